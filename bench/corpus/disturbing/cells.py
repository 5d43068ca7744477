"""The same values written another way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from bench.corpus.book import Book
from bench.corpus.disturbing.pages import Cell, of_figures


def amounts_as_text(book: Book) -> Book | None:
    """1234.5 as 1,234.50."""
    return _rewritten(book, _amount, lambda value: (f"{value:,.2f}", ""))


def amounts_with_a_sign(book: Book) -> Book | None:
    """1234.5 as ¥1,234.50."""
    return _rewritten(
        book, lambda value, form: _amount(value, form) and abs(value) > 50,
        lambda value: (f"¥{value:,.2f}", ""),
    )  # fmt: skip


def minus_in_brackets(book: Book) -> Book | None:
    """-80 as (80.00)."""
    return _rewritten(
        book, lambda value, form: _amount(value, form) and value < 0,
        lambda value: (f"({-value:,.2f})", ""),
    )  # fmt: skip


def percent_as_text(book: Book) -> Book | None:
    """0.85 shown as 85 % as 85.0%."""
    return _rewritten(
        book, lambda value, form: isinstance(value, float) and "%" in form,
        lambda value: (f"{value:.1%}", ""),
    )  # fmt: skip


def days_as_text(book: Book) -> Book | None:
    """A day as 2026/10/5."""
    return _rewritten(book, _day, lambda day: (f"{day.year}/{day.month}/{day.day}", ""))


def days_with_their_time(book: Book) -> Book | None:
    """A day as 2026-10-05 08:15:11."""
    return _rewritten(book, _day, lambda day: (f"{day:%Y-%m-%d} 08:{day.day:02d}:11", ""))


def days_as_numbers(book: Book) -> Book | None:
    """A day as 20261005."""
    return _rewritten(book, _day, lambda day: (int(f"{day:%Y%m%d}"), ""))


def _amount(value: Any, form: str) -> bool:
    """An amount of no more than two places, which the text keeps."""
    plain = isinstance(value, float) and "%" not in form
    return plain and abs(round(value, 2) - value) < 1e-9


def _day(value: Any, _form: str) -> bool:
    return isinstance(value, date)


def _rewritten(
    book: Book, which: Callable[[Any, str], bool], write: Callable[[Any], Cell]
) -> Book | None:
    count = 0
    for page in book.pages:
        for place, (value, form) in list(page.cells.items()):
            if of_figures(page, place[0]) and which(value, form):
                page.cells[place] = write(value)
                count += 1
    return book if count else None


CHANGES = (
    amounts_as_text, amounts_with_a_sign, minus_in_brackets, percent_as_text, days_as_text,
    days_with_their_time, days_as_numbers,
)  # fmt: skip
