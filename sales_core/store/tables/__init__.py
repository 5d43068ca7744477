"""Tables: every one has the workspace first in its primary key (server-level accounts aside)."""

from sales_core.store.tables import (
    accounts,
    facts,
    imports,
    log,
    meetings,
    parties,
    sharing,
    workspaces,
)
from sales_core.store.tables.base import metadata

__all__ = [
    "accounts",
    "facts",
    "imports",
    "log",
    "meetings",
    "metadata",
    "parties",
    "sharing",
    "workspaces",
]
