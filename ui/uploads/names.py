"""The names a file brings: near ones to be decided, the others said to be new."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from sales_core.domain.party import Entity
from sales_core.services import name_answers, roster
from sales_core.services.new_names import CODES, IS, NEW, NewName
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page

OTHER = "other"
SHOWN = 30


def show(page: Page, upload_id: int) -> None:
    """Nothing when every name is on file."""
    met = page.ask(
        "names-met", lambda: name_answers.met(page.house, page.actor, upload_id), upload_id
    )
    near, fresh = [n for n in met if n.near], [n for n in met if not n.near]
    open_ = [n for n in near if n.answer is None]
    given: dict[str, str | None] = {}
    with st.container(key=f"names-{upload_id}"):
        if near:
            _title(page.t, len(open_))
            for one in near[:SHOWN]:
                given[one.question.id] = _doubtful(page, one, upload_id)
            _more(page.t, near)
        if fresh:
            given |= _fresh(page, fresh, upload_id)
        if near or any(given[n.question.id] != (n.answer or NEW) for n in fresh[:SHOWN]):
            _buttons(page, upload_id, given, open_)


def asked_elsewhere(code: str) -> bool:
    """Whether a question is shown here and not in the form of the others."""
    return code in CODES.values()


def _title(t: Translator, count: int) -> None:
    if count:
        st.markdown(f"**{t('names.doubtful', count=count)}**")


def _doubtful(page: Page, one: NewName, upload_id: int) -> str | None:
    """The answer chosen: one of the near parties, new, or another one from the list."""
    t, question = page.t, one.question
    known = {f"{IS}{c.key}": c for c in one.near}
    words = {
        key: t("names.is_this", name=c.label, why=t(f"near.{c.likeness}"))
        for key, c in known.items()
    } | {NEW: t("choice.new"), OTHER: t("names.is_other")}
    with st.container(border=True):
        st.markdown(f"**{plain(t.question(question.code, question.params))}**")
        options = [*known, NEW, OTHER]
        now = one.answer if one.answer in options or one.answer is None else OTHER
        choice = st.radio(
            t.question(question.code, question.params),
            options,
            index=None if now is None else options.index(now),
            format_func=lambda key: words[key],
            key=f"name-{upload_id}-{question.id}",
            label_visibility="collapsed",
        )
        if choice != OTHER:
            return choice
        return _pick(page, one, f"pick-{upload_id}-{question.id}", None)


def _fresh(page: Page, names: Sequence[NewName], upload_id: int) -> dict[str, str | None]:
    """Answers by question id; "new" unless somebody on file was chosen."""
    t, given = page.t, {}
    with st.expander(t("names.fresh", count=len(names))):
        st.caption(t("names.fresh_help"))
        for entity in CODES:
            own = [n for n in names[:SHOWN] if n.entity == entity]
            if own:
                st.markdown(f"**{t(f'entity.{entity}')}**")
            for one in own:
                left, right = st.columns([2, 3], vertical_alignment="center")
                left.markdown(plain(t("names.row", rows=one.rows, name=one.name)))
                with right:
                    key = f"fresh-{upload_id}-{one.question.id}"
                    given[one.question.id] = _pick(page, one, key, NEW)
        _more(t, names)
    return given


def _pick(page: Page, one: NewName, key: str, default: str | None) -> str | None:
    labels = _on_file(page, one.entity)
    options = [*([default] if default else []), *labels]
    now = one.answer if one.answer in options else default
    return st.selectbox(
        page.t("names.pick"),
        options,
        index=None if now is None else options.index(now),
        format_func=lambda k: labels.get(k) or page.t("names.stays_new"),
        placeholder=page.t("names.pick"),
        key=key,
        label_visibility="collapsed",
    )


def _on_file(page: Page, entity: Entity) -> dict[str, str]:
    known = page.ask("parties", lambda: roster.parties(page.house, page.actor, entity), entity)
    return {f"{IS}{key}": label for key, label in known.items()}


def _more(t: Translator, names: Sequence[NewName]) -> None:
    if len(names) > SHOWN:
        st.caption(t("names.more", count=len(names) - SHOWN))


def _buttons(
    page: Page, upload_id: int, given: dict[str, str | None], open_: Sequence[NewName]
) -> None:
    t = page.t
    with st.container(horizontal=True):
        if st.button(t("names.confirm"), type="primary", key=f"names-confirm-{upload_id}"):
            _send(page, upload_id, {name: text for name, text in given.items() if text})
        if open_ and st.button(t("names.all_new"), key=f"names-new-{upload_id}"):
            _send(page, upload_id, dict.fromkeys((n.question.id for n in open_), NEW))


def _send(page: Page, upload_id: int, answers: dict[str, str]) -> None:
    if not answers:
        return
    files = name_answers.decide(page.house, page.actor, upload_id, answers)
    if files > 1:
        st.toast(page.t("names.also", count=files - 1))
    st.rerun()
