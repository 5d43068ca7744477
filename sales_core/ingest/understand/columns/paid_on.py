"""Money received, by the day it came: 收款日期 | 金额 are payments without a title that says so.

A day of payment beside goods is that of an order; one beside an amount alone says that it was
received where the word does, or where a column tells how it was paid.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

KIND, DAY, METHOD = "dealer_payment", "payment_date", "payment_method"
_GOODS = frozenset({"product_name", "product_id", "product_group", "spec", "uom"})
_BARE = frozenset(
    {"金额", "总金额", "数额", "amount", "amt", "amountpaid", "paidamount", "付款金额"}
)
_CAME = re.compile(r"收款|回款|到账|到款|打款|入账|收汇|收到|receipt|receiv|recd|collect|deposit")
_PAID = re.compile(r"付款|汇款|支付|payment|paid|remittance")
_OTHERS = re.compile(
    r"数量|单价|商品|产品|订单|费用|工资|qty|quantity|\bitems?\b|\border|invoice date|due|expense"
    r"|salary|供应商|供货商|vendor|supplier|employee|员工|应收|未收|欠|计划|预计|plan|expected|outstanding"
)
"""Columns beside which an amount may be that of something else."""


def put(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
) -> Assignment:
    """The assignment, with the one bare amount as what was paid where the day says that it was."""
    measure = made.kind.measure
    day = made.chosen.get(DAY)
    if made.kind.id != KIND or made.across or measure in made.chosen or day is None:
        return made
    if _GOODS & set(made.chosen) or any(_OTHERS.search(plain(h.name)) for h in headings):
        return made
    word = plain(day.heading.name)
    if not (_CAME.search(word) or (_PAID.search(word) and METHOD in made.chosen)):
        return made
    free = [h for h in headings if h.head is None and not made.holds(h.col)]
    bare = [h for h in free if aliases.without_brackets(h.name)[0] in _BARE]
    if len(bare) == 1 and parses.get((bare[0].col, FieldType.MONEY)):
        unit = aliases.match("sales_detail", bare[0].name).unit
        made.chosen[measure] = Candidate(bare[0], measure, 85, unit, False, "title")
    return made


def may_be(made: Assignment) -> bool:
    """Whether a table tells the day of a payment by name and not what was paid."""
    day = made.chosen.get(DAY)
    return made.kind.id == KIND and day is not None and bool(
        _CAME.search(plain(day.heading.name)) or _PAID.search(plain(day.heading.name))
    )  # fmt: skip
