"""Documents two files tell differently: both versions side by side, and a choice."""

from __future__ import annotations

import streamlit as st

from sales_core.services.conflicts import Disagreement, decide, open_conflicts
from sales_core.services.trail import Source
from ui.components.chart import plain
from ui.components.trail import rows_shown, where
from ui.page import Page

SHOWN = 20


def show(page: Page) -> None:
    """Nothing when no two files contradict each other."""
    found = open_conflicts(page.house, page.actor)
    if not found:
        return
    st.subheader(page.t("uploads.conflicts", count=len(found)), anchor=False)
    st.caption(page.t("uploads.conflicts_help"))
    for one in found[:SHOWN]:
        _choice(page, one)
    if len(found) > SHOWN:
        st.caption(page.t("uploads.conflicts_more", count=len(found) - SHOWN))


def _choice(page: Page, one: Disagreement) -> None:
    with st.container(border=True, key=f"conflict-{one.kind}-{one.rows['row_id'].iloc[0]}"):
        source = Source(one.kind, None, None, one.rows, one.rows.iloc[:0], one.rows.iloc[:0])
        st.dataframe(rows_shown(source, page.t), hide_index=True)
        for row in one.rows.itertuples():
            place = where(row.file_name, row.sheet, row.cell or row.source_row, page.t)
            name = page.t("uploads.count_this", place=plain(place))
            if st.button(name, key=f"choose-{one.kind}-{row.row_id}"):
                decide(page.house, page.actor, one.kind, int(str(row.row_id)))
                st.rerun()
