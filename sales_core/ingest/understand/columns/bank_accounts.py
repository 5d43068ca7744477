"""Account No beside the name of a bank is where the money is sent, and no number of a customer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

IDS = ("customer_id", "dealer_id", "rep_id")
_ACCOUNT = re.compile(
    r"(?:bank )?(?:account|acct|a/c)\.? ?(?:no|num(?:ber)?|#)\.?|bank account|账号|帐号"
)
_BANK = re.compile(r"银行|开户行|\bbanks?\b|\bifsc\b|\bswift\b|\biban\b|\brtgs\b|\bneft\b")
_SAID = frozenset({"layout", "answer"})


def settled(
    claims: dict[str, list[Candidate]], headings: Sequence[Heading]
) -> dict[str, list[Candidate]]:
    """The claims without accounts as numbers of somebody, where a column beside is of a bank."""
    if not any(name in claims for name in IDS):
        return claims
    if not any(_BANK.search(_word(h.name)) for h in headings if h.name):
        return claims
    kept = {n: [c for c in rivals if not _is_account(n, c)] for n, rivals in claims.items()}
    return {name: rivals for name, rivals in kept.items() if rivals}


def _is_account(field: str, claim: Candidate) -> bool:
    told = claim.because in _SAID
    return field in IDS and not told and bool(_ACCOUNT.fullmatch(_word(claim.heading.name)))


def _word(name: str) -> str:
    return plain(name).replace("_", " ")
