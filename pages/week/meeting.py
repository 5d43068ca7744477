"""例会 Meeting: prepare it, hold it, follow it up."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.domain.errors import StaleEdit
from sales_core.domain.meeting import Meeting
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import meetings, roster
from ui import queries
from ui.meeting import conflict, follow_up
from ui.meeting.held import FORM, remember
from ui.meeting.sheet_form import sheet_form
from ui.page import Page, open_page
from ui.session import MEETING_CONFLICT as CONFLICT
from ui.session import MEETING_DRAFT as DRAFT
from ui.session import stamp


def show(page: Page) -> None:
    """The page."""
    week = Period.containing(page.view.until, PeriodKind.WEEK)
    sheet = meetings.for_week(page.house, page.actor, week)
    st.caption(queries.period_text(week, page.lang))
    people = roster.labels(page.house, page.actor, page.view.period)
    follow_up.carried(page, sheet)
    if CONFLICT in st.session_state:
        settle(page)
        return
    meeting = st.session_state.get(DRAFT) or sheet.meeting
    if meeting.period != week.label:
        meeting = sheet.meeting
    if meeting.status == "closed":
        st.info(page.t("meeting.closed"))
    elif st.button(page.t("meeting.draft_again" if meeting.items else "meeting.draft")):
        items = meetings.draft(page.house, page.actor, page.view, page.lang)
        remember(replace(meeting, items=items))
        st.rerun()
    if DRAFT in st.session_state:
        st.info(page.t("meeting.drafted"))
    elif not meeting.items:
        st.info(page.t("meeting.empty"))
    edited = sheet_form(page.t, meeting, list(people.values()), stamp(FORM))
    if edited is not None:
        keep(page, edited)
    follow_up.actions(page, sheet, people)


def keep(page: Page, edited: Meeting) -> None:
    """Save; when somebody was first, both versions are held for the choice."""
    try:
        meetings.save(page.house, page.actor, edited, f"meeting-{stamp(FORM)}")
    except StaleEdit as stale:
        st.session_state[CONFLICT] = (edited, stale.params["theirs"])
    else:
        remember(None)
        st.toast(page.t("meeting.saved"))
    st.rerun()


def settle(page: Page) -> None:
    """Let the later one choose between both versions."""
    mine, theirs = st.session_state[CONFLICT]
    choice = conflict.choose(page.t, mine, theirs)
    if choice is None:
        return
    del st.session_state[CONFLICT]
    remember(None)
    if choice == "mine":
        keep(page, replace(mine, version=theirs.version, meeting_id=theirs.meeting_id))
    st.rerun()


with open_page("meeting") as opened:
    show(opened)
