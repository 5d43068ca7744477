"""Changing the currency a workspace counts in, once one has seen what that does."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.actor import Action
from sales_core.domain.currency import CURRENCIES
from sales_core.domain.errors import SalesCoreError
from sales_core.services import currency
from ui.page import Page


def show(page: Page) -> None:
    """The choice, what it would change, and the button that does it."""
    t = page.t
    now = currency.read(page.house, page.actor)
    st.subheader(t("currency.title"), anchor=False)
    st.caption(t("currency.help"))
    if not page.actor.may(Action.ADMIN):
        st.text(now)
        st.caption(t("currency.owner"))
        return
    codes = list(CURRENCIES)
    code = st.selectbox(
        t("currency.title"), codes, codes.index(now) if now in codes else None,
        key=f"currency-{now}", label_visibility="collapsed",
    )  # fmt: skip
    if code in (None, now):
        return
    for line in told(page, now, str(code)):
        st.warning(line, icon=":material/info:")
    if st.button(t("currency.change", code=code), type="primary", key="currency-change"):
        change(page, now, str(code))


def told(page: Page, now: str, code: str) -> list[str]:
    """What the change would do, a sentence for each thing."""
    found = currency.effect(page.house, page.actor, code)
    counts = {"kept": found.kept, "begin": found.begin, "end": found.end}
    said = [
        page.t(f"currency.{name}", count=count, code=code, was=now)
        for name, count in counts.items()
        if count
    ]
    return said or [page.t("currency.nothing")]


def change(page: Page, now: str, code: str) -> None:
    """Do it."""
    try:
        currency.change(page.house, page.actor, code, now)
    except SalesCoreError as error:
        page.refuse(error)
        return
    st.toast(page.t("currency.changed", code=code))
    st.rerun()
