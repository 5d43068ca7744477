"""What the uploads of the past weeks look like, to be agreed to with one click."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from sales_core.services import proposals
from sales_core.services.expected import Agreement
from sales_core.text.expectation import sentence, span
from ui.components.chart import plain
from ui.page import Page


def show(page: Page, seen: Agreement) -> Agreement | None:
    """Draw them; the agreement with what was just agreed to, None when nothing was."""
    t = page.t
    found = page.ask("proposals", lambda: proposals.proposals(page.house, page.actor))
    if not found:
        return None
    wanted = None
    with st.container(border=True):
        st.markdown(f"**{t('expected.proposed')}**")
        st.caption(t("expected.proposed_help"))
        for one in found:
            left, right = st.columns([4, 1], vertical_alignment="center")
            left.markdown(plain(f"{sentence(one, page.lang)} · {span(one, page.lang)}"))
            if right.button(t("expected.adopt"), key=f"adopt-{one.kind}"):
                wanted = replace(seen, expectations=(*seen.expectations, one))
        if st.button(t("expected.adopt_all", count=len(found)), type="primary", key="adopt-all"):
            wanted = replace(seen, expectations=(*seen.expectations, *found))
    return wanted
