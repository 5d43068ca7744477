"""Bullets: each subject's attainment against the whole target, marked at the time gone."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import MetricRow, MetricTable
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import shown, track


@dataclass(frozen=True)
class Bullets:
    """Which measures make the bullet: the bar, the mark, what judges it, what the twin shows."""

    value: str = "attainment"
    mark: str = "time_progress"
    judge: str = "pace_index"
    more: tuple[str, ...] = ("target", "actual", "gap_amount")

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the twin."""
        return tuple(dict.fromkeys((self.value, self.mark, self.judge, *self.more)))


ATTAINMENT = Bullets()
COVERAGE = Bullets("coverage", "time_progress", "coverage", ("customers", "visited"))
PLAN = Bullets("plan_completion", "", "plan_completion", ("planned", "done"))
FREQUENCY = Bullets("frequency_capped", "time_progress", "frequency_capped", ("over_calls",))


def figure(
    table: MetricTable, t: Translator, of: Bullets = ATTAINMENT, dark: bool = False
) -> go.Figure:
    """One bullet per row, the total last. A row without a value shows the reason, not a zero."""
    rows = [_track(row, t, of) for row in shown.ordered(table)]
    mark = t(f"metric.{of.mark}") if of.mark else ""
    return track.draw(rows, t, (t(f"metric.{of.value}"), mark, ""), dark)


def sentence(table: MetricTable, t: Translator, of: Bullets = ATTAINMENT) -> str:
    """The total against the mark, who is below it, and who has not reported."""
    if not table.rows:
        return t("chart.nothing_yet")
    subjects = [row for row in table.rows if row.kind == "subject"]
    below = [row.label for row in subjects if _below(row, of)]
    unreported = [row.label for row in subjects if _unreported(row, of)]
    return shown.joined(
        [
            _head(table.total, t, of),
            t("chart.bullet.below", names=shown.names(below, t), mark=shown.inner(of.mark, t))
            if below
            else "",
            t("chart.unreported", names=shown.names(unreported, t)) if unreported else "",
        ],
        t,
    )


def twin(table: MetricTable, t: Translator, of: Bullets = ATTAINMENT) -> pd.DataFrame:
    """The same figures as a table."""
    columns = [c for c in of.columns if c and any(c in r.measures for r in shown.ordered(table))]
    return pd.DataFrame(
        [
            [row.label, *(shown.cell(row.measures.get(c), t) for c in columns)]
            for row in shown.ordered(table)
        ],
        columns=[t("chart.subject"), *(t(f"metric.{c}") for c in columns)],
    )


def _track(row: MetricRow, t: Translator, of: Bullets) -> track.Track:
    rag = shown.rag(row, of.judge, of.value)
    measure = row.measures.get(of.value)
    text = shown.cell(measure, t)
    if measure is not None and measure.value is not None and rag is not None:
        text = f"{palette.symbol(rag, t)} {numbers.percent(measure.value)}"
    lines = [f"<b>{shown.label(row.label)}</b>"]
    lines += [
        f"{t(f'metric.{name}')} {shown.cell(row.measures[name], t)}"
        for name in of.columns
        if name in row.measures
    ]
    return track.Track(
        row.key,
        shown.label(row.label),
        None if measure is None else measure.value,
        rag,
        text,
        "<br>".join(lines),
        shown.value(row, of.mark),
    )


def _head(total: MetricRow, t: Translator, of: Bullets) -> str:
    value, mark = shown.value(total, of.value), shown.value(total, of.mark)
    said = {"who": total.label, "metric": shown.inner(of.value, t)}
    if value is None:
        return t(
            "chart.bullet.head_none", reason=shown.cell(total.measures.get(of.value), t), **said
        )
    said["value"] = numbers.percent(value)
    if mark is None:
        return t("chart.bullet.head", **said)
    side = "even" if value == mark else "ahead" if value > mark else "behind"
    return t(
        f"chart.bullet.head_{side}",
        mark=shown.inner(of.mark, t),
        pts=shown.size((value - mark) * 100, t),
        **said,
    )


def _below(row: MetricRow, of: Bullets) -> bool:
    value, mark = shown.value(row, of.value), shown.value(row, of.mark)
    return value is not None and mark is not None and value < mark


def _unreported(row: MetricRow, of: Bullets) -> bool:
    measure = row.measures.get(of.value)
    return measure is not None and measure.value is None and measure.status == "NO_DATA"
