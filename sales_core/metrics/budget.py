"""Budget burn by subject: BUD-01 to BUD-06."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pandas as pd

from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag, RowKind, Status
from sales_core.domain.period import Period
from sales_core.domain.thresholds import Thresholds
from sales_core.metrics import spread
from sales_core.metrics.time import Progress, progress

NO_ONE = ""
SPENT = ("approved", "paid")
PENDING = "submitted"
UNDER_USE_PTS = -30


@dataclass
class Money:
    """Amounts of one subject in minor units; `budget` None when nobody planned any."""

    budget: Fraction | None = None
    spent: Fraction = Fraction(0)
    pending: Fraction = Fraction(0)
    committed: Fraction = Fraction(0)
    booked: Fraction = Fraction(0)
    n_rows: int = 0


@dataclass(frozen=True)
class _Frame:
    period: Period
    calendar: WorkCalendar
    as_of: date
    limits: Thresholds


def by_key(
    budgets: pd.DataFrame,
    claims: pd.DataFrame,
    *,
    by: str,
    labels: dict[str, str],
    period: Period,
    calendar: WorkCalendar,
    as_of: date,
    thresholds: Thresholds,
    attainment: dict[str | None, Measure],
) -> MetricTable:
    """Rows per rep_key or expense_line; money in minor units, gaps in percentage points.

    `budgets`, `claims` as domain.frames.BUDGETS and CLAIMS. Spent are claims approved or paid by
    the day they occurred; where no claim speaks of a subject, what finance booked in the budget
    report. `attainment` holds the measure each key (None: the total) is compared with;
    its numerator is what was sold, its denominator the target.
    """
    frame = _Frame(period, calendar, as_of, thresholds)
    money = _amounts(budgets, claims, by, frame)
    gone = progress(calendar, period, as_of)
    rows = []
    for key in sorted(money, key=lambda k: (k == NO_ONE, k not in labels, k)):
        measures = of(money[key], gone, attainment.get(key), frame.limits) | exhaustion(
            money[key], gone, calendar, as_of, period.end
        )
        kind: RowKind = "unassigned" if key == NO_ONE else "subject"
        label = labels.get(key, key)
        rows.append(MetricRow(key, label, measures, kind, as_of, money[key].n_rows))
    return MetricTable(tuple(rows), _total(money, rows, attainment.get(None), frame))


def of(
    money: Money, gone: Progress, attained: Measure | None, limits: Thresholds
) -> dict[str, Measure]:
    """Every measure of one subject but the date its money runs out."""
    available = (money.budget or Fraction(0)) - money.spent - money.committed
    found = {
        "budget": _budget(money),
        "spent": Measure("money", money.spent),
        "pending": Measure("money", money.pending),
        "committed": Measure("money", money.committed),
        "available": Measure("money", available),
        "burn": share(money.spent, money.budget),
        "committed_burn": share(money.spent + money.committed, money.budget),
        "time_progress": Measure("ratio", gone.ratio, Fraction(gone.elapsed), Fraction(gone.total)),
        "run_rate": Measure(
            "money_per_day",
            money.spent / gone.elapsed if gone.elapsed else None,
            status=Status.OK if gone.elapsed else Status.NOT_STARTED,
        ),
        "allowed_rate": _allowed(available, gone),
    }
    found |= _gaps(found["burn"], gone, attained, limits) | _ratios(money, attained, limits)
    burn, judged = found["burn"], found["burn_gap_time"].rag
    found["burn"] = Measure("ratio", burn.value, burn.num, burn.den, burn.status, judged)
    return found | _estimate(money, gone, limits)


def share(amount: Fraction, budget: Fraction | None) -> Measure:
    """An amount over the budget; money spent without a budget is ZERO_TARGET, never 0 %."""
    if budget is None:
        return Measure("ratio", num=amount, status=Status.NO_TARGET, rag=Rag.GREY)
    if budget <= 0:
        return Measure("ratio", num=amount, den=budget, status=Status.ZERO_TARGET, rag=Rag.GREY)
    return Measure("ratio", amount / budget, amount, budget)


def exhaustion(
    money: Money, gone: Progress, calendar: WorkCalendar, as_of: date, end: date
) -> dict[str, Measure]:
    """days_left and, when it lies in the period, exhausted_on (BUD-06)."""
    if money.budget is None or money.spent <= 0 or not gone.elapsed:
        return {"days_left": Measure("days", status=Status.INSUFFICIENT)}
    available = money.budget - money.spent - money.committed
    days = max(Fraction(0), available / (money.spent / gone.elapsed))
    found = {"days_left": Measure("days", days)}
    whole = -(-days.numerator // days.denominator)
    if whole <= gone.remaining and as_of <= end:
        on = calendar.workday_after(as_of, whole) if whole else as_of
        found["exhausted_on"] = Measure("date", day=on)
    return found


def _budget(money: Money) -> Measure:
    if money.budget is None:
        return Measure("money", status=Status.NO_TARGET)
    return Measure("money", money.budget)


def _allowed(available: Fraction, gone: Progress) -> Measure:
    if not gone.remaining:
        return Measure("money_per_day", status=Status.CLOSED_SHORT)
    return Measure("money_per_day", max(Fraction(0), available) / gone.remaining)


def _gaps(
    burn: Measure, gone: Progress, attained: Measure | None, limits: Thresholds
) -> dict[str, Measure]:
    against = {
        "burn_gap_time": gone.ratio,
        "burn_gap_attainment": attained.value if attained else None,
    }
    found = {}
    for name, other in against.items():
        if burn.value is None or other is None:
            status = burn.status if burn.value is None else Status.NO_DATA
            found[name] = Measure("pts", status=status, rag=Rag.GREY)
            continue
        pts = (burn.value - other) * 100
        rag = limits.burn_gap_pts.rag(pts)
        under = name == "burn_gap_time" and pts < UNDER_USE_PTS
        found[name] = Measure("pts", pts, rag=Rag.AMBER if under else rag)
    return found


def _ratios(money: Money, attained: Measure | None, limits: Thresholds) -> dict[str, Measure]:
    """expense_ratio, plan_ratio and ratio_gap_pts: money spent per money sold (BUD-04)."""
    sold, target = (attained.num, attained.den) if attained else (None, None)
    found = {
        "expense_ratio": _per_sales(money.spent, sold),
        "plan_ratio": _per_sales(money.budget, target),
    }
    now, plan = (m.value for m in found.values())
    if now is None or plan is None:
        gap = Measure("pts", status=Status.NO_DATA, rag=Rag.GREY)
    else:
        pts = (now - plan) * 100
        gap = Measure("pts", pts, rag=limits.expense_ratio_gap_pts.rag(pts))
    return found | {"ratio_gap_pts": gap}


def _per_sales(amount: Fraction | None, sold: Fraction | None) -> Measure:
    if amount is None or sold is None or sold <= 0:
        return Measure("ratio", num=amount, den=sold, status=Status.NO_DATA, rag=Rag.GREY)
    return Measure("ratio", amount / sold, amount, sold)


def _estimate(money: Money, gone: Progress, limits: Thresholds) -> dict[str, Measure]:
    """Estimate at completion: spent, plus the larger of what is promised and the run rate."""
    if not gone.elapsed:
        return {
            "estimate": Measure("money", status=Status.NOT_STARTED),
            "estimate_ratio": Measure("ratio", status=Status.NOT_STARTED),
        }
    rest = max(money.committed, money.spent * gone.remaining / gone.elapsed)
    return _estimated(money.spent + rest, money.budget, limits)


def _estimated(
    estimate: Fraction, budget: Fraction | None, limits: Thresholds
) -> dict[str, Measure]:
    ratio = share(estimate, budget)
    rag = limits.eac.rag(ratio.value)
    return {
        "estimate": Measure("money", estimate),
        "estimate_ratio": Measure("ratio", ratio.value, ratio.num, ratio.den, ratio.status, rag),
    }


def _amounts(
    budgets: pd.DataFrame, claims: pd.DataFrame, by: str, frame: _Frame
) -> dict[str, Money]:
    found: dict[str, Money] = defaultdict(Money)
    subject = [c for c in ("rep_key", "expense_line") if c in budgets]
    for name in ("budget_amount", "committed_amount", "actual_expense"):
        for about, row in spread.planned(budgets, name, frame.period, subject):
            money = found[about[by] or NO_ONE]
            amount = spread.whole(frame.calendar, row, frame.period)
            if name == "budget_amount":
                money.budget = (money.budget or Fraction(0)) + amount
            elif name == "committed_amount":
                money.committed += amount
            else:
                money.booked += amount
    _claimed(found, claims, by, frame)
    for money in found.values():
        if not money.n_rows:
            money.spent = money.booked
    return dict(found)


def _claimed(found: dict[str, Money], claims: pd.DataFrame, by: str, frame: _Frame) -> None:
    inside = claims[
        (claims["day"] >= pd.Timestamp(frame.period.start))
        & (claims["day"] <= pd.Timestamp(min(frame.as_of, frame.period.end)))
    ]
    for claim in inside.to_dict("records"):
        key = claim[by]
        money = found[NO_ONE if pd.isna(key) else str(key)]
        amount = Fraction(int(claim["amount"]))
        money.n_rows += 1
        if claim["claim_status"] in SPENT:
            money.spent += amount
        elif claim["claim_status"] == PENDING:
            money.pending += amount


def _total(
    money: dict[str, Money], rows: list[MetricRow], attained: Measure | None, frame: _Frame
) -> MetricRow:
    budgets = [m.budget for m in money.values() if m.budget is not None]
    whole = Money(
        sum(budgets, Fraction(0)) if budgets else None,
        sum((m.spent for m in money.values()), Fraction(0)),
        sum((m.pending for m in money.values()), Fraction(0)),
        sum((m.committed for m in money.values()), Fraction(0)),
        n_rows=sum(m.n_rows for m in money.values()),
    )
    gone = progress(frame.calendar, frame.period, frame.as_of)
    measures = of(whole, gone, attained, frame.limits)
    known = [r.measures["estimate"].value for r in rows]
    if known and all(v is not None for v in known):
        # the rows must add up to it, and each of them has its own larger part
        estimate = sum((v for v in known if v is not None), Fraction(0))
        measures |= _estimated(estimate, whole.budget, frame.limits)
    if not money:
        measures = {
            name: Measure(m.unit, status=Status.NO_DATA, rag=Rag.GREY)
            for name, m in measures.items()
            if name != "time_progress"
        } | {"time_progress": measures["time_progress"]}
    measures |= exhaustion(whole, gone, frame.calendar, frame.as_of, frame.period.end)
    return MetricRow(None, "", measures, "total", frame.as_of if money else None, whole.n_rows)
