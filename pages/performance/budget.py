"""费用预算 Budget: how much is left, how fast it goes, and whether sales keep up with it."""

from __future__ import annotations

from sales_core.services import spending
from ui.charts import budget_lines
from ui.components import by_subject, welcome
from ui.components.by_subject import Picture
from ui.components.empty import empty
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
    by = by_subject.subject(page, BY)
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
    by_subject.show(page, "budget", by, table, COLUMNS, Picture(drawn, said, twin, "burn"))


with open_page("budget") as opened:
    show(opened)
