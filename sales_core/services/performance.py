"""Target attainment: who is where, how fast, and where the gap comes from."""

from __future__ import annotations

from datetime import date

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import MetricTable
from sales_core.domain.period import Period
from sales_core.metrics import attainment as attainment_metric
from sales_core.metrics import growth as growth_metric
from sales_core.metrics import pace as pace_metric
from sales_core.metrics import shortfall as shortfall_metric
from sales_core.services import coverage, limits, team
from sales_core.services.house import House
from sales_core.services.view import View, calendar
from sales_core.store.unit import Unit


def attainment(house: House, actor: Actor, view: View, by: str = "rep_key") -> MetricTable:
    """Attainment by rep_key, customer_key, product_group, channel or territory."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return attainment_table(unit, view, by)


def pace(house: House, actor: Actor, view: View) -> pd.DataFrame:
    """Columns day, actual_cum, target_cum, is_workday, forecast_cum; money in minor units."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        targets, sales = _frames(unit, view)
        as_of = max(coverage_of(unit, view).values(), default=view.until)
        return pace_metric.daily(
            targets, sales, period=view.period, calendar=calendar(view), as_of=as_of, basis="wd"
        )


def growth(
    house: House, actor: Actor, view: View, by: str = "rep_key", base: str = "year"
) -> MetricTable:
    """Growth against the same period of last year (`year`) or the period before (`previous`)."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return growth_table(unit, view, by, base)


def shortfall(house: House, actor: Actor, view: View) -> pd.DataFrame:
    """Where the gap to date comes from, by customer; the parts sum exactly to the gap."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return shortfall_by_customer(unit, view)


def growth_table(unit: Unit, view: View, by: str, base: str = "year") -> MetricTable:
    """The table within an open unit."""
    sales = unit.rows.sales(view.period.year_before().start, view.until, _reps(view))
    return growth_metric.by_key(
        sales,
        by=by,
        labels=_labels(unit, view, by),
        period=view.period,
        calendar=calendar(view),
        as_of=view.until,
        base=base,
        thresholds=limits.thresholds(unit),
        others=team.others(unit, view.period) if by == "rep_key" else None,
    )


def attainment_table(unit: Unit, view: View, by: str) -> MetricTable:
    """The table within an open unit, so that one page reads one state of the data."""
    targets, sales = _frames(unit, view)
    reach = coverage_of(unit, view)
    return attainment_metric.by_key(
        targets,
        sales,
        by=by,
        labels=_labels(unit, view, by),
        period=view.period,
        calendar=calendar(view),
        data_through=reach,
        team_through=max(reach.values(), default=view.until),
        thresholds=limits.thresholds(unit),
        others=team.others(unit, view.period) if by == "rep_key" else None,
        team=_labels(unit, view, "rep_key"),
    )


def coverage_of(unit: Unit, view: View) -> dict[str, date]:
    """Last day of sales reported per rep of the view."""
    keys = set(team.serving(unit.rows.reps(), view.period)["rep_key"])
    reach = coverage.through(unit, "sales_detail", keys, view.until)
    reach = {rep: day for rep, day in reach.items() if day >= view.period.start}
    return (
        reach
        if view.rep_key is None
        else {rep: day for rep, day in reach.items() if rep == view.rep_key}
    )


def shortfall_by_customer(unit: Unit, view: View) -> pd.DataFrame:
    """Customer parts of the gap of the view's rep, or of the team."""
    targets, _ = _frames(unit, view)
    back, _ = shortfall_metric.base_span(view.period)
    sales = unit.rows.sales(back, view.until, _reps(view))
    reach = coverage_of(unit, view)
    return shortfall_metric.by_customer(
        targets,
        sales,
        unit.rows.customers(),
        rep_key=view.rep_key,
        period=view.period,
        calendar=calendar(view),
        as_of=max(reach.values(), default=view.until),
    )


def _frames(unit: Unit, view: View) -> tuple[pd.DataFrame, pd.DataFrame]:
    span = _whole_months(view.period)
    return (
        unit.rows.targets(*span, _reps(view)),
        unit.rows.sales(view.period.start, view.until, _reps(view)),
    )


def _whole_months(period: Period) -> tuple[date, date]:
    """Targets are monthly as a rule: a week needs those of the months it touches."""
    from sales_core.domain.period import month_end

    return period.start.replace(day=1), month_end(period.end)


def _reps(view: View) -> list[str] | None:
    return None if view.rep_key is None else [view.rep_key]


def _labels(unit: Unit, view: View, by: str) -> dict[str, str]:
    named = team.labels(unit, by, view.period)
    if by == "rep_key" and view.rep_key is not None:
        return {key: label for key, label in named.items() if key == view.rep_key}
    return named
