"""目标达成 Attainment: where the team stands, how fast it goes, where the gap comes from."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.measure import MetricTable
from sales_core.services import performance
from ui.charts import bullet, pace, waterfall
from ui.components import by_subject, welcome
from ui.components.by_subject import Picture
from ui.components.chart import chart
from ui.components.metric_table import NAME, metric_table, once
from ui.components.tiles import Plain, tiles
from ui.components.trail import open_trail
from ui.page import Page, open_page

BY = ("rep_key", "customer_key", "product_group", "channel", "territory")
HEAD = ("attainment", "pace_index", "gap_amount", "required_rate", "forecast")
COLUMNS = (
    "target",
    "actual",
    "attainment",
    "time_progress",
    "pace_index",
    "gap_amount",
    "run_rate",
    "required_rate",
    "forecast",
    "forecast_vs_target",
)
GROWTH = ("actual", "base", "growth")


def show(page: Page) -> None:
    """The page."""
    if page.basis().data_through is None and welcome.show(page):
        return
    table = figures(page, "rep_key")
    asked = tiles([Plain(m, table.total.measures[m]) for m in HEAD], page.t, "attainment")
    if asked:
        open_trail(page, asked, None)
    st.subheader(page.t("attainment.pace"), anchor=False)
    daily = page.ask("pace", lambda: performance.pace(page.house, page.actor, page.view))
    drawn = pace.figure(daily, page.t, page.dark)
    chart(drawn, pace.sentence(daily, page.t), pace.twin(daily, page.t), page.t, "pace")
    subjects(page)
    gap(page)
    growth(page)


def figures(page: Page, by: str) -> MetricTable:
    """The attainment table by one subject."""
    return page.table(
        "attainment",
        lambda: performance.attainment(page.house, page.actor, page.view, by),
        by,
    )


def subjects(page: Page) -> None:
    """The same picture by rep, customer, product group, channel or territory."""
    st.subheader(page.t("attainment.by"), anchor=False)
    by = by_subject.subject(page, BY)
    table = figures(page, by)
    drawn = bullet.figure(table, page.t, dark=page.dark)
    said, twin = bullet.sentence(table, page.t), bullet.twin(table, page.t)
    picture = Picture(drawn, said, twin, "attainment")
    by_subject.show(page, "attainment", by, table, COLUMNS, picture)


def gap(page: Page) -> None:
    """Where the gap comes from; the parts sum exactly to it."""
    st.subheader(page.t("attainment.gap"), anchor=False)
    parts = page.ask("shortfall", lambda: performance.shortfall(page.house, page.actor, page.view))
    drawn = waterfall.figure(parts, page.t, page.dark)
    chart(drawn, waterfall.sentence(parts, page.t), waterfall.twin(parts, page.t), page.t, "gap")


def growth(page: Page) -> None:
    """Against the same period of last year."""
    st.subheader(page.t("attainment.growth"), anchor=False)
    table = page.table("growth", lambda: performance.growth(page.house, page.actor, page.view))
    clicked = once(metric_table(table, GROWTH, page.t, "growth", page.dark), "growth")
    if clicked and clicked[1] != NAME:
        open_trail(page, clicked[1], clicked[0])


with open_page("attainment") as opened:
    show(opened)
