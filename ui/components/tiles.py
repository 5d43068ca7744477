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
from ui import palette
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
        chip(measure, t) + "</div>",
    ]
    if measure.unit == "ratio":
        parts.append(bar(measure, tile.marks, rag))
    parts += [_marks(tile, t), _change(tile, t), spark(tile.trend, rag, t), "</div>"]
    return "".join(parts)


def bar(measure: Measure, marks: Mapping[str, Fraction], rag: Rag) -> str:
    """A bullet as SVG: the track is 100 %, ticks are the marks."""
    value = measure.value if measure.value is not None else Fraction(0)
    whole = max([Fraction(1), value, *marks.values()])
    ticks = "".join(
        f'<rect x="{_at(mark, whole)}" y="0" width="0.8" height="14" fill="currentColor"/>'
        for mark in marks.values()
        if mark >= 0
    )
    return (
        '<svg class="lh-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect y="3" width="{_at(Fraction(1), whole)}" height="8" fill="{palette.TRACK}"/>'
        f'<rect class="lh-{rag}" y="3" width="{_at(max(value, Fraction(0)), whole)}" height="8"'
        f' fill="currentColor"/><g class="lh-grey">{ticks}</g></svg>'
    )


def spark(trend: TrendPoints, rag: Rag, t: Translator) -> str:
    """The weeks as a small line; weeks without data are gaps. Empty below two known weeks."""
    known = [(n, value) for n, (_, value) in enumerate(trend) if value is not None]
    if len(known) < 2:
        return ""
    low, high = min(v for _, v in known), max(v for _, v in known)
    span, last = (high - low) or Fraction(1), max(len(trend) - 1, 1)
    spots = {n: (100 * n / last, float(27 - 24 * (v - low) / span)) for n, v in known}
    lines = "".join(
        f'<path d="M{spots[n][0]:.1f} {spots[n][1]:.1f}L{spots[n + 1][0]:.1f}'
        f' {spots[n + 1][1]:.1f}" vector-effect="non-scaling-stroke"/>'
        for n in spots
        if n + 1 in spots
    )
    return (
        '<svg class="lh-spark" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">'
        f'<g class="lh-{rag}" fill="none" stroke="currentColor" stroke-width="2"'
        f' stroke-linecap="round">{lines}</g></svg>'
        f'<p class="lh-note">{escape(t("chart.weeks", count=len(trend)))}</p>'
    )


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


def _at(value: Fraction, whole: Fraction) -> str:
    return f"{float(value / whole) * 100:.2f}"
