"""A table of measures in which every number can be clicked to see where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from sales_core.domain.measure import Measure, MetricRow, MetricTable, Rag
from sales_core.domain.money import MINOR_PER_MAJOR
from sales_core.text.translator import Translator
from ui import palette
from ui.charts import shown

NAME = "name"


class Figure(float):
    """A number that sorts as itself and shows as its text, symbol or reason included."""

    text: str

    @classmethod
    def of(cls, measure: Measure | None, t: Translator) -> Figure:
        """The figure of a measure; one without a value sorts last and says why."""
        figure = cls(_position(measure))
        figure.text = shown.cell(measure, t)
        return figure


def metric_table(
    table: MetricTable, columns: Sequence[str], t: Translator, key: str, dark: bool = False
) -> tuple[str | None, str] | None:
    """Show the rows and their total; (row key, metric) of the number clicked, None without one.

    The row key None is the total. A click on a name gives (key, "name"). The answer stays the
    same on every run until something else is clicked; `once` turns it into an event.
    """
    rows = shown.ordered(table)
    st.caption(t("chart.click_cell"))
    state = st.dataframe(
        styled(rows, columns, t, dark),
        hide_index=True,
        column_config=_config(columns, t),
        column_order=[NAME, *columns],
        on_select="rerun",
        selection_mode="single-cell",
        key=key,
    )
    cells = state["selection"]["cells"]
    if not cells:
        return None
    at, column = cells[0]
    return rows[int(at)].key, str(column)


def once(clicked: tuple[str | None, str] | None, key: str) -> tuple[str | None, str] | None:
    """The click the first time it is seen, None afterwards: for dialogs, which open on an event."""
    seen = st.session_state.get(f"{key}.seen")
    st.session_state[f"{key}.seen"] = clicked
    return None if clicked == seen else clicked


def styled(
    rows: Sequence[MetricRow], columns: Sequence[str], t: Translator, dark: bool = False
) -> Styler:
    """The frame with its texts and status colours; sorting goes by the numbers underneath."""
    data: dict[str, list[object]] = {NAME: [row.label for row in rows]}
    for name in columns:
        data[name] = [Figure.of(row.measures.get(name), t) for row in rows]
    frame = pd.DataFrame(data, dtype=object)
    style = frame.style.format(_text, subset=list(columns))
    tints = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for name in columns:
        tints[name] = [_tint(row.measures.get(name), dark) for row in rows]
    return style.apply(lambda _: tints, axis=None)


def _text(cell: object) -> str:
    return cell.text if isinstance(cell, Figure) else str(cell)


def _config(columns: Sequence[str], t: Translator) -> dict[str, Any]:
    config: dict[str, Any] = {
        name: st.column_config.NumberColumn(t(f"metric.{name}"), alignment="right")
        for name in columns
    }
    config[NAME] = st.column_config.TextColumn(t("chart.subject"), pinned=True)
    return config


def _tint(measure: Measure | None, dark: bool) -> str:
    if measure is None or measure.rag is None or measure.rag is Rag.GREY:
        return ""
    return f"color: {palette.ink(measure.rag, dark)}"


def _position(measure: Measure | None) -> float:
    """Where a figure sorts: money in major units, no value below all (a null shows as None)."""
    if measure is None or (measure.value is None and measure.day is None):
        return float("-inf")
    if measure.day is not None:
        return float(measure.day.toordinal())
    whole = MINOR_PER_MAJOR if measure.unit in ("money", "money_per_day") else 1
    return float((measure.value or 0) / whole)
