"""A chart on a page: one sentence, the figure, and the same figures as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from sales_core.text.translator import Translator
from ui.charts.layout import CONFIG


def chart(
    figure: go.Figure, sentence: str, twin: pd.DataFrame, t: Translator, key: str
) -> str | None:
    """Draw all three; the key of the row clicked in the figure, None when none is.

    The key is the first entry of a point's `customdata`; `picked` gives all of them.
    """
    found = picked(figure, sentence, twin, t, key)
    return None if not found or found[0] is None else str(found[0])


def picked(
    figure: go.Figure, sentence: str, twin: pd.DataFrame, t: Translator, key: str
) -> list[Any]:
    """Draw all three; the `customdata` of the point clicked, empty when none is."""
    with st.container(key=f"card-{key}"):
        st.markdown(plain(sentence))
        state = _both(figure, sentence, twin, t, key)
    return selected(state)


def _both(
    figure: go.Figure, sentence: str, twin: pd.DataFrame, t: Translator, key: str
) -> Mapping[str, Any]:
    drawn, table = st.tabs([t("chart.as_chart"), t("chart.as_table")], key=f"{key}-as")
    with drawn:
        state = st.plotly_chart(
            figure,
            key=key,
            on_select="rerun",
            selection_mode="points",
            config=CONFIG,
            alt=sentence,
        )
    with table:
        show_twin(twin, sentence)
    return state


def show_twin(twin: pd.DataFrame, sentence: str = "") -> None:
    """A table of formatted text: the first column stays in sight, numbers stand right."""
    columns = {
        str(name): st.column_config.TextColumn(
            alignment="left" if n == 0 else "right", pinned=n == 0
        )
        for n, name in enumerate(twin.columns)
    }
    st.dataframe(twin, hide_index=True, column_config=columns, alt=sentence or None)


def selected(state: Mapping[str, Any]) -> list[Any]:
    """`customdata` of the first selected point that has any."""
    for point in state["selection"]["points"]:
        data = point.get("customdata")
        if data is not None:
            return list(data.values()) if isinstance(data, Mapping) else list(data)
    return []


def plain(text: str) -> str:
    """Text from files shown as it stands, without being read as markup."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|$:~" else c for c in text)
