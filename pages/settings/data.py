"""数据 Data: every batch with its undo, the audit log, where the data lies."""

from __future__ import annotations

import streamlit as st

from sales_core.services import records
from sales_core.text import numbers
from ui.page import Page, open_page
from ui.settings import browse
from ui.uploads import history

SHOWN = 50


def show(page: Page) -> None:
    """The page."""
    st.caption(page.t("data.where", where=records.place(page.house)))
    if page.house.settings.mode == "local" and st.button(
        page.t("data.backup"), icon=":material/save:", key="backup"
    ):
        path = records.backup(page.house, page.actor)
        st.success(page.t("data.backed_up", name=path.name))
    browse.show(page)
    history.show(page)
    log(page)


def log(page: Page) -> None:
    """Who did what, newest first."""
    entries = records.log(page.house, page.actor, SHOWN)
    with st.expander(page.t("data.log", count=len(entries))):
        for entry in entries:
            at = entry.at.astimezone()
            key = f"audit.{entry.action}"
            what = page.t(key) if page.t.has(key) else entry.action
            day = numbers.day(at.date(), page.lang)
            st.text(f"{day} {at:%H:%M}  {entry.actor}  {what}  {entry.subject}")


with open_page("data", basis=False) as opened:
    show(opened)
