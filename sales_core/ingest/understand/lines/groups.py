"""Labels on rows of their own: what they say holds for the rows below them.

A label in a column that is blank in every row of data is a value of that column. One in a column
that is filled says something no column does: whose rows they are, or of which region.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.domain.reading import Line
from sales_core.ingest.grid import Sheet
from sales_core.ingest.understand.cells.cells import at, filled, is_blank, shown
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.periods import heads

Labels = dict[int, tuple[int, str]]
"""Data row -> column and text of the label that stands above it."""
QUESTION = "groups_are"
FEWEST = 2
CHOICES = ("rep_name", "customer_name", "territory", "product_group", "channel", "team")
OWN = ("expense_line", "slip_type", "stage", "policy_name", "promo_name")
"""What labels may be in some kinds of report alone."""
_TERRITORY = re.compile(
    r"区$|区域$|省$|市$|大区$|办事处$|分公司$|^[华东西南北中][东西南北中部]$|^(?:north|south|east|west|central)$|\b(?:region|area|zone|district)\b",
    re.I,
)
_BY = {
    "customer_name": re.compile(r"\bby (?:customer|client)s?\b(?! (?:type|group|class))", re.I),
    "rep_name": re.compile(r"\bby (?:sales ?(?:rep|person|man|people)|rep)s?\b", re.I),
}
"""Sales by Customer Detail: what systems put above the names they group a report by."""


_CHANNEL = re.compile(
    r".*渠道|[gln]?ka|cvs|流通|餐饮|商超|大卖场|批发|电商|特通|特渠|线上|线下|夜场|ka卖场"
    r"|(?:modern|general|traditional|on|off)[ -]?trade|mt|gt|tt|horeca|e-?comm?(?:erce)?|wholesale"
    r"|retail|online|offline|key accounts?|pharmacy|pharmacies|chemists?|convenience|food ?service"
    r"|institutions?|institutional|exports?",
    re.IGNORECASE,
)
"""Channels of trade; one of them alone may be a class of customers."""

_AROUND = " 【】「」『』:："
"""Around a label to make it seen."""
_SAID = re.compile(r"([^\s:：|]{1,12})\s*[:：]\s*\S")
_SAID_ANYWHERE = re.compile(r"([^\s:：|]{1,12})\s*[:：]\s*([^\s:：|]+)")
_OF_MONTH = re.compile(r"^(?:统计|所属)?(?:月份?|期间|月度|周次?)\s*[:：]\s*(?=\S)")
"""月份：10月 as a label is the month."""
_NAME = re.compile(r"(?!.*[表单细总报类册账部组区店品]$)[\u4e00-\u9fff]{2,3}")
"""As long as the names of people are."""
_TEAM = re.compile(
    r"(?:[一二三四五六七八九十\d]|销售|业务|商务|大客户|市场|电商)(?:组|部|队|科)$|(?:小组|团队|战队)$"
)
"""Names of teams by their last word: 一组, 销售二部, 飞鹰战队."""
_FIRM = re.compile(
    r"(?:(?<!分)公司|商行|商贸|商店|超市|卖场|便利店|医院|药房|药店|诊所|经营部|门市部?|批发部|经销部|配送中心|工厂"
    r"|集团|酒店|贸易行|烟酒店|专卖店|建材城)$"
)
"""Names of firms and shops by their last word."""


def are_firms(texts: Collection[str | None]) -> bool:
    """Whether all labels are names of firms and shops, which are nobody's reps."""
    named = [text for text in texts if text]
    return bool(named) and all(_FIRM.search(text) for text in named)


def is_channel(text: str) -> bool:
    """Whether a text is a channel of trade."""
    return _CHANNEL.fullmatch(text.strip()) is not None


def labels(sheet: Sheet, region: Region, lines: dict[int, Line]) -> Labels:
    """The label above each row of data; a total ends the group it closes."""
    found: Labels = {}
    current: tuple[int, str] | None = None
    for row in sorted(lines):
        if lines[row] == "group":
            cols = filled(sheet, row, region.left, region.right)
            col, text = cols[0], "  ".join(shown(at(sheet, row, c)) for c in cols)
            current = (col, _OF_MONTH.sub("", text.strip(_AROUND)) or text)
        elif lines[row] == "total":
            current = None
        elif lines[row] == "data" and current is not None:
            found[row] = current
    return found


def says_again(texts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether a row of fields with their values names those that stand above the header once more,
    with another value: 部门：苏北 业务员：邓浩 where that of 程思远 stands above."""
    here, above = (dict(_SAID_ANYWHERE.findall("  ".join(part))) for part in (texts, titles))
    same = here.keys() & above.keys()
    return bool(same) and any(here[name] != above[name] for name in same)


def begun(labels: Sequence[str | None], titles: Sequence[str]) -> list[str | None]:
    """The labels, the rows above the first one with that of their own, which stands above the
    header: 业务员：程思远 there and 业务员：邓浩 among the rows."""
    later = list(dict.fromkeys(label for label in labels if label))
    if not later or labels[0] is not None:
        return list(labels)
    bare = [_OF_MONTH.sub("", text.strip(_AROUND)) for text in reversed(titles)]
    if all(heads.head(label) is not None for label in later):
        bare = [_month(text) for text in bare]
    first = next((text for text in bare if _alike(text, later)), None)
    ended = next(place for place, label in enumerate(labels) if label is not None)
    return [first for _ in range(ended)] + list(labels[ended:])


def _month(text: str) -> str:
    """The month a title begins with, as a label would name it: 2026年9月业绩."""
    found = heads.leading(text)
    if found is None or found[0].unit != "month":
        return text
    year = f"{found[0].year}年" if found[0].year else ""
    return f"{year}{found[0].number}月"


def _alike(text: str, labels: Sequence[str]) -> bool:
    """Whether a text is a label as the others are: of the same field, or as much of a name."""
    if heads.head(text) is not None:
        return text not in labels and all(heads.head(label) is not None for label in labels)
    told = [_SAID.match(label) for label in (text, *labels)]
    if all(told):
        return len({found[1].strip() for found in told if found}) == 1 and text not in labels
    return not any(told) and text not in labels and all(map(_NAME.fullmatch, (text, *labels)))


def within(sheet: Sheet, region: Region, rows: Sequence[int], found: Labels) -> Labels:
    """The labels that are values of the column they stand in: no row of data fills it, and it has
    a heading."""
    columns = {col for col, _ in found.values() if _headed(sheet, region, col)}
    empty = {c for c in columns if all(is_blank(at(sheet, row, c)) for row in rows)}
    return {row: label for row, label in found.items() if label[0] in empty}


def _headed(sheet: Sheet, region: Region, col: int) -> bool:
    return not region.header or any(not is_blank(at(sheet, row, col)) for row in region.header)


def field_of(
    texts: Collection[str], reps: Collection[str], titles: Sequence[str] = ()
) -> str | None:
    """What labels are beyond doubt: reps on file, regions by their last word, or what a title says
    its rows are put together by."""
    if texts and all(text in reps for text in texts):
        return "rep_name"
    if texts and all(_TERRITORY.search(text) for text in texts):
        return "territory"
    if texts and all(_TEAM.search(text) for text in texts):
        return "team"
    if len(set(texts)) > 1 and all(map(is_channel, texts)):
        return "channel"
    sorted_by = {name for name, words in _BY.items() if any(words.search(t) for t in titles)}
    return sorted_by.pop() if texts and len(sorted_by) == 1 else None
