"""The week's checklist with its real states."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from sales_core.services.overview import Check
from sales_core.text.translator import Translator


def checklist(checks: Sequence[Check], t: Translator) -> None:
    """One line per check; done or not is a symbol and a word."""
    for check in checks:
        done = "done" if check.done else "open"
        icon = ":material/check_circle:" if check.done else ":material/radio_button_unchecked:"
        st.markdown(f"{icon} {t(f'check.{check.code}', **check.params)} · {t(f'check.{done}')}")
