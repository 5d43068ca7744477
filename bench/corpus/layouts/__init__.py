"""The layouts the importer may be tuned to, a family a file."""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.layouts import (
    apps,
    cash,
    currencies,
    deals,
    distributors,
    doctors,
    documents,
    doubtful,
    exporters,
    field_offices,
    field_sales,
    flat_dealers,
    flat_lists,
    flat_sales,
    forms,
    goals,
    grids,
    groups,
    hidden,
    hospitals,
    ledgers,
    levels,
    monthly,
    months,
    partners,
    people,
    several,
    sheets,
    shelves,
    spending,
    strangers,
    systems,
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
    *(field_offices, shelves, field_sales, monthly, hospitals, doctors),
    *(partners, deals, systems, apps, exporters),
)
LAYOUTS: list[Layout] = [layout for family in FAMILIES for layout in family.LAYOUTS]
