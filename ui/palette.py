"""Colours. Status is never colour alone: `mark` gives the symbol and the word that go with it.

The status colours keep apart for colour-blind readers (distance 23 between the nearest two).
"""

from __future__ import annotations

from sales_core.domain.measure import Measure, Rag, Status
from sales_core.text.translator import Translator

LIGHT = {
    Rag.GREEN: "#0b6bcb",
    Rag.AMBER: "#b8860b",
    Rag.RED: "#a4262c",
    Rag.GREY: "#6b7780",
}
DARK = {
    Rag.GREEN: "#5aa9f0",
    Rag.AMBER: "#e0b04a",
    Rag.RED: "#ef8a8f",
    Rag.GREY: "#9aa7b1",
}
INK, PAPER = "#14232e", "#f4f8fb"
"""Text upon a drawn cell, the darker and the lighter."""
NEUTRAL = "#7b8891"
"""Lines, marks and plain bars: at least 3:1 on the light and the dark ground."""
TRACK = "rgba(123,136,145,0.20)"
FAINT = "rgba(123,136,145,0.10)"
CHOSEN = "rgba(11,107,203,0.14)"
CLEAR = "rgba(0,0,0,0)"


def colour(rag: Rag | None, dark: bool = False) -> str:
    """Colour of a status; a figure that is not judged is drawn like one on track."""
    return (DARK if dark else LIGHT)[rag or Rag.GREEN]


def ink(rag: Rag, dark: bool = False) -> str:
    """The colour of a status as text: amber is darker on light ground, for contrast 4.5:1."""
    return "#8a6100" if rag is Rag.AMBER and not dark else colour(rag, dark)


def faded(rag: Rag | None, share: float, dark: bool = False) -> str:
    """The colour of a status at `share` opacity."""
    red, green, blue = (int(colour(rag, dark)[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share:g})"


SPENDING = frozenset(
    {"burn", "committed_burn", "burn_gap_time", "burn_gap_attainment", "estimate", "estimate_ratio"}
)
"""Measures of which too much is the trouble: "behind" would say the opposite."""


def word(measure: Measure, t: Translator, metric: str = "") -> str:
    """On track, watch, behind (spending: too fast); or the reason why there is no value."""
    if measure.value is None and measure.day is None:
        return t(f"status.{measure.status}")
    words = "chart.spending" if metric in SPENDING else "chart.rag"
    return t(f"{words}.{measure.rag or Rag.GREY}")


def symbol(rag: Rag | None, t: Translator) -> str:
    """The shape of a status: circle, triangle, square, open circle."""
    return t(f"sign.{rag or Rag.GREY}")


def mark(measure: Measure, t: Translator, metric: str = "") -> str:
    """Symbol and word: ▲ 预警."""
    rag = Rag.GREY if measure.value is None else measure.rag
    return f"{symbol(rag, t)} {word(measure, t, metric)}"


def judged(measure: Measure) -> bool:
    """Whether a status is shown beside the value: it has a colour, or there is no value at all."""
    return measure.rag is not None or (measure.value is None and measure.status is not Status.OK)
