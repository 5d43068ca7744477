"""费用预算 Budget: how much is left, how fast it goes, and whether sales keep up with it."""

from __future__ import annotations

import streamlit as st

from sales_core.services import spending
from ui.charts import budget_lines
from ui.components import welcome
from ui.components.chart import chart
from ui.components.download import download
from ui.components.empty import empty
from ui.components.metric_table import NAME, metric_table, once
from ui.components.tiles import Plain, tiles
from ui.components.trail import open_trail
from ui.page import Page, open_page

BY = ("rep_key", "expense_line")
HEAD = ("burn", "spent", "available", "estimate_ratio", "exhausted_on")
COLUMNS = (
    "budget",
    "spent",
    "pending",
    "committed",
    "available",
    "burn",
    "burn_gap_time",
    "burn_gap_attainment",
    "estimate",
    "estimate_ratio",
    "exhausted_on",
    "expense_ratio",
    "plan_ratio",
    "ratio_gap_pts",
)


def show(page: Page) -> None:
    """The page."""
    if page.basis().data_through is None and welcome.show(page):
        return
    by = st.segmented_control(
        page.t("attainment.by"),
        BY,
        default="rep_key",
        required=True,
        format_func=lambda name: page.t(f"by.{name}"),
        key="by",
        bind="query-params",
        label_visibility="collapsed",
    )
    by = str(by or "rep_key")
    table = page.table("budget", lambda: spending.budget(page.house, page.actor, page.view, by), by)
    if not table.rows:
        empty(page.t("budget.empty"), page.t("budget.why_empty"), page.t("budget.do"))
        return
    heads = [Plain(m, table.total.measures[m]) for m in HEAD if m in table.total.measures]
    asked = tiles(heads, page.t, f"budget-{by}")
    if asked:
        open_trail(page, asked, None, by)
    drawn = budget_lines.figure(table, page.t, page.dark)
    said, twin = budget_lines.sentence(table, page.t), budget_lines.twin(table, page.t)
    picked = chart(drawn, said, twin, page.t, f"lines-{by}")
    clicked = once(metric_table(table, COLUMNS, page.t, f"budget-{by}", page.dark), f"budget-{by}")
    download(page, page.t("nav.budget"), table, COLUMNS)
    pointed = once((picked, "burn") if picked is not None else None, f"lines-{by}")
    chosen = clicked or pointed
    if chosen and chosen[1] != NAME:
        open_trail(page, chosen[1], chosen[0], by)


with open_page("budget") as opened:
    show(opened)
