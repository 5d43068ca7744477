"""Months: two tables on a sheet, and two things in a column."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZH = ("zh",)
WAN = 10_000


def plan_and_done_by_row(m: Maker) -> Book:
    """A rep over three rows: 计划, 实际, 完成率; weeks across. Two things in one column."""
    page = Page("周推进")
    page.title("2026年10月周推进表（万元）")
    columns = [
        text("业务员", "rep_name"),
        text("项目", None, "what"),
        *[money(f"第{n}周", None, WAN, key=f"w{n}") for n in "一二三四"],
        money("月合计", None, WAN, key="sum"),
    ]
    table = page.table(None, columns)
    for name in m.people(m.number(3, 5)):
        plan = [m.round(5000, 20_000, 100) for _ in range(4)]
        done = [m.round(5000, 20_000, 100) for _ in range(4)]
        for n, (what, these) in enumerate((("计划", plan), ("实际", done))):
            held = {f"w{k}": v for k, v in zip("一二三四", these, strict=True)}
            page.row(
                table,
                held | {"rep_name": name, "what": what, "sum": sum(these)},
                hide=("rep_name",) if n else (),
            )
        page.put(
            "data",
            [
                None,
                "完成率",
                *[f"{d / p:.0%}" for p, d in zip(plan, done, strict=True)],
                f"{sum(done) / sum(plan):.0%}",
            ],
        )
    page.lines = []
    return Book([page], "周推进.xlsx", refusal=("no_known_table", "missing_field"))


def sales_above_spending(m: Maker) -> Book:
    """一、销售完成 and 二、费用使用 on one sheet, in 万元 and in 元."""
    page = Page("月报")
    page.title(f"{m.company()}苏南区2026年10月经营月报", across=6)
    page.title("一、销售完成情况（单位：万元）")
    table = page.table(
        "sales_progress",
        [
            text("业务员", "rep_name"),
            money("目标", "target_amount", WAN),
            money("完成", "actual_mtd", WAN),
            rate("完成率", "attainment_rate"),
            money("差异", "gap_amount", WAN, also=(None,)),
        ],
        **span(10),
    )
    for name in m.people(m.number(4, 6)):
        goal, done = m.round(20_000, 90_000, 1000), m.round(20_000, 90_000, 100)
        page.row(
            table,
            {
                "rep_name": name,
                "target_amount": goal,
                "actual_mtd": done,
                "attainment_rate": Decimal(round(done / goal, 3)),
                "gap_amount": done - goal,
            },
        )
    page.total(table, "合计")
    page.blank()
    page.title("二、费用使用情况（单位：元）")
    spent = page.table(
        "expense_budget",
        [
            text("费用项目", "expense_line"),
            money("月预算", "budget_amount"),
            money("本月使用", "actual_expense"),
            money("结余", "available_amount", also=(None,)),
            rate("使用率", None, key="used"),
        ],
        **span(10),
    )
    for line in m.lines(m.number(4, 6)):
        goal, used = m.round(3000, 20_000, 100), m.cents(1000, 9000)
        page.row(
            spent,
            {
                "expense_line": line,
                "budget_amount": goal,
                "actual_expense": used,
                "available_amount": goal - used,
                "used": used / goal,
            },
        )
    page.total(spent, "合计")
    page.note("编制：", None, "审批：")
    return Book([page], "经营月报.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        plan_and_done_by_row,
        sales_above_spending,
    )
]
