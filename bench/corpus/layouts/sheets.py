"""Workbooks of several sheets."""

from __future__ import annotations

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import EN, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def sheet_per_rep(m: Maker) -> Book:
    """A sheet for each rep, who is not named inside."""
    columns = [
        day(m.say("日期", "Date"), "doc_date"),
        text(m.say("客户名称", "Customer"), "customer_name"),
        text(m.say("单号", "Invoice No"), "doc_no"), text(m.say("产品", "Product"), "product_name"),
        count(m.say("数量", "Qty"), "qty"), money(m.say("销售额", "Net Amount"), "net_amount"),
    ]  # fmt: skip
    pages = []
    with_total, titled = m.some(0.6), m.some(0.5)
    for name in m.people(3):
        page = Page(name)
        if titled:
            page.title(m.say("2026年10月销售明细", "Sales detail October 2026"))
        table = page.table("sales_detail", columns, rep_name=name)
        page.rows(table, lines(m, 4, 12))
        for _, held in table.rows:
            held["rep_name"] = name
        if with_total:
            page.total(table, m.say("合计", "Total"))
        pages.append(page)
    return Book(pages, m.say("10月销售明细.xlsx", "sales_oct.xlsx"),
                may_ask={"sheets_are_reps": "reps"})  # fmt: skip


def sheet_per_month(m: Maker) -> Book:
    """A sheet for each month; the month stands in the sheet's name alone."""
    columns = [
        text(m.say("姓名|业务员", "Sales Rep"), "rep_name"),
        money(m.say("销售目标|目标", "Sales Target|Target"), "target_amount"),
        count(m.say("目标数量", "Target Qty"), "target_qty"),
    ]
    pages, reps = [], m.people(6)
    for n in (7, 8, 9):
        page = Page(f"{n}月" if m.lang == "zh" else EN[n - 1])
        page.title(m.say("2026年销售目标", "Sales targets 2026"))
        table = page.table("sales_target", columns, **span(n))
        for name in reps:
            page.row(table, {"rep_name": name, "target_amount": m.round(20_000, 90_000),
                             "target_qty": m.number(100, 900)})  # fmt: skip
        page.total(table, m.say("合计", "Total"))
        pages.append(page)
    return Book(pages, m.say("销售目标2026.xlsx", "targets_2026.xlsx"))


def summary_and_detail(m: Maker) -> Book:
    """汇总 of the customers in front of the lines they come from."""
    held = lines(m, 15, 40)
    first = Page(m.say("汇总", "Summary"))
    first.title(m.say("10月客户销售汇总", "Sales by customer, October"))
    top = first.table(None, [
        text(m.say("客户名称", "Customer"), None, "name"),
        count(m.say("数量", "Qty"), None, key="qty"),
        money(m.say("销售额", "Net Amount"), None, key="net"),
    ])  # fmt: skip
    for name in sorted({r["customer_name"] for r in held}):
        these = [r for r in held if r["customer_name"] == name]
        first.row(top, {"name": name, "qty": sum(r["qty"] for r in these),
                        "net": sum(r["net_amount"] for r in these)})  # fmt: skip
    first.total(top, m.say("合计", "Total"))
    page = Page(m.say("明细", "Detail"))
    table = page.table("sales_detail", simple(m))
    page.rows(table, held)
    return Book([first, page], m.say("10月销售.xlsx", "sales_october.xlsx"))


def copy_of_sheet(m: Maker) -> Book:
    """The same lines twice: 10月 and 10月 (2)."""
    held, columns = lines(m), simple(m)
    pages = []
    for name in (m.say("10月", "Oct"), m.say("10月 (2)", "Oct (2)")):
        page = Page(name)
        table = page.table("sales_detail", columns)
        page.rows(table, held)
        table.counts = not pages
        pages.append(page)
    return Book(pages, m.say("销售明细10月.xlsx", "sales_detail_oct.xlsx"))


def old_hidden_sheet(m: Maker) -> Book:
    """Last month's lines on a hidden sheet: asked whether they count."""
    columns = simple(m)
    page, old = Page(m.say("本月", "Current")), Page(m.say("旧", "old"))
    page.rows(page.table("sales_detail", columns), lines(m))
    table = old.table("sales_detail", columns)
    old.rows(table, [r | {"doc_date": m.day(9)} for r in lines(m)])
    table.counts = False
    old.state = "hidden"
    return Book([page, old], m.say("销售明细.xlsx", "sales.xlsx"), asks={"hidden_sheet": "none"})


def notes_sheet(m: Maker) -> Book:
    """填写说明 and a list of choices beside the report."""
    page, more, words = (
        Page(m.say("销售明细", "Sales")),
        Page(m.say("填写说明", "Readme")),
        Page("List"),
    )
    page.rows(page.table("sales_detail", simple(m)), lines(m))
    rules = ("1. Do not change the header", "2. Dates as YYYY-MM-DD")
    if m.lang == "zh":
        rules = ("1. 请勿修改表头", "2. 日期格式 YYYY-MM-DD")
    for text_ in rules:
        more.note(text_)
    for name in m.regions(4):
        words.note(name)
    # how lines of a sheet without a table are called matters to nobody
    more.lines = words.lines = []
    return Book([page, more, words], m.say("销售上报模板.xlsx", "sales_template.xlsx"))


LAYOUTS = [Layout(sheet_per_rep), Layout(sheet_per_month), Layout(summary_and_detail),
           Layout(copy_of_sheet), Layout(old_hidden_sheet), Layout(notes_sheet)]  # fmt: skip
