"""Kinds read from words that say nothing by themselves: bare months, 客户 and 余额, 计划 and 实际.

计划 and 实际 of dealers are payments where a title speaks of them and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns import added_up, joined, this_year
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds.kind_words import SHOWN
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

PAYMENT, CLAIM, SALES = "dealer_payment", "expense_claim", ("sales_progress", "sales_target")
_MEASURES = frozenset(
    ("plan_payment", "actual_payment", "plan_shipment", "actual_shipment", "target_amount",
     "target_qty", "actual_mtd", "actual_ytd")
)  # fmt: skip
_BARE = frozenset(
    ("计划", "实际", "完成", "达成", "目标", "任务", "plan", "planned", "actual", "target", "tgt")
    + ("act", "achieved", "ach", "goal", "budget")
)
_SOLD_TO = frozenset({"customer_name", "customer_id", "dealer_name", "dealer_id", "doc_no"})
_GOODS = frozenset({"qty", "product_name", "product_id", "unit_price"})
_ANY_EVENT = frozenset(
    {"doc_date", "customer_name", "rep_name", "net_amount", "remark", "territory"}
)
_ANY_WORD = frozenset(
    (
        "日期",
        "时间",
        "客户",
        "客户名称",
        "业务员",
        "姓名",
        "区域",
        "金额",
        "数额",
        "合计",
        "备注",
        "序号",
    )
    + (
        "date",
        "customer",
        "customername",
        "rep",
        "salesman",
        "area",
        "amount",
        "value",
        "total",
        "remarks",
    )
)
_ANY_TEXT = frozenset({"particulars", "description", "details", "narration", "摘要", "事项"})
_SLIPS = re.compile(
    r"receipt (?:no|number|#)|(?:che(?:que|ck)|chq)\.? ?(?:no|number|#|date)|\butr\b|collected by"
    r"|(?:payment|receipt|collection) (?:mode|method|type)|mode of (?:payment|receipt)|drawee"
    r"|(?:付款|收款|回款|打款)方式|票据号|支票号|付款时间"
)
_SPENT = re.compile(r"支出|开支|花费|花销|\b(?:spent|spending|expenditures?|outlay)\b")
_BOTH = re.compile(
    r"(?:目标|任务|指标|计划)(?:[与和及、/&]|对比)(?:实际|完成|达成|实绩)"
    r"|(?:实际|完成|达成|实绩)(?:[与和及、/&]|对比)(?:目标|任务|指标|计划)"
)
_PAID = re.compile(r"回款|打款|到款|收款|collections?\b")
_SENT = re.compile(r"发货|出货|提货|要货|进货|销售|销量|业绩|shipments?\b|sales\b")


def of_both(made: Assignment, titles: Sequence[str]) -> bool:
    """Whether bare months stand below a title of targets and of what was sold alike: 目标与完成."""
    return wordless(made) and any(map(_BOTH.search, map(plain, titles)))


def is_unsaid(made: Assignment, titles: Sequence[str], paid: bool = False) -> bool:
    """Whether the kind is read from 计划 and 实际 alone and no title bears it out: dealers' money
    below a title of payments is paid, below another it may be anything. `paid`: everything a report
    of payments needs is there."""
    measured = [c for c in [*made.chosen.values(), *made.across] if c.field in _MEASURES]
    bare = measured and all(_is_bare(c.heading.name, c.heading.word) for c in measured)
    if not bare or made.kind.id not in (PAYMENT, *SALES):
        return False
    about = says_paid(titles)
    return not about if made.kind.id == PAYMENT else about and paid


def says_paid(titles: Sequence[str]) -> bool:
    """Whether titles speak of payments and not of goods."""
    texts = [plain(text) for text in titles]
    return any(map(_PAID.search, texts)) and not any(map(_SENT.search, texts))


def may_be_other(
    made: Assignment, named: Collection[str], headings: Sequence[Heading]
) -> tuple[str, ...]:
    """What may be read as sales and be none, where no goods are sold: money received, of which a
    title or columns of receipts and cheques speak, or which nothing but 日期, 客户 and 金额 tells
    from sales; expenses, of which a title or a column of what was spent does, to nobody."""
    if made.kind.id != "sales_detail" or made.kind.id in named or _GOODS & set(made.chosen):
        return ()
    spent = CLAIM in named or any(_SPENT.search(plain(h.name)) for h in headings)
    if spent and not _names_whom(made):
        return (CLAIM,)
    slips = {hit[0] for h in headings for hit in [_SLIPS.search(plain(h.name))] if hit}
    if PAYMENT in named or len(slips) > 1 or (slips and "doc_no" not in made.chosen):
        return (PAYMENT,)
    return (PAYMENT,) if _any_amount(made, headings) else ()


def _names_whom(made: Assignment) -> bool:
    """Whether somebody it was sold to, or a document, stands there; Particulars may be anything."""
    told = {n: aliases.normalise(c.heading.name) for n, c in made.chosen.items() if n in _SOLD_TO}
    return any(word not in _ANY_TEXT for word in told.values())


def _any_amount(made: Assignment, headings: Sequence[Heading]) -> bool:
    """Whether a table holds no more than 日期, 客户, 业务员 and 金额, in words no better."""
    words = {aliases.without_brackets(h.name)[0] for h in headings if h.name}
    return set(made.chosen) <= _ANY_EVENT and words <= _ANY_WORD


def _is_bare(name: str, word: str) -> bool:
    above = name.removesuffix(word).rstrip("/") if word else ""
    parts = [part for part in above.split("/") if part]
    said = aliases.without_brackets(word or name)[0]
    return said in _BARE and all(joined.is_time(part) for part in parts)


def says_little(made: Assignment) -> bool:
    """Whether none of what the kind needs was found by a word of its own."""
    needed = {name for group in made.kind.required for name in group}
    across = any(c.heading.word for c in made.across)
    return not across and not any(c.own for n, c in made.chosen.items() if n in needed)


def rare_and_wordless(best: Assignment) -> bool:
    """A kind no page shows, and not one word that belongs to it."""
    spoken = any(c.own for c in [*best.chosen.values(), *best.across])
    return best.kind.id not in SHOWN and not spoken


def wordless(made: Assignment) -> bool:
    """Months across, and no word anywhere that says what their numbers are, be they added up (1月
    累计); beside a target and the share of it that was reached they are sales."""
    told = {"target_amount", "attainment_rate"} <= set(made.chosen)
    words = {c.heading.word for c in made.across} - added_up.BARE - this_year.BARE
    return bool(made.across) and not told and not any(words)
