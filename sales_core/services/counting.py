"""Counting what a report is worth while it is loaded: cells filled in, rows that read, sums that
agree. The counts are kept with its table; metrics.quality makes rates of them."""

from __future__ import annotations

import re

import pandas as pd

from sales_core.domain.cell import column_index
from sales_core.domain.reading import PROBLEMS, LeftOut
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadTable
from sales_core.metrics.quality import Counts

PERIOD = ("period",)
STOCK = ("opening_stock", "sell_in", "sell_out", "dealer_returns", "stock_adjust")
"""Parts of the stock identity; a part without a column is nothing."""
ONE_CASE = 1_000
NEAR = 50
"""Stock may differ by one unit, or by one part in NEAR."""
_NUMBER = re.compile(r"\d+")


def counted(table: ReadTable) -> Counts:
    """The counts of one table that was read; rows are rows of the sheet.

    Rows that were left out because a person could do something about them count as rows: nothing
    is better about a report because its worst rows are missing.
    """
    frame = table.frame.drop_duplicates("_row")
    bad = [row for row in table.left_out if row.code in PROBLEMS]
    read = set(frame["_row"].tolist())
    rows = read | {row.row for row in bad}
    doubtful = {row for issue in table.issues if issue.severity != "info"
                for row in _rows(issue.cell)}  # fmt: skip
    valid = read - doubtful
    required, filled = _required(table, frame, bad)
    checks, agree = _checks(table)
    return Counts(required, filled, len(rows), len(valid), checks, agree)


def _rows(cell: str | None) -> set[int]:
    """The row an issue stands on; of the whole table, none."""
    found = _NUMBER.search(cell or "")
    return {int(found[0])} if found else set()


def _required(table: ReadTable, frame: pd.DataFrame, bad: list[LeftOut]) -> tuple[int, int]:
    """(cells that must be filled, those that are): one for each required field of each row."""
    groups = REPORT_KINDS[table.kind or ""].required
    filled = 0
    for group in groups:
        names = ("period_start",) if group == PERIOD else group
        held = [frame[name].notna() for name in names if name in frame]
        filled += int(pd.concat(held, axis=1).any(axis=1).sum()) if held else 0
        places = _places(table, group)
        filled += sum(places is None or any(_text(row, at) for at in places) for row in bad)
    return len(groups) * (len(frame) + len(bad)), filled


def _places(table: ReadTable, group: tuple[str, ...]) -> list[int] | None:
    """Positions of the group's columns in a row as it was kept; None when no column holds it: a
    title or a person told it for every row."""
    left = column_index(re.match(r"[A-Z]+", table.range)[0])  # type: ignore[index]  # always a range
    names = {"period_month", "period_start"} if group == PERIOD else set(group)
    found = [column_index(c.column) - left for c in table.columns if c.field in names]
    return found or None


def _text(row: LeftOut, at: int) -> bool:
    return at < len(row.cells) and bool(row.cells[at].strip())


def _checks(table: ReadTable) -> tuple[int, int]:
    """(checks, those that agree): printed totals, and opening + in - out ... = closing stock."""
    agree = [total.agrees for total in table.totals]
    frame = table.frame
    if "closing_stock" in frame and {"opening_stock", "sell_in", "sell_out"} <= set(frame):
        part = {n: frame[n] if n in frame else pd.Series(0, frame.index) for n in STOCK}
        known = frame[["opening_stock", "sell_in", "sell_out", "closing_stock"]].notna().all(axis=1)
        due = part["opening_stock"] + part["sell_in"] - part["sell_out"]
        due = due - part["dealer_returns"].fillna(0) + part["stock_adjust"].fillna(0)
        for wanted, closing in zip(due[known], frame["closing_stock"][known], strict=True):
            off = abs(int(wanted) - int(closing))
            agree.append(off <= max(ONE_CASE, abs(int(closing)) // NEAR))
    return len(agree), sum(agree)
