"""Columns put in, left blank or in another order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from bench.corpus.book import Book
from bench.corpus.disturbing.pages import chinese, data_rows, move_columns, plain
from bench.corpus.page import Page

_SERIAL = frozenset({"序号", "No.", "No", "#", "S.No", "Sr No", "S/N"})


def in_another_order(book: Book) -> Book | None:
    """The columns of plain tables shuffled; the first one stays where a total is named in it."""
    for page in book.pages:
        if not plain(page) or any(c.plus is not None for c in page.tables[0].columns):
            return None
        table = page.tables[0]
        cols = list(range(table.left, table.right + 1))
        order = cols[1::2][::-1] + cols[0::2]
        if "total" in page.lines:
            order = [cols[0], *(col for col in order if col != cols[0])]
        to = dict(zip(order, cols, strict=True))
        rows = {r for r, line in enumerate(page.lines) if line in ("header", "data", "total")}
        page.cells = {
            (row, to.get(col, col) if row in rows else col): cell
            for (row, col), cell in page.cells.items()
        }
        page.hidden_columns = {to.get(col, col) for col in page.hidden_columns}
    return book


def another_of_words(book: Book) -> Book | None:
    """A last column of codes nobody knows."""
    return _added(book, "内部流水标识", "Internal trace tag", lambda n: f"ZX{n:05d}")


def another_of_figures(book: Book) -> Book | None:
    """A last column of figures nobody knows."""
    return _added(book, "风险评分", "Risk score", lambda n: n * 37 % 91 / 10)


def ranked(book: Book) -> Book | None:
    """A last column of ranks."""
    return _added(book, "排名", "Rank", lambda n: n)


def compared(book: Book) -> Book | None:
    """A last column of growth in percent."""
    return _added(book, "同比%", "Growth vs LY %", lambda n: ((n * 7 % 23 - 9) / 100, "0.0%"))


def with_the_day_of_entry(book: Book) -> Book | None:
    """A second column with the day somebody typed the row in."""
    return _inserted(book, "录入日期", "Entry date", lambda n: date(2026, 11, 1 + n % 8))


def with_costs(book: Book) -> Book | None:
    """A second column of costs."""
    return _inserted(book, "成本金额", "Cost amount", lambda n: 13.25 * n)


def with_phones(book: Book) -> Book | None:
    """A second column of telephone numbers."""
    return _inserted(book, "联系电话", "Phone", lambda n: 13800000000 + 7919 * n)


def with_remarks(book: Book) -> Book | None:
    """A second column of remarks, most of them blank."""
    return _inserted(book, "备注", "Remarks", lambda n: "补货 2 箱" if n % 3 == 0 else None)


def numbered(book: Book) -> Book | None:
    """A first column that numbers the rows."""
    for page in book.pages:
        if not plain(page):
            return None
        table = page.tables[0]
        heads = {page.cells.get((table.top, c), ("", ""))[0] for c in _columns(page)}
        if heads & _SERIAL:
            return None
        left = table.left
        move_columns(page, left, 1)
        page.cells[table.top, left] = ("序号" if chinese(page) else "S/N", "")
        for number, row in enumerate(data_rows(page), 1):
            page.cells[row, left] = (number, "")
    return book


def with_a_gap(book: Book) -> Book | None:
    """A column left blank after the second one."""
    for page in book.pages:
        if not plain(page) or len(page.tables[0].columns) < 4:
            return None
        move_columns(page, page.tables[0].left + 2, 1)
    return book


def _added(book: Book, zh: str, en: str, value: Callable[[int], Any]) -> Book | None:
    for page in book.pages:
        if not plain(page):
            return None
        table = page.tables[0]
        col = table.right + 1
        page.cells[table.top, col] = (zh if chinese(page) else en, "")
        for number, row in enumerate(data_rows(page), 1):
            held = value(number)
            page.cells[row, col] = held if isinstance(held, tuple) else (held, "")
    return book


def _inserted(book: Book, zh: str, en: str, value: Callable[[int], Any]) -> Book | None:
    for page in book.pages:
        heads = {c.levels[-1] for t in page.tables for c in t.columns}
        if not plain(page) or heads & {zh, en}:
            return None
        table = page.tables[0]
        col = table.left + 1
        move_columns(page, col, 1)
        page.cells[table.top, col] = (zh if chinese(page) else en, "")
        for number, row in enumerate(data_rows(page), 1):
            held = value(number)
            if held is not None:
                page.cells[row, col] = (held, "yyyy-mm-dd" if isinstance(held, date) else "")
    return book


def _columns(page: Page) -> range:
    return range(page.tables[0].left, page.tables[0].right + 1)


CHANGES = (
    in_another_order, another_of_words, another_of_figures, ranked, compared, numbered, with_a_gap,
    with_the_day_of_entry, with_costs, with_phones, with_remarks,
)  # fmt: skip
