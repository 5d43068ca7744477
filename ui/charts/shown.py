"""Small parts of sentences and labels: lists of names, sizes without sign, cells of a twin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape
from typing import Any

import pandas as pd

from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import palette

MOST = 3


def names(labels: Sequence[str], t: Translator) -> str:
    """王强、李娜 and how many more."""
    listed = t("chart.and").join(labels[:MOST])
    more = len(labels) - MOST
    return listed if more <= 0 else t("chart.names_more", names=listed, more=more)


def size(pts: Fraction, t: Translator) -> str:
    """Percentage points without their sign."""
    return numbers.points(abs(pts), t.lang).lstrip("+")


def joined(parts: Sequence[str], t: Translator) -> str:
    """Whole sentences side by side."""
    return t("chart.between").join(part for part in parts if part)


def inner(key: str, t: Translator) -> str:
    """A metric's name inside a sentence: English begins it in lower case."""
    name = t(f"metric.{key}")
    return name[:1].lower() + name[1:] if t.lang == "en" else name


def cell(measure: Measure | None, t: Translator) -> str:
    """A figure in a table: symbol, value; the reason when there is none."""
    if measure is None:
        return numbers.NONE
    if measure.value is None and measure.day is None:
        return palette.mark(measure, t) if palette.judged(measure) else numbers.NONE
    text = numbers.measure(measure, t.lang)
    return f"{palette.symbol(measure.rag, t)} {text}" if measure.rag else text


def label(text: str) -> str:
    """A name from a file, safe inside a figure (figures read a little HTML)."""
    return escape(text, quote=False)


def rows(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame with their columns as attributes."""
    return iter(frame.itertuples())


def ordered(table: MetricTable) -> list[MetricRow]:
    """The rows and, when there are two or more, their total below them."""
    return [*table.rows, table.total] if len(table.rows) > 1 else list(table.rows)


def value(row: MetricRow, name: str) -> Fraction | None:
    """The exact value of a measure, None when it is not there."""
    found = row.measures.get(name)
    return None if found is None else found.value


def rag(row: MetricRow, *wanted: str) -> Rag | None:
    """The first colour among the measures named."""
    return next((m.rag for name in wanted if (m := row.measures.get(name)) and m.rag), None)
