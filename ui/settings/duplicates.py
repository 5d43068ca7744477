"""Parties on file that may be the same: proposed with what speaks for it, decided by a person."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.party import Entity, Party
from sales_core.services import duplicates
from sales_core.services.duplicates import Duplicate
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page
from ui.settings import merging

SHOWN = 20


def show(page: Page, entity: Entity) -> None:
    """Nothing when nothing is alike."""
    found = page.ask(
        "duplicates", lambda: duplicates.maybe_same(page.house, page.actor, entity), entity
    )
    if not found:
        return
    with st.expander(page.t("names.maybe_same", count=len(found)), key=f"maybe-{entity}"):
        st.caption(page.t("names.maybe_same_help"))
        for one in found[:SHOWN]:
            _pair(page, entity, one)


def named(party: Party) -> str:
    """The name, with its number when it has one."""
    return f"{party.label} ({party.code})" if party.code else party.label


def _pair(page: Page, entity: Entity, pair: Duplicate) -> None:
    t, (one, two) = page.t, (pair.one, pair.two)
    place = f"{entity}-{one.key}-{two.key}"
    with st.container(border=True, key=f"pair-{place}"):
        st.markdown(f"**{plain(named(one))}** · **{plain(named(two))}**")
        st.caption(plain(" · ".join(_why(t, *evidence) for evidence in pair.evidence)))
        with st.container(horizontal=True):
            for keep, other in ((one, two), (two, one)):
                text = t("names.keep", name=plain(named(keep)))
                if st.button(text, key=f"keep-{place}-{keep.key}"):
                    merging.propose(entity, other.key, keep.key)
                    st.rerun()
            if st.button(t("names.not_same"), key=f"two-{place}", type="tertiary"):
                duplicates.dismiss(page.house, page.actor, entity, one.key, two.key)
                st.toast(t("names.dismissed"))
                st.rerun()


def _why(t: Translator, code: str, value: str) -> str:
    return t(f"near.{code}", value=value)
