"""Columns that claim to hold names and hold codes: Sold-to 0009128499, Item 10."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns import named_codes
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_CODES = {
    "customer_name": "customer_id",
    "dealer_name": "dealer_id",
    "product_name": "product_id",
    "rep_name": "rep_id",
}
_CODE = re.compile(r"[A-Za-z]{0,3}[-_]?\d{3,}")
_NAME = re.compile(r"[^\d_]*[a-z][^\d_]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def settle(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """Codes are kept as codes; mere numbers, such as those of lines, name nobody. Names without
    another word are those of the codes they stand beside."""
    for name, code in _CODES.items():
        _apart(made, body, name, code)
    for name, code in _CODES.items():
        found = made.chosen.get(name)
        if found is None or found.because in ("layout", "answer"):
            continue
        words = {shown(v) for v in body.different(found.heading.col)}
        if not words or not all(_CODE.fullmatch(w) or _NUMBER.fullmatch(w) for w in words):
            continue
        del made.chosen[name]
        known = any(field.name == code for field in made.kind.fields)
        if known and code not in made.chosen and all(_CODE.fullmatch(w) for w in words):
            made.chosen[code] = replace(found, field=code)
    _no_ids(made, body)
    named_codes.settle(made, body, headings)


def _no_ids(made: Assignment, body: Body) -> None:
    """A column of ids that holds names in several words and no figure is of something else, such as
    the warehouse goods go to, or names the thing itself where nothing else does."""
    for name, code in _CODES.items():
        found = made.chosen.get(code)
        if found is None or found.because in ("layout", "answer"):
            continue
        words = {shown(v) for v in body.different(found.heading.col)}
        if not words or not all(map(_NAME.fullmatch, words)) or not any(" " in w for w in words):
            continue
        del made.chosen[code]
        if name not in made.chosen and any(field.name == name for field in made.kind.fields):
            made.chosen[name] = replace(found, field=name)


def _apart(made: Assignment, body: Body, name: str, code: str) -> None:
    """SKU beside SKU Code: of two columns that claim the code, the one that holds words names the
    thing, where nothing else does."""
    chosen, others = made.chosen.get(code), made.rivals.get(code, [])
    known = any(field.name == name for field in made.kind.fields)
    if chosen is None or len(others) != 1 or name in made.chosen or not known:
        return
    both = [chosen.heading, others[0]]
    worded = [h for h in both if _holds_words(body, h.col)]
    if len(worded) != 1 or chosen.because in ("layout", "answer"):
        return
    coded = next(h for h in both if h is not worded[0])
    made.chosen[code] = replace(chosen, heading=coded)
    made.chosen[name] = replace(chosen, heading=worded[0], field=name)
    del made.rivals[code]


def _holds_words(body: Body, col: int) -> bool:
    words = {shown(v) for v in body.different(col)}
    return bool(words) and not any(_CODE.fullmatch(w) or _NUMBER.fullmatch(w) for w in words)
