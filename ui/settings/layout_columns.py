"""The columns of a remembered layout with the field each is taken for."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.errors import StaleEdit
from sales_core.domain.layout import Layout
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services import layouts
from sales_core.text.translator import Translator
from ui.page import Page


def show(page: Page, layout: Layout) -> None:
    """The list, and one column to change."""
    t = page.t
    headings = list(layout.words.values())
    held = {heading: layouts.field_of(layout, heading) for heading in headings}
    across = {name for word, name in layout.words.items() if word.startswith("#")}
    st.dataframe(
        {
            t("review.header"): headings,
            t("review.field"): [
                t("layouts.across") if h in across else field_text(t, held[h]) for h in headings
            ],
        },
        hide_index=True,
    )
    free = [h for h in headings if h not in across]
    heading = st.selectbox(t("layouts.column"), free, key=f"column-{layout.fingerprint}")
    if heading is None:
        return
    fields = ["", *(f.name for f in REPORT_KINDS[layout.kind].fields)]
    now = held[heading] if held[heading] in fields else ""
    with st.form(f"field-{layout.fingerprint}-{heading}"):
        field = st.selectbox(
            t("review.field"), fields, index=fields.index(now),
            format_func=lambda name: field_text(t, name),
        )  # fmt: skip
        sent = st.form_submit_button(t("layouts.save"))
    if sent and field is not None and field != held[heading]:
        _change(page, layout, heading, field, held[heading])


def field_text(t: Translator, field: str) -> str:
    """A field in words; none for a column that is not used."""
    return t(f"field.{field}") if field else t("review.unused")


def _change(page: Page, layout: Layout, heading: str, field: str, before: str) -> None:
    try:
        layouts.change_field(page.house, page.actor, layout.fingerprint, heading, field, before)
    except StaleEdit as stale:
        page.refuse(stale)
    else:
        st.toast(page.t("layouts.changed"))
        st.rerun()
