"""Layouts the importer is never tuned to: they say what strangers' files will come to.

A layout that taught something moves to `layouts.strangers`, and another one comes here.
"""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.held_out import (
    chinese,
    dairies,
    dependable,
    english,
    fresh,
    latest,
    ledgers,
    lists,
    more,
    tables,
    unseen,
    unseen_more,
)

FAMILIES = (
    *(lists, tables, more, unseen, unseen_more, ledgers, fresh, latest, chinese, dairies),
    *(dependable, english),
)
LAYOUTS: list[Layout] = [layout for family in FAMILIES for layout in family.LAYOUTS]
