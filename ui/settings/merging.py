"""Merging two parties after a look at what it changes, and splitting them again."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from sales_core.domain.errors import SalesCoreError
from sales_core.domain.party import Entity
from sales_core.services import merging, roster
from sales_core.services.merging import Past, Preview
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page
from ui.session import MERGE, renew, stamp

FORM = "merge"
_LINES = (("conflict", "conflicts"), ("twice", "twice"), ("replaced", "replaced"))


def propose(entity: Entity, key: str, into: str) -> None:
    """Let the next run show what merging these two changes."""
    st.session_state[MERGE] = (entity, key, into)


def show(page: Page, entity: Entity) -> None:
    """The pair at hand first, then the form and the history."""
    known = page.ask("parties", lambda: roster.parties(page.house, page.actor, entity), entity)
    proposed = st.session_state.get(MERGE)
    if proposed is not None and proposed[0] == entity:
        _sure(page, entity, proposed[1], proposed[2], known)
    past = page.ask("merges", lambda: merging.history(page.house, page.actor, entity), entity)
    if len(known) < 2 and not past:
        return
    with st.expander(page.t("names.merge_title"), key=f"merging-{entity}"):
        st.caption(page.t("names.merge_help"))
        _form(page, entity, known)
        if not past:
            st.caption(page.t("names.no_merges"))
        for one in past:
            _past(page, one)


def _form(page: Page, entity: Entity, known: dict[str, str]) -> None:
    t, chosen = page.t, []
    for column, side in zip(st.columns(2), ("from", "into"), strict=True):
        chosen.append(
            column.selectbox(
                t(f"names.merge_{side}"), list(known), None, format_func=lambda k: known[k],
                placeholder=t("meeting.choose"), key=f"merge-{side}-{entity}-{stamp(FORM)}",
            )
        )  # fmt: skip
    key, into = chosen
    ready = key is not None and into is not None and key != into
    if st.button(t("names.merge"), key=f"merge-{entity}", disabled=not ready):
        propose(entity, str(key), str(into))
        st.rerun()


def _sure(page: Page, entity: Entity, key: str, into: str, known: dict[str, str]) -> None:
    """What the merge would change, and the last word."""
    t = page.t
    try:
        seen = merging.preview(page.house, page.actor, entity, key, into)
    except SalesCoreError as wrong:
        st.session_state.pop(MERGE, None)
        page.refuse(wrong)
        return
    names = {"key": known.get(key, key), "into": known.get(into, into)}
    with st.container(border=True, key="merge-preview"):
        st.markdown(f"**{t('names.preview')}**")
        for line in lines(t, seen, names):
            st.markdown(plain(line))
        with st.container(horizontal=True):
            if st.button(t("names.sure"), type="primary", key="merge-sure"):
                st.session_state.pop(MERGE, None)
                merging.merge(page.house, page.actor, entity, key, into)
                renew(FORM)
                st.toast(t("names.merged"))
                st.rerun()
            if st.button(t("names.cancel"), key="merge-cancel"):
                st.session_state.pop(MERGE, None)
                st.rerun()


def lines(t: Translator, seen: Preview, names: dict[str, str]) -> list[str]:
    """What a merge changes, in sentences."""
    found = [t("names.preview_rows", count=seen.rows, **names)]
    for word, field in _LINES:
        count = getattr(seen, field)
        if count > 0:
            found.append(t(f"names.preview_{word}", count=count))
    return found


def _past(page: Page, past: Past) -> None:
    t, one = page.t, past.merge
    with st.container(border=True, key=f"merge-{one.merge_id}"):
        words, button = st.columns([4, 1], vertical_alignment="center")
        words.markdown(f"**{plain(t('names.was_merged', key=past.name, into=past.into))}**")
        said = [t("names.merged_by", actor=one.actor, at=_at(t, one.merged_at))]
        if one.split_at is not None:
            said.append(t("names.split_by", actor=one.split_by, at=_at(t, one.split_at)))
        words.caption(plain(" · ".join(said)))
        if one.split_at is None and button.button(t("names.split"), key=f"split-{one.merge_id}"):
            merging.split(page.house, page.actor, one.merge_id)
            st.toast(t("names.split_done"))
            st.rerun()


def _at(t: Translator, moment: datetime) -> str:
    local = moment.astimezone()
    return f"{numbers.day(local.date(), t.lang)} {local:%H:%M}"
