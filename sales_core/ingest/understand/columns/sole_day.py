"""The one column of days of a report a title names: 交账日期 in a report of cash bags. Day alone
above full dates is the day of whatever the rows are.

Days that say when something is due, ends or was written down are not the day it happened.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.header import Heading

_DAY = re.compile(r"(?:日期|时间|日)$")
_OTHER = re.compile(
    r"到期|截止|截至|有效|失效|生产|保质|交货|交期|预计|计划|要求|承诺|约定|下次|出生|签收|创建|修改|更新|打印|录入"
    r"|制单|审|批|提交|上传|建档|开户|入职|离职|还款|付款|支付|结算|核销|发票|开票|起|止|结束|开始|期限"
)

_BARE = frozenset({"day", "日", "天"})


def put(made: Assignment, headings: Sequence[Heading], dated: Collection[int]) -> Assignment:
    """The assignment of a kind a title names, with the day its rows need where one column alone
    holds days and its heading says no other day."""
    name = made.kind.date
    if name is None or name in made.chosen or made.across or (name,) not in made.kind.required:
        return made
    days = [h for h in headings if h.col in dated and h.head is None]
    if len(days) != 1 or made.holds(days[0].col):
        return made
    word = aliases.without_brackets(days[0].name)[0]
    if _DAY.search(word) and not _OTHER.search(word):
        made.chosen[name] = Candidate(days[0], name, 85, None, False, "values")
    return made


def bare(made: Assignment, headings: Sequence[Heading], dated: Collection[int]) -> Assignment:
    """The assignment with its day where the one column of full dates is headed Day and no more."""
    name = made.kind.date
    days = [h for h in headings if h.col in dated and h.head is None] if name else []
    if name is None or name in made.chosen or made.across or len(days) != 1:
        return made
    if aliases.normalise(days[0].name) in _BARE and not made.holds(days[0].col):
        made.chosen[name] = Candidate(days[0], name, 90, None, False, "values")
    return made
