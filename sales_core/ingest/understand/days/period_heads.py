"""Headings and the periods they stand for: weeks by their days, years, days, fiscal years, weeks of
a month, in the order in which each leaves the others what it does not know."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns import this_year
from sales_core.ingest.understand.days import (
    dated_heads,
    day_heads,
    fiscal,
    month_weeks,
    week_spans,
    year_heads,
)
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles


def placed(headings: Sequence[Heading], titles: Titles, asking: Asking) -> list[Heading]:
    """The headings, each with the period its column stands for; what nobody can know is asked."""
    found = dated_heads.placed(this_year.placed(headings), titles, asking)
    found = week_spans.placed(found, titles, asking)
    found = year_heads.placed(found, asking)
    found = fiscal.placed(day_heads.placed(found, titles), titles, asking)
    return month_weeks.placed(found, titles, asking)
