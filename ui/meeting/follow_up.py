"""Actions on the meeting page: those carried over, those of this meeting, and a new one."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.domain.errors import InvalidInput
from sales_core.domain.meeting import ActionItem
from sales_core.services import meetings
from ui.meeting import action_forms
from ui.meeting.held import FORM, remember
from ui.page import Page
from ui.session import MEETING_DRAFT, stamp


def carried(page: Page, sheet: meetings.MeetingSheet) -> None:
    """Last meeting's open actions come first."""
    st.subheader(page.t("meeting.carried"))
    if not sheet.carried:
        st.caption(page.t("meeting.none_carried"))
    for action in sheet.carried:
        _line(page, action)


def actions(page: Page, sheet: meetings.MeetingSheet, people: dict[str, str]) -> None:
    """Actions of this meeting, and the form for a new one."""
    st.subheader(page.t("meeting.own_actions"))
    for action in sheet.actions:
        _line(page, action)
    if not sheet.meeting.version:
        st.caption(page.t("meeting.save_first"))
        return
    added = action_forms.new_action(page.t, people, page.house.clock.now().date(), stamp(FORM))
    if added is not None:
        added = replace(added, meeting_id=sheet.meeting.meeting_id)
        _store(page, meetings.bound(page.house, page.actor, added, page.view))


def _line(page: Page, action: ActionItem) -> None:
    """One action; saved when changed."""
    change = meetings.moved(page.house, page.actor, action, page.view)
    today = page.house.clock.now().date()
    edited = action_forms.action_line(page.t, action, today, change, stamp(FORM))
    if edited is not None:
        _store(page, edited)


def _store(page: Page, action: ActionItem) -> None:
    """Save an action and show the page anew; one that lacks something keeps what was typed."""
    try:
        meetings.save_action(page.house, page.actor, action, f"action-{stamp(FORM)}")
    except InvalidInput as error:
        page.refuse(error)
        return
    remember(st.session_state.get(MEETING_DRAFT))
    st.rerun()
