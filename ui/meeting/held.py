"""The unsaved agenda of the meeting page, held between two runs of the script."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.meeting import Meeting
from ui.session import MEETING_DRAFT, renew


def form_of(week: str) -> str:
    """The form of a week's meeting: what is typed for one week never shows in another's."""
    return f"meeting-{week}"


def remember(week: str, meeting: Meeting | None) -> None:
    """Hold an unsaved draft (None: nothing to hold) and start a fresh form."""
    st.session_state.pop(MEETING_DRAFT, None)
    if meeting is not None:
        st.session_state[MEETING_DRAFT] = meeting
    renew(form_of(week))
