"""Figures as JSON: money as a decimal string in the major unit, ratios as numbers with parts."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from sales_core.domain.measure import Measure

_MONEY = ("money", "money_per_day")
_COUNTED = frozenset(
    {
        "time_progress", "time_progress_cal", "plan_completion", "plan_completion_strict",
        "unplanned_share", "coverage", "frequency_capped", "frequency_uncapped", "frequency_hit",
        "effective_rate", "strike_rate", "received_rate", "call_volume",
    }
)  # fmt: skip
"""Ratios of counts; every other ratio is one of money."""


def measure_json(metric: str, measure: Measure) -> dict[str, Any]:
    """value, num, den, status, rag, unit as the command line's contract says."""
    money = measure.unit in _MONEY
    parts = money or (measure.unit == "ratio" and metric not in _COUNTED)
    days = measure.unit == "money_per_day"  # money over days
    return {
        "value": _value(measure, money),
        "num": _part(measure.num, parts),
        "den": _part(measure.den, parts and not days),
        "status": measure.status.value,
        "rag": measure.rag.value if measure.rag else None,
        "unit": measure.unit,
    }


def _value(measure: Measure, money: bool) -> Any:
    if measure.day is not None:
        return measure.day.isoformat()
    if measure.value is None:
        return None
    if money:
        return major(measure.value)
    whole = measure.unit in ("count", "rank", "days") and measure.value.denominator == 1
    return int(measure.value) if whole else float(measure.value)


def _part(value: Fraction | None, money: bool) -> str | None:
    if value is None:
        return None
    if money:
        return major(value)
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}"


def major(minor: Fraction) -> str:
    """Minor units as a decimal string of the major unit, half up at the last place."""
    cents = abs(minor)
    whole = (cents.numerator * 2 + cents.denominator) // (cents.denominator * 2)
    return f"{'-' if minor < 0 and whole else ''}{whole // 100}.{whole % 100:02d}"
