"""Name beside a code of an employee or a designation is the name of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import aliases
from sales_core.ingest.understand.tables.header import Heading

_NAME = "name"
_PERSON = {"*": ("rep_id",), "rep_roster": ("position", "hire_date")}
_NO_PERSON = ("customer_id", "customer_class", "product_id", "dealer_id", "currency")


def spelt(headings: Sequence[Heading]) -> list[Heading]:
    """The headings; a bare Name is that of a rep where the others speak of one person a row."""
    bare = [h for h in headings if aliases.normalise(h.name) == _NAME]
    others = [h.name for h in headings if h.name and h not in bare]
    if len(bare) != 1 or not any(_is_of(name, kind, fields) for name in others
                                 for kind, fields in _PERSON.items()):  # fmt: skip
        return list(headings)
    if any(aliases.match("*", name).field in _NO_PERSON for name in others):
        return list(headings)
    return [replace(h, word="Employee Name") if h is bare[0] else h for h in headings]


def _is_of(name: str, kind: str, fields: Sequence[str]) -> bool:
    return aliases.match(kind, name).field in fields
