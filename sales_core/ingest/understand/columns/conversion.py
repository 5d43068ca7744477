"""Rate beside the currency of a document: what it was converted at, not the price of one piece."""

from __future__ import annotations

from collections.abc import Mapping

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Candidate

PRICE, PIECES, CURRENCY = "unit_price", "qty", "currency"
_RATE = frozenset({"rate", "fxrate", "exrate", "exchangerate", "convrate", "conversionrate"})
_SAID = frozenset({"layout", "answer"})
Claims = Mapping[str, list[Candidate]]


def settled(claims: Claims) -> dict[str, list[Candidate]]:
    """The claims; a rate is no price where a currency stands beside it and no quantity does."""
    found = dict(claims)
    if CURRENCY in found and PIECES not in found and PRICE in found:
        found[PRICE] = [c for c in found[PRICE] if c.because in _SAID or not _is_rate(c)]
        if not found[PRICE]:
            del found[PRICE]
    return found


def _is_rate(claim: Candidate) -> bool:
    return aliases.without_brackets(claim.heading.name)[0] in _RATE
