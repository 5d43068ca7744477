"""Actions: who does what until when, and whether the number they were bound to has moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import streamlit as st

from sales_core.domain.meeting import ActionItem, ActionStatus
from sales_core.text import numbers
from sales_core.text.translator import Translator

BOUND = ("attainment", "pace_index", "actual")
STATUSES: tuple[ActionStatus, ...] = ("open", "done", "dropped")


def new_action(t: Translator, people: dict[str, str], today: date, stamp: str) -> ActionItem | None:
    """The form for a new action; `people` maps rep key to label."""
    with st.form(f"new-action-{stamp}"):
        text = st.text_input(t("action.text"), key=f"action-text-{stamp}")
        left, right = st.columns(2)
        owner = left.selectbox(
            t("action.owner"),
            list(people.values()),
            None,
            key=f"action-owner-{stamp}",
            placeholder=t("meeting.choose"),
            accept_new_options=True,
        )
        due = right.date_input(
            t("action.due"),
            today + timedelta(days=4),
            key=f"action-due-{stamp}",
            format="YYYY-MM-DD",
        )
        metric = left.selectbox(
            t("action.metric"),
            BOUND,
            None,
            key=f"action-metric-{stamp}",
            format_func=lambda m: t(f"metric.{m}"),
            placeholder=t("action.unbound"),
        )
        pressed = st.form_submit_button(t("action.add"), type="primary")
    if not pressed:
        return None
    subject = next((key for key, label in people.items() if label == owner), None)
    return ActionItem(text.strip(), owner or "", due, metric, subject)


def action_line(
    t: Translator, action: ActionItem, today: date, change: Fraction | None, stamp: str
) -> ActionItem | None:
    """One action with its state and a way to close it; the changed action when saved."""
    with st.container(border=True):
        st.markdown(f"**{_plain(action.text)}**")
        st.caption(_facts(t, action, today, change))
        with st.popover(t("action.change")), st.form(f"change-{action.action_id}-{stamp}"):
            status = st.selectbox(
                t("meeting.state"),
                STATUSES,
                STATUSES.index(action.status),
                format_func=lambda s: t(f"action.state.{s}"),
                key=f"action-state-{action.action_id}-{stamp}",
            )
            due = st.date_input(
                t("action.due"),
                action.due,
                key=f"action-due-{action.action_id}-{stamp}",
                format="YYYY-MM-DD",
            )
            note = st.text_input(t("action.result"), action.done_note, key=note_key(action, stamp))
            if st.form_submit_button(t("meeting.save"), type="primary"):
                return replace(action, status=status, due=due, done_note=note)
    return None


def note_key(action: ActionItem, stamp: str) -> str:
    """Key of the note's field; as long as it lives, the action's form is open."""
    return f"action-note-{action.action_id}-{stamp}"


def _facts(t: Translator, action: ActionItem, today: date, change: Fraction | None) -> str:
    parts = [action.owner, t("action.due_on", day=numbers.day(action.due, t.lang))]
    if action.status == "open" and action.due is not None and action.due < today:
        parts.append("■ " + t("action.late", days=(today - action.due).days))
    else:
        parts.append(t(f"action.state.{action.status}"))
    if action.metric and change is not None:
        parts.append(_moved(t, action.metric, change))
    if action.done_note:
        parts.append(action.done_note)
    return " · ".join(map(_plain, parts))


def _moved(t: Translator, metric: str, change: Fraction) -> str:
    label = t(f"metric.{metric}")
    if change == 0:
        return t("action.not_moved", metric=label)
    shown = (
        numbers.compact(change, t.lang, signed=True)
        if metric == "actual"
        else numbers.points(change * 100, t.lang)
    )
    return t("action.moved", metric=label, change=shown)


def _plain(text: str) -> str:
    """Typed text is shown as typed: markdown signs lose their meaning."""
    return "".join("\\" + c if c in "\\`*_[]<>#|$~:" else c for c in text)
