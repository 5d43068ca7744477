"""Totals where nobody expects them, and totals that are wrong."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import money, rate, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def total_on_top(m: Maker) -> Book:
    """合计 right below the header."""
    page = Page("Sheet1")
    page.title(m.say("10月销售明细", "Sales detail October"))
    table = page.table("sales_detail", simple(m))
    held = lines(m)
    page.total(table, m.say("合计", "Total"), held)
    page.rows(table, held)
    return Book([page])


def stale_total(m: Maker) -> Book:
    """A total somebody typed before the last lines came."""
    page = Page("Sheet1")
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m))
    page.total(table, m.say("合计|总计", "Total"), off=m.cents(100, 3000))
    return Book([page], m.say("销售明细.xlsx", "sales_detail.xlsx"))


def total_without_label(m: Maker) -> Book:
    """A last row that only holds the sums."""
    page = Page("Sheet1")
    page.title(m.say("2026年销售目标", "Sales Targets 2026"))
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        *across(m, "target_amount", range(7, 13)),
    ])  # fmt: skip
    for name in m.people(m.number(5, 12)):
        row: Record = {"rep_name": name}
        page.row(table, row | {f"m{n}": m.round(20_000, 90_000, 100) for n in range(7, 13)})
    page.total(table, None)
    return Book([page])


def total_and_average(m: Maker) -> Book:
    """合计 and 平均 (and 最高) below a list of progress."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月份业绩达成", "Sales Achievement October 2026"))
    table = page.table("sales_progress", [
        text(m.say("姓名|业务员", "Sales Rep"), "rep_name"),
        money(m.say("本月目标", "Monthly Target|Target"), "target_amount"),
        money(m.say("本月累计|本月完成", "MTD|Actual"), "actual_mtd"),
        rate(m.say("达成率", "Achievement %"), "attainment_rate"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(5, 12)):
        goal, done = m.round(20_000, 90_000), m.round(20_000, 90_000)
        page.row(table, {"rep_name": name, "target_amount": goal, "actual_mtd": done,
                         "attainment_rate": round(done / goal, 4)})  # fmt: skip
    held = [r for _, r in table.rows]
    page.total(table, m.say("合计", "Total"))
    count = Decimal(len(held))
    means = {k: sum(r[k] for r in held) / count for k in ("target_amount", "actual_mtd")}
    cells = page._printed(table, means, set())
    page.put("total", [m.say("平均|人均", "Average"), *cells[1:]])
    table.bottom = page.at - 1
    return Book([page])


def total_between_blanks(m: Maker) -> Book:
    """Two empty rows, then a total, then a note that begins like one."""
    page = Page("Sheet1")
    page.title(m.say("销售出库明细", "Sales Invoices"))
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m))
    page.blank(m.one(1, 2))
    page.total(table, m.say("本页合计|合计：|总 计", "TOTAL:|Page Total"))
    page.blank()
    page.note(m.say("合计金额大写：人民币壹拾贰万叁仟元整", "Total in words: one hundred thousand"))
    return Book([page])


def pages_with_their_header(m: Maker) -> Book:
    """The header again on each page, 本页小计 and 累计 at its foot."""
    page = Page("Sheet1")
    page.title(m.company() + m.say("销售出库明细", " sales lines"))
    table = page.table("sales_detail", simple(m))
    held = lines(m, 12, 24)
    size = m.number(4, 7)
    running = m.say("累计|合计", "Running Total|Carried Forward")
    head = [c.head for c in table.columns]
    for start in range(0, len(held), size):
        if start:
            page.put("header", head)
        for record in held[start : start + size]:
            page.row(table, record)
        page.total(table, m.say("本页小计|本页合计", "Page Total"), held[start : start + size])
        page.total(table, running, held[: start + size])
    return Book([page], m.say("销售明细.xlsx", "sales lines.xlsx"),
                may_ask={"rows_add_up": "total"})  # fmt: skip


LAYOUTS = [Layout(total_on_top), Layout(stale_total), Layout(total_without_label),
           Layout(total_and_average), Layout(total_between_blanks),
           Layout(pages_with_their_header)]  # fmt: skip
