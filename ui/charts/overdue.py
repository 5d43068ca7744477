"""Customers past their visit limit: days since the last call, and how much is over the limit."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout, shown

MOST = 15
"""Rows drawn; the table beside the figure has all of them."""


def figure(frame: pd.DataFrame, t: Translator, dark: bool = False) -> go.Figure:
    """Rows in the order given (A first): grey up to the limit, red beyond it."""
    if frame.empty:
        return layout.nothing(t)
    rows = list(shown.rows(frame.head(MOST)))
    limits = [min(float(r.limit), float(r.days)) for r in rows]
    figure = go.Figure()
    _part(figure, rows, limits, [0.0] * len(rows), palette.TRACK, t("chart.overdue.within"), t)
    over = [float(r.days) - limit for r, limit in zip(rows, limits, strict=True)]
    red = palette.colour(Rag.RED, dark)
    _part(figure, rows, over, limits, red, t("chart.overdue.over"), t)
    figure.data[-1].update(
        text=[t("chart.overdue.days_text", days=numbers.number(_exact(r.days))) for r in rows],
        textposition="outside",
        textfont={"size": layout.FONT},
        constraintext="none",
        cliponaxis=False,
    )
    layout.settle(figure, len(rows) * layout.ROW + 48, legend=True)
    figure.update_xaxes(showgrid=False, showticklabels=False, ticks="")
    figure.update_xaxes(range=[0, max(float(r.days) for r in rows) * 1.3])
    figure.update_yaxes(**layout.list_axis([_name(r, t) for r in rows]))
    return figure


def sentence(frame: pd.DataFrame, t: Translator) -> str:
    """How many wait too long, how many of class A, and who waits longest over the limit."""
    if frame.empty:
        return t("chart.overdue.none")
    worst = max(shown.rows(frame), key=lambda r: _exact(r.days) / _exact(r.limit))
    return t(
        "chart.overdue.head",
        count=len(frame),
        a_count=int((frame["customer_class"] == "A").sum()),
        customer=worst.label,
        days=numbers.number(_exact(worst.days)),
        limit=_limit(worst.limit),
    )


def twin(frame: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """The same figures as a table, every row of them."""
    columns = ("customer", "class", "last", "days", "limit")
    return pd.DataFrame(
        [
            [
                row.label,
                _class(row) or numbers.NONE,
                _last(row.last_visit, t),
                numbers.number(_exact(row.days)),
                _limit(row.limit),
            ]
            for row in shown.rows(frame)
        ],
        columns=[t(f"chart.overdue.{c}") for c in columns],
    )


def _part(
    figure: go.Figure,
    rows: list[Any],
    lengths: list[float],
    bases: list[float],
    colour: str,
    name: str,
    t: Translator,
) -> None:
    figure.add_bar(
        y=list(range(len(rows))),
        x=lengths,
        base=bases,
        orientation="h",
        width=0.5,
        marker={"color": colour},
        name=name,
        customdata=[[r.customer_key] for r in rows],
        hovertext=[
            t(
                "chart.overdue.hover",
                customer=shown.label(str(r.label)),
                last=_last(r.last_visit, t),
                days=numbers.number(_exact(r.days)),
                limit=_limit(r.limit),
            )
            for r in rows
        ],
        **layout.POINTED,
    )


def _name(row: Any, t: Translator) -> str:
    grade = _class(row)
    name = shown.label(str(row.label))
    return t("chart.overdue.name", grade=grade, name=name) if grade else name


def _class(row: Any) -> str:
    return "" if pd.isna(row.customer_class) else str(row.customer_class)


def _last(value: Any, t: Translator) -> str:
    if pd.isna(value):
        return t("chart.overdue.never")
    return numbers.day(pd.Timestamp(value).date(), t.lang, weekday=False)


def _limit(value: Any) -> str:
    limit = _exact(value)
    return numbers.number(limit, 0 if limit.denominator == 1 else 1)


def _exact(value: Any) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(str(value))
