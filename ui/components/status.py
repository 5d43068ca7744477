"""Status chips: symbol, word and colour together."""

from __future__ import annotations

from html import escape

from sales_core.domain.measure import Measure, Rag
from sales_core.text.translator import Translator
from ui import palette


def chip(measure: Measure, t: Translator, metric: str = "") -> str:
    """HTML of the status of a measure; empty when there is nothing to judge."""
    if not palette.judged(measure):
        return ""
    rag = Rag.GREY if measure.value is None else measure.rag or Rag.GREY
    return tag(rag, palette.mark(measure, t, metric))


def tag(rag: Rag, text: str) -> str:
    """HTML of a chip of any text in a status colour; the text carries the symbol."""
    return f'<span class="lh-chip lh-{rag}">{escape(text)}</span>'
