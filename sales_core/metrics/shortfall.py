"""Where the gap to date comes from, customer by customer; the parts sum to it exactly."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period, PeriodKind
from sales_core.metrics import spread
from sales_core.metrics.allocate import split

NO_ONE = ""
COLUMNS = ("customer_key", "label", "expected", "actual", "short", "share")


def by_customer(
    targets: pd.DataFrame,
    sales: pd.DataFrame,
    customers: pd.DataFrame,
    *,
    rep_key: str | None,
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
) -> pd.DataFrame:
    """Columns COLUMNS, largest shortfall first; money in minor units, `share` a Fraction.

    The target to date is expected from customers in the proportion of their sales in the three
    closed months of `base_span` (`sales` reaches back to it; domain.frames.SALES); targets of
    customers count for themselves. Without sales before, it is nobody's: the row "". `share` is
    of the whole gap and 0 when there is none. `rep_key` None: the whole team.
    """
    if rep_key is not None:
        targets = targets[targets["rep_key"] == rep_key]
        sales = sales[sales["rep_key"] == rep_key]
    start = pd.Timestamp(period.start)
    first, last = base_span(period)
    before = _sums(
        sales[(sales["day"] >= pd.Timestamp(first)) & (sales["day"] <= pd.Timestamp(last))]
    )
    now = _sums(sales[(sales["day"] >= start) & (sales["day"] <= pd.Timestamp(as_of))])
    expected = _expected(targets, before, period, calendar, as_of)
    labels = dict(zip(customers["customer_key"], customers["label"], strict=True))
    keys = sorted(set(expected) | set(now))
    rows = [(k, labels.get(k, k), expected.get(k, 0), now.get(k, 0)) for k in keys]
    gap = sum(e - a for _, _, e, a in rows)
    found = [
        (k, label, e, a, e - a, Fraction(e - a, gap) if gap > 0 else Fraction(0))
        for k, label, e, a in rows
    ]
    found.sort(key=lambda row: (-row[4], row[0]))
    return pd.DataFrame(found, columns=list(COLUMNS)).astype(
        {"expected": "int64", "actual": "int64", "short": "int64", "share": object}
    )


def base_span(period: Period) -> tuple[date, date]:
    """First and last day of the three whole months before the one the period starts in."""
    month = Period.containing(period.start, PeriodKind.MONTH)
    return month.shift(-3).start, month.shift(-1).end


def _expected(
    targets: pd.DataFrame,
    before: dict[str, int],
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
) -> dict[str, int]:
    own: dict[str, Fraction] = {}
    for about, row in spread.planned(targets, "target_amount", period, spread.subjects(targets)):
        key = about["customer_key"] or NO_ONE
        own[key] = own.get(key, Fraction(0)) + spread.part(calendar, row, period, as_of)
    general = own.pop(NO_ONE, Fraction(0))
    weights = {k: max(0, v) for k, v in before.items() if k not in own}
    found = {key: _whole(amount) for key, amount in own.items()}
    rest = _whole(sum(own.values(), general)) - sum(found.values())
    if not any(weights.values()):
        return found | ({NO_ONE: rest} if rest else {})
    keys = sorted(weights)
    return found | dict(zip(keys, split(rest, [weights[k] for k in keys]), strict=True))


def _sums(sales: pd.DataFrame) -> dict[str, int]:
    if sales.empty:
        return {}
    grouped = sales.groupby(sales["customer_key"].fillna(NO_ONE).astype(str))["net_amount"].sum()
    return {str(key): int(amount) for key, amount in grouped.items()}


def _whole(value: Fraction) -> int:
    return (value.numerator * 2 + value.denominator) // (value.denominator * 2)
