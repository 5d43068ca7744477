"""Findings worth talking about, each with its numbers, its question and a way onto the agenda."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from sales_core.domain.errors import SalesCoreError
from sales_core.domain.finding import Finding, Route
from sales_core.domain.period import Period
from sales_core.services import agenda, meetings
from sales_core.text.findings import question, sentence
from ui.components.chart import plain
from ui.components.trail import open_trail, value_text
from ui.page import Page
from ui.session import renew, stamp

MOST = 5
FORM = "add-to-agenda"


def show(page: Page, found: Sequence[Finding], week: Period) -> None:
    """Draw the findings in their order."""
    if not found:
        st.caption(page.t("overview.nothing_to_discuss"))
    for number, finding in enumerate(found):
        with st.container(border=True, key=f"finding-{number}"):
            _finding(page, finding, week, number)


def _finding(page: Page, finding: Finding, week: Period, number: int) -> None:
    t = page.t
    st.markdown(f"**{plain(sentence(finding, t.lang))}**")
    named = [e for e in finding.evidence if t.has(f"metric.{e.metric}")]
    shown = [f"{t(f'metric.{e.metric}')} {value_text(e.measure, t)}" for e in named[:2]]
    st.caption(plain(" · ".join(shown)))
    st.markdown(f":material/help: {plain(question(finding, t.lang))}")
    with st.container(horizontal=True, vertical_alignment="center"):
        if finding.route is Route.MEETING and not finding.private:
            if st.button(t("overview.add"), key=f"add-{number}", icon=":material/playlist_add:"):
                _add(page, finding, week)
        else:
            st.caption(f":material/lock: {t('overview.one_on_one')}")
        if named and st.button(t("chart.open_trail"), key=f"why-{number}", type="tertiary"):
            open_trail(page, named[0].metric, finding.subject_key)


def _add(page: Page, finding: Finding, week: Period) -> None:
    item = agenda.item_of(finding, page.view, page.lang)
    try:
        meetings.add_to_agenda(page.house, page.actor, week, item, f"{FORM}-{stamp(FORM)}")
    except SalesCoreError as error:
        page.refuse(error)
        return
    renew(FORM)
    st.toast(page.t("overview.added"))
