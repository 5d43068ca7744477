"""Splitting an amount so that the parts sum to it exactly (largest remainder, Hamilton)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sales_core.domain.calendar import WorkCalendar


def split(total: int, weights: Sequence[Fraction | int], unit: int = 1) -> list[int]:
    """Parts of `total` (any integer unit) by weight, each a multiple of `unit`.

    Left-over units go to the largest fractions; ties to the larger weight, then to the earlier
    one. What is less than a unit goes to the largest weight. Without any positive weight the
    parts are equal. Raises ValueError for no weights, a negative one, or a unit below 1.
    """
    if not weights or unit < 1 or any(w < 0 for w in weights):
        raise ValueError("weights must be there and not negative, the unit at least 1")
    exact = [Fraction(w) for w in weights]
    if sum(exact) == 0:
        exact = [Fraction(1)] * len(exact)
    sign, size = (-1, -total) if total < 0 else (1, total)
    units, rest = divmod(size, unit)
    parts = _hamilton(units, exact)
    amounts = [part * unit for part in parts]
    amounts[max(range(len(exact)), key=lambda n: (exact[n], -n))] += rest
    return [sign * amount for amount in amounts]


def over_workdays(
    total: int, spans: Sequence[tuple[date, date]], calendar: WorkCalendar, unit: int = 1
) -> list[int]:
    """Parts of `total` for spans of days (first, last), by the working days in each."""
    return split(total, [calendar.workdays(start, end) for start, end in spans], unit)


def _hamilton(units: int, weights: list[Fraction]) -> list[int]:
    whole = sum(weights)
    shares = [units * w / whole for w in weights]
    parts = [share.numerator // share.denominator for share in shares]
    order = sorted(range(len(weights)), key=lambda n: (parts[n] - shares[n], -weights[n], n))
    for n in order[: units - sum(parts)]:
        parts[n] += 1
    return parts
