"""Cells of uploads corrected by hand, and texts always meant otherwise in a layout."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was corrected before."""
    op.create_table(
        "correction",
        sa.Column("workspace_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("upload_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "upload_id"], ["upload.workspace_id", "upload.upload_id"],
            name=op.f("fk_correction_workspace_id_upload_id_upload"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.workspace_id"],
            name=op.f("fk_correction_workspace_id_workspace"),
        ),
        sa.PrimaryKeyConstraint(
            "workspace_id", "upload_id", "sheet", "cell", name=op.f("pk_correction")
        ),
    )
    op.create_table(
        "replacement",
        sa.Column("workspace_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.workspace_id"],
            name=op.f("fk_replacement_workspace_id_workspace"),
        ),
        sa.PrimaryKeyConstraint(
            "workspace_id", "layout", "header", "found", name=op.f("pk_replacement")
        ),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("replacement")
    op.drop_table("correction")
