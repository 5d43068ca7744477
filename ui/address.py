"""Choices in the address: the framework writes them there as the reader sees them."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from sales_core.text.translator import LANGUAGES, Translator


def speak(t: Translator, param: str, names: Iterable[str], prefix: str) -> None:
    """Let what the address says of a choice, in any language or by its name, be said in the
    reader's: a link or a bookmark survives a change of language. Before the widget is drawn."""
    said = st.query_params.get(param)
    for name in names:
        words = {name, *(Translator(lang)(f"{prefix}{name}") for lang in LANGUAGES)}
        here = t(f"{prefix}{name}")
        if said in words and said != here:
            st.session_state[param] = name
