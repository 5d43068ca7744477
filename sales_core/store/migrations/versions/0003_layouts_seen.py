"""What a layout looks like, what was asked about it, and when it was last used."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_JSON = {"asked": "{}", "words": "[]", "hints": "[]"}
_TEXT = ("source", "sheet", "file_name")


def upgrade() -> None:
    """Layouts learned before know it with their next file."""
    for name, empty in _JSON.items():
        column = sa.Column(name, sa.JSON(), nullable=False, server_default=empty)
        op.add_column("layout", column)
    for name in _TEXT:
        op.add_column("layout", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("layout", sa.Column("used_at", sa.DateTime(), nullable=True))
    op.add_column("layout", sa.Column("times", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Forget it."""
    for name in ("times", "used_at", *reversed(_TEXT), *reversed(_JSON)):
        op.drop_column("layout", name)
