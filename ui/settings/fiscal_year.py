"""Saying in which month the fiscal year begins, so that files need not ask."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.actor import Action
from sales_core.domain.errors import SalesCoreError
from sales_core.services import fiscal_year
from ui.page import Page


def show(page: Page) -> None:
    """The choice; it is saved at once."""
    t = page.t
    now, version = fiscal_year.read(page.house, page.actor)
    st.subheader(t("fiscal_year.title"), anchor=False)
    st.caption(t("fiscal_year.help"))
    month = st.selectbox(
        t("fiscal_year.title"), list(range(13)), now, key=f"fiscal-year-{version}",
        format_func=lambda m: t("fiscal_year.month", month=m) if m else t("fiscal_year.ask"),
        disabled=not page.actor.may(Action.WRITE), label_visibility="collapsed",
    )  # fmt: skip
    if month is None or month == now:
        return
    try:
        fiscal_year.save(page.house, page.actor, month, version)
    except SalesCoreError as error:
        page.refuse(error)
        return
    st.toast(t("meeting.saved"))
    st.rerun()
