"""Columns that speak against the kind of report a table seems to be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sales_core.ingest.understand.columns import Assignment

STOCK, PAID, PROGRESS, TARGET = "dealer_psi", "dealer_payment", "sales_progress", "sales_target"
_GOODS = ("product_name", "product_id", "spec")
_SHARES = ("attainment_rate", "gap_amount")


def options(best: Assignment, progress: Assignment, named: Collection[str]) -> tuple[str, ...]:
    """Kinds to choose from where one column makes the best one doubtful; else empty.

    Goods are received, money is not paid for each of them: Receipts beside products is stock. A
    share of the target was worked out of sales, which such a table must hold somewhere.
    """
    if best.kind.id == PAID and PAID not in named and _any(best, _GOODS):
        return (STOCK, PAID)
    if best.kind.id == TARGET and not best.across and _aside(progress, best, _SHARES):
        return (PROGRESS, TARGET)
    return ()


def named_plan(
    plan: Assignment, lacking: Sequence[tuple[str, ...]], named: Collection[str]
) -> Assignment | None:
    """A plan of visits its title names that lacks nothing but days: it may give weekdays."""
    days = [(plan.kind.date,)]
    return plan if set(named) == {plan.kind.id} and list(lacking) == days else None


def _any(made: Assignment, names: Sequence[str]) -> bool:
    return any(name in made.chosen for name in names)


def _aside(other: Assignment, best: Assignment, names: Sequence[str]) -> bool:
    """Whether the other kind reads one of these from a column the best one leaves unread."""
    found = [other.chosen[name] for name in names if name in other.chosen]
    return any(not best.holds(c.heading.col) for c in found)
