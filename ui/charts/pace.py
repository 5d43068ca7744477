"""The pace: cumulative actual by day beside the target pace, and the forecast to the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout, shown


@dataclass(frozen=True)
class Day:
    """One day of the pace; money in minor units, None where there is none yet."""

    day: date
    actual: Fraction | None
    target: Fraction | None
    forecast: Fraction | None
    workday: bool


def read(frame: pd.DataFrame) -> list[Day]:
    """Rows of the frame (day, actual_cum, target_cum, is_workday, forecast_cum) in day order."""
    return [
        Day(
            pd.Timestamp(row.day).date(),
            _exact(row.actual_cum),
            _exact(row.target_cum),
            _exact(row.forecast_cum),
            bool(row.is_workday),
        )
        for row in shown.rows(frame.sort_values("day"))
    ]


def figure(frame: pd.DataFrame, t: Translator, dark: bool = False) -> go.Figure:
    """Target pace dashed, actual solid, forecast dotted; a line at the last reported day."""
    days = read(frame)
    if not any(d.actual is not None or d.target is not None for d in days):
        return layout.nothing(t)
    figure = go.Figure()
    _line(figure, days, "target", t, {"color": palette.NEUTRAL, "width": 2, "dash": "dash"})
    _line(
        figure,
        days,
        "forecast",
        t,
        {"color": palette.colour(None, dark), "width": 2, "dash": "dot"},
    )
    _line(figure, days, "actual", t, {"color": palette.colour(None, dark), "width": 3.5})
    layout.settle(figure, 340, legend=True)
    figure.update_layout(hovermode="x", legend={"traceorder": "reversed"})
    figure.update_xaxes(**layout.day_axis([d.day for d in days], t.lang), showgrid=False)
    heights = [_major(v) for d in days for v in (d.actual, d.target, d.forecast) if v is not None]
    figure.update_yaxes(**layout.money_axis(min([0.0, *heights]), max([1.0, *heights]), t.lang))
    _rest_days(figure, days)
    _today(figure, days, t)
    return figure


def sentence(frame: pd.DataFrame, t: Translator) -> str:
    """Where the actual stands against the pace, and where it leads."""
    days = read(frame)
    now = last(days)
    if now is None or now.actual is None:
        return t("chart.nothing_yet")
    said = {
        "day": numbers.day(now.day, t.lang, weekday=False),
        "actual": numbers.compact(now.actual, t.lang),
    }
    if now.target is None:
        head = t("chart.pace.head", **said)
    else:
        gap = now.actual - now.target
        side = "even" if gap == 0 else "ahead" if gap > 0 else "behind"
        said |= {
            "target": numbers.compact(now.target, t.lang),
            "gap": numbers.compact(abs(gap), t.lang),
        }
        head = t(f"chart.pace.head_{side}", **said)
    return shown.joined([head, _outlook(days, t)], t)


def twin(frame: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """The same figures as a table."""
    return pd.DataFrame(
        [
            [
                numbers.day(d.day, t.lang),
                numbers.money(d.actual),
                numbers.money(d.target),
                numbers.money(d.forecast),
            ]
            for d in read(frame)
        ],
        columns=[t(f"chart.pace.{c}") for c in ("day", "actual", "target", "forecast")],
    )


def last(days: Sequence[Day]) -> Day | None:
    """The last day with an actual."""
    return next((d for d in reversed(days) if d.actual is not None), None)


def _outlook(days: Sequence[Day], t: Translator) -> str:
    end = next((d for d in reversed(days) if d.forecast is not None), None)
    if end is None or end.forecast is None:
        return ""
    said = {"forecast": numbers.compact(end.forecast, t.lang)}
    if not end.target or end.target < 0:
        return t("chart.pace.outlook", **said)
    share = numbers.percent(end.forecast / end.target)
    return t("chart.pace.outlook_share", share=share, **said)


def _line(
    figure: go.Figure, days: Sequence[Day], name: str, t: Translator, line: dict[str, object]
) -> None:
    held = [(d.day, v) for d in days if (v := getattr(d, name)) is not None]
    if not held:
        return
    title = t(f"chart.pace.{name}")
    figure.add_scatter(
        x=[day.isoformat() for day, _ in held],
        y=[_major(value) for _, value in held],
        mode="lines" if len(held) > 1 else "markers",
        line=line,
        name=title,
        customdata=[[day.isoformat()] for day, _ in held],
        hovertext=[
            f"{numbers.day(day, t.lang)}<br>{title} {numbers.compact(value, t.lang)}"
            for day, value in held
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _rest_days(figure: go.Figure, days: Sequence[Day]) -> None:
    """Days without work get a shade: there the target stands still."""
    for d in days:
        if not d.workday:
            start = pd.Timestamp(d.day)
            figure.add_vrect(
                x0=(start - pd.Timedelta(hours=12)).isoformat(),
                x1=(start + pd.Timedelta(hours=12)).isoformat(),
                fillcolor=palette.TRACK,
                opacity=0.35,
                line_width=0,
                layer="below",
            )


def _today(figure: go.Figure, days: Sequence[Day], t: Translator) -> None:
    now = last(days)
    if now is None:
        return
    figure.add_shape(
        type="line",
        x0=now.day.isoformat(),
        x1=now.day.isoformat(),
        yref="paper",
        y0=0,
        y1=1,
        line={"color": palette.NEUTRAL, "width": 1},
    )
    late = now.day > days[len(days) // 2].day
    figure.add_annotation(
        x=now.day.isoformat(),
        yref="paper",
        y=1,
        yanchor="top",
        xanchor="right" if late else "left",
        text=t("chart.pace.until", day=numbers.day(now.day, t.lang, weekday=False)),
        showarrow=False,
    )


def _exact(value: Any) -> Fraction | None:
    if value is None or value is pd.NaT or bool(pd.isna(value)):
        return None
    return value if isinstance(value, Fraction) else Fraction(value)


def _major(minor: Fraction) -> float:
    return float(minor / 100)
