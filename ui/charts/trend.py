"""A ratio over the weeks, one line per measure; a week without data is a gap in the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout, shown

DASHES = ("solid", "dash", "dot", "dashdot")
Points = Sequence[tuple[str, Fraction | None]]
"""(period label, ratio), oldest first."""


def figure(series: Mapping[str, Points], t: Translator, dark: bool = False) -> go.Figure:
    """Lines told apart by colour, dash and their name; keys of `series` are metric names."""
    values = [float(v) for points in series.values() for _, v in points if v is not None]
    if not values:
        return layout.nothing(t)
    figure = go.Figure()
    tints = (palette.colour(None, dark), palette.NEUTRAL, palette.colour(Rag.AMBER, dark))
    for n, (name, points) in enumerate(series.items()):
        figure.add_scatter(
            x=[week for week, _ in points],
            y=[None if v is None else float(v) for _, v in points],
            mode="lines+markers",
            line={"color": tints[n % 3], "dash": DASHES[n % 4], "width": 2.5},
            marker={"size": 7},
            name=t(f"metric.{name}"),
            customdata=[[week] for week, _ in points],
            hovertext=[
                f"{week_text(week, t)}<br>{t(f'metric.{name}')} {numbers.percent(v)}"
                for week, v in points
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    layout.settle(figure, 280, legend=len(series) > 1)
    weeks = list(dict.fromkeys(week for points in series.values() for week, _ in points))
    ticks = {"tickvals": weeks, "ticktext": [week_text(w, t) for w in weeks]}
    figure.update_xaxes(type="category", categoryarray=weeks, showgrid=False, **ticks)
    figure.update_yaxes(**layout.percent_axis(min(0.0, *values), max(1.0, *values) * 1.08))
    return figure


def sentence(series: Mapping[str, Points], t: Translator) -> str:
    """First and last known value of each line."""
    parts = []
    for name, points in series.items():
        known = [(week, v) for week, v in points if v is not None]
        if len(known) < 2:
            continue
        (first, before), (last, now) = known[0], known[-1]
        side = "even" if now == before else "up" if now > before else "down"
        parts.append(
            t(
                f"chart.trend.{side}",
                metric=t(f"metric.{name}"),
                first=week_text(first, t),
                last=week_text(last, t),
                before=numbers.percent(before),
                now=numbers.percent(now),
                pts=shown.size((now - before) * 100, t),
            )
        )
    return shown.joined(parts, t) or t("chart.trend.short")


def twin(series: Mapping[str, Points], t: Translator) -> pd.DataFrame:
    """The same figures as a table: a row per week, a column per line."""
    weeks = list(dict.fromkeys(week for points in series.values() for week, _ in points))
    held = {name: dict(points) for name, points in series.items()}
    return pd.DataFrame(
        [[week_text(w, t), *(numbers.percent(held[n].get(w)) for n in held)] for w in weeks],
        columns=[t("chart.trend.period"), *(t(f"metric.{n}") for n in held)],
    )


def week_text(label: str, t: Translator) -> str:
    """2025-W43 as 43周 / W43; any other period label as it stands."""
    year, _, week = label.partition("-W")
    return t("chart.trend.week", number=int(week), year=year) if week.isdigit() else label
