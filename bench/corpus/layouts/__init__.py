"""The layouts the importer may be tuned to, a family a file."""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.layouts import (
    cash,
    currencies,
    distributors,
    documents,
    doubtful,
    flat_dealers,
    flat_lists,
    flat_sales,
    forms,
    goals,
    grids,
    groups,
    hidden,
    ledgers,
    levels,
    months,
    people,
    several,
    sheets,
    spending,
    strangers,
    totals,
    units,
    visits,
    words,
    years,
)

FAMILIES = (
    *(flat_sales, flat_lists, flat_dealers, months, levels, groups, totals, grids, sheets),
    *(several, units, forms, hidden, doubtful, strangers, words),
    *(goals, documents, visits, spending, cash, distributors, people, ledgers),
    *(currencies, years),
)
LAYOUTS: list[Layout] = [layout for family in FAMILIES for layout in family.LAYOUTS]
