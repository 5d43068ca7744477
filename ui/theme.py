"""The look that the configuration file cannot give: one small style sheet, once per page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

_SHEET = Path(__file__).with_name("theme.css")


def load() -> None:
    """Put the style sheet on the page; it takes no room."""
    st.html(f"<style>{_text()}</style>")


def dark() -> bool:
    """Whether the reader's page is dark; light when the browser has not told yet."""
    return st.context.theme.type == "dark"


@cache
def _text() -> str:
    return _SHEET.read_text(encoding="utf-8")
