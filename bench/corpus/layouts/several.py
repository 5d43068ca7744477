"""Several tables on a sheet."""

from __future__ import annotations

from dataclasses import replace

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record, Table


def _targets(m: Maker, page: Page, left: int | None = None) -> Table:
    return page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        money(m.say("销售目标", "Sales Target"), "target_amount"),
    ], left, **span(10))  # fmt: skip


def _claims(m: Maker, page: Page, left: int | None = None) -> Table:
    return page.table("expense_claim", [
        day(m.say("发生日期", "Expense Date"), "occurred_date"),
        text(m.say("报销人", "Employee"), "rep_name"),
        text(m.say("费用科目", "Expense Category"), "expense_line"),
        money(m.say("报销金额", "Claim Amount"), "claim_amount"),
    ], left)  # fmt: skip


def _claim(m: Maker, reps: list[str]) -> Record:
    return {"occurred_date": m.day(), "rep_name": m.pick(reps), "claim_amount": m.cents(20, 2000),
            "expense_line": m.pick(stock.LINES[m.lang])}  # fmt: skip


def two_below(m: Maker) -> Book:
    """Sales above, claims below, each with a title and a total."""
    page = Page(m.say("周报", "Weekly"))
    page.title(m.say("一、销售明细", "1. Sales"))
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m, 5, 12))
    page.total(table, m.say("合计", "Total"))
    page.blank(m.one(1, 2))
    page.title(m.say("二、费用报销", "2. Expense claims"))
    claims, reps = _claims(m, page), m.people(3)
    page.rows(claims, [_claim(m, reps) for _ in range(m.number(3, 9))])
    page.total(claims, m.say("合计", "Total"))
    return Book([page], m.say("周报.xlsx", "weekly.xlsx"))


def same_below(m: Maker) -> Book:
    """One table for each region below the other, the region in the title above it."""
    page = Page("Sheet1")
    columns = [text(m.say("业务员", "Sales Rep"), "rep_name"),
               *across(m, "target_amount", range(10, 13))]  # fmt: skip
    page.title(m.say("2026年四季度销售目标", "Sales targets Q4 2026"))
    page.blank()
    form = m.say("{}大区|{}区", "{} Region")
    for region in m.regions(3):
        name = form.format(region)
        page.title(name)
        table = page.table("sales_target", columns)
        for rep in m.people(m.number(3, 6)):
            row: Record = {"rep_name": rep}
            page.row(table, row | {f"m{n}": m.round(9_000, 90_000, 100) for n in (10, 11, 12)})
        page.total(table, m.say("合计", "Total"))
        page.blank()
    return Book([page], m.say("目标分解.xlsx", "targets.xlsx"))


def two_beside(m: Maker) -> Book:
    """Targets on the left, claims on the right, a gap between."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月 销售目标", "Sales targets October 2026"))
    goals = _targets(m, page)
    right = goals.right + m.one(2, 3)
    page.at = goals.top
    claims = _claims(m, page, right)
    reps = m.people(m.number(4, 8))
    for place, name in enumerate(reps):
        page.at = goals.top + 1 + place
        page.row(goals, {"rep_name": name, "target_amount": m.round(20_000, 90_000)})
    count = m.number(3, 12)
    for place in range(count):
        page.at = claims.top + 1 + place
        page.row(claims, _claim(m, reps))
    return Book([page], m.say("10月.xlsx", "october.xlsx"))


def side_by_side_regions(m: Maker) -> Book:
    """The same list for two teams beside each other, with totals in one line."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售目标", "Sales targets October 2026"))
    left = _targets(m, page)
    page.at = left.top
    other = _targets(m, page, left.right + 2)
    count, people = m.number(4, 8), m.people(20)
    for place in range(count):
        for table in (left, other):
            page.at = left.top + 1 + place
            page.row(table, {"rep_name": people.pop(), "target_amount": m.round(9000, 99_000)})
    row = page.at
    for table in (left, other):
        page.at = row
        page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("目标.xlsx", "targets.xlsx"))


def key_figures_above(m: Maker) -> Book:
    """Key figures in two columns above the list they sum up."""
    page = Page("Sheet1")
    held = lines(m, 10, 20)
    page.title(m.say("销售周报", "Weekly sales report"))
    total = float(sum(r["net_amount"] for r in held))
    page.title(m.say("本周销售额：", "Sales this week:"), total)  # type: ignore[arg-type]  # a figure
    page.title(m.say("订单数：", "Orders:"), len(held))  # type: ignore[arg-type]  # a figure
    page.blank()
    page.rows(page.table("sales_detail", simple(m)), held)
    return Book([page], m.say("销售周报W44.xlsx", "weekly_w44.xlsx"))


def returns_below_sales(m: Maker) -> Book:
    """二、退货 below 一、销售: the same columns, the amounts printed without a minus."""
    page = Page(m.say("明细", "Lines"))
    page.title(m.say("一、销售", "1. Sales"))
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m))
    page.total(table, m.say("小计", "Subtotal"))
    page.blank()
    page.title(m.say("二、退货|退货明细", "2. Returns|Sales returns"))
    columns = [
        replace(c, show=lambda v: float(abs(v))) if c.field in ("qty", "net_amount") else c
        for c in simple(m)
    ]
    back = page.table("sales_detail", columns)
    for record in lines(m, 3, 6):
        page.row(back, record | {k: -record[k] for k in ("qty", "net_amount")})
    page.total(back, m.say("小计", "Subtotal"))
    return Book([page], m.say("10月明细.xlsx", "october lines.xlsx"),
                asks={"returned_block": "subtract"})  # fmt: skip


LAYOUTS = [Layout(two_below), Layout(same_below), Layout(two_beside), Layout(side_by_side_regions),
           Layout(key_figures_above), Layout(returns_below_sales)]  # fmt: skip
