"""Columns of years beside their months: 年份, FY."""

from __future__ import annotations

from collections.abc import Mapping

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.tables.header import Heading

FISCAL = frozenset({"fy", "fiscalyear", "financialyear", "财年", "财政年度"})
WORDS = FISCAL | frozenset(
    ("year", "年", "年份", "年度", "année", "annee", "ano", "año", "tahun"),
)


def named(heading: Heading) -> bool:
    """Whether a heading says that years stand below it."""
    return aliases.normalise(heading.name) in WORDS


def only_a_sum(heading: Heading, parses: Mapping[tuple[int, FieldType], bool]) -> bool:
    """Whether a column sums others: FY above amounts does, above FY2026 and FY2027 it does not."""
    amounts = parses.get((heading.col, FieldType.MONEY), True)
    return heading.total and (amounts or not named(heading))
