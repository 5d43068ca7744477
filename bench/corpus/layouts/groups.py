"""Labels that stand once for many rows, and subtotals between."""

from __future__ import annotations

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def label_rows(m: Maker) -> Book:
    """The region on a row of its own above its reps, a subtotal below them."""
    page = Page("Sheet1")
    page.title(m.say("2026年第四季度销售目标", "Sales targets Q4 2026"))
    columns = [text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
               *across(m, "target_amount", range(10, 13))]  # fmt: skip
    table = page.table("sales_target", columns)
    table.cell = lambda held: {"territory": held["territory"]}
    word = m.say("小计", "Subtotal")
    subtotals = m.some(0.6)
    everyone = m.people(20)
    for region in m.regions(m.number(2, 4)):
        page.group(region if m.lang == "zh" else f"{region} Region")
        held = []
        for _ in range(m.number(2, 5)):
            row: Record = {"territory": region if m.lang == "zh" else f"{region} Region",
                           "rep_name": everyone.pop()}  # fmt: skip
            row |= {f"m{n}": m.round(20_000, 90_000, 100) for n in (10, 11, 12)}
            held.append(row)
        page.rows(table, held)
        if subtotals:
            page.total(table, word, held)
    page.total(table, m.say("总计|合计", "Grand Total"))
    return Book([page], may_ask={"groups_are": "territory"})


def first_only(m: Maker) -> Book:
    """费用 by rep: the name only on its first row, merged or not, a subtotal for each."""
    page = Page(m.say("费用明细", "Claims"))
    page.title(m.say("10月费用报销明细", "Expense claims October"))
    table = page.table("expense_claim", [
        text(m.say("报销人|姓名", "Employee"), "rep_name"),
        day(m.say("发生日期|费用日期", "Expense Date"), "occurred_date"),
        text(m.say("费用科目|费用类别", "Expense Category"), "expense_line"),
        money(m.say("报销金额", "Claim Amount"), "claim_amount"),
        text(m.say("备注", "Remarks"), "remark"),
    ])  # fmt: skip
    merge, subtotals = m.some(0.6), m.some(0.6)
    for name in m.people(m.number(3, 6)):
        start, held = page.at, []
        for place, when in enumerate(m.days(m.number(2, 6))):
            row = {"rep_name": name, "occurred_date": when, "claim_amount": m.cents(20, 2000),
                   "expense_line": m.pick(stock.LINES[m.lang])}  # fmt: skip
            page.row(table, row, hide=("rep_name",) if place else ())
            held.append(row)
        if merge:
            page.merged.append((start, 0, page.at - 1, 0))
        if subtotals:
            page.total(table, m.say("小计", "Subtotal"), held, at=m.one(0, 2))
    page.total(table, m.say("合计", "Grand Total"))
    return Book([page], m.say("费用报销10月.xlsx", "claims.xlsx"))


def subtotal_per_customer(m: Maker) -> Book:
    """An ERP's list with "苏果 小计" after the lines of each customer."""
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        day(m.say("单据日期", "Invoice Date"), "doc_date"),
        text(m.say("单据编号", "Invoice No"), "doc_no"),
        text(m.say("产品名称", "Product Name"), "product_name"),
        count(m.say("数量", "Qty"), "qty"),
        money(m.say("不含税金额", "Net Amount"), "net_amount"),
    ])  # fmt: skip
    held = sorted(lines(m, 12, 30), key=lambda r: r["customer_name"])
    form = m.say("{} 小计|{}汇总", "{} Total|Subtotal {}")
    for name in dict.fromkeys(r["customer_name"] for r in held):
        these = [r for r in held if r["customer_name"] == name]
        page.rows(table, these)
        page.total(table, form.format(name), these)
    page.total(table, m.say("总计", "Grand Total"))
    return Book([page], m.say("销售明细分客户.xlsx", "sales_by_customer.xlsx"))


def managers_first(m: Maker) -> Book:
    """The row of a manager repeats the sum of the reps below it, without saying so."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售目标", "Sales targets October 2026"))
    table = page.table("sales_target", [
        text(m.say("姓名", "Name"), "rep_name") if m.lang == "zh" else text("Rep", "rep_name"),
        text(m.say("岗位|职务", "Position|Title"), None, "position"),
        money(m.say("销售目标|目标", "Target|Sales Target"), "target_amount"),
    ], **span(10))  # fmt: skip
    boss, rep = ("区域经理", "业务代表") if m.lang == "zh" else ("Area Manager", "Sales Rep")
    bosses, people = m.bosses(4), m.people(30)
    for _ in range(m.number(2, 4)):
        held = [
            {"rep_name": people.pop(), "position": rep,
             "target_amount": m.round(20_000, 90_000, 100)} for _ in range(m.number(3, 5))
        ]  # fmt: skip
        page.total(table, bosses.pop(), held, also={"position": boss})
        page.rows(table, held)
    return Book([page], may_ask={"rows_add_up": "total"})


LAYOUTS = [Layout(label_rows), Layout(first_only), Layout(subtotal_per_customer),
           Layout(managers_first)]  # fmt: skip
