"""Layouts the importer is never tuned to: they say what strangers' files will come to.

A layout that taught something moves to `layouts.strangers`, and another one comes here.
"""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.held_out import lists, more, tables

LAYOUTS: list[Layout] = [*lists.LAYOUTS, *tables.LAYOUTS, *more.LAYOUTS]
