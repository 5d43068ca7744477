"""Rows that sum others: never data, always a check."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sales_core.ingest.grid import Sheet
from sales_core.ingest.han import simplified
from sales_core.ingest.understand.cells.cells import at, is_blank
from sales_core.ingest.understand.cells.figures import is_figure

_WORDS = re.compile(
    r"^(?:.{0,20}(?:合计|小计|总计|共计|总和)|(?:grand|sub|overall)?[\s-]*totals?|.{1,30}\s(?:sub)?totals?"
    r"|(?:grand|sub|gr|g)?[\s.-]*tot\.?|ttls?\.?|s/total|t o t a l(?: s)?|sums?|gesamt(?:summe)?"
    r"|summe|jumlah|tổng(?: cộng)?|total g[eé]n[eé]ral"
    r"|итого|всего|الإجمالي|المجموع|合\s*计|小\s*计|总\s*计"
    r"|[总合]?共计?\s*\d+\s*[家人户单笔店名个条项台位])\s*[::]?$"
)
_WITH_FIGURES = re.compile(
    r"^(?:.{0,20}汇总|sub[\s-]?total\s.{1,30}|(?:sub)?-?totals?\s(?:for|of)\s.{1,40}|.{1,40}合计"
    r"|过次页|转次页|转下页|承前页|承上页|接上页|上页结转|.{0,12}累计(?:数|发生额?)?|累计发生额?"
    r"|(?:[本上当全]?[年月旬周日季期]|\d{1,2}月|[一二三四1-4]季度?|[上下]半[年月]|[大组区店县])计"
    r"|(?:[本上当]?[年月旬周日季期]|[上中下]旬)发生额|[总小合]计\s*(?:\d{1,2}|[数额]|金额|大写|.{0,2}[人户家]数)"
    r"|上[月年期季周旬]?(?:结转|结余|结存)|(?:期初|年初|月初)(?:余额|结存|结余|结转)"
    r"|结转(?:上|下|自)[月年期]|(?:(?:金额)?[总合]计|金额)\s*\(?大写\)?\s*:?.{0,40}|合计/平均|[∑σ]|总[数额]"
    r"|(?:total )?(?:nos?\.?|number|count) of \w+(?: \w+)?\s*[:：]\s*\d+"
    r"|.{0,4}(?:客户|门店|网点|终端|店|家|户|人|单|笔)数\s*[:：]\s*\d+\s*[家户店人个单笔]?"
    r"|(?:carried|brought) forward|carry forward|[cb]/f|running total"
    r"|(?:to |by )?(?:opening|closing) bal(?:ance|\.)?|bal(?:ance|\.)? b/d"
    r"|(?:grand |net )?totals? (?:due|payable|amount(?: due| payable)?))\s*[::]?$"
)
_MEAN = re.compile(
    r"^(?:(?:团队|人)?平均(?:值|数|分|得分|完成率?|达成率?)?|[人店户日周月单家]均|均值|中位数|最高值?|最低值?"
    r"|(?:(?:team|overall|group|grand|national|company|monthly|weekly|regional)\s)?(?:average|avg\.?|mean|median)(?:\s?(?:/|per)\s?\w+)?"
    r"|(?:team |group )?(?:highest|lowest|maximum|minimum)"
    r"|(?:上[月周年季]|去年|同期|去年同期|上年同期)(?:合计|总计|小计))\s*[::]?$"
)
_OF_PART = re.compile(r"^(?:grand |sub-?)?totals?(?:\s+[-–—]\s*|\s*[-–—]\s+|\s*[:：(]\s*).{1,40}$")
"""Total - North, Total (net of returns): as the first cell of a row that holds only figures."""
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,14}[)\]]\s*$|(?<=计)[\s:]*(?:[十百千]?[万亿]|千)?元$")
"""What a total adds up: North Total (5), Grand Total (12 items), 合计（元）."""
_FORMULA = re.compile(r"\s*[=+@-]\s*[A-Za-z]+\(")
"""=SUM(A1) typed as text is a broken amount, whatever stands in it."""
_ORNAMENT = re.compile(r"^[\s*=~_#<>【-]+|[\s*=~_#<>】-]+$")
"""Around a total that is to be seen: ** Total **, ---合计---."""
_COMPARED = re.compile(
    r"^(?:较?(?:与|比)?(?:上[月周年季]|去年|同期|去年同期|上年同期|目标|计划|预算)?(?:数|相)?"
    r"(?:差额|差异|差距|差值|缺口|增减额?|增长额?|增幅|增长率|增减率|变动)"
    r"|(?:同比|环比)(?:增长|增减|增幅|变化)?[额率]?|[\u3400-\u9fff]{1,6}率|占比|比[重例]|上年同期|去年同期"
    r"|(?:实际)?净(?:出货|发货|出库|销售?|销货|回款|额|值)[额量数]?|抵减后|扣除?退货后?(?:合计|金额|净额)?"
    r"|上[月周年季]同?期?|%\s?(?:of (?:grand )?total|overdue|used|share)|overdue\s?%"
    r"|difference|variance|change|vs\.? (?:last|prior|previous) \w+"
    r"|(?:same (?:period|month|week|quarter) )?(?:of )?(?:last|prior|previous|prev\.?) "
    r"(?:year|month|week|quarter|period)(?:'s)?(?: (?:total|sales|actuals?))?"
    r"|ly|py|lm|lymtd|lmtd|lytd"
    r"|(?:yoy|mom|wow|y/y|m/m)?\s?(?:growth|change|gr\.?|var\.?|diff\.?)|yoy|mom"
    r"|% ?(?:growth|change|achieve(?:d|ment)|ach\.?|of target|to target|vs\.? ly|contribution)"
    r"|achievement|ach\.?|attainment|target|plan|budget|quota|forecast|shortfall|gap|surplus"
    r"|deficit|contribution|share|mix"
    r"|net (?:sales|payable|amount|claim|value|due|receivable|reimbursable|reimbursement|balance)"
    r"(?: (?:payable|due|to (?:employee|company)))?(?:\s*\([^()]{1,24}\))?"
    r"|amount (?:due|payable)|(?:less|add|deduct)"
    r"(?:\s*[::]\s*.{2,40}|\s(?:adv|return|refund|paid|payment|amount|credit"
    r"|cash|personal|company)\w*\b.{0,30})|balance (?:due|payable|refundable|to pay)"
    r")\s*[::%(（%）)]*$"
)
_CHARGE = re.compile(
    r"^(?:(?:add|plus)\s*[::]?\s*)?(?:(?:(?:in|out)put\s)?"
    r"(?:vat|[cisu]t?gst|gst|sst|hst|iva|tva|mwst\.?|ust|ppn|sales tax|service tax|tax|tcs|tds|cess"
    r"|增值税|税[额金])|freight|shipping|delivery|transport(?:ation)?|packing|insurance|运费"
    r"|round(?:ing|ed)?(?:[\s-]?off)?|discount|rounding adjustment)"
    r"(?:\s(?:charges?|costs?|amount|payable|fees?))?(?:\s*[@(]?\s*\d[\d.,]*\s*%?\s*\)?)?\s*[::]?$"
)
"""What is added to the sum of a bill, or taken off it."""
_OTHER_TIME = re.compile(
    r"^(?:(?:去年|上年|上月|上周|上季|前年)(?:度)?(?:同期|同月|同周)(?:数|值|实际|销售额?)?|同期(?:数|值)?"
    r"|(?:上个?[月周]|上季度?|上期|上年度?|去年|前年)(?:数|值|实际|完成|业绩|销售额?)?"
    r"|(?:同比|环比)(?:增长|增减|增幅|变化)?[额率]?|(?:完成|达成|达标)率|占比"
    r"|(?:same (?:period|month|week|quarter) )?(?:last|prior|previous) (?:year|month|week|quarter)"
    r"(?:'s)?(?: (?:total|sales|actuals?))?|y-?o-?y(?: growth)?|(?:%|growth) ?(?:growth|change|%)"
    r"|achievement ?%|% ?ach(?:ieve(?:d|ment)|\.)?)\s*[::]?$"
)
"""No name of anybody: a row of another time or of shares, wherever it stands."""
_COUNTED = re.compile(
    r"^(?:(?:铺货|铺市|动销|上架|在售|有货|分销|覆盖|进店)(?:的)?(?:门店|网点|终端|店铺|店|客户|单品|sku)?"
    r"总?(?:数量?|家数|个数|率)|(?:门店|网点|终端|店铺|单品|sku)总?(?:数量?|家数|个数)|家数|店数"
    r"|(?:no\.?|number|#|count)\s?of\s(?:\w+\s)?(?:stores|outlets|doors|shops|pos|skus|accounts)"
    r"(?:\s(?:listed|selling|stocking|carrying|with\s(?:stock|sales)))?"
    r"|(?:stores|outlets|doors|shops|skus)\s(?:listed|selling|stocking|carrying|count|with\s\w+)"
    r"|(?:store|outlet|door|shop|sku|listed)\scount|listed\s(?:stores|outlets|doors|shops)"
    r"|(?:numeric|weighted)?\s?distribution\s?(?:%|rate)?)\s*[::%(%)]*$"
)
"""How many shops have a product, below a matrix of shops and products: counts, no amounts."""
_STARS = re.compile(r"\*{1,4}")
"""How an ERP marks the sums it prints: more stars, a wider sum."""
_STARRED = re.compile(r"\s*\*{1,4}\s+\w")
"""The same before the name of what is summed: * Bright Foods."""
_HINTS = (
    r"计|共|结[转余存]|[期年月]初|总\s*[和数额]|发生额|[∑σ]|汇\s*总|tot|ttl|t o t|sum"
    r"|数\s*[:：]|大写|(?:nos?\.?|number|count) of\b"
    r"|[次下前上]\s*页|forward|/f|b/d|(?:open|clos)ing bal|\*|gesamt|jumlah|tổng|итого|всего|ل"
)
HINT = re.compile(_HINTS)
"""Stands in every word of a total: most rows cost one look for it."""
HINTS = (
    rf"{_HINTS}|均|中\s*位\s*数|最\s*[高低]|average|avg|mean|median|highest|lowest|m[ai][xn]imum"
    "|全部|数|率|count|distribution|listed|selling|stores|outlets|doors|shops|skus|of pos"
    "|of accounts"
)
"""Stands in every word above that needs no total before it, as `texts.plain` writes it."""
_SPACED = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
"""Between the characters of a word written wide: 总 合 计."""
_NAMED = re.compile(r".{1,30}\s(?:sub)?totals?\s*[::]?$")
_BARE = re.compile(r"(?:grand|sub|overall|gr|g)?[\s.-]*totals?\s*[::]?$")
_TEXTS_BEHIND = 3
_TOTAL_OF = re.compile(r"(?:grand |sub-?)?totals? |(?:总|合)计|全部|总额", re.IGNORECASE)
_LABEL_COLUMNS = 6
_LOOKED_AT = 400
_NEAR = 3
"""Rows above a starred one that it is compared with."""


def is_total_word(text: str) -> bool:
    """Whether a cell says that its row or column sums others."""
    return bool(_WORDS.match(_plain(text)))


def is_mean_row(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether the row holds averages or extremes of others: its first word says so. `cols` are
    the columns it fills."""
    value = at(sheet, row, cols[0]) if cols else None
    word = _BRACKET.sub("", _ORNAMENT.sub("", _plain(value))) if isinstance(value, str) else ""
    return bool(_MEAN.match(word)) and any(is_figure(at(sheet, row, col)) for col in cols)


