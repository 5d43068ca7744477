"""Other bytes and other spellings: text files, dates and numbers as text."""

from __future__ import annotations

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, day
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def _list(m: Maker, name: str, form: str) -> Book:
    page = Page("Sheet1")
    page.rows(page.table("sales_detail", simple(m)), lines(m))
    return Book([page], name, form)


def gbk_csv(m: Maker) -> Book:
    """A csv of an ERP on a Chinese Windows."""
    return _list(m, "销售明细.csv", m.one("csv_gbk", "csv"))


def text_named_xls(m: Maker) -> Book:
    """Tabs or HTML in a file named .xls."""
    form = m.one("tabs_xls", "html_xls")
    book = _list(m, m.say("导出.xls", "export.xls"), form)
    book.pages[0].name = {"tabs_xls": "export", "html_xls": "Sheet1"}[form]
    return book


def dates_as_text(m: Maker) -> Book:
    """2026.10.20, 10月20日, 20261020 as text."""
    page = Page("Sheet1")
    forms = ("{y}.{m}.{d}", "{y}年{m}月{d}日", "{y}{m:02d}{d:02d}", "{m}月{d}日", "{y}/{m}/{d}")
    form = (
        m.one(*forms)
        if m.lang == "zh"
        else m.one("{y}-{m:02d}-{d:02d}", "{d}-{v:%b}-{y}", "{v:%b} {d}, {y}")
    )
    columns = simple(m)
    columns[0] = day(columns[0].head, "doc_date", form)
    page.title(m.say("2026年10月销售明细", "Sales detail October 2026"))
    page.rows(page.table("sales_detail", columns), lines(m))
    return Book([page], m.say("销售明细.xlsx", "sales.xlsx"))


def numbers_as_text(m: Maker) -> Book:
    """1,234.50 and ￥1,234.50 as text, empty ones as a dash."""
    page = Page("Sheet1")
    form = (
        m.one("{:,.2f}", "￥{:,.2f}", "{:.2f}元")
        if m.lang == "zh"
        else m.one("{:,.2f}", "¥{:,.2f}")
    )
    columns = simple(m)
    columns[-1] = Column(columns[-1].head, "net_amount", show=form.format, adds=True)
    columns[-2] = Column(columns[-2].head, "qty", show=str, adds=True)
    table = page.table("sales_detail", columns)
    held = lines(m)
    page.rows(table, held)
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售明细.xlsx", "sales.xlsx"))


LAYOUTS = [Layout(gbk_csv, ("zh",)), Layout(text_named_xls), Layout(dates_as_text),
           Layout(numbers_as_text)]  # fmt: skip
