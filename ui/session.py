"""Every key of the session's state that our code reads or writes, in one place."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

import streamlit as st

PERIOD: Final = "period"
AS_OF: Final = "as_of"
REP: Final = "rep"
"""The pickers; these three stand in the URL under the same names."""

MEETING_DRAFT: Final = "meeting.draft"
MEETING_CONFLICT: Final = "meeting.conflict"
UPLOAD_OPEN: Final = "uploads.open"
NEW_LINK: Final = "sharing.new_link"
LOADED: Final = "uploads.loaded"
GRID_CONFLICT: Final = "grid.conflict"
_STAMP: Final = "stamp."


def stamp(form: str) -> str:
    """Part of a form's widget keys and its nonce; `renew` makes it a fresh form."""
    return str(st.session_state.setdefault(_STAMP + form, uuid4().hex))


def renew(form: str) -> None:
    """The form was saved: the next one is another."""
    st.session_state[_STAMP + form] = uuid4().hex
