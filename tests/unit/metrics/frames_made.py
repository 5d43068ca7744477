"""Frames as the store hands them over, from a few words, and the worked examples."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd

from sales_core.domain import frames
from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure
from sales_core.domain.period import Period, PeriodKind
from sales_core.text.numbers import as_decimal

_FILE = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
VECTORS: dict[str, dict[str, Any]] = {v["id"]: v for v in _FILE["vectors"]}
CALENDAR = WorkCalendar(
    frozenset(map(date.fromisoformat, _FILE["calendar"]["holidays"])),
    frozenset(map(date.fromisoformat, _FILE["calendar"]["makeup_workdays"])),
    known_years=frozenset({2025, 2026}),
)
OCTOBER = Period(date(2025, 10, 1), date(2025, 10, 31), PeriodKind.MONTH)
AS_OF = date(2025, 10, 20)

_DAYS = {"day", "period_start", "period_end", "submitted", "open_date", "hire_date", "leave_date"}
_COUNTS = {"net_amount", "qty", "n_rows", "target_amount", "amount", "budget_amount"}
_INTS = {
    "committed_amount", "actual_expense", "duration_min", "order_amount", "order_lines",
    "required_freq",
}  # fmt: skip
_FLAGS = {"has_order", "is_effective", "is_planned"}


def vector(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Inputs and expected results of a worked example."""
    found = VECTORS[name]
    return found["inputs"], found["expected"]


def fen(yuan: str | int) -> int:
    """Yuan as text -> minor units."""
    return int(Decimal(yuan) * 100)


def same(found: Measure | Fraction | int | None, expected: str | int | None) -> bool:
    """Whether a value rounds half up to the expected text; money is given in yuan."""
    value = found
    if isinstance(found, Measure):
        money = found.unit in ("money", "money_per_day")
        value = None if found.value is None else found.value / (100 if money else 1)
    if expected is None or value is None:
        return expected is value
    wanted = Decimal(str(expected))
    return as_decimal(Fraction(value), max(0, -int(wanted.as_tuple().exponent))) == wanted


def _made(columns: tuple[str, ...], rows: list[dict[str, Any]]) -> pd.DataFrame:
    found = {}
    for name in columns:
        values = [row.get(name) for row in rows]
        if name in _DAYS:
            found[name] = pd.Series(pd.to_datetime(pd.Series(values, dtype=object))).astype(
                "datetime64[us]"
            )
        elif name in _COUNTS:
            found[name] = pd.Series([int(v or 0) for v in values], dtype="int64")
        elif name in _INTS:
            found[name] = pd.Series(values, dtype="Int64")
        elif name in _FLAGS:
            found[name] = pd.Series(values, dtype="boolean")
        elif name in ("active", "vacant"):
            found[name] = pd.Series([v is not False for v in values], dtype=bool)
        else:
            found[name] = pd.Series(values, dtype="str")
    return pd.DataFrame(found)


def sales(*rows: dict[str, Any]) -> pd.DataFrame:
    """SALES; every row counts one line unless it says otherwise."""
    return _made(frames.SALES, [{"n_rows": 1, "day": date(2025, 10, 10)} | r for r in rows])


def targets(*rows: dict[str, Any]) -> pd.DataFrame:
    """TARGETS, of October 2025 unless a row says otherwise."""
    october = {"period_start": OCTOBER.start, "period_end": OCTOBER.end}
    return _made(frames.TARGETS, [october | r for r in rows])


def budgets(*rows: dict[str, Any]) -> pd.DataFrame:
    """BUDGETS, of October 2025 unless a row says otherwise."""
    october = {"period_start": OCTOBER.start, "period_end": OCTOBER.end}
    return _made(frames.BUDGETS, [october | r for r in rows])


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """CLAIMS, approved unless a row says otherwise."""
    usual = {"claim_status": "approved", "day": date(2025, 10, 10)}
    return _made(frames.CLAIMS, [usual | r for r in rows])


def visits(*rows: dict[str, Any]) -> pd.DataFrame:
    """VISITS, on site unless a row says otherwise."""
    return _made(frames.VISITS, [{"visit_type": "onsite", "rep_key": "R1"} | r for r in rows])


def plans(*rows: dict[str, Any]) -> pd.DataFrame:
    """VISIT_PLANS of R1 unless a row says otherwise."""
    return _made(frames.VISIT_PLANS, [{"rep_key": "R1"} | r for r in rows])


def customers(*rows: dict[str, Any]) -> pd.DataFrame:
    """CUSTOMERS of R1, active; the label is the key unless a row says otherwise."""
    usual = [{"label": r["customer_key"], "rep_key": "R1"} | r for r in rows]
    return _made(frames.CUSTOMERS, usual)
