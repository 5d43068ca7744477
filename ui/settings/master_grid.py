"""Master data in an editor: rows are changed and added; who leaves gets a last day."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from sales_core.text.translator import Translator
from ui.components.conflict import Difference

Table = pd.DataFrame
Rows = dict[str, dict[str, Any]]
"""Fields by name, by the key of the row."""
_DAYS = ("hire_date", "leave_date")
_CLASSES = ("A", "B", "C", "D")


def edit(t: Translator, seen: Table, key: str) -> Table:
    """Draw the editor; what stands in it now, known rows by their key."""
    shown = seen.reset_index(drop=True).copy()
    for column in shown.columns:
        shown[column] = _typed(column, shown[column])
    config: dict[str, Any] = {name: _column(t, name) for name in shown.columns}
    edited = st.data_editor(
        shown, column_config=config, hide_index=True, num_rows="add", key=key, placeholder=""
    )
    return with_keys(edited, list(seen.index))


def with_keys(edited: Table, keys: list[Any]) -> Table:
    """Known rows by their key, new ones by a number that is nobody's key."""
    fresh = [f"\x00{n}" for n in range(len(keys), len(edited))]
    found = edited.astype(object).where(edited.notna(), None)
    found.index = pd.Index([*keys, *fresh])
    kept = [n for n, row in enumerate(found.to_dict("records")) if any(row.values())]
    return found.iloc[kept]


def table(rows: Rows) -> Table:
    """Rows by key as the editor gives them."""
    return pd.DataFrame.from_dict(rows, orient="index").astype(object)


def differing(t: Translator, mine: Rows, theirs: Rows) -> list[Difference]:
    """The fields that differ in rows somebody else changed meanwhile."""
    found = []
    for key, row in theirs.items():
        name = next(iter(row.values()))
        for field, there in row.items():
            here = mine[key].get(field)
            if here != there:
                found.append((f"{name} · {t(f'field.{field}')}", _text(here), _text(there)))
    return found


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _typed(name: str, values: pd.Series) -> pd.Series:
    if name in _DAYS:
        return pd.to_datetime(values)
    if name == "required_freq":
        return pd.to_numeric(values).astype("Int64")
    return values.astype(object).where(values.notna(), None)


def _column(t: Translator, name: str) -> Any:
    title = t(f"field.{name}")
    if name in _DAYS:
        return st.column_config.DateColumn(title, format="YYYY-MM-DD")
    if name == "required_freq":
        return st.column_config.NumberColumn(title, min_value=1, max_value=60, step=1)
    if name == "customer_class":
        return st.column_config.SelectboxColumn(title, options=list(_CLASSES))
    return st.column_config.TextColumn(title, max_chars=200)
