"""First and last name in two columns are one name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sales_core.ingest import aliases
from sales_core.ingest.aliases import normalise
from sales_core.ingest.understand.tables import plain_names
from sales_core.ingest.understand.tables.header import Heading

Pair = tuple[int, int, str]
"""Columns of the first and the second part, as they are written, and what stands between them."""
_FIRST = frozenset({"firstname", "forename", "givenname", "empfirstname", "employeefirstname"})
_LAST = frozenset({"lastname", "surname", "familyname", "emplastname", "employeelastname"})
_OF_STAFF = frozenset(
    ("rep_roster", "sales_target", "sales_progress", "visit_log", "visit_plan", "expense_claim")
)
_CUSTOMER = frozenset({"customer_name", "customer_id", "institution_name", "dealer_name"})
_REACHED = re.compile(
    r"e-?mail|phone|mobile|\bcell\b|\bfax\b|job ?title|designation|address|zip|postal|postcode",
    re.IGNORECASE,
)
FEWEST_REACHED = 3
_HAPPENED = frozenset({"doc_date", "doc_no", "qty", "net_amount", "gross_amount", "rep_id"})
REP, CONTACT = "Sales Rep", "Contact Name"


def join(headings: Sequence[Heading], hints: Collection[str]) -> tuple[list[Heading], Pair | None]:
    """The headings with the two parts of a name as one, and which columns they are.

    Names beside a customer or the number of a rep, or in a report about staff, are those of reps.
    Beside a customer's address, phone and mail they are whom to call there. Elsewhere they may be
    the buyers': a heading nobody has a word for.
    """
    headings = plain_names.spelt(headings)
    first = [h for h in headings if normalise(h.name) in _FIRST]
    last = [h for h in headings if normalise(h.name) in _LAST]
    others = {f for h in headings for f in _meant(h)}
    staff = bool(_OF_STAFF & set(hints)) or bool((_CUSTOMER | {"rep_id"}) & others)
    if len(first) != 1 or len(last) != 1 or "rep_name" in others:
        return list(headings), None
    names = {first[0].col: f"{first[0].name} + {last[0].name}", last[0].col: ""}
    word = REP if staff else ""
    if _CUSTOMER & others and not _OF_STAFF & set(hints) and _are_contacts(headings, others):
        word = CONTACT
    joined = [
        replace(h, name=names[h.col], word=word if names[h.col] else "") if h.col in names else h
        for h in headings
    ]
    return joined, (first[0].col, last[0].col, " ")


def _are_contacts(headings: Sequence[Heading], others: Collection[str | None]) -> bool:
    """Whether the columns say how to reach somebody, and nothing of what happened."""
    reached = sum(bool(_REACHED.search(h.name)) for h in headings)
    return reached >= FEWEST_REACHED and not _HAPPENED & set(others)


def _meant(heading: Heading) -> set[str | None]:
    return {aliases.match(kind, heading.name).field for kind in ("sales_detail", "rep_roster")}
