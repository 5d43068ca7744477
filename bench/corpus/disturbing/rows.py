"""Rows put in, moved, repeated or left out, none of them data."""

from __future__ import annotations

import re
from typing import Any

from bench.corpus.book import Book
from bench.corpus.disturbing.pages import (
    Cell,
    chinese,
    data_rows,
    filled,
    insert,
    last_total,
    plain,
    shift,
)
from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS

_UNIT = re.compile(r"[千万亿元圆]|000|\b(?:k|rmb|usd|rs|lakhs?|crores?|aed|eur|mn)\b|[€$¥£%]", re.I)


def moved(book: Book) -> Book:
    """Everything stands two rows lower and a column further right."""
    for page in book.pages:
        shift(page, 2, 1)
    return book


def titled(book: Book) -> Book:
    """A line above everything."""
    for page in filled(book):
        left = min(col for _, col in page.cells)
        shift(page, 1, 0)
        said = "内部资料 请勿外传" if chinese(page) else "Confidential - internal use only"
        page.cells[0, left], page.lines[0] = (said, ""), "title"
    return book


def signed(book: Book) -> Book:
    """A remark and who made it, below everything."""
    for page in filled(book):
        row, left = len(page.lines) + 1, min(col for _, col in page.cells)
        said = (
            ("备注：以上数据以财务最终结算为准。", "制表人：李娜", "审核：王主管")
            if chinese(page)
            else ("Note: figures are subject to finance review.", "Prepared by: J. Doe",
                  "Approved by: A. Khan")
        )  # fmt: skip
        places = ((row, left), (row + 1, left), (row + 1, left + 2))
        page.cells |= {place: (text, "") for place, text in zip(places, said, strict=True)}
        page.lines += ["blank", "note", "note"]
    return book


def spaced(book: Book) -> Book | None:
    """Blank rows among the data, where no label counts for the rows below it."""
    for page in book.pages:
        found = data_rows(page)
        if page.merged or len(found) < 6 or not _labelled(page):
            return None
        for row in reversed([r for n, r in enumerate(found) if n % 4 == 3 and r + 1 in found][:2]):
            insert(page, row + 1, {}, "blank")
    return book


def headed_again(book: Book) -> Book | None:
    """The header once more half way down, as on a second page."""
    for page in book.pages:
        if not plain(page) or len(data_rows(page)) < 8 or not _labelled(page):
            return None
        table, found = page.tables[0], data_rows(page)
        head = {c: v for (r, c), v in page.cells.items() if r == table.top}
        within = [row for row in found[len(found) // 2 :] if row - 1 in found]
        if not within:
            return None  # below a total the header would begin another table
        insert(page, within[0], head, "header")
    return book


def numbered_columns(book: Book) -> Book | None:
    """A row below the header that numbers the columns."""
    return _below_the_header(book, lambda place: place + 1)


def lettered_columns(book: Book) -> Book | None:
    """A row below the header that letters the columns."""
    widest = max((len(t.columns) for page in book.pages for t in page.tables), default=0)
    return _below_the_header(book, lambda place: f"({chr(65 + place)})") if widest < 26 else None


def units_below(book: Book) -> Book | None:
    """A row below the header with the unit of each amount, where none is named elsewhere."""
    for page in book.pages:
        told = {r for r, line in enumerate(page.lines) if line in ("title", "header", "note")}
        named = (v for (r, _), (v, _f) in page.cells.items() if r in told and isinstance(v, str))
        if not plain(page) or any(_UNIT.search(text) for text in named):
            return None
        table = page.tables[0]
        if table.kind is None:
            return None
        types = {f.name: f.type for f in REPORT_KINDS[table.kind].fields}
        cells: dict[int, Cell] = {
            table.left + place: ("（元）", "")
            for place, column in enumerate(table.columns)
            if types.get(column.field or "") is FieldType.MONEY
        }
        if not cells:
            return None
        insert(page, table.top + 1, cells, "header")
    return book


def summed_twice(book: Book) -> Book | None:
    """The last total once more below itself, under another name."""
    count = 0
    for page in book.pages:
        row = last_total(page)
        if row is None:
            continue
        cells = {c: v for (r, c), v in page.cells.items() if r == row}
        name = next((c for c in sorted(cells) if isinstance(cells[c][0], str)), None)
        if name is not None:
            cells[name] = ("总计" if chinese(page) else "Grand total", "")
            insert(page, row + 1, cells, "total")
            count += 1
    return book if count else None


def summed_without_a_name(book: Book) -> Book | None:
    """The last total as figures alone."""
    count = 0
    for page in book.pages:
        row = last_total(page)
        words = [p for p, (v, _) in page.cells.items() if p[0] == row and isinstance(v, str)]
        figures = sum(r == row for r, _ in page.cells) - len(words)
        if row is None or len(words) != 1 or figures < 2 or len(data_rows(page)) < 5:
            continue
        page.cells = {place: cell for place, cell in page.cells.items() if place not in words}
        page.merged = [m for m in page.merged if not m[0] <= row <= m[2]]
        count += 1
    return book if count else None


def labelled_once(book: Book) -> Book | None:
    """Labels of the first column on the first of their rows only, merged over the others."""
    if book.form != "xlsx":
        return None
    count = 0
    for page in book.pages:
        if not plain(page):
            return None
        col, found = page.tables[0].left, data_rows(page)
        first = found[0] if found else 0
        for row in [*found[1:], len(page.lines)]:
            same = page.cells.get((row, col), (None, ""))[0]
            if (
                row in found
                and row - 1 in found
                and same == page.cells.get((first, col), (0, ""))[0]
            ):
                continue
            if row - 1 > first and all(other in found for other in range(first, row)):
                page.merged.append((first, col, row - 1, col))
                for other in range(first + 1, row):
                    del page.cells[other, col]
                count += 1
            first = row
    return book if count else None


def not_summed(book: Book) -> Book | None:
    """The last total left out."""
    count = 0
    for page in book.pages:
        row = last_total(page)
        if row is not None:
            page.cells = {place: v for place, v in page.cells.items() if place[0] != row}
            page.merged = [m for m in page.merged if not m[0] <= row <= m[2]]
            page.lines[row] = "blank"
            count += 1
    return book if count else None


def _labelled(page: Any) -> bool:
    """Whether each row of data fills the same columns: no label stands for several rows."""
    found = data_rows(page)
    filled = [{c for (r, c) in page.cells if r == row} for row in found]
    return all(one == filled[0] for one in filled)


def _below_the_header(book: Book, mark: Any) -> Book | None:
    for page in book.pages:
        if not plain(page):
            return None
        table = page.tables[0]
        cells: dict[int, Cell] = {
            table.left + place: (mark(place), "") for place in range(len(table.columns))
        }
        insert(page, table.top + 1, cells, "header")
    return book


CHANGES = (
    moved, titled, signed, spaced, headed_again, numbered_columns, lettered_columns, units_below,
    summed_twice, summed_without_a_name, labelled_once, not_summed,
)  # fmt: skip
