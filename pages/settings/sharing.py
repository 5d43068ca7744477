"""分享 Sharing: freeze a week, hand out a link, see who looked, take it back."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.shared_page import SECTIONS
from sales_core.services import sharing
from sales_core.services.sharing import NewLink
from sales_core.services.snapshots import Selection, freeze
from sales_core.text.translator import LANGUAGES
from ui import queries
from ui.page import Page, open_page
from ui.session import NEW_LINK
from ui.settings import links


def show(page: Page) -> None:
    """The page."""
    week = Period.containing(page.view.until, PeriodKind.WEEK)
    st.caption(queries.period_text(week, page.lang))
    made: NewLink | None = st.session_state.get(NEW_LINK)
    if made is not None:
        links.fresh(page.t, made)
    create(page, week)
    links.all_links(page)


def create(page: Page, week: Period) -> None:
    """The form of a new link."""
    t = page.t
    with st.form("new-link"):
        sections = st.multiselect(
            t("sharing.sections"),
            SECTIONS,
            list(SECTIONS),
            format_func=lambda name: t(f"share.section.{name}"),
        )
        left, middle, right = st.columns(3)
        lang = left.selectbox(
            t("sharing.lang"),
            LANGUAGES,
            LANGUAGES.index(page.lang),
            format_func=lambda name: t(f"lang.{name}"),
        )
        days = middle.number_input(
            t("sharing.days"), 1, sharing.MAX_DAYS, sharing.DEFAULT_DAYS, step=1
        )
        passcode = right.text_input(t("sharing.passcode"), type="password")
        mask = st.checkbox(t("sharing.mask"))
        note = st.text_area(t("sharing.note"), max_chars=1000, height=80)
        pressed = st.form_submit_button(
            t("sharing.create"), type="primary", icon=":material/add_link:"
        )
    if not pressed:
        return
    chosen = Selection(page.view.of(None), week, frozenset(sections), lang, mask, note)
    snapshot = freeze(page.house, page.actor, chosen)
    made = sharing.create_link(page.house, page.actor, snapshot, int(days), passcode)
    st.session_state[NEW_LINK] = made
    st.rerun()


with open_page("sharing", basis=False) as opened:
    show(opened)
