"""Runs the migrations on the connection it is given."""

from __future__ import annotations

from alembic import context

from sales_core.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=False,
    transactional_ddl=True,
)
# the caller's transaction holds it all, on SQLite as well
context.run_migrations()