def is_compared_row(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether the row compares a total with something: 差额, 环比增减. Only below a total does the
    first word say so; elsewhere it may name a measure of its own. `cols` are the columns it fills.
    """
    value = at(sheet, row, cols[0]) if cols else None
    named = isinstance(value, str) and _COMPARED.match(_plain(value)) is not None
    return (named and len(cols) > 1) or is_other_time_row(sheet, row, cols)


def is_charge_row(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether the row is a tax or a charge on what stands above it, a word and an amount: VAT 5%.
    `cols` are the columns it fills."""
    word = at(sheet, row, cols[0]) if len(cols) == 2 else None
    named = isinstance(word, str) and _CHARGE.match(_plain(word)) is not None
    return named and is_figure(at(sheet, row, cols[1]))


def is_other_time_row(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether the row holds last year's figures or shares: its first word says so. `cols` are the
    columns it fills."""
    value = at(sheet, row, cols[0]) if cols else None
    return isinstance(value, str) and bool(_OTHER_TIME.match(_plain(value))) and len(cols) > 1


def counts_shops(text: str) -> bool:
    """Whether a word is the number of shops that have something: 铺货门店数, stores listed."""
    return bool(_COUNTED.match(_plain(text)))


def is_total_row(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether one of the first filled cells of the row says total. `cols` are the columns it
    fills."""
    cells = sheet.rows[row]
    texts = [v for col in cols[:_LABEL_COLUMNS] if isinstance(v := cells[col], str)
             and not _FORMULA.match(v)]  # fmt: skip
    if not any(map(_hinted, texts)) or _is_told_first(sheet, row, texts):
        return False
    values = [cells[col] for col in cols]
    words = [_ORNAMENT.sub("", word) or word for word in map(_plain, texts)]
    if any(_WORDS.match(_BRACKET.sub("", word)) for word in words):
        return not _is_somebody(sheet, row, cols)
    starred = _STARRED.match(texts[0]) is not None
    if starred or _STARS.fullmatch(words[0]):
        alone = (len(texts) == 1 and not starred) or _is_sparse(sheet, row, cols)
        return alone and any(is_figure(v) for v in values)
    if _OF_PART.match(words[0]) and all(re.search(r"\d", word) for word in words[1:]):
        return isinstance(values[0], str) and any(is_figure(v) for v in values)
    return any(_WITH_FIGURES.match(word) for word in words) and any(is_figure(v) for v in values)


def _is_somebody(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether what says total is a name with texts behind it: Ropa Total in Madrid, to be called at
    a number, sums nobody."""
    words = {col: _plain(v) for col in cols if isinstance(v := sheet.rows[row][col], str)}
    named = [col for col, word in words.items() if _NAMED.match(word) and not _BARE.match(word)]
    if not named or any(_WORDS.match(w) for col, w in words.items() if col not in named):
        return False
    behind = [word for col, word in words.items() if col > named[0] and not is_figure(word)]
    return len([word for word in behind if word]) >= _TEXTS_BEHIND


def _is_told_first(sheet: Sheet, row: int, texts: Sequence[str]) -> bool:
    """Whether a day and an amount stand before the first text that may say total, and a column
    without anything in it between them: the word belongs to cells beside the table."""
    cells = sheet.rows[row]
    word = cells.index(next(filter(_hinted, texts)))
    before = cells[:word]
    days = any(isinstance(v, date) for v in before)
    if not (days and any(isinstance(v, int | float) and not isinstance(v, bool) for v in before)):
        return False
    last = max(n for n, value in enumerate(before) if not is_blank(value))
    return any(
        all(is_blank(at(sheet, other, col)) for other in range(min(len(sheet.rows), _LOOKED_AT)))
        for col in range(last + 1, word)
    )


def may_say(text: str) -> bool:
    """Whether any row could be a total or an average because of this text: without such a one it
    is none, whatever else stands in it."""
    plain = _plain(text)
    word = _ORNAMENT.sub("", plain) or plain
    bare = _BRACKET.sub("", word)
    return (
        bool(_WORDS.match(bare) or _MEAN.match(bare) or _STARS.fullmatch(word))
        or bool(_STARRED.match(text))
        or bool(_OF_PART.match(word) or _WITH_FIGURES.match(word))
        or begins_with_total(text)
        or counts_shops(text)
    )


def begins_with_total(text: str) -> bool:
    """Whether a text is the total of something: Total receivables."""
    return _TOTAL_OF.match(text.strip()) is not None


def _is_sparse(sheet: Sheet, row: int, cols: Sequence[int]) -> bool:
    """Whether a row fills at most two thirds of the cells the fullest row above it fills: a starred
    sum repeats the account and the currency of its lines and leaves the rest blank."""
    near = sheet.rows[max(row - _NEAR, 0) : row]
    fullest = max((sum(not is_blank(value) for value in cells) for cells in near), default=0)
    return 3 * len(cols) <= 2 * fullest


def _hinted(text: str) -> bool:
    """Whether a cell may say total at all: names stand in many rows and are looked at once."""
    return HINT.search(text.lower()) is not None if text.isascii() else _hinted_once(text)


@lru_cache(maxsize=4096)
def _hinted_once(text: str) -> bool:
    return HINT.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return _SPACED.sub("", simplified(unicodedata.normalize("NFKC", text).strip().lower()))
