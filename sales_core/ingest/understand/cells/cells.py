"""Looking at single cells and rows: what is blank, what is text, what a person would read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from sales_core.ingest.grid import Sheet, Value

_NUMBERS = frozenset((bool, int, float, Decimal))


def at(sheet: Sheet, row: int, col: int) -> Value:
    """The cell, None outside the sheet."""
    if not 0 <= row < len(sheet.rows):
        return None
    cells = sheet.rows[row]
    return cells[col] if 0 <= col < len(cells) else None


def is_blank(value: Value) -> bool:
    """Nothing a person would see."""
    return value is None or (isinstance(value, str) and not value.strip())


def is_number(value: Value) -> bool:
    """A number as a number, not as text."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def shown(value: Value) -> str:
    """The cell as text, whole numbers without a decimal point."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == time(0) else "%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def present(values: Iterable[Value]) -> list[Value]:
    """Those that are not blank."""
    return [v for v in values if v is not None and (not isinstance(v, str) or v.strip())]


def different(values: Sequence[Value]) -> list[Value]:
    """Each of them once, in the order of their first places; 1, 1.0 and True are different, while
    1.00 in decimals is the same as 1.0."""
    if len(_NUMBERS.intersection(map(type, values))) < 2:  # nothing else is equal across types
        return list(dict.fromkeys(values))
    return [value for _, value in dict.fromkeys(zip(map(type, values), values, strict=True))]


def filled(sheet: Sheet, row: int, left: int = 0, right: int | None = None) -> list[int]:
    """Columns of a row that hold something, between left and right (inclusive)."""
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    last = len(cells) - 1 if right is None else min(right, len(cells) - 1)
    return [
        c
        for c in range(left, last + 1)
        if (value := cells[c]) is not None and (not isinstance(value, str) or value.strip())
    ]
