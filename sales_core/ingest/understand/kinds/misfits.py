"""Columns that speak against the kind of report a table seems to be."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns import goods_aside
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds import unsaid
from sales_core.ingest.understand.periods.periods import plain

if TYPE_CHECKING:
    from sales_core.ingest.understand.kinds.outline import Outline

ACROSS = ("sales_target", "sales_progress", "sales_detail", "expense_budget", "dealer_payment")
"""Kinds whose amounts stand below months side by side."""
FEWEST_MONTHS = 2
CLAIM, SALES, LOG = "expense_claim", "sales_detail", "visit_log"
STOCK, PAID, PROGRESS, TARGET = "dealer_psi", "dealer_payment", "sales_progress", "sales_target"
_GOODS = ("product_name", "product_id", "spec")
_BUYERS = ("customer_name", "customer_id", "dealer_name", "institution_name")
_A_LINE = ("qty", "unit_price", "doc_no")
BUDGET, PIPELINE, POLICY = "expense_budget", "pipeline", "policy_ledger"
AMOUNTS = ("net_amount", "gross_amount")
_DAYS = frozenset({"日", "星期", "周几", "Day", "Weekday"})
_DEALS = frozenset({"closed", "won", "closedwon", "booked"})
_SOLD = ("actual_mtd", "last_year_amount", "attainment_rate", "yoy_rate")
_OF_CALLS = ("visit_result", "next_step", "checkin_time")
"""What is written of a call and not of an order taken at one."""
_WHOSE = ("rep_name", "rep_id", "customer_name", "dealer_name", "territory", "team")
_SHARES = ("attainment_rate", "gap_amount")
_TRADE = re.compile(r"\b(?:primary|secondary|tertiary|sell[- ]?(?:in|out)|off[- ]?take)\b")
"""Sales to dealers and by them, which nobody paid."""


def options(best: Assignment, table: Outline) -> tuple[str, ...]:
    """Kinds to choose from where some columns make the best one doubtful; else empty.

    Goods are received, money is not paid for each of them: Receipts beside products is stock; and
    what is paid for a scheme or a policy is paid to the dealer, not by him. A
    share of the target was worked out of sales, which such a table must hold somewhere. Amounts
    below several months are no columns to leave aside: a list of customers has none. Amounts of
    nobody's goods beside 费用项目 are costs; a budget of accounts beside sales may be
    theirs.
    """
    if best.kind.id == PAID and (other := _not_paid(best, table)):
        return other
    goods = goods_aside.names(best, table.headings, table.parses)  # told, there is no choice
    if (
        best.kind.id == TARGET
        and not goods
        and (_leaves_sales(table.assigned(PROGRESS), best) or _leaves_amounts(best, table))
    ) or (best.kind.id == TARGET and unsaid.of_both(best, table.titles)):
        return (PROGRESS, TARGET)
    if best.across:
        return ()
    if best.kind.id == PROGRESS and (_leaves_days(best, table) or _of_documents(best, table)):
        return (SALES, PROGRESS)
    if other := _besides(best, table):
        return other
    if len(_months_aside(best, table)) >= FEWEST_MONTHS:
        return (*(k for k in ACROSS if table.assigned(k).across), best.kind.id)
    if best.kind.id == SALES and not _any(best, (*_GOODS, *_BUYERS)):
        return (CLAIM, SALES) if _aside(table.assigned(CLAIM), best, ("expense_line",)) else ()
    return ()


def _not_paid(best: Assignment, table: Outline) -> tuple[str, ...]:
    """What payments may be instead: goods received, what a dealer earned by a scheme, sales to
    dealers and by them."""
    if PAID in table.named and POLICY not in table.named:
        return ()
    if any(_TRADE.search(plain(c.heading.name)) for c in best.taken):
        return (PROGRESS, TARGET, PAID)
    if PAID not in table.named and _any(best, _GOODS):
        return (STOCK, PAID)
    scheme = _aside(table.assigned(POLICY), best, ("policy_name",))
    return (POLICY, PAID) if scheme else ()


def _leaves_days(progress: Assignment, table: Outline) -> bool:
    """Whether a column called 日期 or 日, which nobody can read as days, would be left aside: its
    rows are sales of these days, and not what was sold in a month."""
    periods = {"period_month", "period_year", "period_third", "period_start", "period_end"}
    if periods & set(progress.chosen) or "target_amount" in progress.chosen:
        return False
    sales = table.assigned(SALES)
    free = [h for h in table.headings if h.head is None and not progress.holds(h.col)]
    named = any(
        h.name in _DAYS or aliases.match(sales.kind.id, h.name).field == sales.kind.date
        for h in free
        if h.name
    )
    return named and _any(sales, AMOUNTS)


def _besides(best: Assignment, table: Outline) -> tuple[str, ...]:
    """What orders of a call report, deals won, a budget (of accounts, or of nobody's sales) and
    shares of a target may be instead."""
    progress = table.assigned(PROGRESS)
    called = LOG in table.named or _aside(table.assigned(LOG), best, _OF_CALLS)
    if best.kind.id == SALES and called and SALES not in table.named:
        return (LOG, SALES)
    if best.kind.id == STOCK and STOCK not in table.named:
        sales = table.assigned(SALES)  # what a shop sold, with what it has left
        undated = [group for group in table.lacks(sales) if group != (sales.kind.date,)]
        moved = _any(best, ("opening_stock", "sell_in", "sell_out"))
        if not undated and not moved and _aside(sales, best, AMOUNTS):
            return (SALES, STOCK)
    if best.kind.id == PROGRESS and PROGRESS not in table.named and _counts_deals(best):
        return (PROGRESS, PIPELINE)
    of_sales = {PROGRESS, TARGET, SALES} & table.named
    if best.kind.id == PROGRESS and BUDGET in table.named and not (of_sales or _any(best, _WHOSE)):
        return (BUDGET, PROGRESS)
    if best.kind.id == BUDGET and _says_account(best) and _aside(progress, best, _SOLD):
        return (PROGRESS, BUDGET)
    goods = goods_aside.names(best, table.headings, table.parses)
    if best.kind.id == TARGET and not goods and _aside(progress, best, _SHARES):
        return (PROGRESS, TARGET)
    return ()


def _of_documents(best: Assignment, table: Outline) -> bool:
    """Whether quantity and price, or the number of a document, of each row would be left aside:
    those are the lines of documents, whose day is missing, and no sums of a month."""
    lines = table.assigned(SALES)
    aside = {name for name in _A_LINE if _aside(lines, best, (name,))}
    return {"qty", "unit_price"} <= aside or {"qty", "doc_no"} <= aside


def _counts_deals(progress: Assignment) -> bool:
    """Whether Won or Closed, without a target beside it, may be a number of deals."""
    sold = progress.chosen.get(progress.kind.measure)
    word = aliases.normalise(sold.heading.name) if sold else ""
    return word in _DEALS and "target_amount" not in progress.chosen


def _says_account(budget: Assignment) -> bool:
    """Whether nothing but Account, which may be a customer, says what a budget is of."""
    line = budget.chosen.get("expense_line")
    return line is not None and not line.own


def _leaves_sales(progress: Assignment, target: Assignment) -> bool:
    """Whether targets alone would be read of periods below which sales stand beside them."""
    periods = {c.heading.head for c in target.across}
    sold = [c for c in progress.across if c.field == progress.kind.measure and c.heading.word]
    return any(c.heading.head in periods and not target.holds(c.heading.col) for c in sold)


def _leaves_amounts(target: Assignment, table: Outline) -> bool:
    """Whether an amount in a word nobody knows stands beside the target of the same month: it may
    well be what was sold."""
    worded = [c for c in target.across if c.heading.word]
    months = {c.heading.head for c in [*target.chosen.values(), *worded]}
    return any(
        h.head is not None and h.head in months and aliases.match(TARGET, h.word).field is None
        and h.word and not h.total and "%" not in h.name
        and not target.holds(h.col) and table.parses.get((h.col, FieldType.MONEY))
        for h in table.headings
    )  # fmt: skip


def _months_aside(best: Assignment, table: Outline) -> list[int]:
    """Columns of amounts below periods that the best kind leaves unread."""
    return [
        h.col
        for h in table.headings
        if h.head is not None and not h.total and not best.holds(h.col)
        and table.parses.get((h.col, FieldType.MONEY))
    ]  # fmt: skip


def is_a_journey(made: Assignment, table: Outline) -> bool:
    """From, To and Rate per mile beside more columns than those: no list of exchange rates."""
    columns = [h for h in table.headings if h.name]
    few = len(made.taken) * 2 < len(columns)
    return made.kind.id == "fx_rate" and made.kind.id not in table.named and few


def named_plan(
    plan: Assignment, lacking: Sequence[tuple[str, ...]], named: Collection[str]
) -> Assignment | None:
    """A plan of visits its title names that lacks nothing but days: it may give weekdays."""
    days = [(plan.kind.date,)]
    return plan if set(named) == {plan.kind.id} and list(lacking) == days else None


def lists_goods(made: Assignment, lacking: Sequence[tuple[str, ...]]) -> bool:
    """Whether a list of staff would name nobody, but goods: Start Date and End Date of what is made
    are no staff's."""
    nobody = made.kind.id == "rep_roster" and made.kind.required[0] in lacking
    return nobody and _any(made, _GOODS)


def _any(made: Assignment, names: Sequence[str]) -> bool:
    return any(name in made.chosen for name in names)


def _aside(other: Assignment, best: Assignment, names: Sequence[str]) -> bool:
    """Whether the other kind reads one of these from a column the best one leaves unread."""
    found = [other.chosen[name] for name in names if name in other.chosen]
    return any(not best.holds(c.heading.col) for c in found)
