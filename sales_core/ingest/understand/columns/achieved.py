"""Achievement beside Ach %: the first is what was sold, the second its share of the target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sales_core.domain.fields import Field, FieldType
from sales_core.ingest import aliases

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

SHARE, SOLD, AMOUNT = "attainment_rate", "actual_mtd", FieldType.MONEY


def settled(
    claims: Mapping[str, list[Candidate]],
    types: Mapping[str, Field],
    parses: Mapping[tuple[int, FieldType], bool],
) -> dict[str, list[Candidate]]:
    """The claims; of two columns for the share of a target the one without a sign of percent is the
    amount, as long as no other column is."""
    found = dict(claims)
    rivals = found.get(SHARE, [])
    shares = [c for c in rivals if "%" in c.heading.name]
    others = [c for c in rivals if c not in shares and parses.get((c.heading.col, AMOUNT), True)]
    if SOLD not in types or SOLD in found or not shares or len(others) != 1:
        return found
    found[SHARE] = shares
    found[SOLD] = [replace(others[0], field=SOLD, score=aliases.AUTO_ACCEPT, own=False)]
    return found
