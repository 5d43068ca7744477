"""Owner beside Outlet or before Mobile is who the shop belongs to, not whose customer it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import aliases
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

REP, CONTACT = "rep_name", "contact_name"
_PARTIES = ("customer_name", "dealer_name")
_OWNER = frozenset({"owner", "ownername", "shopowner", "nameofowner", "proprietor"})
_SHOP = re.compile(
    r"\b(?:outlet|shop|store|retailer|chemist|pharmacy|dealer|distributor|stockist|party|kirana"
    r"|warung|toko|bakery|restaurant|salon)s?\b"
)
_PHONE = re.compile(r"\b(?:mobile|phone|tel|telephone|contact (?:no|number)|cell|whatsapp)\b")
_SAID = frozenset({"layout", "answer"})


def settled(
    kind: ReportKind, claims: dict[str, list[Candidate]], headings: Sequence[Heading]
) -> dict[str, list[Candidate]]:
    """The claims; the owner of a shop is the contact in a list of customers, else nobody."""
    owners = [c for c in claims.get(REP, []) if _is_owner(c)]
    shops = [c for name in _PARTIES for c in claims.get(name, [])]
    if not owners or not (any(map(_is_shop, shops)) or _before_phone(owners, headings)):
        return claims
    found = {name: rivals for name, rivals in claims.items() if name != REP}
    if rest := [c for c in claims[REP] if c not in owners]:
        found[REP] = rest
    if CONTACT in kind.names and CONTACT not in claims:
        found[CONTACT] = [replace(owners[0], field=CONTACT)]
    return found


def _is_owner(claim: Candidate) -> bool:
    return claim.because not in _SAID and aliases.normalise(claim.heading.name) in _OWNER


def _is_shop(claim: Candidate) -> bool:
    return bool(_SHOP.search(plain(claim.heading.name).replace("_", " ")))


def _before_phone(owners: Sequence[Candidate], headings: Sequence[Heading]) -> bool:
    """Whether a telephone stands right of the owner: it is his."""
    cols = {c.heading.col + 1 for c in owners}
    return any(h.col in cols and _PHONE.search(plain(h.name)) for h in headings)
