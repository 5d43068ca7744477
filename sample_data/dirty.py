"""The files as they really arrive: one of each kind, each untidy in its own way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sample_data import dirty_money, dirty_people, dirty_progress, dirty_sales, dirty_visits
from sample_data.expected import Expected
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Book


@dataclass(frozen=True)
class Untidy:
    """A file, its sheet, and what draws it."""

    file: Text
    sheet: Text
    draw: Callable[..., Expected]

    def write(self, folder: Path, lang: Lang, world: World) -> tuple[str, Expected]:
        """Write it; its name and what it holds when read right."""
        name = f"{self.file.of(lang)}.xlsx"
        with Book(folder / name) as book:
            return name, self.draw(book.page(self.sheet.of(lang)), lang, world)


FILES = (
    Untidy(
        Text("2026年8-10月销售目标分解表", "Target breakdown Aug-Oct 2026"),
        Text("目标分解", "Targets"),
        dirty_sales.targets,
    ),
    Untidy(
        Text("10月销售明细(最终版)", "Sales detail October FINAL"),
        Text("销售明细", "Sales detail"),
        dirty_sales.detail,
    ),
    Untidy(
        Text("销售进度日报1023", "Daily sales progress 23 Oct"),
        Text("10月", "Oct"),
        dirty_progress.progress,
    ),
    Untidy(
        Text("费用预算表", "Expense budget by rep"),
        Text("预算", "Budget"),
        dirty_money.budget_table,
    ),
    Untidy(
        Text("10月费用报销汇总", "October expense claims"),
        Text("报销", "Claims"),
        dirty_money.claim_table,
    ),
    Untidy(
        Text("第43周拜访计划", "Visit plan week 43"),
        Text("第43周", "Week 43"),
        dirty_visits.plan_grid,
    ),
    Untidy(
        Text("第42周拜访日报", "Visit diary week 42"),
        Text("拜访日报", "Visit diary"),
        dirty_visits.diary,
    ),
    Untidy(
        Text("客户档案(各业务员汇总)", "Customer list by rep"),
        Text("客户档案", "Customers"),
        dirty_people.customers,
    ),
    Untidy(
        Text("江城办事处花名册", "Jiangcheng staff list"),
        Text("花名册", "Staff"),
        dirty_people.roster,
    ),
)
