"""Columns of periods are read alike: one with a bad cell or two is of the sort its siblings are.

A month across that is left unread because of a word in it would be missing from every sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.ingest import numbers
from sales_core.ingest.understand.cells.cells import present
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

Reads = dict[tuple[int, FieldType], bool]


def settle(body: Body, heads: Iterable[Heading], reads: Reads) -> None:
    """Let a column of a period read as the type most of those with the same word read as, where
    half of its cells are figures."""
    groups: dict[str, list[int]] = defaultdict(list)
    for heading in heads:
        if heading.head is not None and not heading.total:
            groups[heading.word].append(heading.col)
    for columns in groups.values():
        for of in NUMERIC:
            odd = [col for col in columns if not reads.get((col, of))]
            if odd and len(odd) * 2 < len(columns):
                reads |= {(col, of): True for col in odd if _mostly_figures(body, col)}


def _mostly_figures(body: Body, col: int) -> bool:
    if any(body.percent_formats(col)):
        return False
    held = [
        v for v in present(body.column(col)) if not (isinstance(v, str) and numbers.is_missing(v))
    ]
    return 2 * sum(is_figure(v) for v in held) >= len(held) > 0
