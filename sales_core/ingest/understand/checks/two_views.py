"""The same sales by customer on one sheet and by product on another, where some are missing in one
of them: what each customer bought, and what was sold of each product but the seconds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import pandas as pd

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadTable

QUESTION = "near_total"
NEAR = 0.02
FEWEST = 3
_WHOM = ("customer_name", "customer_id")
_WHAT = ("product_name", "product_id", "product_group")


def of(
    table: ReadTable, others: Sequence[ReadTable], total: Callable[[ReadTable], int | None]
) -> ReadTable | None:
    """The table of the same days whose sum is nearly that of this one, one of them listing whom it
    was sold to and the other one what was sold; `total` gives the sum of a table in minor units."""
    views = _views(table)
    if len(views) != 1:
        return None
    mine = total(table)
    return next(
        (
            other
            for other in others
            if other.kind == table.kind
            and not other.duplicates_of
            and _views(other) == {"whom", "what"} - views
            and _near(mine, total(other))
            and _days(table) == _days(other)
        ),
        None,
    )


def _near(one: int | None, other: int | None) -> bool:
    return bool(one) and bool(other) and abs((one or 0) - (other or 0)) <= NEAR * abs(other or 0)


def _views(table: ReadTable) -> set[str]:
    """Which of both a table lists: more than a few names, not one that was told for all of it."""
    named = {"whom": _WHOM, "what": _WHAT}
    return {view for view, fields in named.items() if _different(table.frame, fields) >= FEWEST}


def _different(frame: pd.DataFrame, fields: Collection[str]) -> int:
    return max((int(frame[f].nunique()) for f in fields if f in frame), default=0)


def _days(table: ReadTable) -> set[object]:
    kind = REPORT_KINDS[table.kind or ""]
    days = table.frame.get(kind.date or "")
    return set() if days is None else set(days.dropna())
