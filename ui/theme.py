"""The look that the configuration file cannot give: one small style sheet, once per page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from sales_core.text.translator import Translator

_ZONE = '[data-testid="stFileUploaderDropzone"]'
_WORDS = {
    f"{_ZONE} button p": "widget.upload",
    '[data-testid="stFileUploaderDropzoneInstructions"] span': "widget.upload_hint",
}
_SHEET = Path(__file__).with_name("theme.css")


def load(t: Translator) -> None:
    """Put the style sheet on the page; it takes no room.

    Words that the framework writes in English whatever the language are written over here.
    """
    words = "".join(
        f'{spot}{{font-size:0!important}}{spot}::after{{content:"{t(key)}";font-size:.875rem}}'
        for spot, key in _WORDS.items()
    )
    st.html(f"<style>{_text()}{words}</style>")


def dark() -> bool:
    """Whether the reader's page is dark; light when the browser has not told yet."""
    return st.context.theme.type == "dark"


@cache
def _text() -> str:
    return _SHEET.read_text(encoding="utf-8")
