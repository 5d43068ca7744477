"""Columns headed by nothing but names, which hold one amount in parts: 绿茶 | 果汁 | 合计."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from sales_core.ingest import aliases
from sales_core.ingest.understand.amounts import column_sums
from sales_core.ingest.understand.lines.groups import is_channel
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

FEWEST, TAIL, CELLS = 2, 2, 300
COST = re.compile(
    r"(?:火车|机|车|船|高铁|动车)票$|(?:市内|长途)?交通$|住宿$|招待$|过路$|停车$|费用?$|补[贴助]$|津贴$|[餐油车话房差饭]补$|\b(?:cost|expense|fee|fees|allowance|fuel|meals|hotel|travel|travelling|ta|da"
    r"|food|lodging|tolls?|parking|petrol|conveyance|misc|miscellaneous|fare|airfare|boarding"
    r"|mileage|per diem|taxi|others?|sundries|entertainment|accommodation|airtime|transport)\b",
    re.IGNORECASE,
)
NO_PART = re.compile(
    r"目标|任务|计划|预算|指标|20\d\d年?度?$|率|占比|比例|排名|名次|序号|编号|单价|价格|同比|环比|增长"
    r"|去年|上月|上年|累计|差异|差额|剩余|余额|电话|年龄|target|quota|budget|%|growth|variance"
    r"|last year|previous|ytd"
    r"|^(?:[tn]rx|nbrx|trbx|osa|oos|sov|[nw]d ?%)$|(?:numeric|weighted) dist|on.?shelf"
    r"|(?<![a-z])(?:goal|plan|rate|ratio|share|rank|price|prior|diff|no\.?$|(?:tele)?phone)"
    r"|\bprecio|\bpre[cç]o\b|\bprix\b|\bpreis|\bharga|\blatitude|\blongitude"
    r"|^(?:skus|stores|outlets|doors|shops)\b"
    r"|profit|margin|discount|commission|number|count\b|average|\bmean\b|sum of|percent|pct\b"
    r"|(?:^|/)total\b|^(?:day|week|wk)\s*\d|\bids?\b|\bkey$|利润|毛利|折扣|提成|平均",
    re.IGNORECASE,
)
_CALLS = re.compile(r"(?:tele|mobile )?phone|mobile|internet|电话费?|话费", re.IGNORECASE)
"""Among costs what calls came to, elsewhere a number to call."""
_OF_A_LINE = frozenset({"qty", "unit_price", "doc_no", "line_no"})
"""Lines of documents hold different things beside each other, not parts of one amount."""
_MEASURED = re.compile(
    r"(?:[数量额价号]|金额|成本|利润|毛利|收入|支出|[人次天]数|时长|时间|编码|重量|运费|业绩|量级|数值|结果|得分|评分)"
    r"(?:[(（].*[)）])?$"
    r"|(?:[_ ]|\b)(?:id|counts?|amounts?|qty|cost|profit|revenue|value|number|num|units?|stock"
    r"|points?|levels?|orders?|booked|scores?|ratings?|days|hours|visits?|multiplier)s?"
    r"(?: ?(?:ly|cy|ty|\d\w*|\d\d-\d\d|[(\[].*[)\]]))*$",
    re.IGNORECASE,
)
"""Measures of their own, unless every column across ends in the same word: 甲店销量 | 乙店销量."""


def find(headings: Sequence[Heading], body: Body) -> dict[int, str] | None:
    """The columns and their names; None without several."""
    if any(aliases.match("sales_detail", h.name).field in _OF_A_LINE for h in headings if h.name):
        return None
    amounts = _amounts(headings, body)
    amounts = {
        c: a
        for c, a in amounts.items()
        if not column_sums.adds_up(a, [o for k, o in amounts.items() if k != c])
    }
    totals = [h for h in headings if h.total and h.head is None]
    for total in totals:
        printed = [column_sums.figure_of(v) for v in body.column(total.col)[:CELLS]]
        if any(p is not None for p in printed) and not column_sums.adds_up(
            printed, list(amounts.values())
        ):
            left = {c: a for c, a in amounts.items() if c < total.col}
            summed = column_sums.adds_up(printed, list(left.values()))
            amounts = left if summed else column_sums.last_parts(printed, amounts)
            if not amounts:
                return None
    names = without_measures({h.col: h.name for h in headings if h.col in amounts})
    if len(names) < FEWEST or _scattered(headings, set(names)):
        return None
    return names


def _amounts(headings: Sequence[Heading], body: Body) -> dict[int, list[Decimal | None]]:
    """The columns of figures alone whose headings may be names, with their first figures."""
    found: dict[int, list[Decimal | None]] = {}
    costs = sum(COST.search(h.name) is not None for h in headings) >= FEWEST
    for h in headings:
        called = costs and _CALLS.fullmatch(h.name.strip()) is not None
        own = called or COST.search(h.name) is not None or is_channel(h.name)
        part = called or not NO_PART.search(h.name)
        if h.head is not None or h.total or not (h.name and part):
            continue
        if not own and aliases.known(h.name):
            continue
        cells = body.column(h.col)[:CELLS]
        held = [column_sums.figure_of(v) for v in cells]
        pairs = zip(cells, held, strict=True)
        if any(v is not None for v in held) and all(
            column_sums.says_nothing(c) or v is not None for c, v in pairs
        ):
            found[h.col] = held
    return found


def _scattered(headings: Sequence[Heading], names: Collection[int]) -> bool:
    """Whether other columns stand between those across: parts of one amount are neighbours."""
    first, last = min(names), max(names)
    return any(first < h.col < last and h.col not in names and not h.total for h in headings)


def without_measures(names: dict[int, str]) -> dict[int, str]:
    """The columns that are no measure of their own; all of them when they measure one thing."""
    ends = {found[0] for name in names.values() if (found := _MEASURED.search(name.strip()))}
    tails = {name.strip()[-TAIL:] for name in names.values()}
    if len(names) >= FEWEST and len(ends) == len(tails) == 1:
        return names
    return {col: name for col, name in names.items() if not _MEASURED.search(name.strip())}
