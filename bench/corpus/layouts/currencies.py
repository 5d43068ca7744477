"""Amounts in the currency of another country, named where no column says so."""

from __future__ import annotations

from bench.corpus.book import Book, Layout
from bench.corpus.column import day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def amounts_in_dollars(m: Maker) -> Book:
    """销售额（美元）: the heading of the amounts names the currency."""
    page = Page(m.say("明细|Sheet1", "Lines|Sheet1"))
    columns = simple(m)
    columns[-1] = money(
        m.say(
            "销售额（美元）|销售金额(USD)|金额（USD）", "Amount (USD)|Net Amount US$|Sales (US$)"
        ),
        "net_amount",
    )
    table = page.table("sales_detail", columns, currency="USD")
    page.rows(table, lines(m))
    if m.some(0.5):
        page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售明细.xlsx", "sales lines.xlsx"))


def targets_in_dollars(m: Maker) -> Book:
    """单位：万美元, all figures in AED '000: a line above the table does."""
    page = Page("Sheet1")
    unit, line = m.one((10_000, "单位：万美元"), (1000, "（千美元）")) if m.lang == "zh" else m.one(
        (1000, "All figures in US$ '000"), (1_000_000, "(USD million)"), (1, "Currency: USD")
    )  # fmt: skip
    page.title(m.say("2026年销售目标", "Sales targets 2026"), across=6)
    page.title(line)
    table = page.table(
        "sales_target",
        [text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
         *across(m, "target_amount", range(1, 7), unit)],
        currency="USD",
    )  # fmt: skip
    for name in m.people(m.number(4, 12)):
        held: Record = {"rep_name": name}
        held |= {f"m{n}": m.round(1_000_000, 9_000_000, 100_000) for n in range(1, 7)}
        page.row(table, held)
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("目标.xlsx", "targets.xlsx"))


def dollars_among_other_words(m: Maker) -> Book:
    """USD客户回款明细: whether the amounts are dollars is asked."""
    page = Page("Sheet1")
    page.title(m.say("USD客户销售明细", "Sales lines of the USD accounts"))
    table = page.table("sales_detail", [
        day(m.say("日期", "Date"), "doc_date"), text(m.say("客户", "Customer"), "customer_name"),
        money(m.say("销售额", "Sales Amount"), "net_amount"),
    ], currency="USD")  # fmt: skip
    page.rows(table, lines(m))
    return Book([page], m.say("明细.xlsx", "lines.xlsx"), asks={"currency": "USD"})


LAYOUTS = [
    Layout(amounts_in_dollars),
    Layout(targets_in_dollars),
    Layout(dollars_among_other_words),
]
