"""Sales without an amount but with quantity and price: multiplied when a person says so."""

from __future__ import annotations

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.kinds.outline import derivable


def derives(made: Assignment, asking: Asking) -> bool:
    """Whether the amount is to be quantity times price; asked, never assumed."""
    group = next((g for g in made.kind.required if "net_amount" in g), ())
    if not group or set(group) & (set(made.chosen) | {c.field for c in made.across}):
        return False
    if not derivable(made, group):
        return False
    return asking.ask("derive_amount", ("multiply", "none")) == "multiply"


def derive(columns: Columns) -> None:
    """gross_amount = qty × unit_price, rounded half up to the minor unit."""
    pairs = zip(columns.values["qty"], columns.values["unit_price"], strict=True)
    columns.values["gross_amount"] = [
        None if q is None or p is None else (2 * int(str(q)) * int(str(p)) + 1000) // 2000
        for q, p in pairs
    ]
