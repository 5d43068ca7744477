"""What sales in a foreign currency count for in the currency of their workspace."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was converted before. Rates on file do not say which currency they lead to, so they
    are not used until they are loaded again."""
    op.add_column("fact_sales_detail", sa.Column("home_amount", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Rows in a foreign currency would count as they stand, so they stop counting."""
    op.execute(
        "UPDATE fact_sales_detail SET state = 'no_rate' "
        "WHERE home_amount IS NOT NULL AND state = 'active'"
    )
    op.drop_column("fact_sales_detail", "home_amount")
