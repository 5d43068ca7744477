"""Units of money in headings, titles and notes."""

from __future__ import annotations

from bench.corpus.book import Book, Layout
from bench.corpus.column import money, rate, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

HUNDRED = 100


def unit_in_heading(m: Maker) -> Book:
    """销售目标(万元) beside a column in yuan."""
    unit, word = m.one((10_000, "万元"), (1000, "千元")) if m.lang == "zh" else (1000, "k CNY")
    page = Page("Sheet1")
    form = "{}({})" if m.some(0.6) else "{}（{}）"
    page.title(m.say("2026年10月销售进度", "Sales progress October 2026"))
    table = page.table("sales_progress", [
        text(m.say("姓名|业务员", "Sales Rep"), "rep_name"),
        money(form.format(m.say("目标|本月目标", "Target"), word), "target_amount", unit),
        money(form.format(m.say("本月累计|本月实际", "Actual|MTD"), word), "actual_mtd", unit),
        money(m.say("去年同期(元)", "Last Year (CNY)"), "last_year_amount"),
        rate(m.say("达成率(%)", "Achievement (%)"), "attainment_rate"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 12)):
        goal, done = m.round(100_000, 900_000, HUNDRED), m.round(50_000, 900_000, HUNDRED)
        page.row(table, {"rep_name": name, "target_amount": goal, "actual_mtd": done,
                         "last_year_amount": m.cents(50_000, 900_000),
                         "attainment_rate": round(done / goal, 4)})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("进度.xlsx", "progress.xlsx"))


def unit_in_title(m: Maker) -> Book:
    """(单位：万元) in the title or on a line of its own."""
    page = Page("Sheet1")
    title = "2026年销售目标分解表"
    if m.some(0.5):
        page.title(title + m.one("（单位：万元）", "(万元)"), across=8)
    else:
        page.title(title, across=8)
        page.title(*[None] * 6, m.one("单位：万元", "金额单位:万元", "单位:人民币万元"))
    table = page.table("sales_target", [
        text("业务员", "rep_name"), text("区域", "territory"),
        *across(m, "target_amount", range(1, 7), 10_000),
    ])  # fmt: skip
    for name in m.people(m.number(4, 12)):
        held: Record = {"rep_name": name, "territory": m.pick(m.regions(3))}
        page.row(table, held | {f"m{n}": m.round(50_000, 900_000, HUNDRED) for n in range(1, 7)})
    page.total(table, "合计")
    return Book([page], "目标.xlsx")


def unit_in_note(m: Maker) -> Book:
    """注：以上金额单位为千元, below the table."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售目标", "Sales targets October 2026"))
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        money(m.say("销售目标", "Sales Target"), "target_amount", 1000),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 12)):
        page.row(table, {"rep_name": name, "target_amount": m.round(50_000, 900_000, HUNDRED)})
    page.total(table, m.say("合计", "Total"))
    page.blank()
    page.note(
        m.say(
            "注：以上金额单位为千元|备注：单位：千元",
            "Note: amounts in thousands of CNY|Note: all figures in thousands",
        )
    )
    return Book([page], m.say("目标.xlsx", "targets.xlsx"))


def units_in_cells(m: Maker) -> Book:
    """12.5万 in some cells, plain yuan in others."""
    page = Page("Sheet1")
    columns = simple(m)
    del columns[-1]
    table = page.table("sales_detail", columns)
    held = lines(m)
    table.columns.append(money(m.say("销售额", "Net Amount"), "net_amount"))
    page.cells[table.top, table.right] = (table.columns[-1].head, "")
    for record in held:
        record["net_amount"] = m.round(12_000, 900_000, HUNDRED)
        row = page.row(table, record)
        if m.number(0, 1):
            text_ = f"{record['net_amount'] / 10_000:f}".rstrip("0").rstrip(".")
            page.cells[row, table.right] = (f"{text_}万", "")
    return Book([page], "销售明细.xlsx")


def unit_contradicts(m: Maker) -> Book:
    """The title says 元, the heading 万元: asked."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售目标", "x"))
    page.title("单位：元")
    table = page.table("sales_target", [
        text("业务员", "rep_name"), money("销售目标(万元)", "target_amount", 10_000),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 12)):
        page.row(table, {"rep_name": name, "target_amount": m.round(50_000, 900_000, HUNDRED)})
    return Book([page], "目标.xlsx", asks={"unit_conflict": "wan"})


def unit_against_history(m: Maker) -> Book:
    """No unit is written; earlier reports held ten thousand times as much: asked."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售目标", "Sales targets October 2026"))
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        money(m.say("销售目标", "Sales Target"), "target_amount", 10_000),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(6, 12)):
        page.row(table, {"rep_name": name, "target_amount": m.round(250_000, 450_000, HUNDRED)})
    history = {("sales_target", "target_amount"): [35_000_000, 33_000_000, 36_500_000]}
    return Book([page], m.say("目标.xlsx", "targets.xlsx"), asks={"money_unit": "wan"},
                history=history)  # fmt: skip


LAYOUTS = [Layout(unit_in_heading), Layout(unit_in_title, ("zh",)), Layout(unit_in_note),
           Layout(units_in_cells, ("zh",)), Layout(unit_contradicts, ("zh",)),
           Layout(unit_against_history)]  # fmt: skip
