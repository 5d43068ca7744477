"""拜访覆盖 Visits: is the plan kept, are the right customers seen, who waits too long."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.measure import MetricTable
from sales_core.services import visits
from ui import queries
from ui.charts import bullet, overdue, visit_heatmap
from ui.components import by_subject, welcome
from ui.components.by_subject import Picture
from ui.components.chart import chart
from ui.components.tiles import Plain, tiles
from ui.components.trail import open_trail
from ui.page import Page, open_page

BY = ("rep_key", "customer_class")
HEAD = ("plan_completion", "coverage", "frequency_capped", "strike_rate", "calls_per_field_day")
COLUMNS = (
    "planned",
    "done",
    "plan_completion",
    "calls",
    "unplanned_share",
    "coverage",
    "frequency_capped",
    "effective_rate",
    "strike_rate",
    "drop_size",
    "lines_per_order_call",
    "calls_per_field_day",
)


def show(page: Page) -> None:
    """The page."""
    if page.basis().data_through is None and welcome.show(page):
        return
    team = figures(page, "rep_key")
    heads = [Plain(m, team.total.measures[m]) for m in HEAD if m in team.total.measures]
    asked = tiles(heads, page.t, "visits")
    if asked:
        open_trail(page, asked, None)
    calendar(page)
    waiting(page)
    subjects(page)


def figures(page: Page, by: str) -> MetricTable:
    """The visit table by one subject."""
    return page.table("visits", lambda: visits.visits(page.house, page.actor, page.view, by), by)


def calendar(page: Page) -> None:
    """Rep by day: calls made, plans not kept."""
    st.subheader(page.t("visits.calendar"), anchor=False)
    frame = page.ask("heatmap", lambda: visits.heatmap(page.house, page.actor, page.view))
    labels = queries.labels(page.house, page.actor, page.view.period)
    if page.view.rep_key:
        labels = {k: v for k, v in labels.items() if k == page.view.rep_key}
    through = page.ask("reach", lambda: visits.reported(page.house, page.actor, page.view))
    data = visit_heatmap.Calls(frame, labels, through)
    drawn = visit_heatmap.figure(data, page.t, page.dark)
    said, twin = visit_heatmap.sentence(data, page.t), visit_heatmap.twin(data, page.t)
    chart(drawn, said, twin, page.t, "calendar")


def waiting(page: Page) -> None:
    """Customers past their limit, A first."""
    st.subheader(page.t("visits.overdue"), anchor=False)
    late = page.ask("overdue", lambda: visits.overdue(page.house, page.actor, page.view))
    drawn = overdue.figure(late, page.t, page.dark)
    chart(drawn, overdue.sentence(late, page.t), overdue.twin(late, page.t), page.t, "overdue")


def subjects(page: Page) -> None:
    """Coverage by rep or by customer class."""
    st.subheader(page.t("visits.by"), anchor=False)
    by = by_subject.subject(page, BY)
    table = figures(page, by)
    said = bullet.sentence(table, page.t, bullet.COVERAGE)
    drawn = bullet.figure(table, page.t, bullet.COVERAGE, page.dark)
    twin = bullet.twin(table, page.t, bullet.COVERAGE)
    picture = Picture(drawn, said, twin, "coverage")
    by_subject.show(page, "visits", by, table, COLUMNS, picture)


with open_page("visits") as opened:
    show(opened)
