"""例会 Meeting: prepare it, hold it, follow it up."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.meeting import Meeting
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import meetings, roster
from ui import queries
from ui.components.conflict import choose, newer
from ui.meeting import follow_up, versions
from ui.meeting.held import form_of, remember
from ui.meeting.sheet_form import sheet_form
from ui.page import Page, open_page
from ui.session import MEETING_DRAFT as DRAFT
from ui.session import Conflict, conflict, hold_conflict, opened_with, settled, stamp


def show(page: Page) -> None:
    """The page."""
    week = Period.containing(page.view.until, PeriodKind.WEEK)
    sheet = meetings.for_week(page.house, page.actor, week)
    st.caption(queries.period_text(week, page.lang))
    people = roster.labels(page.house, page.actor, page.view.period)
    follow_up.carried(page, sheet)
    both = conflict(form_of(week.label))
    if both is not None:
        settle(page, both)
        return
    meeting = shown(sheet.meeting)
    if sheet.meeting.version > meeting.version and newer(page.t, form_of(week.label)):
        remember(week.label, None)
        st.rerun()
    if meeting.status == "closed":
        st.info(page.t("meeting.closed"))
    elif st.button(page.t("meeting.draft_again" if meeting.items else "meeting.draft")):
        items = meetings.draft(page.house, page.actor, page.view, page.lang)
        remember(week.label, replace(meeting, items=items))
        st.rerun()
    if meeting is st.session_state.get(DRAFT):
        st.info(page.t("meeting.drafted"))
    elif not meeting.items:
        st.info(page.t("meeting.empty"))
    edited = sheet_form(page.t, meeting, list(people.values()), stamp(form_of(week.label)))
    if edited is not None:
        keep(page, edited)
    follow_up.actions(page, sheet, people)


def shown(stored: Meeting) -> Meeting:
    """The draft of this week, else what the form was opened with."""
    held: Meeting | None = st.session_state.get(DRAFT)
    form = form_of(stored.period)
    now = held if held is not None and held.period == stored.period else stored
    return opened_with(form, f"goal-0-{stamp(form)}", now)


def keep(page: Page, edited: Meeting) -> None:
    """Save; when somebody was first, both versions are held for the choice."""
    form = form_of(edited.period)
    try:
        meetings.save(page.house, page.actor, edited, f"meeting-{stamp(form)}")
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    except StaleEdit as stale:
        hold_conflict(form, edited, stale.params["theirs"])
    else:
        remember(edited.period, None)
        st.toast(page.t("meeting.saved"))
    st.rerun()


def settle(page: Page, both: Conflict) -> None:
    """Let the later one choose between both versions."""
    mine, theirs = both.mine, both.theirs
    form = form_of(mine.period)
    choice = choose(page.t, versions.differing(page.t, mine, theirs), form)
    if choice is None:
        return
    settled(form)
    remember(mine.period, None)
    if choice == "mine":
        keep(page, replace(mine, version=theirs.version, meeting_id=theirs.meeting_id))
    st.rerun()


with open_page("meeting") as opened:
    show(opened)
