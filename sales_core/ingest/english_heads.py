"""English headings put together of words that are known one by one: Territory Manager, Amount
Passed, Store Visit Date, % to Plan, Nature of Expense.

Every word has to be one of a heading of that sort; a word of another person, day or amount makes it
none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sales_core.ingest import short_words

_WORD = re.compile(r"[a-z]+|%")
_PERSON = frozenset(
    ("rep", "reps", "representative", "executive", "officer", "agent", "associate", "salesman")
    + ("saleswoman", "salesperson", "coordinator", "merchandiser", "promoter", "consultant", "msr")
    + ("manager", "specialist", "advisor", "ambassador")
)
_OF_PERSONS = frozenset(
    (
        "sales",
        "field",
        "territory",
        "assigned",
        "medical",
        "account",
        "key",
        "route",
        "van",
        "trade",
    )
    + ("senior", "sr", "junior", "jr", "business", "development", "responsible", "pharma")
    + ("commercial", "relationship", "full", "name", "names")
)
_MANAGED = _OF_PERSONS - {"field", "medical", "route", "van", "trade", "commercial"}
"""Who manages these sells himself; who manages a store or a brand is somebody else."""
_DOCTOR = frozenset({"dr", "doctor", "doctors", "physician", "hcp", "name", "names"})
_HAPPENED = {
    "sales_detail": ("doc_date", {"order", "invoice", "sale", "sales", "posting", "billing"}),
    "visit_log": ("visit_date", {"visit", "call", "visited", "checkin"}),
    "visit_plan": ("plan_date", {"visit", "call", "planned", "plan", "appointment"}),
    "expense_claim": ("occurred_date", {"expense", "incurred", "spent", "spend", "expenditure"}),
    "distribution_check": ("check_date", {"audit", "check", "visit"}),
    "dealer_payment": ("payment_date", {"payment", "receipt", "collection", "received", "deposit"}),
    "joint_visit": ("joint_date", {"joint", "coaching", "accompanied"}),
}  # fmt: skip
"""Kind -> the field of its day, and what happened on it; one of these words has to stand there."""
_AROUND = frozenset(
    ("store", "outlet", "customer", "shop", "doctor", "field", "actual", "sales", "transaction")
    + ("work", "visit", "date", "day", "on", "of", "the")
)
_DAY = frozenset({"date", "day", "on"})
_AMOUNT = frozenset({"amount", "value", "total", "sum"})
_AMOUNTS = {
    "expense_claim": (
        ("approved_amount", {"passed", "approved", "sanctioned", "allowed", "admitted"}),
        ("claim_amount", {"claimed", "claim", "expense", "spent", "incurred", "submitted"}),
    ),
    "visit_log": (("order_amount", {"order", "po", "booked", "orders"}),),
    "dealer_payment": (("actual_payment", {"received", "collected", "collection"}),),
    "promotion": (("promo_cost", {"investment", "spend", "support"}),),
}  # fmt: skip
"""Kind -> fields and the words that say which amount it is."""
_DOCUMENT = frozenset(
    ("invoice", "invoiced", "bill", "billed", "order", "line", "item", "sale", "sales", "of", "the")
)
_TAX = frozenset({"vat", "gst", "tax", "taxes", "sst"})
_WITHOUT = frozenset({"before", "ex", "exc", "excl", "excluding", "exclusive", "without", "net"})
_WITH = frozenset({"incl", "inc", "including", "inclusive", "with", "plus", "gross"})
_LINE = frozenset({"expense", "expenses", "expenditure", "cost", "claim", "spend"})
_SORT = frozenset({"nature", "head", "type", "category", "kind", "particulars", "description"})
_GOAL = frozenset({"plan", "target", "budget", "goal", "quota"})
_REACHED = frozenset({"attain", "attained", "attainment", "achieved", "achievement", "ach", "met"})
_GROWN = frozenset({"growth", "gr", "change", "vs", "var", "over", "on", "inc", "increase", "yoy"})
_YEAR = frozenset({"py", "ly", "prior", "last", "previous", "year", "yoy"})
_MEASURED = frozenset(
    ("nsv", "gsv", "niv", "nr", "primary", "secondary", "tertiary", "net", "gross", "invoiced")
    + ("sales", "sale", "revenue", "turnover", "value", "amount")
)
"""What is aimed at or was sold, in the order in which trade passes goods on."""
_SAID = frozenset(
    ("nsv", "gsv", "niv", "nr", "primary", "secondary", "tertiary", "invoiced", "revenue")
)
"""One of these has to stand there: the others are known in the headings people write in full."""
_MONTH = frozenset({"mtd", "month", "monthly"})
_SOLD = frozenset({"actual", "actuals", "act", "sold", "done"}) | _REACHED - {"attainment"}
_ROLES = (
    ("target_amount", _GOAL | {"aop"}),
    ("last_year_amount", frozenset({"py", "ly", "sply"})),
    ("actual_mtd", _SOLD),
)


@lru_cache(maxsize=50_000)
def field(kind: str, header: str) -> str | None:
    """The field a heading names in a kind; None when it names none."""
    for written in (header, *short_words.forms(header)):
        words = _WORD.findall(re.sub(r"\([^)]*\)", " ", written.lower()).replace("'s ", " "))
        if len(words) > 1 and (found := _of(kind, words)):
            return found
    return None


@lru_cache(maxsize=20_000)
def known(header: str) -> bool:
    """Whether a heading is of that sort in any kind."""
    kinds = {*_HAPPENED, *_AMOUNTS, "sales_progress", "sales_detail", "expense_budget"}
    return any(field(kind, header) is not None for kind in sorted(kinds))


def _of(kind: str, words: Sequence[str]) -> str | None:
    held = set(words)
    people = _MANAGED if "manager" in held else _OF_PERSONS
    if held <= _PERSON | people and held & _PERSON:
        return "rep_name"
    if held <= _DOCTOR and held - {"name", "names"}:
        return "hcp_name"
    day, happened = _HAPPENED.get(kind, ("", set()))
    if held & _DAY and held & happened and held <= happened | _AROUND:
        return day
    for name, said in _AMOUNTS.get(kind, ()):
        if held & _AMOUNT and held & said and held <= said | _AMOUNT | {"of", "the"}:
            return name
    if kind == "sales_detail" and (taxed := _taxed(held)):
        return taxed
    if kind in ("expense_claim", "expense_budget") and held <= _LINE | _SORT | {"of", "the"}:
        return "expense_line" if held & _LINE and held & _SORT else None
    return _role(kind, held) if kind in ("sales_progress", "sales_target") else None


def _taxed(held: set[str]) -> str | None:
    """An amount of a document without its tax (Total before VAT, Net Bill Value) or with it."""
    rest = held - _DOCUMENT - _AMOUNT
    without, including = rest & _WITHOUT, rest & _WITH
    told = held & _AMOUNT and rest <= _TAX | _WITHOUT | _WITH
    if not told or bool(without) == bool(including):
        return None
    return "net_amount" if without else "gross_amount"


def _share(held: set[str]) -> str | None:
    """What a share of progress is of: the target, or growth over last year."""
    rest = held - {"%", "of", "to", "the", "sales"}
    if rest <= _GOAL | _REACHED | {"vs"} and rest & (_GOAL | _REACHED):
        return "attainment_rate"
    grown = rest <= _GROWN | _YEAR and rest & {"py", "ly", "year", "yoy"}
    return "yoy_rate" if grown and rest & _GROWN else None


def _role(kind: str, held: set[str]) -> str | None:
    """What a share of progress is of; what an amount called by its place in the trade is: Secondary
    Target, PY NSV, NIV MTD."""
    if "%" in held:
        return _share(held) if kind == "sales_progress" else None
    rest = held - _MEASURED - _MONTH
    if not held & _SAID:
        return None
    if not rest and "mtd" in held:
        return "actual_mtd" if kind == "sales_progress" else None
    roles = _ROLES if kind == "sales_progress" else _ROLES[:1]
    return next((name for name, words in roles if rest and rest <= words), None)
