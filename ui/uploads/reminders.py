"""Reminders to copy into a chat, for the group and for each person."""

from __future__ import annotations

import streamlit as st

from sales_core.services import reminders
from sales_core.services.report_calendar import ReportCalendar
from sales_core.text.reminders import to_all, to_one
from sales_core.text.translator import LANGUAGES
from ui.components.chart import plain
from ui.page import Page


def show(page: Page, seen: ReportCalendar) -> None:
    """Draw them; each block has its own button to copy."""
    t = page.t
    found = reminders.reminders(page.house, page.actor, seen)
    st.subheader(t("reminder.title"), anchor=False)
    st.caption(t("reminder.help"))
    lang = st.segmented_control(
        t("reminder.lang"), LANGUAGES, default=page.lang, required=True,
        format_func=lambda name: t(f"lang.{name}"), key="reminder-lang",
    )  # fmt: skip
    lang = lang or page.lang
    people = [one for one in found if one.label]
    st.markdown(f"**{t('reminder.for_group')}**")
    complete = sum(not one.owed for one in people)
    st.code(to_all(found, complete, lang), language=None, wrap_lines=True)
    if not any(one.anything for one in people):
        st.success(t("reminder.nothing"), icon=":material/check:")
    for one in people:
        if one.anything:
            with st.expander(plain(t("reminder.for_one", name=one.label))):
                st.code(to_one(one, lang), language=None, wrap_lines=True)
