"""What all figures share: no frame, room for names, ticks in the reader's own numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import plotly.graph_objects as go

from sales_core.text import numbers
from sales_core.text.translator import Lang, Translator
from ui import palette

FONT = 13
ROW = 34
"""Height of one row of a list chart in pixels."""
POINTED = {
    "hovertemplate": "%{hovertext}<extra></extra>",
    "unselected": {"marker": {"opacity": 0.6}},
}
"""Bars that answer to pointing; what is not chosen steps back a little."""
STILL = {"hoverinfo": "skip", "unselected": {"marker": {"opacity": 1}}}
"""Bars that are only looked at."""
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def settle(figure: go.Figure, height: int, legend: bool = False) -> go.Figure:
    """Apply the common layout; the page's theme gives text and grid their colour."""
    figure.update_layout(
        height=height,
        margin={"l": 4, "r": 8, "t": 34 if legend else 8, "b": 4, "pad": 4},
        paper_bgcolor=palette.CLEAR,
        plot_bgcolor=palette.CLEAR,
        font={"size": FONT},
        showlegend=legend,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "title": {"text": ""}},
        hoverlabel={"align": "left", "font": {"size": FONT}},
        dragmode=False,
        bargap=0.3,
        barmode="overlay",
        uirevision="keep",
    )
    figure.update_xaxes(zeroline=False, fixedrange=True, title="", automargin=True)
    figure.update_yaxes(zeroline=False, fixedrange=True, title="", automargin=True)
    return figure


def nothing(t: Translator) -> go.Figure:
    """A figure without data says so instead of showing empty axes."""
    figure = settle(go.Figure(), 120)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    figure.add_annotation(text=t("chart.no_data"), showarrow=False, font={"size": FONT + 1})
    return figure


def steps(low: float, high: float, count: int = 5) -> list[float]:
    """Round tick values that cover low to high."""
    span = max(high - low, 1e-9)
    rough = span / count
    power = 10.0 ** len(f"{int(rough)}") / 10 if rough >= 1 else 0.01
    while power * 10 <= rough:
        power *= 10
    step = next(power * f for f in (1, 2, 2.5, 5, 10) if power * f >= rough)
    first = int(low // step)
    last = -int(-high // step)
    return [n * step for n in range(first, last + 1)]


def money_axis(low: float, high: float, lang: Lang) -> dict[str, Any]:
    """Axis in compact money; `low` and `high` in major units."""
    at = steps(low, high)
    texts = [_short(numbers.compact(Fraction(v) * 100, lang)) for v in at]
    return {"tickvals": at, "ticktext": texts, "range": [at[0], at[-1]]}


def percent_axis(low: float, high: float) -> dict[str, Any]:
    """Axis in whole percent; `low` and `high` as ratios."""
    at = [round(v) / 100 for v in steps(low * 100, high * 100)]
    return {"tickvals": at, "ticktext": [f"{v * 100:.0f}%" for v in at], "range": [low, high]}


def day_axis(days: Sequence[date], lang: Lang, most: int = 6) -> dict[str, Any]:
    """Date axis with at most about `most` ticks, the first and last day among them."""
    every = max(1, -(-(len(days) - 1) // most))
    at = list(days[::every])
    if days and at[-1] != days[-1]:
        at = [*(at[:-1] if (days[-1] - at[-1]).days * 3 < every * 2 else at), days[-1]]
    return {
        "type": "date",
        "tickvals": [d.isoformat() for d in at],
        "ticktext": [_tick(d, before, lang) for d, before in zip(at, [None, *at], strict=False)],
        "tickangle": 0,
        "range": [_noon(days[0], -1), _noon(days[-1], 0)] if days else None,
    }


def _tick(day: date, before: date | None, lang: Lang) -> str:
    """The month stands only where it begins, so that ticks fit on a phone."""
    if before is None or before.month != day.month:
        return numbers.day(day, lang, weekday=False)
    return Translator(lang)("chart.day_of_month", day=day.day)


def _noon(day: date, shift: int) -> str:
    return f"{(day + timedelta(days=shift)).isoformat()}T12:00:00"


def _short(text: str) -> str:
    """100.0万 -> 100万: a tick is round anyway."""
    return re.sub(r"\.0(?=\D|$)", "", text)


def list_axis(labels: Sequence[str]) -> dict[str, Any]:
    """Rows from top to bottom by position, so that two equal names stay two rows."""
    return {
        "tickvals": list(range(len(labels))),
        "ticktext": list(labels),
        "range": [len(labels) - 0.5, -0.5],
        "showgrid": False,
        "ticks": "",
    }
