"""From one reader's raw rows and the prescan's facts to a `grid.Sheet`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sales_core.ingest.grid import Sheet, Spot, Value
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.prescan.formats import meaning, period

_TOP, _OF_PERIODS = 15, ("period", "date", "padded")
"""Rows in which headings stand, and the formats that may show a period."""


def sheet(facts: SheetFacts, raw: Iterable[Sequence[Any]]) -> Sheet:
    """A sheet with values as `grid.Value`; error and uncomputed cells None."""
    rows = [[value(cell) for cell in row] for row in raw]
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    for row, col in (*facts.errors, *facts.uncached):
        if row < len(rows) and col < len(rows[row]):
            rows[row][col] = None
    for (row, col), number in facts.exact.items():
        if row < len(rows) and col < len(rows[row]):
            rows[row][col] = number
    _spell_headings(rows, facts.formats)
    return Sheet(
        facts.name,
        rows,
        facts.state,
        facts.formats,
        facts.merged,
        facts.hidden_rows,
        facts.hidden_columns,
        facts.errors,
        facts.uncached,
        facts.filtered,
        facts.pivot,
    )


def _spell_headings(rows: list[list[Value]], formats: Mapping[Spot, str]) -> None:
    """Numbers and days near the top that formats show as periods, two or more in one row, become
    what people read there: 10 in 0"月" is 10月, 2026-01-01 in yyyy is 2026."""
    codes = {
        code for code in set(formats.values()) if meaning(code) in ("period", "date", "padded")
    }
    if not codes:
        return
    for row, cells in enumerate(rows[:_TOP]):
        texts = {
            col: text
            for col, cell in enumerate(cells)
            if cell is not None
            and (code := formats.get((row, col))) in codes
            and (text := period(code or "", cell)) is not None
        }
        if len(texts) > 1:
            for col, text in texts.items():
                cells[col] = text


def value(cell: Any) -> Value:
    """One value: blank text is None, whole floats are ints, durations times or days."""
    kind = type(cell)
    if kind is str:
        return None if not cell or cell.isspace() else cell
    if kind is float:
        return int(cell) if cell.is_integer() and abs(cell) < 1e15 else _finite(cell)
    if kind is timedelta:
        return _duration(cell)
    if kind is datetime:
        day: datetime = cell
        return day.date() if day.time() == time(0) else day
    other: Value = cell  # int, bool, date, time, Decimal as they are
    return other


def _finite(cell: float) -> Value:
    return cell if cell - cell == 0 else None


def _duration(cell: timedelta) -> Value:
    """Below a day the time of day of the same length; beyond it the number of days."""
    if timedelta(0) <= cell < timedelta(days=1):
        return (datetime(2000, 1, 1) + cell).time()  # noqa: DTZ001 - only its clock is kept
    return cell / timedelta(days=1)
