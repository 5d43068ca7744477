"""请假, 新入职 or 待定 in a column of amounts: words for a number that is not there.

They say nothing against the column being one of numbers; their rows are left out all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import is_blank

_WORDS = re.compile(
    r"\s*[(（]?(?:请|休|病|事|产|年|婚|丧|陪产)?(?:请|休|产)?假(?:中)?[)）]?\s*"
    r"|\s*[(（]?(?:已|新|刚|本月|待)?(?:入职|离职|调岗|调离|停职|转岗)(?:中|员工|人员)?[)）]?\s*"
    r"|\s*[(（]?(?:待定|待报|待确认|未报|未上报|未统计|未提交|未填|空岗|空缺|缺编|不考核|无任务|暂缺|新人|新员工)[)）]?\s*"
    r"|\s*(?:on leave|(?:sick|maternity|annual) leave|vacant|resigned|left|new joiner|tbd|tbc"
    r"|pending|not (?:reported|submitted|available))\s*",
    re.IGNORECASE,
)
LEAST = 2
"""The part of the filled cells that must be something else, as a divisor."""


def without(values: Sequence[Value]) -> list[Value]:
    """The cells without such words, as long as half of those that are filled hold something else;
    else all of them."""
    kept = [v for v in values if not (isinstance(v, str) and _WORDS.fullmatch(v))]
    filled = sum(not is_blank(v) for v in values)
    return kept if sum(not is_blank(v) for v in kept) * LEAST >= filled else list(values)
