"""What a promotion cost in parts: 陈列费 | 堆头费 below 费用, or beside each other.

What they add up to is looked at when the cells are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.header import Heading

KIND, COST = "promotion", "promo_cost"
FEWEST = 2
_ENDS = re.compile(
    r"(?:费用?|\b(?:cost|fee|fees|spend|allowance))(?:\s*[(（].*[)）])?$", re.IGNORECASE
)
_OTHER = re.compile(
    r"率|比|预算|计划|预计|目标|申请|核销|报销|已付|未付|余额|去年|人均|单场|单次|销|%|budget|plan"
    r"|target|claim|paid|balance|ratio|share|last year|\bper\b|sales",
    re.IGNORECASE,
)
"""Of costs below these words nobody knows which are parts of the others."""


def put(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
) -> Assignment:
    """The assignment, with all of the parts as what the promotion cost, where no column is."""
    if made.kind.id != KIND or COST in made.chosen or made.across:
        return made
    free = [h for h in headings if h.name and h.head is None and not (h.total or made.holds(h.col))]
    parts = _below(free) or [h for h in free if _ENDS.search(h.name.strip())]
    money = [h for h in parts if parses.get((h.col, FieldType.MONEY))]
    if len(money) < FEWEST or len(money) != len(parts) or any(_OTHER.search(h.name) for h in parts):
        return made
    first, *more = [_candidate(h) for h in money]
    made.chosen[COST] = first
    made.added += more
    return made


def _below(headings: Sequence[Heading]) -> list[Heading]:
    """The columns below one word for costs, none of which has a word for another measure."""
    found = [
        h for h in headings
        if h.word and h.name.endswith(f"/{h.word}")
        and aliases.match(KIND, h.name.removesuffix(f"/{h.word}").split("/")[-1]).field == COST
    ]  # fmt: skip
    others = (h for h in found if aliases.known(h.word) and not _ENDS.search(h.word))
    return [] if any(others) else found


def _candidate(heading: Heading) -> Candidate:
    unit = unit_words.of_heading(heading.name)
    return Candidate(heading, COST, aliases.AUTO_ACCEPT, unit, False, "added")
