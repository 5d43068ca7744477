"""The trail of a number: its formula with the figures, the rows behind it, what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import RowState
from sales_core.domain.currency import code_of, means
from sales_core.domain.errors import NotFound
from sales_core.domain.exchange import base_of
from sales_core.domain.measure import Measure, MetricTable
from sales_core.metrics.growth import base_span
from sales_core.services.house import House
from sales_core.services.performance import attainment_table, growth_table
from sales_core.services.spending import budget_table
from sales_core.services.view import View, calendar
from sales_core.services.visits import reach, visit_table
from sales_core.store.unit import Unit

SALES, TARGETS = "sales_detail", "sales_target"
RATES = "fx_rate"
CLAIMS, BUDGETS = "expense_claim", "expense_budget"
VISITS, PLANS, CUSTOMERS = "visit_log", "visit_plan", "customer_master"

_FAMILIES = {
    "attainment": (
        frozenset(
            {
                "target",
                "actual",
                "attainment",
                "time_progress",
                "time_progress_cal",
                "gap_pts",
                "gap_amount",
                "target_to_date",
                "pace_index",
                "run_rate",
                "required_rate",
                "stretch",
                "forecast",
                "forecast_vs_target",
                "rank",
            }
        ),
        (SALES, TARGETS),
    ),
    "growth": (
        frozenset({"growth", "base", "growth_by_date", "base_by_date"}),
        (SALES,),
    ),
    "budget": (
        frozenset(
            {
                "budget",
                "spent",
                "pending",
                "committed",
                "available",
                "burn",
                "committed_burn",
                "burn_gap_time",
                "burn_gap_attainment",
                "estimate",
                "estimate_ratio",
                "days_left",
                "exhausted_on",
                "allowed_rate",
                "expense_ratio",
                "plan_ratio",
                "ratio_gap_pts",
            }
        ),
        (CLAIMS, BUDGETS),
    ),
    "visits": (
        frozenset(
            {
                "planned",
                "done",
                "plan_completion",
                "plan_completion_strict",
                "call_volume",
                "calls",
                "unplanned_share",
                "coverage",
                "customers",
                "visited",
                "frequency_capped",
                "frequency_uncapped",
                "frequency_hit",
                "over_calls",
                "effective_rate",
                "strike_rate",
                "drop_size",
                "lines_per_order_call",
                "lines_per_call",
                "calls_per_field_day",
                "calls_per_workday",
            }
        ),
        (VISITS, PLANS, CUSTOMERS),
    ),
}
_DATELESS = frozenset({CUSTOMERS})
_ASIDE: tuple[RowState, ...] = ("conflict", "no_rate", "duplicate")
"""Set aside without anybody having said so; superseded and undone rows were replaced knowingly."""

Span = tuple[str, date | None, date | None]
"""Report kind, first and last day that count; no days for kinds without."""


@dataclass(frozen=True)
class Source:
    """Rows of one kind behind a number: file_name, sheet, cell, source_row, state and fields.

    `start` to `end` are the days that count, None where days do not matter. `left_out`: file_name,
    sheet, row, code, cells of the same batches. `aside`: loaded rows of the same scope that do not
    count, with their state as the reason.
    """

    kind: str
    start: date | None
    end: date | None
    rows: pd.DataFrame
    left_out: pd.DataFrame
    aside: pd.DataFrame


@dataclass(frozen=True)
class Trail:
    """Everything behind one number.

    The formula text is `formula.<metric>`; its numbers are the `measures` of the same row.
    """

    metric: str
    key: str | None
    label: str
    measure: Measure
    measures: dict[str, Measure]
    sources: tuple[Source, ...]


def trail(
    house: House, actor: Actor, view: View, metric: str, key: str | None, by: str = "rep_key"
) -> Trail:
    """The trail of `metric` for one row of the table `by`; NotFound without such a number."""
    actor.must(Action.READ)
    family = next((f for f, (names, _) in _FAMILIES.items() if metric in names), None)
    if family is None:
        raise NotFound(metric=metric)
    with house.store.read(actor.workspace_id) as unit:
        table = _table(unit, view, family, by)
        try:
            row = table.row(key)
            measure = row.measures[metric]
        except KeyError as missing:
            raise NotFound(metric=metric, key=key) from missing
        spans = spans_of(view, family)
        sources = [_source(unit, view, span, key, by) for span in spans]
        sources += [rates for source in sources if (rates := _rates(unit, source)) is not None]
    return Trail(metric, key, row.label, measure, row.measures, tuple(sources))


def _table(unit: Unit, view: View, family: str, by: str) -> MetricTable:
    if family == "attainment":
        return attainment_table(unit, view, by)
    if family == "growth":
        return growth_table(unit, view, by)
    return budget_table(unit, view, by) if family == "budget" else visit_table(unit, view, by)


def _source(unit: Unit, view: View, span: Span, key: str | None, by: str) -> Source:
    scope: dict[str, str | None] = {}
    if view.rep_key is not None:
        scope["rep_key"] = view.rep_key
    if key is not None:
        scope[by] = key or None
    kind, start, end = span
    rows = unit.rows.trail(kind, start=start, end=end, where=scope)
    batches = sorted({int(b) for b in rows["batch_id"]}) if not rows.empty else []
    if kind == PLANS and not rows.empty:
        rows = due(rows, reach(unit, view))
    aside = unit.rows.trail(kind, start=start, end=end, states=_ASIDE, where=scope)
    return Source(kind, start, end, rows, unit.left_out.for_batches(batches, kind), aside)


def _rates(unit: Unit, source: Source) -> Source | None:
    """The rates by which sales of a source were converted."""
    if source.kind != SALES or "currency" not in source.rows or source.rows.empty:
        return None
    texts = [str(text) for text in source.rows["currency"].dropna().unique()]
    codes = {code_of(text) for text in texts if not means(text, unit.currency)}
    if not codes:
        return None
    days = source.rows["doc_date"]
    start, end = days.min().date().replace(day=1), days.max().date()
    rates = unit.rows.trail(RATES, start=start, end=end)
    counted = unit.rows.rates()  # planned and replaced rates convert nothing
    used = rates[
        [
            (code := base_of(str(text))) in codes
            and counted.get((code or "", day.date().replace(day=1))) == value
            for text, day, value in zip(
                rates["rate_from"], rates["rate_period"], rates["rate_value"], strict=True
            )
        ]
    ]
    none = unit.rows.trail(RATES, states=(), limit=0)
    left_out = unit.left_out.for_batches([], RATES)
    return Source(RATES, start, end, used.reset_index(drop=True), left_out, none)


def due(plans: pd.DataFrame, reported: dict[str, date]) -> pd.DataFrame:
    """Plans a report has answered: those after a rep's own last day do not count yet."""
    until = pd.to_datetime(plans["rep_key"].map(reported))
    return plans[pd.to_datetime(plans["plan_date"]) <= until].reset_index(drop=True)


def spans_of(view: View, family: str) -> list[Span]:
    """The report kinds behind a family of metrics, each with the days of its rows that count."""
    spans = [(kind, *_days(view, kind)) for kind in _FAMILIES[family][1]]
    if family == "growth":
        other, through = base_span(view.period, calendar(view), view.until)
        spans.append((SALES, other.start, through))
    return spans


def _days(view: View, kind: str) -> tuple[date | None, date | None]:
    if kind in _DATELESS:
        return None, None
    return view.period.start, view.period.end if kind in (TARGETS, BUDGETS) else view.until
