"""Tables in words so common that they say little: a name and a status are no roster yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.general_words import GENERIC
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.periods.day_runs import is_day
from sales_core.ingest.understand.tables.header import Heading

VISITS = LOG, PLAN = ("visit_log", "visit_plan")
OF_A_LINE = frozenset(
    ("doc_date", "doc_no", "qty", "unit_price", "product_name", "product_id", "customer_name")
    + ("customer_id", "period_month", "territory", "rep_name")
)
FEWEST_KNOWN = 3
OF_AN_EVENT = frozenset(
    ("doc_date", "doc_no", "qty", "customer_name", "customer_id", "period_month", "rep_name")
)
"""What a list of products and their prices has not."""
OF_A_CALL = frozenset(
    ("checkin_time", "checkout_time", "duration_min", "order_amount", "order_lines", "has_order")
    + ("is_effective", "visit_result")
)
"""What nobody knows before the visit; two of them are no plan, whatever its day is called."""
FEWEST_OF_A_CALL = 2
_PARTIES = frozenset({"customer_name", "customer_id", "rep_name"})
"""Beside a price they may be whose price it is."""
_ANY_FIGURE = frozenset(("value", "values", "amount", "金额", "数额", "数值"))
_MONEY = re.compile(
    r"\b(?:sales|revenue|amount|value|price|turnover|balance|outstanding|profit|orders?)\b"
    r"|\b(?:cumul\w*|to[ -]date)\b|金额|销售|销量|余额|业绩|单价|价格|累计|累积|额$",
    re.IGNORECASE,
)
_PAID = re.compile(r"\b(?:collected|collections|paid|payments|receipts)\b|回款|实收|已收", re.I)


def is_plain(made: Assignment) -> bool:
    """Whether nothing but common words makes a table visits or staff.

    A column called no more than name holds staff only where their number stands beside it, or a
    word that no other kind of report has.
    """
    chosen = made.chosen
    if made.kind.id == "rep_roster":
        told = "rep_id" in chosen or not _says_little(chosen["rep_name"])
        return not told and not any(_is_unique(c) for c in chosen.values())
    day = chosen.get(made.kind.date or "")
    if made.kind.id in VISITS and (day is None or _says_little(day)):
        return made.kind.id == PLAN or len(OF_A_CALL & set(chosen)) < FEWEST_OF_A_CALL
    return made.kind.id == PLAN and day is not None and not _speaks_of_a_plan(made, day)


def _speaks_of_a_plan(made: Assignment, day: Candidate) -> bool:
    """Whether a word of the columns is that of plans alone: Visit Date and a purpose fit both."""
    others = [c for c in made.chosen.values() if c.field not in (day.field, "visit_purpose")]
    of_a_log = aliases.match(LOG, day.heading.name).field is not None
    return not of_a_log or day.because != "alias" or any(_is_unique(c) for c in others)


def leaves_money(
    made: Assignment, headings: Sequence[Heading], parses: dict[tuple[int, FieldType], bool]
) -> bool:
    """Whether a list of customers would leave amounts aside that nobody has a word for."""
    used = {c.heading.col for c in made.chosen.values()}
    return made.kind.id == "customer_master" and any(
        (_MONEY.search(name := h.name.replace("_", " ")) or _PAID.search(name) or is_day(h.name))
        and parses.get((h.col, FieldType.MONEY))
        for h in headings
        if h.col not in used and not h.total
    )


def speaks_of_payments(headings: Sequence[Heading]) -> bool:
    """Whether a column is called by what was paid."""
    return any(_PAID.search(h.name.replace("_", " ")) for h in headings)


OF_DAYS = ("sales_detail", "expense_claim")
_DAYS = frozenset({"date", "dates", "day", "days", "dt", "日期", "日"})
"""A column that is called no more than this and holds days says of which day each row is."""


def days_aside(
    best: Assignment,
    found: Sequence[Assignment],
    dated: frozenset[int],
    headings: Sequence[Heading] = (),
) -> tuple[str, ...]:
    """Sales, claims or visits of single days with a target or a budget beside them: read as
    progress or as a budget of the month their days would be lost."""
    if not best.kind.periodic or best.kind.date is not None or best.across:
        return ()
    for made in found:
        day = made.chosen.get(made.kind.date or "") if made.kind.id in OF_DAYS else None
        if day is not None and not best.holds(day.heading.col) and day.heading.col in dated:
            return (made.kind.id, best.kind.id)
    days = {h.col for h in headings if aliases.normalise(h.name) in _DAYS}
    if any(col in dated and not best.holds(col) for col in days):
        visits = tuple(made.kind.id for made in found if made.kind.id in VISITS)
        return (OF_DAYS[0], *visits, best.kind.id)
    return ()


def like_sales(
    made: Assignment, headings: Sequence[Heading], parses: dict[tuple[int, FieldType], bool]
) -> tuple[str, ...]:
    """Lines of sales whose amount nobody has a word for: several of their columns are known."""
    figures = any(parses.get((h.col, FieldType.MONEY)) and not made.holds(h.col) for h in headings)
    lines = [name for name in made.chosen if name in OF_A_LINE]
    happened = OF_AN_EVENT & set(lines) - (_PARTIES if "unit_price" in lines else frozenset())
    return (made.kind.id,) if figures and happened and len(lines) >= FEWEST_KNOWN else ()


def is_one_figure(made: Assignment, named: Collection[str]) -> bool:
    """Whether a column called no more than Value or Amount is all a table has of a kind that no
    title names: KPI and Value are no report."""
    if made.across or made.kind.id in named or len(made.chosen) != 1:
        return False
    (only,) = made.chosen.values()
    return aliases.without_brackets(only.heading.name)[0] in _ANY_FIGURE


def lacks_the_party(made: Assignment, lacking: Sequence[tuple[str, ...]]) -> bool:
    """Whether the measure stands there by a word of its own, what it is of as well, and only whose
    it is does not: a stock list is one of somebody's stock."""
    measure = made.chosen.get(made.kind.measure)
    of = {"product_name", "product_id", "invoice_no", "invoice_date", "payment_date"}
    told = measure is not None and measure.own and bool(of & set(made.chosen))
    return told and len(lacking) == 1 and "dealer_name" in lacking[0]


def _says_little(candidate: Candidate) -> bool:
    word = aliases.without_brackets(candidate.heading.name)[0]
    return candidate.because == "alias" and word in GENERIC


def _is_unique(candidate: Candidate) -> bool:
    word = aliases.without_brackets(candidate.heading.name)[0]
    kinds = [kind for kind, words in aliases.catalogue().items() if word in words]
    return len(kinds) == 1 and kinds != [aliases.SHARED_KIND]
