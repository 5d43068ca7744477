"""记住的版式 Known layouts: what is remembered of every form, to be corrected or forgotten."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.layout import Layout
from sales_core.services import layouts
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page, open_page
from ui.settings import layout_answers, layout_columns


def show(page: Page) -> None:
    """The page."""
    t = page.t
    found = layouts.remembered(page.house, page.actor)
    st.caption(t("layouts.help"))
    if not found:
        st.info(t("layouts.none"), icon=":material/info:")
        return
    st.dataframe(
        {
            t("layouts.kind"): [kind(t, one) for one in found],
            t("layouts.file"): [one.file_name for one in found],
            t("layouts.answers"): [len(one.answers) for one in found],
            t("layouts.times"): [one.times for one in found],
            t("layouts.used"): [day(one) for one in found],
        },
        hide_index=True,
    )
    known = {one.fingerprint: one for one in found}
    chosen = st.selectbox(
        t("layouts.choose"),
        list(known),
        format_func=lambda mark: f"{kind(t, known[mark])} · {known[mark].file_name}",
        key="layout",
    )
    if chosen is not None:
        one(page, known[chosen])


def one(page: Page, layout: Layout) -> None:
    """Everything remembered of one layout."""
    t = page.t
    name = layout.file_name or t("layouts.no_file")
    st.subheader(plain(f"{kind(t, layout)} · {name}"), anchor=False)
    st.caption(plain(t("layouts.seen", count=layout.times, day=day(layout))))
    st.markdown(f"**{t('layouts.answers')}**")
    layout_answers.show(page, layout)
    if layout.kind:
        st.markdown(f"**{t('layouts.columns')}**")
        layout_columns.show(page, layout)
    st.caption(t("layouts.forget_help"))
    if st.button(t("layouts.forget_all"), icon=":material/delete:", key="forget-layout"):
        layouts.forget(page.house, page.actor, layout.fingerprint)
        st.toast(t("layouts.forgotten"))
        st.rerun()


def kind(t: Translator, layout: Layout) -> str:
    """The kind in words; tables a person said are no report have none."""
    return t(f"kind.{layout.kind}") if layout.kind else t("layouts.no_report")


def day(layout: Layout) -> str:
    """The day it was last used."""
    if layout.used_at is None:
        return numbers.NONE
    return f"{layout.used_at.astimezone():%Y-%m-%d}"


with open_page("layouts", basis=False) as opened:
    show(opened)
