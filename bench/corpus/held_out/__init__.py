"""Layouts the importer is never tuned to: they say what strangers' files will come to."""

from __future__ import annotations

from bench.corpus.book import Layout

LAYOUTS: list[Layout] = []
