"""The lines of documents that have several: of one order, one invoice."""

from __future__ import annotations

from collections import defaultdict

from sales_core.ingest.understand.amounts.column_figures import SAMPLE
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

KIND, NUMBER = "sales_detail", "doc_no"
Lines = list[list[int]]
"""Places of the rows of each document that has several lines."""


def lines_of(made: Assignment, body: Body, most: int | None = SAMPLE) -> Lines:
    """The lines of each document that has several, among the first rows; of all rows for None."""
    number = made.chosen.get(NUMBER)
    if made.kind.id != KIND or number is None or made.across:
        return []
    texts = list(map(shown, body.column(number.heading.col)[:most]))
    if len(set(texts)) == len(texts):
        return []
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if text:
            found[text].append(place)
    return [places for places in found.values() if len(places) > 1]
