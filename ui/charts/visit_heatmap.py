"""Calls per rep and day, with planned calls that were not made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import MetricTable, Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout, shown

SHADES = (0.3, 0.5, 0.7, 0.9)


@dataclass(frozen=True)
class Calls:
    """Data of the map: `frame` has rep_key, day, planned, calls; `labels` names the rows.

    `through` is the last day reported per rep: a later day is unreported, never "no call"; beyond
    the last day anybody reported it is still to come.
    """

    frame: pd.DataFrame
    labels: Mapping[str, str]
    through: Mapping[str, date]

    @classmethod
    def of(cls, frame: pd.DataFrame, table: MetricTable) -> Calls:
        """Names and reported days from the visit table by rep of the same view."""
        rows = [row for row in table.rows if row.key and row.kind == "subject"]
        return cls(
            frame,
            {str(row.key): row.label for row in rows},
            {str(row.key): row.data_through for row in rows if row.data_through},
        )


@dataclass(frozen=True)
class _Cell:
    row: int
    key: str
    day: date
    planned: int
    calls: int
    reported: bool
    to_come: bool


def figure(data: Calls, t: Translator, dark: bool = False) -> go.Figure:
    """A row per rep, a cell per day: deeper means more calls, a cross a plan without a call."""
    cells = _cells(data)
    if not cells:
        return layout.nothing(t)
    figure = go.Figure()
    _made_layer(figure, [c for c in cells if c.calls], t, dark)
    silent = [c for c in cells if not c.calls and c.planned]
    pale = palette.PAPER if dark else palette.INK
    for name, sign, fill in (
        ("missed", "×", palette.faded(Rag.RED, 0.22, dark)),
        ("unreported", "○", palette.TRACK),
        ("ahead", "·", palette.FAINT),
    ):
        held = [c for c in silent if _silence(c) == name]
        _layer(figure, held, t, name, fill, [sign] * len(held), pale)
    labels = [shown.label(label) for label in data.labels.values()]
    layout.settle(figure, len(labels) * layout.ROW + 66, legend=True)
    figure.update_layout(bargap=0.08, uniformtext={"minsize": 8, "mode": "hide"})
    days = [c.day for c in cells]
    span = [d.date() for d in pd.date_range(min(days), max(days))]
    figure.update_xaxes(**layout.day_axis(span, t.lang), showgrid=False)
    figure.update_yaxes(**layout.list_axis(labels))
    return figure


def sentence(data: Calls, t: Translator) -> str:
    """Calls made, plans not kept, and who made none in what was reported."""
    cells = _cells(data)
    if not cells:
        return t("chart.nothing_yet")
    calls = sum(c.calls for c in cells)
    missed = [c for c in cells if c.reported and c.planned and not c.calls]
    idle = [
        label
        for key, label in data.labels.items()
        if any(c.key == key and c.reported for c in cells)
        and not any(c.key == key and c.calls for c in cells)
    ]
    days = len({c.day for c in cells if c.calls})
    return shown.joined(
        [
            t("chart.heatmap.head", calls=calls, days=days),
            t("chart.heatmap.missed_days", count=len(missed)) if missed else "",
            t("chart.heatmap.idle", names=shown.names(idle, t)) if idle else "",
        ],
        t,
    )


def twin(data: Calls, t: Translator) -> pd.DataFrame:
    """The same figures as a table: one row per rep and day."""
    return pd.DataFrame(
        [
            [
                data.labels[c.key],
                numbers.day(c.day, t.lang),
                numbers.number(c.planned),
                _made(c, t),
            ]
            for c in _cells(data)
        ],
        columns=[t(f"chart.heatmap.{c}") for c in ("rep", "day", "planned", "calls")],
    )


def _cells(data: Calls) -> list[_Cell]:
    rows = {key: n for n, key in enumerate(data.labels)}
    latest = max(data.through.values(), default=date.min)
    found = []
    for row in shown.rows(data.frame):
        if row.rep_key not in rows:
            continue
        day = pd.Timestamp(row.day).date()
        reported = day <= data.through.get(row.rep_key, date.min)
        found.append(
            _Cell(
                rows[row.rep_key],
                row.rep_key,
                day,
                int(row.planned),
                int(row.calls),
                reported,
                day > latest,
            )
        )
    return sorted(found, key=lambda c: (c.row, c.day))


def _hover(cell: _Cell, t: Translator) -> str:
    day = numbers.day(cell.day, t.lang)
    return t("chart.heatmap.hover", day=day, planned=cell.planned, calls=_made(cell, t))


def _silence(cell: _Cell) -> str:
    """What a planned day without a call is: missed only when the rep has reported it."""
    if cell.reported:
        return "missed"
    return "ahead" if cell.to_come else "unreported"


def _made_layer(figure: go.Figure, made: Sequence[_Cell], t: Translator, dark: bool) -> None:
    most = max([1, *(c.calls for c in made)])
    depth = [SHADES[(c.calls * len(SHADES) - 1) // most] for c in made]
    deep, pale = (palette.INK, palette.PAPER) if dark else (palette.PAPER, palette.INK)
    _layer(
        figure,
        made,
        t,
        "made",
        [palette.faded(None, d, dark) for d in depth],
        [str(c.calls) for c in made],
        [deep if d == SHADES[-1] else pale for d in depth],
    )


def _made(cell: _Cell, t: Translator) -> str:
    """Calls made; a day without a report is not a zero."""
    if cell.reported or cell.calls:
        return numbers.number(cell.calls)
    return numbers.NONE if cell.to_come else t("status.NO_DATA")


def _layer(
    figure: go.Figure,
    cells: Sequence[_Cell],
    t: Translator,
    name: str,
    colour: str | Sequence[str],
    texts: Sequence[str],
    ink: str | Sequence[str],
) -> None:
    """Cells are bars one row high, because bars can be clicked and keep to the axis."""
    if not cells:
        return
    figure.add_bar(
        x=[c.day.isoformat() for c in cells],
        y=[0.86] * len(cells),
        base=[c.row - 0.43 for c in cells],
        marker={"color": colour, "line": {"width": 0}, "cornerradius": 3},
        text=list(texts),
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"color": ink},
        textangle=0,
        name=t(f"chart.heatmap.{name}"),
        customdata=[[c.key, c.day.isoformat()] for c in cells],
        hovertext=[_hover(c, t) for c in cells],
        **layout.POINTED,
    )
