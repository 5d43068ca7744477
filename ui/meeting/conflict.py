"""Two people saved the same meeting: both versions side by side, and a choice."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from sales_core.domain.meeting import Meeting
from sales_core.text.translator import Translator

Choice = Literal["mine", "theirs"]


def choose(t: Translator, mine: Meeting, theirs: Meeting) -> Choice | None:
    """Show what differs; the choice once made."""
    st.warning(t("error.stale_edit"))
    left, right = st.columns(2)
    with left:
        st.subheader(t("meeting.mine"))
        _show(t, mine, theirs)
        if st.button(t("meeting.keep_mine"), type="primary", key="keep-mine"):
            return "mine"
    with right:
        st.subheader(t("meeting.theirs"))
        _show(t, theirs, mine)
        if st.button(t("meeting.take_theirs"), key="take-theirs"):
            return "theirs"
    return None


def _show(t: Translator, meeting: Meeting, other: Meeting) -> None:
    for label, here, there in _parts(t, meeting, other):
        if here != there:
            st.caption(label)
            st.text(here or "—")


def _parts(t: Translator, a: Meeting, b: Meeting) -> list[tuple[str, str, str]]:
    def agenda(meeting: Meeting) -> str:
        return "\n".join(
            f"{item.title}: {item.text}\n  {item.decision}".rstrip() for item in meeting.items
        )

    return [
        (t("meeting.goals"), "\n".join(a.goals), "\n".join(b.goals)),
        (t("meeting.agenda"), agenda(a), agenda(b)),
        (t("meeting.notes"), a.notes, b.notes),
        (t("meeting.private_notes"), a.private_notes, b.private_notes),
        (t("meeting.attendance"), "、".join(a.attendance), "、".join(b.attendance)),
        (
            t("meeting.status"),
            t(f"meeting.status_of.{a.status}"),
            t(f"meeting.status_of.{b.status}"),
        ),
    ]
