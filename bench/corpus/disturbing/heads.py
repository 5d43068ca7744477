"""The same headings and names of totals, written another way."""

from __future__ import annotations

import re
from collections.abc import Callable

from bench.corpus.book import Book
from bench.corpus.disturbing.pages import chinese, last_total
from sales_core.domain.reading import Line
from sales_core.ingest import han

_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "()%:/"}
_FULL = {simple: full for full, simple in han.PAIRS}
_TOTALS = {
    "zh": ("合　　计", "总 计", "合计：", "合计（元）", "全部合计", "共计", "以上合计"),
    "en": ("TOTAL", "Grand Total:", "Total:", "** Total **", "Sub Total", "TOTALS", "Sum Total"),
}
_SPOKEN = re.compile(r"^(?:合计|总计|小计|共计|Total|Grand Total|Sum)$", re.IGNORECASE)


def in_two_lines(book: Book) -> Book | None:
    """Headings of several words end their first line after the first one."""
    return _said(book, ("header",), lambda text: f" {text.replace(' ', chr(10), 1)}  ")


def in_capitals(book: Book) -> Book | None:
    """English headings and totals in capitals."""
    return _said(book, ("header", "total"), lambda text: text.upper() if text.isascii() else text)


def in_wide_marks(book: Book) -> Book | None:
    """Brackets, colons and percent signs of Chinese typing."""
    return _said(
        book, ("header", "total", "title", "note"),
        lambda text: text if text.isascii() else text.translate(_WIDE),
    )  # fmt: skip


def in_full_characters(book: Book) -> Book | None:
    """Headings and totals as Taiwan and Hong Kong write them."""
    return _said(book, ("header", "total"), lambda text: text.translate(_FULL))


def summed_by_another_name(book: Book) -> Book | None:
    """The last total called something else; each page takes the next name."""
    count = 0
    for page in book.pages:
        row = last_total(page)
        for col in range(6):
            value = page.cells.get((row, col), (None, ""))[0] if row is not None else None
            if row is not None and isinstance(value, str) and _SPOKEN.match(value.strip()):
                names = _TOTALS["zh" if chinese(page) else "en"]
                page.cells[row, col] = (names[(len(page.cells) + count) % len(names)], "")
                count += 1
                break
    return book if count else None


def _said(book: Book, lines: tuple[Line, ...], write: Callable[[str], str]) -> Book | None:
    count = 0
    for page in book.pages:
        for (row, col), (value, form) in list(page.cells.items()):
            if isinstance(value, str) and row < len(page.lines) and page.lines[row] in lines:
                page.cells[row, col] = (write(value), form)
                count += page.cells[row, col][0] != value
    return book if count else None


CHANGES = (in_two_lines, in_capitals, in_wide_marks, in_full_characters, summed_by_another_name)
