"""例会 Meeting: prepare it, hold it, follow it up."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.domain.errors import StaleEdit
from sales_core.domain.meeting import ActionItem, Meeting
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import meetings, roster
from ui import queries
from ui.meeting import action_forms, conflict
from ui.meeting.sheet_form import sheet_form
from ui.page import Page, open_page
from ui.session import MEETING_CONFLICT as CONFLICT
from ui.session import MEETING_DRAFT as DRAFT
from ui.session import renew, stamp

FORM = "meeting"


def show(page: Page) -> None:
    """The page."""
    week = Period.containing(page.view.until, PeriodKind.WEEK)
    sheet = meetings.for_week(page.house, page.actor, week)
    st.caption(queries.period_text(week, page.lang))
    people = roster.labels(page.house, page.actor, page.view.period)
    carried(page, sheet)
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
    actions(page, sheet, people)


def remember(meeting: Meeting | None) -> None:
    """Hold an unsaved draft (None: nothing to hold) and start a fresh form."""
    st.session_state.pop(DRAFT, None)
    if meeting is not None:
        st.session_state[DRAFT] = meeting
    renew(FORM)


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


def carried(page: Page, sheet: meetings.MeetingSheet) -> None:
    """Last meeting's open actions come first."""
    st.subheader(page.t("meeting.carried"))
    if not sheet.carried:
        st.caption(page.t("meeting.none_carried"))
    for action in sheet.carried:
        line(page, action)


def actions(page: Page, sheet: meetings.MeetingSheet, people: dict[str, str]) -> None:
    """Actions of this meeting, and the form for a new one."""
    st.subheader(page.t("meeting.own_actions"))
    for action in sheet.actions:
        line(page, action)
    if not sheet.meeting.version:
        st.caption(page.t("meeting.save_first"))
        return
    added = action_forms.new_action(page.t, people, page.house.clock.now().date(), stamp(FORM))
    if added is not None:
        added = replace(added, meeting_id=sheet.meeting.meeting_id)
        store(page, meetings.bound(page.house, page.actor, added, page.view))


def line(page: Page, action: ActionItem) -> None:
    """One action; saved when changed."""
    change = meetings.moved(page.house, page.actor, action, page.view)
    today = page.house.clock.now().date()
    edited = action_forms.action_line(page.t, action, today, change, stamp(FORM))
    if edited is not None:
        store(page, edited)


def store(page: Page, action: ActionItem) -> None:
    """Save an action and show the page anew."""
    meetings.save_action(page.house, page.actor, action, f"action-{stamp(FORM)}")
    remember(st.session_state.get(DRAFT))
    st.rerun()


with open_page("meeting") as opened:
    show(opened)
