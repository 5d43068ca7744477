"""What harmless changes do to what is read: `python -m bench disturbed`.

Every layout of the corpus is read as it is and after each change (bench.corpus.disturbing). The
same rows, sums and days must come out, or a question; anything else would be silently wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import pandas as pd

from bench.corpus import held_out, layouts
from bench.corpus.book import Book, Layout
from bench.corpus.disturbing import CHANGES
from bench.corpus.judging import RECEIVED, answered
from bench.corpus.writing import written
from sales_core.domain.fields import FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.read import read_here
from sales_core.ingest.result import ReadContext, ReadFile

Outcome = Literal["same", "asked", "different"]
ADDED = frozenset(
    {"line_no", "visit_seq", "rank_no", "currency", "remark", "last_year_amount", "phone"}
)
"""Fields that a change may fill, or a person might take another column for."""
BY_PLACE = frozenset({"which_column", "returns_column"})
"""Questions whose answer names a column by its letter, which changes with the columns."""
SUMS = (FieldType.MONEY, FieldType.QUANTITY, FieldType.INTEGER)
Content = dict[tuple[str, str], Any]


def run() -> Iterator[str]:
    """A line for each change, and one for each difference."""
    counts: Counter[tuple[str, str]] = Counter()
    different = []
    for layout in (*layouts.LAYOUTS, *held_out.LAYOUTS):
        for seed in range(len(layout.langs)):
            for name, outcome, told in outcomes(layout, seed, list(CHANGES)):
                counts[name, outcome] += 1
                if outcome == "different":
                    different.append(f"{layout.name} {seed} {name}: {told}")
    every = Counter(outcome for _, outcome in counts.elements())
    yield (
        f"disturbed: {every.total()} readings of changed workbooks: {every['same']} the same, "
        f"{every['asked']} asked or refused, {every['different']} different"
    )
    for name in CHANGES:
        found = [f"{counts[name, o]} {o}" for o in ("same", "asked", "different")]
        yield f"  {name:24} {', '.join(found)}"
    yield from different


def outcomes(layout: Layout, seed: int, names: list[str]) -> Iterator[tuple[str, Outcome, Content]]:
    """Of each change that applies what came of it, and what differs with (before, after)."""
    first = layout.book(seed)
    by_place = BY_PLACE & {*first.asks, *first.may_ask}
    before = None if by_place else content(first)
    for name in names if before is not None else ():
        book = CHANGES[name](layout.book(seed))
        if book is None:
            continue
        after = content(book)
        keys = {*(before or {}), *(after or {})}
        told = {
            key: ((before or {}).get(key), after.get(key))
            for key in sorted(keys)
            if after is not None and (before or {}).get(key) != after.get(key)
            and key[1] not in ADDED
        }  # fmt: skip
        yield name, "asked" if after is None else "different" if told else "same", told


def content(book: Book) -> Content | None:
    """(kind, field) -> sum, days or texts of all rows that count, None when it is not all read."""
    data = written(book)
    context = ReadContext(RECEIVED, history=book.history)
    found = answered(book, data, context, read_here(book.name, data, context))
    if found.error is not None or found.questions:
        return None
    return dict(_told(found))


def _told(found: ReadFile) -> Iterator[tuple[tuple[str, str], Any]]:
    frames: dict[str, list[pd.DataFrame]] = {}
    for table in found.tables:
        if table.kind and table.duplicates_of is None:
            frames.setdefault(table.kind, []).append(table.frame)
    for kind, parts in frames.items():
        yield (kind, "rows"), sum(map(len, parts))
        for field in REPORT_KINDS[kind].fields:
            held = [part[field.name].dropna() for part in parts if field.name in part]
            values = [value for column in held for value in column]
            if field.type in SUMS and any(values):
                yield (kind, field.name), sum(map(int, values))
            elif values and field.type in (FieldType.DATE, FieldType.TEXT):
                yield (kind, field.name), sorted(map(_said, values))


def _said(value: Any) -> str:
    """A day or a text; names across stand in headings, whose way of writing is changed."""
    return " ".join(str(value).split())[:10].casefold()
