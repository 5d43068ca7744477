"""Lists in words and forms of their own."""

from __future__ import annotations

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def line_breaks_in_heads(m: Maker) -> Book:
    """销售额 and (元) on two lines of a cell, spaces inside the words."""
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        day(m.say("日 期", "Invoice\nDate"), "doc_date"),
        text(m.say("单据\n编号", "Invoice\nNo"), "doc_no"),
        text(m.say("业 务 员", "Sales\nRep"), "rep_name"),
        text(m.say("客 户 名 称", "Customer\nName"), "customer_name"),
        text(m.say("产 品 名 称", "Product\nName"), "product_name"),
        count(m.say("数 量", "Quantity"), "qty"),
        money(m.say("销售额\n(元)", "Net\nAmount"), "net_amount"),
    ])  # fmt: skip
    page.rows(table, lines(m))
    return Book([page], m.say("出库.xlsx", "invoices.xlsx"))


def spacer_columns(m: Maker) -> Book:
    """An empty narrow column between the columns, the table far to the right and down."""
    page = Page("Sheet1", left=m.one(2, 3, 4))
    page.blank(m.one(3, 5))
    page.title(m.say("10月份回访明细", "Calls in October"))
    blank = Column("", None, key="-")
    table = page.table("visit_log", [
        day(m.say("拜访日期", "Visit Date"), "visit_date"), blank,
        text(m.say("业务员", "Sales Rep"), "rep_name"), blank,
        text(m.say("客户名称", "Customer Name"), "customer_name"), blank,
        text(m.say("拜访结果", "Visit Result"), "visit_result"),
    ])  # fmt: skip
    reps, shops = m.people(3), m.shops(8)
    for visit_date in m.days(m.number(8, 20)):
        page.row(table, {
            "visit_date": visit_date, "rep_name": m.pick(reps), "customer_name": m.pick(shops),
            "visit_result": m.phrase(stock.TALK),
        })  # fmt: skip
    return Book([page], m.say("回访.xlsx", "calls.xlsx"))


LAYOUTS = [
    Layout(line_breaks_in_heads),
    Layout(spacer_columns),
]
