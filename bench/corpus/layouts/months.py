"""Targets and budgets with periods across."""

from __future__ import annotations

import calendar
from datetime import date

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def span(first: int, last: int | None = None, year: int = 2026) -> Record:
    """The period from one month to another."""
    last = last or first
    end = date(year, last, calendar.monthrange(year, last)[1])
    return {"period_start": date(year, first, 1), "period_end": end}


def across(m: Maker, field: str, months: range, unit: int = 1, form: str = "") -> list[Column]:
    """A column for each month."""
    own = m.one("{n}月", "{n}月份") if m.lang == "zh" else m.one("{en}", "{en}-26", "2026-{n:02d}")
    form = form or own
    return [
        money(form.format(n=n, en=EN[n - 1]), field, unit, key=f"m{n}", plus=span(n),
              format="#,##0")
        for n in months
    ]  # fmt: skip


def yearly_targets(m: Maker) -> Book:
    """2026年销售目标分解表: twelve months and a 合计 column, a total below."""
    page = Page(m.say("目标分解|Sheet1", "Targets|Sheet1"))
    columns = [
        text(m.say("区域|大区", "Region"), "territory"),
        text(m.say("姓名|业务员|销售代表", "Rep|Sales Rep"), "rep_name"),
        *across(m, "target_amount", range(1, 13)),
        money(m.say("合计|全年合计", "Total|FY Total"), None, key="year", format="#,##0"),
    ]
    page.title(m.say("2026年销售目标分解表|2026年度销售任务分解", "Sales Targets 2026"),
               across=len(columns))  # fmt: skip
    table = page.table("sales_target", columns)
    for name in m.people(m.number(5, 14)):
        held: Record = {"territory": m.pick(m.regions(3)), "rep_name": name}
        held |= {f"m{n}": m.round(20_000, 300_000, 100) for n in range(1, 13)}
        page.row(table, held | {"year": sum(held[f"m{n}"] for n in range(1, 13))})
    if m.some(0.7):
        page.total(table, m.say("合计|总计", "Total"))
    return Book([page])


def quarters_too(m: Maker) -> Book:
    """Months with the sum of each quarter between them."""
    page = Page("Sheet1")
    page.title(m.say("2026年销售目标（单位：元）", "Sales target 2026"))
    columns = [text(m.say("业务员|姓名", "Sales Rep|Rep"), "rep_name")]
    for quarter in range(4):
        first = quarter * 3 + 1
        columns += across(m, "target_amount", range(first, first + 3),
                          form="{n}月" if m.lang == "zh" else "{en}")  # fmt: skip
        word = f"Q{quarter + 1}" if m.lang == "en" or m.some(0.5) else f"{'一二三四'[quarter]}季度"
        columns.append(money(word, None, key=f"q{quarter}", format="#,##0",
                             also=("target_amount",)))  # fmt: skip
    table = page.table("sales_target", columns)
    for name in m.people(m.number(4, 10)):
        held: Record = {"rep_name": name}
        held |= {f"m{n}": m.round(20_000, 300_000, 100) for n in range(1, 13)}
        sums = {f"q{q}": sum(held[f"m{q * 3 + i}"] for i in (1, 2, 3)) for q in range(4)}
        page.row(table, held | sums)
    page.total(table, m.say("合计", "Total"))
    return Book([page])


def budget_by_line(m: Maker) -> Book:
    """费用预算: lines of expense down, months across, in 千元 or yuan."""
    page = Page(m.say("费用预算", "Budget"))
    unit = 1000 if m.lang == "zh" and m.some(0.6) else 1
    word = "单位：千元" if unit == 1000 else m.say("单位：元", "Amounts in CNY")
    page.title(m.say("2026年销售费用预算表", "2026 Expense Budget"))
    page.title(*[None] * 4, word)
    columns = [
        text(m.say("费用科目|费用项目", "Expense Line|Expense Category"), "expense_line"),
        *across(m, "budget_amount", range(1, 13), unit),
        money(m.say("全年|合计", "Full Year|Total"), None, unit, key="year"),
    ]
    table = page.table("expense_budget", columns)
    for line in m.lines(m.number(4, 7)):
        held: Record = {"expense_line": line}
        held |= {f"m{n}": m.round(1000, 60_000, 100) for n in range(1, 13)}
        page.row(table, held | {"year": sum(held[f"m{n}"] for n in range(1, 13))})
    page.total(table, m.say("合计|费用合计", "Total"))
    return Book([page])


def months_as_dates(m: Maker) -> Book:
    """Headings that are dates shown as Oct-26."""
    page = Page("Plan")
    columns = [
        text(m.say("工号", "Rep ID"), "rep_id"),
        text(m.say("姓名", "Rep Name"), "rep_name"),
    ]
    table = page.table("sales_target", [
        *columns,
        *[money("", "target_amount", key=f"m{n}", plus=span(n), format="#,##0")
          for n in range(10, 13)],
    ])  # fmt: skip
    for place, n in enumerate(range(10, 13)):
        page.cells[0, 2 + place] = (date(2026, n, 1), "mmm-yy")
    for name in m.people(m.number(5, 12)):
        held: Record = {"rep_id": f"0{m.number(1000, 9999)}", "rep_name": name}
        page.row(table, held | {f"m{n}": m.round(20_000, 300_000, 100) for n in range(10, 13)})
    return Book([page], m.say("四季度销售目标.xlsx", "q4_sales_targets.xlsx"))


LAYOUTS = [Layout(yearly_targets), Layout(quarters_too), Layout(budget_by_line),
           Layout(months_as_dates)]  # fmt: skip
