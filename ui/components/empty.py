"""Empty states: why there is nothing here, and what to do about it."""

from __future__ import annotations

from html import escape

import streamlit as st


def empty(title: str, why: str, do: str, action: str = "", key: str = "empty") -> bool:
    """Show the state; True when the button `action` (none when empty) was just pressed.

    All texts come translated from the caller, who knows what is missing.
    """
    st.html(
        f'<div class="lh-empty"><h3>{escape(title)}</h3>'
        f'<p class="lh-why">{escape(why)}</p><p>{escape(do)}</p></div>'
    )
    return bool(action) and st.button(action, key=key, type="primary")
