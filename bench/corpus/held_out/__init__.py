"""Layouts the importer is never tuned to: they say what strangers' files will come to.

A layout that taught something moves to `layouts.strangers`, and another one comes here.
"""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.held_out import (
    cash,
    distributors,
    documents,
    goals,
    lists,
    more,
    people,
    spending,
    tables,
    visits,
)

FAMILIES = (lists, tables, more, goals, documents, visits, spending, cash, distributors, people)
LAYOUTS: list[Layout] = [layout for family in FAMILIES for layout in family.LAYOUTS]
