"""Where the gap comes from: each customer's part, stacked up to exactly the whole gap."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pandas as pd
import plotly.graph_objects as go

from sales_core.domain.measure import Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import layout, shown

MOST = 8
REST = "…"
"""Key of the row that holds the customers not drawn one by one."""


@dataclass(frozen=True)
class Part:
    """`short` in minor units: positive is missing, negative is more than expected."""

    key: str | None
    label: str
    short: int


def parts(frame: pd.DataFrame, t: Translator) -> list[Part]:
    """The largest parts in size, then the rest as one; they sum to the gap without remainder."""
    every = [
        Part(
            None if pd.isna(r.customer_key) else str(r.customer_key),
            t("chart.waterfall.nobody") if pd.isna(r.label) else str(r.label),
            int(r.short),
        )
        for r in shown.rows(frame)
    ]
    every.sort(key=lambda p: -abs(p.short))
    drawn = sorted(every[:MOST], key=lambda p: -p.short)
    rest = every[MOST:]
    if rest:
        label = t("chart.waterfall.rest", count=len(rest))
        drawn.append(Part(REST, label, sum(p.short for p in rest)))
    return drawn


def figure(frame: pd.DataFrame, t: Translator, dark: bool = False) -> go.Figure:
    """Steps from zero to the gap; red is missing, blue makes up for it, the gap itself grey."""
    steps = parts(frame, t)
    if not steps:
        return layout.nothing(t)
    gap = sum(p.short for p in steps)
    bases = [sum(p.short for p in steps[:n]) for n in range(len(steps))]
    figure = go.Figure()
    for name, rag in (("missing", Rag.RED), ("over", Rag.GREEN)):
        held = [
            (n, p, bases[n]) for n, p in enumerate(steps) if (p.short > 0) is (name == "missing")
        ]
        _bars(figure, held, palette.colour(rag, dark), t(f"chart.waterfall.{name}"), t)
    whole = Part(None, t("chart.waterfall.gap"), gap)
    _bars(figure, [(len(steps), whole, 0)], palette.NEUTRAL, whole.label, t)
    labels = [shown.label(p.label) for p in [*steps, whole]]
    layout.settle(figure, len(labels) * layout.ROW + 48, legend=True)
    ends = [0.0, *(_major(b) for b in bases), _major(gap)]
    room = (max(ends) - min(ends)) * 0.3 or 1.0
    figure.update_xaxes(
        range=[min(ends) - (room if min(ends) < 0 else 0), max(ends) + room],
        showticklabels=False,
        showgrid=False,
        ticks="",
    )
    figure.update_yaxes(**layout.list_axis(labels))
    return figure


def sentence(frame: pd.DataFrame, t: Translator) -> str:
    """The gap and the customers most of it stands with, as co-occurrence, not as cause."""
    steps = [p for p in parts(frame, t) if p.key != REST]
    if frame.empty:
        return t("chart.nothing_yet")
    gap = sum(int(v) for v in frame["short"])
    if gap <= 0:
        over = numbers.compact(Fraction(-gap), t.lang)
        return t(
            "chart.waterfall.head_even" if gap == 0 else "chart.waterfall.head_over", over=over
        )
    largest = [p for p in steps if p.short > 0][: shown.MOST]
    listed = t("chart.and").join(
        t("chart.waterfall.part", name=p.label, short=numbers.compact(Fraction(p.short), t.lang))
        for p in largest
    )
    share = numbers.percent(Fraction(sum(p.short for p in largest), gap))
    said = {"gap": numbers.compact(Fraction(gap), t.lang), "list": listed, "share": share}
    return t("chart.waterfall.head", **said)


def twin(frame: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """Every customer's part and its share of the gap, and the whole."""
    every = sorted(shown.rows(frame), key=lambda r: -int(r.short))
    gap = sum(int(r.short) for r in every)
    rows = [
        [
            t("chart.waterfall.nobody") if pd.isna(r.label) else str(r.label),
            numbers.money(Fraction(int(r.short)), 2),
            numbers.percent(Fraction(int(r.short), gap)) if gap > 0 else numbers.NONE,
        ]
        for r in every
    ]
    if rows:
        whole = numbers.percent(Fraction(1)) if gap > 0 else numbers.NONE
        rows.append([t("chart.waterfall.gap"), numbers.money(Fraction(gap), 2), whole])
    columns = [t(f"chart.waterfall.{c}") for c in ("customer", "short", "share")]
    return pd.DataFrame(rows, columns=columns)


def _bars(
    figure: go.Figure, held: list[tuple[int, Part, int]], colour: str, name: str, t: Translator
) -> None:
    if not held:
        return
    figure.add_bar(
        y=[n for n, _, _ in held],
        x=[_major(p.short) for _, p, _ in held],
        base=[_major(base) for _, _, base in held],
        orientation="h",
        width=0.56,
        marker={"color": colour},
        text=[numbers.compact(Fraction(p.short), t.lang, signed=True) for _, p, _ in held],
        textposition="outside",
        textfont={"size": layout.FONT},
        constraintext="none",
        cliponaxis=False,
        name=name,
        customdata=[[p.key] for _, p, _ in held],
        hovertext=[
            f"<b>{shown.label(p.label)}</b><br>{numbers.money(Fraction(p.short), 2, signed=True)}"
            for _, p, _ in held
        ],
        **layout.POINTED,
    )


def _major(minor: int) -> float:
    return minor / 100
