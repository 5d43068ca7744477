"""Harmless changes to a made-up workbook: what is read of it must stay, or be asked about.

A person who adds a column, numbers the rows or saves the sheet as text changes no figure. Each
change takes a fresh Book and gives it back changed, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable

from bench.corpus.book import Book
from bench.corpus.disturbing import cells, columns, forms, heads, rows

Change = Callable[[Book], Book | None]
CHANGES: dict[str, Change] = {
    one.__name__: one for part in (rows, columns, cells, heads, forms) for one in part.CHANGES
}
