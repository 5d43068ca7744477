"""Another name for somebody on file: the reports that use it find their way."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.party import Entity
from sales_core.services import roster
from ui.page import Page
from ui.session import renew, stamp

FORM = "alias"


def alias_form(page: Page, entity: Entity) -> None:
    """The form."""
    t = page.t
    known = page.ask("parties", lambda: roster.parties(page.house, page.actor, entity), entity)
    if not known:
        return
    with (
        st.expander(t("roster.aliases")),
        st.form(f"{FORM}-{entity}-{stamp(FORM)}", border=False),
    ):
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
        roster.add_alias(page.house, page.actor, entity, name.strip(), key)
        renew(FORM)
        st.toast(t("roster.alias_saved"))
        st.rerun()
