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


def sales_above_spending(m: Maker) -> Book:
    """一、销售完成 and 二、费用使用 on one sheet, in 万元 and in 元."""
    page = Page("月报")
    page.title(f"{m.company()}苏南区2026年10月经营月报", across=6)
    page.title("一、销售完成情况（单位：万元）")
    table = page.table("sales_progress", [text("业务员", "rep_name"),
        money("目标", "target_amount", WAN), money("完成", "actual_mtd", WAN),
        rate("完成率", "attainment_rate"),
        money("差异", "gap_amount", WAN, also=(None,))], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 6)):
        goal, done = m.round(20_000, 90_000, 1000), m.round(20_000, 90_000, 100)
        page.row(table, {"rep_name": name, "target_amount": goal, "actual_mtd": done,
            "attainment_rate": Decimal(round(done / goal, 3)),
            "gap_amount": done - goal})  # fmt: skip
    page.total(table, "合计")
    page.blank()
    page.title("二、费用使用情况（单位：元）")
    spent = page.table("expense_budget", [text("费用项目", "expense_line"),
        money("月预算", "budget_amount"), money("本月使用", "actual_expense"),
        money("结余", "available_amount", also=(None,)),
        rate("使用率", None, key="used")], **span(10))  # fmt: skip
    for line in m.lines(m.number(4, 6)):
        goal, used = m.round(3000, 20_000, 100), m.cents(1000, 9000)
        page.row(spent, {"expense_line": line, "budget_amount": goal,
            "actual_expense": used, "available_amount": goal - used,
            "used": used / goal})  # fmt: skip
    page.total(spent, "合计")
    page.note("编制：", None, "审批：")
    return Book([page], "经营月报.xlsx")


LAYOUTS = [Layout(make, ZH) for make in (sales_above_spending,)]
