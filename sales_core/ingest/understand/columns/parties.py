"""Whose rows a kind of report holds: customers, or dealers."""

from __future__ import annotations

from sales_core.domain.report_kinds import ReportKind

CUSTOMER, DEALER = "customer_name", "dealer_name"
_DEALS = "pipeline"
_OF_DEALERS = frozenset({"dealer_psi", "dealer_payment", "policy_ledger"})


def field_of(kind: ReportKind, name: str | None) -> str | None:
    """The field that names known by their look are in a kind; None for a party it does not need."""
    if name != CUSTOMER:
        return name
    if kind.id in _OF_DEALERS:
        return DEALER
    needed = any(CUSTOMER in group for group in kind.required)
    return CUSTOMER if needed or kind.id == _DEALS else None
