"""A sheet for every day with the month so far: the same reps and the same month again and again.

Of such sheets the one of the last day holds all that the others hold; beside it they would count
the month several times.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sales_core.domain.issue import Issue
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadTable

CODE = "older_sheet"


def leave(tables: Sequence[ReadTable]) -> None:
    """Tables that a later one of the same people and period replaces are not loaded, and said."""
    for table in tables:
        later = [o for o in tables if _replaces(o, table)]
        if later:
            newest = max(later, key=lambda o: str(o.data_through))
            told = {"through": f"{table.data_through}", "other": newest.sheet}
            table.issues.append(Issue(CODE, "info", table.sheet, params=told))
            table.kind = None
            table.questions.clear()


def _replaces(later: ReadTable, table: ReadTable) -> bool:
    if table.kind is None or later.kind != table.kind or later.sheet == table.sheet:
        return False
    days = (table.data_through, later.data_through)
    if None in days or str(days[0]) >= str(days[1]) or later.duplicates_of or table.duplicates_of:
        return False
    return bool(_scopes(table)) and _scopes(table) <= _scopes(later)


def _scopes(table: ReadTable) -> set[Hashable]:
    """What the rows are about, by the key of a kind that tells how a period stands; else none."""
    kind = REPORT_KINDS[table.kind or ""]
    if kind.nature != "state" or not kind.periodic or kind.date is not None:
        return set()
    held = [name for name in kind.key if name in table.frame]
    return set(table.frame[held].astype(str).itertuples(index=False, name=None))
