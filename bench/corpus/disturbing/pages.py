"""What changes to a made-up page have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bench.corpus.book import Book
from bench.corpus.page import Page
from sales_core.domain.reading import Line

Cell = tuple[Any, str]
"""Value and number format."""


def chinese(page: Page) -> bool:
    """Whether the page is in Chinese."""
    texts = (v for v, _ in page.cells.values() if isinstance(v, str))
    return any("\u4e00" <= char <= "\u9fff" for text in texts for char in text)


def filled(book: Book) -> list[Page]:
    """The pages that hold anything."""
    return [page for page in book.pages if page.cells]


def plain(page: Page) -> bool:
    """One table with one row of headings, without merged cells and labels on rows of their own."""
    return (
        len(page.tables) == 1
        and not page.merged
        and page.lines.count("header") == 1
        and "group" not in page.lines
    )


def data_rows(page: Page) -> list[int]:
    """The rows of data, from 0."""
    return [row for row, line in enumerate(page.lines) if line == "data"]


def of_figures(page: Page, row: int) -> bool:
    """Whether figures of the row are data or their sums."""
    return row < len(page.lines) and page.lines[row] in ("data", "total")


def last_total(page: Page) -> int | None:
    """The total below all data, if there is one."""
    found = [row for row, line in enumerate(page.lines) if line in ("data", "total")]
    return found[-1] if found and page.lines[found[-1]] == "total" else None


def insert(page: Page, at: int, cells: Mapping[int, Cell], line: Line) -> None:
    """A row of cells by column, put before the row `at`."""
    move_rows(page, at, 1)
    page.lines.insert(at, line)
    page.cells |= {(at, col): cell for col, cell in cells.items()}


def shift(page: Page, down: int, right: int) -> None:
    """Everything stands lower and further right."""
    move_rows(page, 0, down)
    page.lines = [*["blank"] * down, *page.lines]  # type: ignore[list-item]  # classes of rows
    move_columns(page, 0, right)


def move_rows(page: Page, first: int, by: int) -> None:
    """Rows from `first` on stand so many rows lower."""

    def to(row: int) -> int:
        return row + by if row >= first else row

    page.cells = {(to(row), col): cell for (row, col), cell in page.cells.items()}
    page.merged = [(to(a), b, to(c), d) for a, b, c, d in page.merged]
    page.hidden_rows = {to(row) for row in page.hidden_rows}
    for table in page.tables:
        table.top, table.bottom = to(table.top), to(table.bottom)


def move_columns(page: Page, first: int, by: int) -> None:
    """Columns from `first` on stand so many columns further right."""

    def to(col: int) -> int:
        return col + by if col >= first else col

    page.cells = {(row, to(col)): cell for (row, col), cell in page.cells.items()}
    page.merged = [(a, to(b), c, to(d)) for a, b, c, d in page.merged]
    page.hidden_columns = {to(col) for col in page.hidden_columns}
    for table in page.tables:
        table.left = to(table.left)
