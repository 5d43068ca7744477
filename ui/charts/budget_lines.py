"""Budget burn per rep or expense line: spent, then committed, marked at the time gone."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import MetricRow, MetricTable
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import shown, track

JUDGES = ("burn_gap_time", "burn")
COLUMNS = (
    "budget",
    "spent",
    "pending",
    "committed",
    "available",
    "burn",
    "burn_gap_time",
    "burn_gap_attainment",
    "estimate_ratio",
    "exhausted_on",
)


def figure(table: MetricTable, t: Translator, dark: bool = False) -> go.Figure:
    """One row per rep or line, the total last."""
    names = (t("metric.burn"), t("metric.time_progress"), t("metric.committed_burn"))
    return track.draw([_track(row, t) for row in shown.ordered(table)], t, names, dark)


def sentence(table: MetricTable, t: Translator) -> str:
    """The burn of the whole against time, who is ahead of it, and what runs out early."""
    if not table.rows:
        return t("chart.nothing_yet")
    fast = [r.label for r in table.rows if r.kind == "subject" and shown.rag(r, *JUDGES) == "red"]
    spent_early = [
        t("chart.budget.runs_out", name=r.label, day=numbers.day(m.day, t.lang, weekday=False))
        for r in table.rows
        if r.kind == "subject" and (m := r.measures.get("exhausted_on")) and m.day
    ]
    return shown.joined(
        [
            _head(table.total, t),
            t("chart.budget.fast", names=shown.names(fast, t)) if fast else "",
            t("chart.budget.exhausted", list=shown.names(spent_early, t)) if spent_early else "",
        ],
        t,
    )


def twin(table: MetricTable, t: Translator) -> pd.DataFrame:
    """The same figures as a table."""
    rows = shown.ordered(table)
    columns = [c for c in COLUMNS if any(c in row.measures for row in rows)]
    return pd.DataFrame(
        [[r.label, *(shown.cell(r.measures.get(c), t) for c in columns)] for r in rows],
        columns=[t("chart.subject"), *(t(f"metric.{c}") for c in columns)],
    )


def time_gone(row: MetricRow) -> Fraction | None:
    """Time progress of a row: its own measure, else what the burn was held against."""
    own = shown.value(row, "time_progress")
    if own is not None:
        return own
    burn, gap = shown.value(row, "burn"), shown.value(row, "burn_gap_time")
    return None if burn is None or gap is None else burn - gap / 100


def _track(row: MetricRow, t: Translator) -> track.Track:
    burn, rag = row.measures.get("burn"), shown.rag(row, *JUDGES)
    text = shown.cell(burn, t)
    if burn is not None and burn.value is not None and rag is not None:
        text = f"{palette.symbol(rag, t)} {numbers.percent(burn.value)}"
    lines = [f"<b>{shown.label(row.label)}</b>"]
    lines += [
        f"{t(f'metric.{c}')} {shown.cell(row.measures[c], t)}" for c in COLUMNS if c in row.measures
    ]
    return track.Track(
        row.key,
        shown.label(row.label),
        None if burn is None else burn.value,
        rag,
        text,
        "<br>".join(lines),
        time_gone(row),
        shown.value(row, "committed_burn"),
    )


def _head(total: MetricRow, t: Translator) -> str:
    burn, gone = shown.value(total, "burn"), time_gone(total)
    if burn is None:
        reason = shown.cell(total.measures.get("burn"), t)
        return t("chart.bullet.head_none", who=total.label, metric=t("metric.burn"), reason=reason)
    said = {
        "who": total.label,
        "value": numbers.percent(burn),
        "left": numbers.compact(shown.value(total, "available"), t.lang),
    }
    if gone is None:
        return t("chart.budget.head", **said)
    side = "even" if burn == gone else "fast" if burn > gone else "slow"
    return t(f"chart.budget.head_{side}", pts=shown.size((burn - gone) * 100, t), **said)
