"""Actions on the meeting page: those carried over, those of this meeting, and a new one."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.meeting import ActionItem
from sales_core.services import meetings
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.conflict import Difference, choose
from ui.meeting import action_forms
from ui.page import Page
from ui.session import Conflict, conflict, hold_conflict, opened_with, renew, settled, stamp


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
    form = f"action-{sheet.meeting.period}"
    added = action_forms.new_action(page.t, people, page.house.clock.now().date(), stamp(form))
    if added is not None:
        added = replace(added, meeting_id=sheet.meeting.meeting_id)
        _store(page, meetings.bound(page.house, page.actor, added, page.view), form)


def _line(page: Page, action: ActionItem) -> None:
    """One action; saved when changed."""
    form = f"action-{action.action_id}"
    both = conflict(form)
    if both is not None:
        _settle(page, both, form)
        return
    opened = opened_with(form, action_forms.note_key(action, stamp(form)), action)
    change = meetings.moved(page.house, page.actor, action, page.view)
    today = page.house.clock.now().date()
    edited = action_forms.action_line(page.t, action, today, change, stamp(form))
    if edited is not None:
        _store(page, replace(edited, version=opened.version), form)


def _settle(page: Page, both: Conflict, form: str) -> None:
    choice = choose(page.t, _differing(page.t, both.mine, both.theirs), form)
    if choice is None:
        return
    settled(form)
    if choice == "mine":
        _store(page, replace(both.mine, version=both.theirs.version), form)
    st.rerun()


def _differing(t: Translator, mine: ActionItem, theirs: ActionItem) -> list[Difference]:
    def parts(action: ActionItem) -> list[tuple[str, str]]:
        return [
            (t("meeting.state"), t(f"action.state.{action.status}")),
            (t("action.due"), numbers.day(action.due, t.lang)),
            (t("action.result"), action.done_note),
        ]

    pairs = zip(parts(mine), parts(theirs), strict=True)
    return [(f"{mine.text} · {what}", here, there) for (what, here), (_, there) in pairs]


def _store(page: Page, action: ActionItem, form: str) -> None:
    """Save an action and show the page anew; one that lacks something keeps what was typed."""
    try:
        meetings.save_action(page.house, page.actor, action, f"{form}-{stamp(form)}")
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    except StaleEdit as stale:
        hold_conflict(form, action, stale.params["theirs"])
    else:
        renew(form)
    st.rerun()
