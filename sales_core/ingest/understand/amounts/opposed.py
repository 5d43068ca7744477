"""Quantities below zero beside amounts above it: a ledger of stock counts what leaves as less.

Which of the two is turned around is not known, so the rows count as they stand; a warning says so.
"""

from __future__ import annotations

import pandas as pd

from sales_core.domain.issue import Issue
from sales_core.domain.report_kinds import ReportKind

CODE = "opposed_signs"
_QUANTITY, _KIND = "qty", "sales_detail"


def said(kind: ReportKind, rows: pd.DataFrame, sheet: str) -> list[Issue]:
    """What there is to be said about rows that sell less than nothing for money."""
    amounts = [n for n in ("net_amount", "gross_amount") if n in rows]
    if kind.id != _KIND or _QUANTITY not in rows or not amounts:
        return []
    quantity = pd.to_numeric(rows[_QUANTITY], errors="coerce")
    amount = pd.to_numeric(rows[amounts[0]], errors="coerce")
    opposed = rows.index[(quantity < 0) & (amount > 0)]
    if opposed.empty:
        return []
    where = str(rows.loc[opposed[0], "_cell"])
    return [Issue(CODE, "warning", sheet, where, {"count": len(opposed)})]
