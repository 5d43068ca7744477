"""Rows of bullets: a track up to 100 %, the bar of the value on it, a mark to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import plotly.graph_objects as go

from sales_core.domain.measure import Rag
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout


@dataclass(frozen=True)
class Track:
    """One row. `value`, `reach` (end of the lighter part) and `mark` are ratios of the whole."""

    key: str | None
    label: str
    value: Fraction | None
    rag: Rag | None
    text: str
    hover: str
    mark: Fraction | None = None
    reach: Fraction | None = None


def draw(
    tracks: Sequence[Track],
    t: Translator,
    names: tuple[str, str, str],
    dark: bool = False,
) -> go.Figure:
    """The figure; `names` are those of the bar, of the mark and of the lighter part."""
    if not tracks:
        return layout.nothing(t)
    low, high = _range(tracks)
    figure = go.Figure()
    _ground(figure, tracks, low, high)
    _bars(figure, tracks, names, dark)
    _marks(figure, tracks, names[1])
    layout.settle(figure, len(tracks) * layout.ROW + 62, legend=True)
    figure.update_xaxes(**layout.percent_axis(low, high), showgrid=False, ticks="")
    rows = layout.list_axis([track.label for track in tracks])
    texts = layout.list_axis([_end(track, dark) for track in tracks])
    figure.update_layout(yaxis=rows, yaxis2={**texts, "overlaying": "y", "side": "right"})
    figure.update_yaxes(automargin=True, fixedrange=True, zeroline=False)
    return figure


def _range(tracks: Sequence[Track]) -> tuple[float, float]:
    ends = [float(v) for r in tracks for v in (r.value, r.reach, r.mark) if v is not None]
    return min([0.0, *ends]), max([1.0, *ends]) * 1.02


def _ground(figure: go.Figure, tracks: Sequence[Track], low: float, high: float) -> None:
    """The track, and over the whole row a clear bar that answers to pointing and clicking."""
    at = list(range(len(tracks)))
    figure.add_bar(
        y=at,
        x=[1.0] * len(at),
        orientation="h",
        width=0.62,
        marker={"color": palette.TRACK},
        unselected={"marker": {"opacity": 1}},
        hoverinfo="skip",
        showlegend=False,
    )
    figure.add_bar(
        y=at,
        x=[high - low] * len(at),
        base=[low] * len(at),
        orientation="h",
        width=0.96,
        marker={"color": palette.CLEAR},
        selected={"marker": {"color": palette.CHOSEN, "opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        customdata=[[r.key] for r in tracks],
        hovertext=[r.hover for r in tracks],
        hovertemplate="%{hovertext}<extra></extra>",
        name="rows",
        showlegend=False,
    )


def _bars(
    figure: go.Figure, tracks: Sequence[Track], names: tuple[str, str, str], dark: bool
) -> None:
    held = [(n, r, r.value) for n, r in enumerate(tracks) if r.value is not None]
    bar = {"orientation": "h", "width": 0.34, "showlegend": False, **layout.STILL}
    figure.add_bar(
        y=[n for n, _, _ in held],
        x=[float(value) for _, _, value in held],
        marker={"color": [palette.colour(r.rag, dark) for _, r, _ in held]},
        **bar,
    )
    _key(figure, names[0], palette.NEUTRAL)
    more = _reaching(tracks)
    if more:
        edges = [palette.colour(r.rag, dark) for _, r, _, _ in more]
        fills = [palette.faded(r.rag, 0.35, dark) for _, r, _, _ in more]
        figure.add_bar(
            y=[n for n, *_ in more],
            x=[float(part) for *_, part in more],
            base=[float(value) for _, _, value, _ in more],
            marker={"color": fills, "line": {"color": edges, "width": 1}},
            **bar,
        )
        _key(figure, names[2], palette.CLEAR)


def _key(figure: go.Figure, name: str, colour: str) -> None:
    """An entry of the legend in a neutral colour: bars differ by status, not by series."""
    figure.add_bar(
        x=[None],
        y=[None],
        marker={"color": colour, "line": {"color": palette.NEUTRAL, "width": 1.5}},
        name=name,
    )


def _reaching(tracks: Sequence[Track]) -> list[tuple[int, Track, Fraction, Fraction]]:
    """Position, row, its value and how far the lighter part goes beyond it."""
    return [
        (n, r, r.value, r.reach - r.value)
        for n, r in enumerate(tracks)
        if r.value is not None and r.reach is not None and r.reach > r.value
    ]


def _marks(figure: go.Figure, tracks: Sequence[Track], name: str) -> None:
    """On the right axis, which carries the texts: an axis without a trace is not drawn."""
    held = [(n, r.mark) for n, r in enumerate(tracks) if r.mark is not None]
    figure.add_scatter(
        y=[n for n, _ in held] if held else [None],
        x=[float(mark) for _, mark in held] if held else [None],
        yaxis="y2",
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 22,
            "line": {"width": 3, "color": palette.NEUTRAL},
            "color": palette.NEUTRAL,
        },
        unselected={"marker": {"opacity": 1}},
        hoverinfo="skip",
        name=name,
        showlegend=bool(held),
    )


def _end(track: Track, dark: bool) -> str:
    sign, _, rest = track.text.partition(" ")
    if not rest:
        return track.text
    tint = palette.colour(track.rag or Rag.GREY, dark)
    return f'<span style="color:{tint}">{sign}</span> {rest}'
