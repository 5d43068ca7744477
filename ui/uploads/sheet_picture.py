"""A picture of the sheet: its rows in bands of title, header, data, subtotal and note."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from sales_core.domain.cell import column_letter
from sales_core.text.translator import Translator

if TYPE_CHECKING:
    from sales_core.ingest.result import ReadTable

SHOWN = 40
_BANDS = {
    "title": "background-color: rgba(123,136,145,0.18)",
    "header": "background-color: rgba(11,107,203,0.20); font-weight: 600",
    "total": "background-color: rgba(184,134,11,0.22)",
    "group": "background-color: rgba(123,136,145,0.10)",
    "note": "background-color: rgba(123,136,145,0.18)",
}


def show(t: Translator, table: ReadTable, key: str | None = None) -> list[int]:
    """Draw the first rows with their bands; each row says in words what it was taken for.

    With a key rows can be chosen: the numbers of those chosen, as the sheet counts them.
    """
    if not table.preview:
        return []
    if key is None:
        st.dataframe(picture(t, table), hide_index=True, alt=t("review.picture"))
        return []
    # the key holds what was recognised: rows chosen in another picture are not chosen in this one
    mark = crc32(" ".join(table.bands).encode())
    state = st.dataframe(
        picture(t, table), hide_index=True, alt=t("review.picture"), on_select="rerun",
        selection_mode="multi-row", key=f"{key}-{mark}",
    )  # fmt: skip
    return sorted(int(row) + 1 for row in state["selection"]["rows"])


def picture(t: Translator, table: ReadTable) -> Styler:
    """The preview as a styled frame: row number, band, cells by column letter."""
    rows = table.preview[:SHOWN]
    width = max((len(row) for row in rows), default=0)
    bands = [*table.bands[: len(rows)], *["data"] * (len(rows) - len(table.bands))]
    frame = pd.DataFrame(
        [[*row, *[""] * (width - len(row))] for row in rows],
        columns=[column_letter(n) for n in range(width)],
        dtype=str,
    )
    frame.insert(0, t("review.band"), [t(f"band.{band}") for band in bands])
    frame.insert(0, "#", [str(n) for n in range(1, len(rows) + 1)])
    looks = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for n, band in enumerate(bands):
        looks.loc[n, :] = _BANDS.get(band, "")
    return frame.style.apply(lambda _: looks, axis=None)


def columns_shown(t: Translator, table: ReadTable) -> pd.DataFrame:
    """Each source column with what it was taken for, and why."""
    return pd.DataFrame(
        {
            t("review.column"): [c.column for c in table.columns],
            t("review.header"): [c.header for c in table.columns],
            t("review.field"): [
                t(f"field.{c.field}") if c.field else t("review.unused") for c in table.columns
            ],
            t("review.unit"): [c.unit or "" for c in table.columns],
            t("review.because"): [
                t(f"because.{c.because}") if t.has(f"because.{c.because}") else c.because
                for c in table.columns
            ],
            t("review.samples"): ["、".join(c.samples[:3]) for c in table.columns],
        }
    )
