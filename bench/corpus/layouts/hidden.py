"""Rows filtered away, rows twice, columns out of sight, cells that cannot be read."""

from __future__ import annotations

from bench.corpus.book import Book, Layout
from bench.corpus.column import text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def filtered_rows(m: Maker) -> Book:
    """A saved filter hides rows: they are read."""
    page = Page("Sheet1")
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m))
    page.filtered = True
    page.hidden_rows = {row for row, _ in table.rows if m.number(0, 2) == 0}
    return Book([page], m.say("销售.xlsx", "sales.xlsx"))


def hidden_columns(m: Maker) -> Book:
    """Codes in columns out of sight."""
    page = Page("Sheet1")
    columns = simple(m)
    columns.insert(3, text(m.say("客户编码", "Customer Code"), "customer_id", hidden=True))
    table = page.table("sales_detail", columns)
    for r in lines(m):
        page.row(table, r | {"customer_id": f"0{len(r['customer_name']):05d}"})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售.xlsx", "sales.xlsx"))


def rows_twice(m: Maker) -> Book:
    """Two equal lines of one document: without line numbers both count, and are said."""
    page = Page("Sheet1")
    columns = [c for c in simple(m) if c.field != "doc_no"]
    table = page.table("sales_detail", columns)
    held = lines(m)
    for r in held:
        page.row(table, {k: v for k, v in r.items() if k != "doc_no"})
        if m.number(0, 9) == 0:
            page.row(table, {k: v for k, v in r.items() if k != "doc_no"})
    return Book([page], m.say("销售.xlsx", "sales.xlsx"))


def bad_cells(m: Maker) -> Book:
    """待定 where an amount belongs: the row is left out and counted."""
    page = Page("Sheet1")
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m, 12, 30))
    for place in sorted(m.rng.sample(range(len(table.rows)), 2), reverse=True):
        row, _ = table.rows[place]
        page.cells[row, table.right] = (m.say("待定|见附件", "tbc|see attachment"), "")
        table.records = [one for one in table.records if one[0] != row]
    return Book([page], m.say("销售.xlsx", "sales.xlsx"))


def fill_down_blocks(m: Maker) -> Book:
    """Customer and day only on the first line of each document."""
    page = Page("Sheet1")
    columns = simple(m)
    table = page.table("sales_detail", columns)
    held = lines(m, 10, 30)
    place = 0
    while place < len(held):
        first, count = held[place], m.number(1, 4)
        for i, r in enumerate(held[place : place + count]):
            same = {k: first[k] for k in ("doc_date", "doc_no", "rep_name", "customer_name")}
            page.row(table, r | same, hide=tuple(same) if i else ())
        place += count
    return Book([page], m.say("销售单.xlsx", "orders.xlsx"))


LAYOUTS = [Layout(filtered_rows), Layout(hidden_columns), Layout(rows_twice), Layout(bad_cells),
           Layout(fill_down_blocks)]  # fmt: skip
