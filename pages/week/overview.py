"""总览 Overview: shall we make the month, is the money on pace, who is visited, what to discuss."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.period import Period, PeriodKind
from sales_core.services.findings import findings
from sales_core.services.overview import overview
from sales_core.text.tables import labelled
from ui.components import discuss, welcome
from ui.components.checklist import checklist
from ui.components.download import download
from ui.components.metric_table import NAME, metric_table, once
from ui.components.tiles import tiles
from ui.components.trail import open_trail
from ui.page import Page, open_page

TEAM = (
    "attainment",
    "pace_index",
    "gap_amount",
    "required_rate",
    "burn",
    "plan_completion",
    "coverage",
    "overdue_a",
    "received_rate",
)


def show(page: Page) -> None:
    """The page."""
    if page.basis().data_through is None and welcome.show(page):
        return
    seen = page.ask("overview", lambda: overview(page.house, page.actor, page.view))
    asked = tiles(seen.tiles, page.t, "overview")
    if asked:
        open_trail(page, asked, None)
    left, right = st.columns([3, 1], gap="large")
    with left:
        st.subheader(page.t("overview.discuss"), anchor=False)
        found = page.ask("findings", lambda: findings(page.house, page.actor, page.view))
        week = Period.containing(page.view.until, PeriodKind.WEEK)
        discuss.show(page, found[: discuss.MOST], week)
    with right:
        st.subheader(page.t("overview.checklist"), anchor=False)
        checklist(seen.checklist, page.t)
    st.subheader(page.t("overview.team"), anchor=False)
    team = labelled(seen.team, page.t)
    clicked = once(metric_table(team, TEAM, page.t, "team", page.dark), "team")
    download(page, page.t("overview.team"), team, TEAM)
    if clicked and clicked[1] != NAME:
        open_trail(page, clicked[1], clicked[0])


with open_page("overview") as opened:
    show(opened)
