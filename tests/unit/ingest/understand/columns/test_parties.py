"""Whose rows a kind of report holds."""

from __future__ import annotations

import pytest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.columns import parties


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("sales_detail", "customer_name"),
        ("dealer_psi", "dealer_name"),
        ("pipeline", "customer_name"),
        ("expense_claim", None),
    ],
)
def test_a_party_by_its_look(kind: str, field: str | None) -> None:
    assert parties.field_of(REPORT_KINDS[kind], "customer_name") == field
    assert parties.field_of(REPORT_KINDS[kind], "rep_name") == "rep_name"
