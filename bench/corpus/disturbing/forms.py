"""The same sheets in another form, under another name, once more or filtered."""

from __future__ import annotations

import copy

from bench.corpus.book import Book
from bench.corpus.disturbing.pages import data_rows


def named_report(book: Book) -> Book | None:
    """A file name that says nothing."""
    if book.form != "xlsx":
        return None
    book.name = "report.xlsx"
    return book


def as_text(book: Book) -> Book | None:
    """Saved as text with commas."""
    return _saved_as(book, "csv", ".csv")


def as_tabs(book: Book) -> Book | None:
    """Saved as text with tabs, and called .xls."""
    return _saved_as(book, "tabs_xls", ".xls")


def as_html(book: Book) -> Book | None:
    """A page of HTML called .xls."""
    return _saved_as(book, "html_xls", ".xls")


def filtered(book: Book) -> Book:
    """A filter hides every third row."""
    for page in book.pages:
        page.filtered = True
        page.hidden_rows |= set(data_rows(page)[1::3])
    return book


def copied(book: Book) -> Book | None:
    """The only sheet stands there twice."""
    if len(book.pages) != 1:
        return None
    again = copy.deepcopy(book.pages[0])
    again.name = f"{again.name[:20]}(2)"
    book.pages.append(again)
    return book


def _saved_as(book: Book, form: str, ending: str) -> Book | None:
    page = book.pages[0]
    lost = page.merged or page.hidden_rows or page.state != "visible"
    if book.form != "xlsx" or len(book.pages) > 1 or lost or not page.cells:
        return None
    while len(page.lines) <= max(row for row, _ in page.cells):
        page.lines.append("note")
    # the name of the sheet may say of which period or whose the report is
    book.form, book.name = form, book.name.replace(".xlsx", f"_{page.name}{ending}")
    return book


CHANGES = (named_report, as_text, as_tabs, as_html, filtered, copied)
