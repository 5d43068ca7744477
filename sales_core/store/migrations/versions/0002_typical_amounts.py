"""What a row of each loaded table typically holds, for the guard against wrong units."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Tables loaded before know nothing; the next ones fill it."""
    op.add_column("batch_table", sa.Column("typical", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """Forget it."""
    op.drop_column("batch_table", "typical")
