"""How often customers are to be seen, and how often they were (VIS-05, VIS-07)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from sales_core.domain.measure import Measure, Rag, Status

CYCLE_DAYS = 28
TOLERANCE = Fraction(3, 2)
BY_CLASS = {"A": 4, "B": 2, "C": 1, "D": 1}
DEFAULT = 1


@dataclass(frozen=True)
class Target:
    """One customer: calls required in the period and calls made."""

    required: int
    made: int


def required(customer_class: str | None, freq: int | None) -> int:
    """Calls per cycle of 28 days: the customer's own number, else that of the class."""
    return freq if freq else BY_CLASS.get(customer_class or "", DEFAULT)


def of_customer(customer: Mapping[Any, Any]) -> int:
    """Calls per cycle of a row of domain.frames.CUSTOMERS."""
    own, of_class = customer["required_freq"], customer["customer_class"]
    return required(
        None if pd.isna(of_class) else str(of_class), None if pd.isna(own) else int(own)
    )


def prorated(per_cycle: int, days: int) -> int:
    """Calls for `days` days, half up; at least one once a whole cycle is looked at."""
    exact = Fraction(per_cycle * days, CYCLE_DAYS)
    rounded = (exact.numerator * 2 + exact.denominator) // (exact.denominator * 2)
    return max(1, rounded) if days >= CYCLE_DAYS else rounded


def limit(per_cycle: int) -> Fraction:
    """Days after which a customer waits too long."""
    return Fraction(CYCLE_DAYS, per_cycle) * TOLERANCE


def measures(targets: Sequence[Target], rag: Rag | None = None) -> dict[str, Measure]:
    """frequency_capped (the headline), _uncapped, _hit and over_calls, all from sums."""
    aimed = [t for t in targets if t.required]
    need = Fraction(sum(t.required for t in aimed))
    capped = Fraction(sum(min(t.made, t.required) for t in aimed))
    made = Fraction(sum(t.made for t in aimed))
    hit = Fraction(sum(t.made >= t.required for t in aimed))
    over = sum(max(0, t.made - t.required) for t in aimed)
    return {
        "frequency_capped": ratio(capped, need, rag),
        "frequency_uncapped": ratio(made, need),
        "frequency_hit": ratio(hit, Fraction(len(aimed))),
        "over_calls": Measure("count", Fraction(over)),
    }


def ratio(num: Fraction, den: Fraction, rag: Rag | None = None) -> Measure:
    """num / den; without a denominator there is no value, never 0 and never 100 %."""
    if not den:
        return Measure("ratio", num=num, den=den, status=Status.NO_TARGET, rag=Rag.GREY)
    return Measure("ratio", num / den, num, den, rag=rag)
