"""Model or 型号 where no other column names a product: the model is what is sold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Candidate

SPEC, PRODUCT = "spec", "product_name"
_NAMES = (PRODUCT, "product_id", "product_group")
_SAID = frozenset({"layout", "answer"})
Claims = Mapping[str, list[Candidate]]


def settled(kind: ReportKind, claims: Claims) -> dict[str, list[Candidate]]:
    """The claims; rows of a kind whose key is the product are told apart by the model."""
    found = dict(claims)
    specs = found.get(SPEC, [])
    if PRODUCT not in kind.key or any(name in found for name in _NAMES) or len(specs) != 1:
        return found
    (only,) = specs
    if only.because not in _SAID and _is_model(only):
        found[PRODUCT] = [replace(only, field=PRODUCT)]
        del found[SPEC]
    return found


def _is_model(claim: Candidate) -> bool:
    word = aliases.normalise(claim.heading.name)
    return "model" in word or "型号" in word
