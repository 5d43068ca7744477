"""KPI tiles: a headline figure, its status, a small bullet, what it is compared with, its weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.measure import Measure, Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.charts.trend import week_text
from ui.components.status import chip

if TYPE_CHECKING:
    from sales_core.services.overview import Tile

TrendPoints = Sequence[tuple[str, Fraction | None]]


@dataclass(frozen=True)
class Plain:
    """A tile of a measure alone, for the rows of figures on the other pages."""

    metric: str
    measure: Measure
    marks: Mapping[str, Fraction] = field(default_factory=dict)
    trend: TrendPoints = ()
    change_pts: Fraction | None = None


def tiles(items: Sequence[Tile | Plain], t: Translator, key: str) -> str | None:
    """Show the tiles in a row (two by two on a phone); the metric whose sources were asked for."""
    asked = None
    with st.container(horizontal=True, key=f"tiles-{key}"):
        for item in items:
            with st.container(key=f"tile-{key}-{item.metric}"):
                st.html(markup(item, t))
                if st.button(
                    t("chart.open_trail"),
                    key=f"trail-{key}-{item.metric}",
                    type="tertiary",
                    icon=":material/search:",
                    help=t("chart.open_trail_help"),
                ):
                    asked = item.metric
    return asked


def markup(tile: Tile | Plain, t: Translator) -> str:
    """The tile as HTML."""
    measure = tile.measure
    rag = Rag.GREY if measure.value is None else measure.rag or Rag.GREEN
    has_value = measure.value is not None or measure.day is not None
    value = numbers.measure(measure, t.lang) if has_value else numbers.NONE
    parts = [
        f'<div class="lh-tile"><h3>{escape(t(f"metric.{tile.metric}"))}</h3>',
        f'<div class="lh-figure"><span class="lh-value">{escape(value)}</span>',
        chip(measure, t, tile.metric) + "</div>",
    ]
    if measure.unit == "ratio":
        parts.append(bar(measure, tile.marks, rag))
    parts += [_marks(tile, t), _change(tile, t), spark(tile.trend, rag, t), "</div>"]
    return "".join(parts)


def bar(measure: Measure, marks: Mapping[str, Fraction], rag: Rag) -> str:
    """A bullet of boxes (the page strips SVG): the track is 100 %, ticks are the marks."""
    value = max(measure.value or Fraction(0), Fraction(0))
    whole = max([Fraction(1), value, *marks.values()])
    ticks = "".join(
        f'<i style="left:calc({_share(mark, whole)} - 1.5px)"></i>'
        for mark in marks.values()
        if mark >= 0
    )
    return (
        f'<div class="lh-bar" aria-hidden="true"><span style="width:{_share(Fraction(1), whole)}">'
        f'</span><b class="lh-{rag}" style="width:{_share(value, whole)}"></b>{ticks}</div>'
    )


def spark(trend: TrendPoints, rag: Rag, t: Translator) -> str:
    """The weeks as small columns; a week without data stays empty. Nothing below two weeks."""
    known = [value for _, value in trend if value is not None]
    if len(known) < 2:
        return ""
    top = max([*known, Fraction(1, 1000)])
    columns = "".join(
        f'<b title="{escape(_point(label, value, t))}" style="height:{_height(value, top)}"></b>'
        for label, value in trend
    )
    return (
        f'<div class="lh-spark lh-{rag}" role="img" aria-label="{escape(_told(trend, t))}">'
        f"{columns}</div>"
        f'<p class="lh-note">{escape(t("chart.weeks", count=len(trend)))}</p>'
    )


def _told(trend: TrendPoints, t: Translator) -> str:
    return t("chart.and").join(_point(label, value, t) for label, value in trend)


def _point(label: str, value: Fraction | None, t: Translator) -> str:
    return f"{week_text(label, t)} {numbers.percent(value)}"


def _height(value: Fraction | None, top: Fraction) -> str:
    return "0" if value is None else _share(max(value, top / 50), top)


def _marks(tile: Tile | Plain, t: Translator) -> str:
    listed = [f"{t(f'metric.{n}')} {numbers.percent(v)}" for n, v in tile.marks.items()]
    if not listed:
        return ""
    return f'<p class="lh-note lh-marks"><i></i>{escape(" · ".join(listed))}</p>'


def _change(tile: Tile | Plain, t: Translator) -> str:
    if tile.change_pts is None:
        return ""
    pts = numbers.points(tile.change_pts, t.lang)
    return f'<p class="lh-note">{escape(t("chart.change", pts=pts))}</p>'


def _share(value: Fraction, whole: Fraction) -> str:
    return f"{float(value / whole) * 100:.2f}%"
