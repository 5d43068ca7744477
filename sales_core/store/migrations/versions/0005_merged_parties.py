"""Parties merged and split, parties told apart, where an alias came from, whom a row named."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_FACTS = (
    "sales_target", "sales_detail", "sales_progress", "visit_plan", "visit_log", "expense_budget",
    "expense_claim", "dealer_psi", "dealer_payment", "ar_ageing", "customer_master", "rep_roster",
    "promotion", "policy_ledger", "pipeline", "cash_bag", "slip_log", "distribution_check",
    "joint_visit", "fx_rate",
)  # fmt: skip
_KEYS = ("rep", "customer", "product")
_OF_ALIAS = ("written", "file_name", "actor")


def upgrade() -> None:
    """Every row named the party it counts for: nothing was merged before."""
    for kind in _FACTS:
        for key in _KEYS:
            op.add_column(f"fact_{kind}", sa.Column(f"{key}_named", sa.Text(), nullable=True))
        same = ", ".join(f"{key}_named = {key}_key" for key in _KEYS)
        op.execute(f"UPDATE fact_{kind} SET {same}")
    for name in _OF_ALIAS:
        column = sa.Column(name, sa.Text(), nullable=False, server_default="")
        op.add_column("party_alias", column)
    op.add_column("party_alias", sa.Column("added_at", sa.DateTime(), nullable=True))
    op.execute("UPDATE party_alias SET written = alias")
    op.create_table(
        "party_merge",
        sa.Column("workspace_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("merge_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("into_key", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("merged_at", sa.DateTime(), nullable=False),
        sa.Column("split_by", sa.Text(), nullable=True),
        sa.Column("split_at", sa.DateTime(), nullable=True),
        *_references("party_merge", "key", "into_key"),
        sa.PrimaryKeyConstraint("workspace_id", "merge_id", name=op.f("pk_party_merge")),
    )
    op.create_index(
        op.f("ix_party_merge_workspace_id_entity_key"), "party_merge", ["workspace_id", "entity", "key"]
    )
    op.create_table(
        "party_distinct",
        sa.Column("workspace_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        *_references("party_distinct", "key", "other"),
        sa.PrimaryKeyConstraint(
            "workspace_id", "entity", "key", "other", name=op.f("pk_party_distinct")
        ),
    )


def downgrade() -> None:
    """Rows stay with the party they count for; what was merged can no longer be split."""
    op.drop_table("party_distinct")
    op.drop_table("party_merge")
    for name in ("added_at", *_OF_ALIAS):
        op.drop_column("party_alias", name)
    for kind in _FACTS:
        for key in _KEYS:
            op.drop_column(f"fact_{kind}", f"{key}_named")


def _references(table: str, *columns: str) -> list[sa.ForeignKeyConstraint]:
    found = [
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.workspace_id"], name=f"fk_{table}_workspace_id_workspace"
        )
    ]
    to = ["party.workspace_id", "party.entity", "party.key"]
    for column in columns:
        name = f"fk_{table}_workspace_id_entity_{column}_party"
        found.append(sa.ForeignKeyConstraint(["workspace_id", "entity", column], to, name=name))
    return found
