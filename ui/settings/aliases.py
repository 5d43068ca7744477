"""The other names somebody on file goes by: all there are with their source, and a form."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from sales_core.domain.errors import InvalidInput
from sales_core.domain.party import Entity
from sales_core.services import aliases, roster
from sales_core.services.aliases import OtherName
from sales_core.text.translator import Translator
from ui.page import Page
from ui.session import renew, stamp

FORM = "alias"


def show(page: Page, entity: Entity) -> None:
    """The table and the forms, folded."""
    known = page.ask("parties", lambda: roster.parties(page.house, page.actor, entity), entity)
    if not known:
        return
    found = page.ask("aliases", lambda: aliases.listed(page.house, page.actor, entity), entity)
    with st.expander(page.t("roster.aliases")):
        if found:
            st.markdown(f"**{page.t('names.alias_list', count=len(found))}**")
            st.dataframe(table(page.t, found), hide_index=True, key=f"aliases-{entity}")
        _add(page, entity, known)
        _remove(page, entity, [a.name for a in found if a.source != "merged"])


def table(t: Translator, found: list[OtherName]) -> pd.DataFrame:
    """Name, whom it means, who said so, when."""
    return pd.DataFrame(
        {
            t("roster.alias"): [a.name for a in found],
            t("roster.means"): [a.party for a in found],
            t("names.source"): [source(t, a) for a in found],
            t("names.when"): [a.at.astimezone() if a.at else None for a in found],
        }
    ).astype({t("names.when"): "object"})


def source(t: Translator, one: OtherName) -> str:
    """Where the name comes from, in words."""
    if one.source == "merged":
        return t("names.alias_merged")
    return t(f"names.alias_{one.source}", actor=one.actor, file=one.file_name)


def _add(page: Page, entity: Entity, known: dict[str, str]) -> None:
    t = page.t
    with st.form(f"{FORM}-{entity}-{stamp(FORM)}", border=False):
        st.caption(t("roster.aliases_help"))
        name = st.text_input(t("roster.alias"), key=f"alias-{entity}-{stamp(FORM)}")
        key = st.selectbox(
            t("roster.means"),
            list(known),
            None,
            format_func=lambda k: known[k],
            placeholder=t("meeting.choose"),
            key=f"alias-of-{entity}-{stamp(FORM)}",
        )
        pressed = st.form_submit_button(t("meeting.save"))
    if pressed and name.strip() and key:
        try:
            aliases.add(page.house, page.actor, entity, name.strip(), key)
        except InvalidInput as wrong:
            page.refuse(wrong)
            return
        renew(FORM)
        st.toast(t("roster.alias_saved"))
        st.rerun()


def _remove(page: Page, entity: Entity, names: list[str]) -> None:
    if not names:
        return
    t = page.t
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            t("names.forget"), names, None, placeholder=t("meeting.choose"),
            key=f"forget-{entity}-{stamp(FORM)}",
        )  # fmt: skip
        if st.button(t("names.forget"), key=f"forget-now-{entity}", disabled=name is None):
            aliases.remove(page.house, page.actor, entity, str(name))
            renew(FORM)
            st.toast(t("names.forgotten"))
            st.rerun()
