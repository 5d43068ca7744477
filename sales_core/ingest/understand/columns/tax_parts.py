"""Central, state and union taxes in columns of their own: CGST | SGST | IGST, be it below GST.

One of them alone would be no more than a part of the tax; all of them are added up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.columns import joined
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.header import Heading

KIND, TAX, PRICE, CODE = "sales_detail", "tax_amount", "unit_price", "taxes_added"
FEWEST = 2
_PART = re.compile(
    r"(?:[csi]|ut)gst(?: amt\.?| amount| value)?|(?:comp(?:ensation)? )?cess(?: amount)?|tcs",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"amt\.?|amount|value", re.IGNORECASE)
"""Below CGST, beside its rate."""


def put(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
    remembered: Mapping[str, str] | None = None,
) -> Assignment:
    """The assignment, with all of the parts as the tax; a column of the whole tax counts alone, and
    what somebody said is not used stays out. The rate below a tax is no price."""
    if made.kind.id != KIND or made.across:
        return made
    price = made.chosen.get(PRICE)
    if price is not None and is_tax(_above(price.heading)):
        del made.chosen[PRICE]
    parts = [h for h in headings if _is_part(h) and not _left(h, remembered or {})]
    cols = {h.col for h in parts}
    others = [c for name, c in made.chosen.items() if name != TAX and c.heading.col in cols]
    whole = made.chosen.get(TAX)
    if len(parts) < FEWEST or others or (whole is not None and whole.heading.col not in cols):
        return made
    if not all(parses.get((h.col, FieldType.MONEY), True) for h in parts):
        return made
    first, *more = [_candidate(h) for h in parts]
    made.chosen[TAX] = first
    made.added += more
    made.rivals.pop(TAX, None)
    return made


def is_tax(word: str) -> bool:
    """Whether a word names one of the taxes that make up the whole."""
    return _PART.fullmatch(word.strip()) is not None


def columns_of(made: Assignment) -> list[int]:
    """The columns the tax stands in."""
    first = made.chosen.get(TAX)
    more = [c.heading.col for c in made.added if c.field == TAX]
    return [] if first is None else [first.heading.col, *more]


def said(made: Assignment, sheet: str) -> list[Issue]:
    """Which columns are added up, if there are several."""
    more = [c for c in made.added if c.field == TAX]
    parts = [made.chosen[TAX], *more] if more else []
    names = "、".join(c.heading.name.replace("/", "·") for c in parts)
    return [Issue(CODE, "info", sheet, params={"names": names})] if parts else []


def _is_part(heading: Heading) -> bool:
    if heading.head is not None or heading.total:
        return False
    word = (heading.word or heading.name).strip()
    return is_tax(word) or (bool(_AMOUNT.fullmatch(word)) and is_tax(_above(heading)))


def _above(heading: Heading) -> str:
    return joined.above_of(heading).rsplit("/", maxsplit=1)[-1]


def _left(heading: Heading, remembered: Mapping[str, str]) -> bool:
    return remembered.get(aliases.normalise(heading.name)) == ""


def _candidate(heading: Heading) -> Candidate:
    unit = unit_words.of_heading(heading.name)
    return Candidate(heading, TAX, aliases.AUTO_ACCEPT, unit, False, "added")
