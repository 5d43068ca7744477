"""The review of one file: the sheet with its bands, the columns, the questions, the effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.reading import Question
from sales_core.services import layout_answers, uploads
from sales_core.services.review import Review, review
from sales_core.text.translator import Translator
from ui import queries
from ui.components.chart import plain
from ui.components.trail import reason, value_text
from ui.page import Page
from ui.session import UPLOAD_OPEN
from ui.uploads import bands, changes, loaded, names, problems, recognition, sheet_picture
from ui.uploads.card import kind_text
from ui.uploads.waiting import waiting

if TYPE_CHECKING:
    from sales_core.ingest.result import ReadTable

KEEP = 200
Headings = dict[tuple[str, str], str]
"""The heading of a column, by (sheet, letter)."""
MOST_AT_A_GLANCE = 8
"""Choices shown one below the other; more of them are a list to open."""


def show(page: Page, upload_id: int) -> None:
    """Draw the review and act on what is pressed."""
    t = page.t
    if st.button(t("review.back"), icon=":material/arrow_back:", key="back"):
        close()
    seen = review(page.house, page.actor, upload_id)
    st.subheader(plain(seen.card.file_name), anchor=False)
    if seen.file.error is not None:
        page.refuse(seen.file.error)
        return
    names.show(page, upload_id)
    _asked(page, upload_id, seen)
    effect(t, seen)
    if seen.changes:
        st.markdown(f"**{t('changes.effect')}**")
        changes.show(t, seen.changes)
    problems.show(page, upload_id, seen.card.file_name)
    _tables(page, upload_id, seen)
    if seen.card.status == "ready" and st.button(
        t("uploads.load"), type="primary", key="load-reviewed"
    ):
        st.session_state.pop(UPLOAD_OPEN, None)
        loaded.load(page, [upload_id])


def _asked(page: Page, upload_id: int, seen: Review) -> None:
    """The questions that are not about names; the file is read again once they are answered."""
    everything = uploads.questions(page.house, page.actor, upload_id)
    asked = [q for q in everything if not names.asked_elsewhere(q.code)]
    headings = {(t.sheet, c.column): c.header for t in seen.file.tables for c in t.columns}
    given = questions(page.t, asked, upload_id, headings) if asked else {}
    if given:
        wait = waiting(page, seen.card.file_name)
        files = layout_answers.decide(
            page.house, page.actor, upload_id, given,
            progress=wait.progress, cancelled=wait.cancelled,
        )  # fmt: skip
        if files > 1:
            st.toast(page.t("review.also", count=files - 1))
        st.rerun()


def _tables(page: Page, upload_id: int, seen: Review) -> None:
    """The tables that are reports, or are asked about, each with what can be corrected."""
    known = [table for table in seen.file.tables if table.kind or table.questions]
    for number, table in enumerate(known):
        key = f"{upload_id}-{number}"
        several = sum(other.sheet == table.sheet for other in seen.file.tables) > 1
        _heading(page.t, table)
        bands.show(page, upload_id, seen.card.file_name, table, several, key)
        _table(page.t, table, key)
        recognition.show(page, upload_id, table, several, key)
    _unknown(page.t, [x for x in seen.file.tables if not (x.kind or x.questions)])


def close() -> None:
    """Back to the inbox."""
    st.session_state.pop(UPLOAD_OPEN, None)
    st.rerun()


def questions(
    t: Translator, asked: list[Question], upload_id: int, headings: Headings
) -> dict[str, str]:
    """The form of questions; answers by question id once it is sent."""
    st.markdown(f"**{t('review.questions', count=len(asked))}**")
    st.caption(t("review.remembered"))
    given: dict[str, str] = {}
    with st.form(f"questions-{upload_id}"):
        for question in asked:
            text = t.question(question.code, question.params)
            spot = " › ".join(p for p in (question.sheet, question.column) if p)
            st.markdown(f"**{plain(spot)}** · {plain(text)}" if spot else plain(text))
            answer = _answer(t, question, f"{upload_id}-{question.id}", headings)
            if answer:
                given[question.id] = answer
        sent = st.form_submit_button(t("review.send"), type="primary")
    return given if sent else {}


def _answer(t: Translator, question: Question, key: str, headings: Headings) -> str | None:
    if not question.choices:
        return st.text_input(t("review.answer"), question.answer or "", key=key)
    box = st.radio if len(question.choices) <= MOST_AT_A_GLANCE else st.selectbox

    def shown(choice: str) -> str:
        heading = headings.get((question.sheet, choice))
        said = f"{choice} {heading}" if heading else choice_text(t, choice, question.code)
        return plain(said) if heading and box is st.radio else said

    return box(
        t("review.answer"),
        question.choices,
        index=None,
        format_func=shown,
        key=key,
        label_visibility="collapsed",
    )


def choice_text(t: Translator, choice: str, code: str = "") -> str:
    """A machine answer as people read it: in words of its own where it means something else to this
    question than to others, which the catalogue tells (choice.<question>_<answer>)."""
    for key in (
        f"choice.{code}_{choice}",
        f"choice.{choice}",
        f"kind.{choice}",
        f"field.{choice}",
    ):
        if t.has(key):
            return t(key)
    return choice


def effect(t: Translator, seen: Review) -> None:
    """The three headline figures without and with this file."""
    if not seen.effect:
        return
    when = queries.period_text(seen.period, t.lang) if seen.period else ""
    st.markdown(f"**{t('review.effect', period=when)}**")
    for column, (name, (before, after)) in zip(
        st.columns(len(seen.effect)), seen.effect.items(), strict=True
    ):
        column.metric(t(f"metric.{name}"), value_text(after, t))
        column.caption(t("review.before", value=value_text(before, t)))


def _unknown(t: Translator, tables: list[ReadTable]) -> None:
    """Tables beside the reports, which nobody needs to look at."""
    if tables:
        with st.expander(t("review.unknown", count=len(tables))):
            for table in tables:
                st.markdown(f"**{plain(f'{table.sheet} {table.range}')}**")
                sheet_picture.show(t, table)


def _heading(t: Translator, table: ReadTable) -> None:
    kind = kind_text(t, table.kind, bool(table.questions))
    st.markdown(f"**{plain(f'{table.sheet} {table.range} · {kind}')}**")
    if table.duplicates_of:
        st.caption(plain(t("uploads.same_as", sheet=table.duplicates_of["sheet"])))


def _table(t: Translator, table: ReadTable, key: str) -> None:
    with st.expander(t("review.columns")):
        st.dataframe(sheet_picture.columns_shown(t, table), hide_index=True, key=f"columns-{key}")
    if table.left_out:
        with st.expander(t("review.left_out", count=len(table.left_out))):
            for row in table.left_out[:KEEP]:
                cells = " | ".join(c for c in row.cells if c)
                st.markdown(plain(f"{row.row}  {reason(row.code, t)}  {cells}"))
