"""Recency, Frequency and Monetary: how often somebody bought is not how often to call on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sales_core.ingest.understand.tables.header import Heading

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

_CALLS = "required_freq"
_BOUGHT = re.compile(
    r"\brecency\b|\bmonetary\b|\brfm\b|最近(?:一次)?(?:消费|购买)|消费(?:金额|频[次率])|购买频[次率]",
    re.IGNORECASE,
)
_SAID = frozenset({"layout", "answer"})


def settled(
    claims: dict[str, list[Candidate]], headings: Sequence[Heading]
) -> dict[str, list[Candidate]]:
    """The claims; none for a frequency of calls beside words of what was bought."""
    often = claims.get(_CALLS, [])
    if not often or any(c.because in _SAID for c in often):
        return claims
    if not any(_BOUGHT.search(h.name.replace("_", " ")) for h in headings):
        return claims
    return {name: found for name, found in claims.items() if name != _CALLS}
