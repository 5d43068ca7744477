"""The answers remembered of a layout, each with its question, to be changed or forgotten."""

from __future__ import annotations

from typing import Any

import streamlit as st

from sales_core.domain.errors import StaleEdit
from sales_core.domain.layout import Layout
from sales_core.services import layouts
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page
from ui.uploads.review import choice_text


def show(page: Page, layout: Layout) -> None:
    """Draw them, and act on what is pressed."""
    if not layout.answers:
        st.caption(page.t("layouts.no_answers"))
    for place, name in enumerate(sorted(layout.answers)):
        with st.container(border=True, key=f"answer-{layout.fingerprint}-{place}"):
            _answer(page, layout, name, f"{layout.fingerprint}-{place}")


def sentence(t: Translator, question: dict[str, Any]) -> str:
    """The question as it was asked, and the column it was about."""
    text = t.question(question["code"], question["params"])
    header = question["params"].get("name") or question["header"]
    about = header and not t.has(f"field.{header}") and str(header) not in text
    return f"{header} · {text}" if about else text


def answer_text(t: Translator, question: dict[str, Any], answer: str) -> str:
    """An answer in words: the heading for a column."""
    named = question["names"].get(answer)
    return str(named) if named else choice_text(t, answer, question["code"])


def _answer(page: Page, layout: Layout, name: str, key: str) -> None:
    t, now = page.t, layout.answers[name]
    question = layouts.question_of(layout, name)
    st.markdown(plain(sentence(t, question)))
    choices = list(question["choices"])
    choice = now
    if now in choices:
        choice = st.selectbox(
            t("layouts.answer"), choices, index=choices.index(now), key=f"choice-{key}",
            format_func=lambda one: answer_text(t, question, one),
        )  # fmt: skip
    else:
        st.text(answer_text(t, question, now))
    with st.container(horizontal=True):
        changed = now in choices and st.button(t("layouts.save"), key=f"save-{key}")
        gone = st.button(t("layouts.forget"), key=f"forget-{key}")
    if changed and choice != now:
        _change(page, layout, name, str(choice))
    if gone:
        layouts.forget_answer(page.house, page.actor, layout.fingerprint, name)
        st.toast(t("layouts.forgotten"))
        st.rerun()


def _change(page: Page, layout: Layout, name: str, answer: str) -> None:
    try:
        layouts.change_answer(
            page.house, page.actor, layout.fingerprint, name, answer, layout.answers[name]
        )
    except StaleEdit as stale:
        page.refuse(stale)
    else:
        st.toast(page.t("layouts.changed"))
        st.rerun()
