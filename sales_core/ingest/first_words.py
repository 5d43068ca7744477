"""The word people of a language would look for first above a column: what templates are headed."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from sales_core.ingest.aliases import SHARED_KIND


@cache
def _first() -> dict[tuple[str, str, str], str]:
    found: dict[tuple[str, str, str], str] = {}
    path = Path(__file__).with_name("aliases.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault((row["kind"], row["field"], row["language"]), row["word"])
    return found


def first_word(kind: str, field: str, lang: str) -> str:
    """The first word of a field in a language: the kind's own, else that of all kinds. KeyError."""
    known = _first()
    return known.get((kind, field, lang)) or known[SHARED_KIND, field, lang]
