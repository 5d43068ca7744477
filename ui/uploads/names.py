"""The names a file brings: near ones to be decided, the others said to be new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from sales_core.domain.party import Entity
from sales_core.services import name_answers, roster
from sales_core.services.new_names import CODES, IS, NEW, NewName
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page

SHOWN = 30


def show(page: Page, upload_id: int) -> None:
    """Nothing when every name is on file."""
    met = page.ask(
        "names-met", lambda: name_answers.met(page.house, page.actor, upload_id), upload_id
    )
    near, fresh = [n for n in met if n.near], [n for n in met if not n.near]
    open_ = [n for n in near if n.answer is None]
    with st.container(key=f"names-{upload_id}"):
        if open_:
            st.markdown(f"**{page.t('names.doubtful', count=len(open_))}**")
        for one in near[:SHOWN]:
            _doubtful(page, one, upload_id)
        _more(page.t, near)
        if len(open_) > 1 and st.button(page.t("names.all_new"), key=f"names-new-{upload_id}"):
            _send(page, upload_id, dict.fromkeys((n.question.id for n in open_), NEW))
        if fresh:
            _fresh(page, fresh, upload_id)


def asked_elsewhere(code: str) -> bool:
    """Whether a question is shown here and not in the form of the others."""
    return code in CODES.values()


def _doubtful(page: Page, one: NewName, upload_id: int) -> None:
    """One click says who is meant, in all rows: a near party, a new one; or one from the list."""
    t, name = page.t, one.question.id
    with st.container(border=True, key=f"near-{upload_id}-{name}"):
        st.markdown(f"**{plain(t.question(one.question.code, one.question.params))}**")
        for near in one.near:
            why = t(f"near.{near.likeness}")
            st.caption(plain(t("names.why", name=near.label, why=why)))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            choices = {f"{IS}{n.key}": t("names.is_this", name=plain(n.label)) for n in one.near}
            for answer, words in {**choices, NEW: t("choice.new")}.items():
                chosen = answer == one.answer
                if st.button(
                    words, key=f"name-{upload_id}-{name}-{answer}", disabled=chosen,
                    type="primary" if answer != NEW and not chosen else "secondary",
                    icon=":material/check:" if chosen else None,
                ):  # fmt: skip
                    _send(page, upload_id, {name: answer})
            _other(page, one, f"{upload_id}-{name}", choices)


def _other(page: Page, one: NewName, key: str, shown: Mapping[str, str]) -> None:
    """Somebody else on file: chosen from the list, then said so."""
    picked = _pick(page, one, f"pick-{key}", None)
    if picked is None or picked in shown or picked == one.answer:
        return
    label = _on_file(page, one.entity)[picked]
    words = page.t("names.is_this", name=plain(label))
    if st.button(words, type="primary", key=f"other-{key}"):
        _send(page, int(key.partition("-")[0]), {one.question.id: picked})


def _fresh(page: Page, names: Sequence[NewName], upload_id: int) -> None:
    """New unless somebody on file is chosen; what was chosen is confirmed once."""
    t = page.t
    given: dict[str, str | None] = {}
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
        changed = {
            n.question.id: answer
            for n in names[:SHOWN]
            if (answer := given[n.question.id]) and answer != (n.answer or NEW)
        }
        if changed and st.button(
            t("names.confirm"), type="primary", key=f"names-confirm-{upload_id}"
        ):
            _send(page, upload_id, changed)


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


def _send(page: Page, upload_id: int, answers: dict[str, str]) -> None:
    files = name_answers.decide(page.house, page.actor, upload_id, answers)
    if files > 1:
        st.toast(page.t("names.also", count=files - 1))
    st.rerun()
