"""Layouts the importer is never tuned to: they say what strangers' files will come to.

Written after the others in one go, and read for the first time when they were complete.
"""

from __future__ import annotations

from bench.corpus.book import Layout
from bench.corpus.held_out import lists, tables

LAYOUTS: list[Layout] = [*lists.LAYOUTS, *tables.LAYOUTS]
