"""The form of a meeting: goals, agenda, minutes. One Save; typed text survives a conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import streamlit as st

from sales_core.domain.meeting import AgendaItem, ItemState, Meeting, MeetingStatus
from sales_core.text.translator import Translator

STATUSES: tuple[MeetingStatus, ...] = ("draft", "ready", "held", "closed")
STATES: tuple[ItemState, ...] = ("open", "done", "dropped")
GOALS = 3


def sheet_form(t: Translator, meeting: Meeting, people: list[str], stamp: str) -> Meeting | None:
    """Show the form; the edited meeting once Save is pressed, None before.

    `stamp` makes widget keys new after each save, so the form shows what is stored.
    """
    with st.form(f"meeting-{stamp}", border=False):
        st.subheader(t("meeting.goals"))
        st.caption(t("meeting.goals_hint"))
        goals = _goals(t, meeting, stamp)
        st.subheader(t("meeting.agenda"))
        items = [
            _item(t, n, item, stamp) for n, item in enumerate([*meeting.items, AgendaItem("")])
        ]
        st.subheader(t("meeting.minutes"))
        edited = _minutes(t, meeting, people, stamp)
        pressed = st.form_submit_button(t("meeting.save"), type="primary")
    if not pressed:
        return None
    kept = sorted((pair for pair in items if pair is not None), key=lambda pair: pair[0])
    return replace(edited, goals=goals, items=tuple(item for _, item in kept))


def _goals(t: Translator, meeting: Meeting, stamp: str) -> tuple[str, ...]:
    had = [*meeting.goals, *[""] * GOALS][:GOALS]
    return tuple(
        st.text_input(t("meeting.goal", number=n + 1), goal, key=f"goal-{n}-{stamp}")
        for n, goal in enumerate(had)
    )


def _item(t: Translator, n: int, item: AgendaItem, stamp: str) -> tuple[float, AgendaItem] | None:
    """One topic with its place; None when it is dropped or an empty new one."""
    is_new = not item.title
    heading = t("meeting.new_item") if is_new else f"{n + 1}. {item.title}"
    with st.expander(heading, expanded=not is_new and not item.decision):
        title = st.text_input(t("meeting.item_title"), item.title, key=f"title-{n}-{stamp}")
        text = st.text_area(t("meeting.item_text"), item.text, key=f"text-{n}-{stamp}", height=80)
        asked = st.text_input(t("meeting.question"), item.question, key=f"ask-{n}-{stamp}")
        decision = st.text_area(
            t("meeting.decision"), item.decision, key=f"decision-{n}-{stamp}", height=80
        )
        left, middle, right = st.columns([1, 1, 1], vertical_alignment="bottom")
        place = left.number_input(t("meeting.place"), 1, 99, n + 1, key=f"place-{n}-{stamp}")
        state = middle.selectbox(
            t("meeting.state"),
            STATES,
            STATES.index(item.state),
            key=f"state-{n}-{stamp}",
            format_func=lambda s: t(f"meeting.item_state.{s}"),
        )
        dropped = (
            right.checkbox(t("meeting.drop"), key=f"drop-{n}-{stamp}") if not is_new else False
        )
    if dropped or not title.strip():
        return None
    edited = replace(
        item, title=title.strip(), text=text, question=asked, decision=decision, state=state
    )
    return place + n / 1000, edited


def _minutes(t: Translator, meeting: Meeting, people: list[str], stamp: str) -> Meeting:
    names = [*people, *(name for name in meeting.attendance if name not in people)]
    attendance = st.multiselect(
        t("meeting.attendance"),
        names,
        list(meeting.attendance),
        key=f"who-{stamp}",
        placeholder=t("meeting.choose"),
    )
    notes = st.text_area(t("meeting.notes"), meeting.notes, key=f"notes-{stamp}", height=120)
    private = st.text_area(
        t("meeting.private_notes"),
        meeting.private_notes,
        key=f"private-{stamp}",
        height=90,
        help=t("meeting.private_hint"),
    )
    left, right = st.columns(2)
    held_on = left.date_input(
        t("meeting.held_on"), meeting.held_on, key=f"held-{stamp}", format="YYYY-MM-DD"
    )
    status = right.selectbox(
        t("meeting.status"),
        STATUSES,
        STATUSES.index(meeting.status),
        key=f"status-{stamp}",
        format_func=lambda s: t(f"meeting.status_of.{s}"),
    )
    return replace(
        meeting,
        attendance=tuple(attendance),
        notes=notes,
        private_notes=private,
        held_on=held_on or None,
        status=cast(MeetingStatus, status),
    )
