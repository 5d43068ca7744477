"""The picture of a table with its bands; rows chosen in it are said to be something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.errors import SalesCoreError
from sales_core.domain.recognition import MOST_LEVELS, data_id, header_id
from sales_core.services import recognition, repairs
from ui.page import Page
from ui.uploads import sheet_picture
from ui.uploads.waiting import act

if TYPE_CHECKING:
    from sales_core.ingest.result import ReadTable


def show(page: Page, upload_id: int, name: str, table: ReadTable, several: bool, key: str) -> None:
    """Draw it; `several`: the sheet holds more tables than this one, so no header can be named."""
    t = page.t
    rows = sheet_picture.show(t, table, f"picture-{key}")
    if not rows:
        st.caption(t("bands.help"))
        return
    said = recognition.corrected(page.house, page.actor, upload_id).get(data_id(table.sheet), "")
    numbers = ", ".join(map(str, rows))
    st.caption(t("bands.chosen", rows=numbers, count=len(rows)))
    with st.container(horizontal=True):
        if not several and _together(rows) and st.button(t("bands.header"), key=f"header-{key}"):
            _say(page, upload_id, header_id(table.sheet), f"{rows[0]}-{rows[-1]}")
        if st.button(t("bands.data"), key=f"data-{key}"):
            _say(page, upload_id, data_id(table.sheet), ", ".join(filter(None, [said, numbers])))
        held = [row for row in rows if repairs.loaded_row(table, row)]
        if held and st.button(t("bands.out", count=len(held)), key=f"out-{key}"):
            out = [(table.sheet, row) for row in held]
            act(
                page, name,
                lambda wait: repairs.correct(
                    page.house, page.actor, upload_id, {}, {}, out, wait
                ),
                len(held),
            )  # fmt: skip


def _together(rows: Sequence[int]) -> bool:
    """Whether they can be a header."""
    return len(rows) <= MOST_LEVELS and rows[-1] - rows[0] < len(rows)


def _say(page: Page, upload_id: int, answer_id: str, text: str) -> None:
    try:
        recognition.correct(page.house, page.actor, upload_id, {answer_id: text})
    except SalesCoreError as wrong:
        page.refuse(wrong)
    else:
        st.toast(page.t("recognition.done"))
        st.rerun()
