"""Every key of the session's state that our code reads or writes, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast
from uuid import uuid4

import streamlit as st

PERIOD: Final = "period"
AS_OF: Final = "as_of"
REP: Final = "rep"
"""The pickers; these three stand in the URL under the same names."""

MEETING_DRAFT: Final = "meeting.draft"
UPLOAD_OPEN: Final = "uploads.open"
NEW_LINK: Final = "sharing.new_link"
LOADED: Final = "uploads.loaded"
UNSHOWN: Final = "uploads.unshown"
BROWSED: Final = "kind"
"""In the URL of the Data page: the kind whose rows are to be looked through."""
MERGE: Final = "roster.merge"
_STAMP: Final = "stamp."
_SEEN: Final = "seen."
_CONFLICT: Final = "conflict."

T = TypeVar("T")


@dataclass(frozen=True)
class Conflict:
    """What a person wanted to save, and what somebody else had saved first."""

    mine: Any
    theirs: Any


def stamp(form: str) -> str:
    """Part of a form's widget keys and its nonce; `renew` makes it a fresh form."""
    return str(st.session_state.setdefault(_STAMP + form, uuid4().hex))


def renew(form: str) -> None:
    """The form was saved: the next one is another."""
    st.session_state[_STAMP + form] = uuid4().hex


def opened_with(form: str, widget: str, now: T) -> T:
    """What a form was opened with, as long as its `widget` lives; then `now`.

    Every run of a page reads the store again. Without this, what somebody else saves meanwhile
    would slip under what is being typed, and saving would overwrite it unseen.
    """
    key = _SEEN + form
    if widget not in st.session_state or key not in st.session_state:
        st.session_state[key] = now
    return cast("T", st.session_state[key])


def hold_conflict(form: str, mine: Any, theirs: Any) -> None:
    """Keep both versions until the person has chosen."""
    st.session_state[_CONFLICT + form] = Conflict(mine, theirs)


def conflict(form: str) -> Conflict | None:
    """The conflict a form waits for."""
    found: Conflict | None = st.session_state.get(_CONFLICT + form)
    return found


def settled(form: str) -> None:
    """The person has chosen: the form begins afresh."""
    st.session_state.pop(_CONFLICT + form, None)
    renew(form)
