"""Where a unit is written around numbers: beside a heading or in a title, and how it is spelt."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sales_core.ingest import goods_units, spelt_units
from sales_core.ingest.han import simplified
from sales_core.ingest.units import MONEY_UNITS

_CODES = (
    *("AED", "SAR", "QAR", "OMR", "KWD", "BHD", "EGP", "ZAR", "NGN", "KES", "LKR", "BDT", "PHP"),
    *("CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "AUD", "NZD", "CAD", "KRW", "TWD", "BRL"),
    *("GHS", "ZMW", "UGX", "TZS", "XOF", "XAF", "JOD", "TND", "RUB", "KZT", "UAH", "RON", "MXN"),
    *("COP", "CLP", "BWP", "ETB", "MUR", "NPR", "MMK", "UZS", "ILS", "RSD", "VND"),
)
"""Currencies that are written by their code."""
_CURRENCY = (
    r"(?:人民币|美元|美金|欧元|港币|港元|日元|英镑|卢比|(?<![a-jl-su-z])(?:rmb|cny|usd|us\$|hk\$|hkd|eur|gbp|jpy|inr|pkr"
    r"|idr|sgd|myr|thb|vnd|dhs|rp\.?|rs\.?|kshs?\.?|ushs?|tshs?|naira|pesos?|rupees?|dollars?|euros?"
    rf"|shillings?|dirhams?|rupiah|đồng|vnđ|{'|'.join(_CODES).lower()})|[¥$€£₹₦₱₵]|gh[¢₵])"
)
_LEAD = re.compile(rf"^(?:金额|计量|单位|amounts?|units?|in\b|{_CURRENCY}|[\s::/'’._-])+")
_TAIL = re.compile(rf"(?:{_CURRENCY}|[\s/'’._-])+$")
_SCALES: dict[str, str] = {
    **dict.fromkeys(("元", "圆", "块", "yuan"), "元"),
    **dict.fromkeys(("百元",), "百元"),
    **dict.fromkeys(
        (
            "千元",
            "千",
            "k",
            "000",
            "000s",
            "000's",
            "thousand",
            "thousands",
            "thous",
            "ribu",
            "ribuan",
            "nghìn",
            "ngàn",
            "tausend",
            "milliers",
            "miles de",
            "milhares",
        ),
        "千元",
    ),
    **dict.fromkeys(("万元", "万", "w", "10k", "wan"), "万元"),
    **dict.fromkeys(("十万", "十万元", "00,000", "lakh", "lakhs", "lac", "lacs"), "十万"),
    **dict.fromkeys(
        ("百万", "百万元", "mn", "mln", "mio", "million", "millions", "juta", "jt")
        + ("jutaan", "triệu")
        + ("millionen", "millones", "milhões"),
        "百万",
    ),
    **dict.fromkeys(("千万", "千万元", "crore", "crores"), "千万"),
    **dict.fromkeys(("亿", "亿元"), "亿"),
    **dict.fromkeys(
        ("十亿", "十亿元", "bn", "billion", "billions", "miliar", "milyar", "tỷ", "tỉ"), "十亿"
    ),
}
_BESIDE_CURRENCY = {"": "元", "m": "百万", "mm": "百万", "cr": "千万", "crs": "千万", "b": "十亿"}
"""Too short to be sure of anywhere else: Cr is a crore, or the credit side of an account."""
_OTHERS: dict[str, str] = {
    **dict.fromkeys(("%", "pct", "percent"), "%"),
    **dict.fromkeys(("分钟", "分", "min", "mins", "minutes"), "分钟"),
    **dict.fromkeys(("小时", "h", "hr", "hour", "hours"), "小时"),
}
_HOURS = re.compile(r"\b(?:hours?|hrs?)\b|小时")
UNSURE = "?"
"""Among the units around a table: one that is written there and may be read in two ways."""
_DOUBTFUL = re.compile(r"[十百千万亿]+[元币圆]?|0{2,}s?|(?:m|mm|b|t|tsd|mil|thou|th|cr)s?\.?")
_BRACKETS = re.compile(r"[(\[{【<]([^()\[\]{}【】<>]*)[)\]}】>]")
_LAST_BRACKET = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]*)[)\]）】]\s*$")
_GLUED = "十亿元|亿元|千万元|百万元|十万元|万元|千元"
_WORDS = r"thousands?|thous|lakhs?|lacs?|crores?|millions?|billions?|mn|mln|mio|bn"
_WORDS += r"|tausend|juta|ribu|mil[iy]ar|00,000|000(?:'?s)?|k"
_WORDS += r"|milliers|miles de|milhares|millionen|millones|milhões|jutaan|ribuan"
_WORDS += r"|triệu|nghìn|ngàn|t[ỷỉ]"
_ENDING = re.compile(
    rf"(?:(?<=[^\s_/:,-])(?:{_GLUED})"
    rf"|(?:[\s_/\\:,-]+|{_CURRENCY})(?:in\s+)?(?:{_CURRENCY}\s*)?"
    rf"['’]?(?:{_GLUED}|亿|万|千|元|{_WORDS})"
    rf"|[\s_/:,-]+(?:in\s+)?{_CURRENCY})$"
)
_LEADING = re.compile(rf"^{_CURRENCY}[\s_:/-]+(?=\S)")
_NOTE = re.compile(
    rf"(?:(?:单位|(?:金额|数据|数值|币值)(?=\s*:)|units?\b|amounts?\b|figures\b|values?\b|\b[ie]n\b|\bem\b"
    r"|đơn vị(?: tính)?|đvt|\bdalam\b"
    rf"|(?<![a-z])rm(?=[\s'(])|{_CURRENCY})[\s::为均('’]*)+"
    rf"({_GLUED}|百元|元|(?:十|百|千)?[万亿](?={_CURRENCY}|[\s)]|$)|千(?={_CURRENCY})"
    rf"|(?:{_WORDS})\b)"
)
_NOTE_BEFORE = re.compile(
    rf"(?<![\w,.'])(?<!\d )({_WORDS})\.?\s*(?:(?:of|de)\s+)?(?:{_CURRENCY}|rm)(?=\s*(?:$|[),;|–-]))"
)
"""Thousand KZT, Mio EUR: the unit before its currency."""
_NOTE_BESIDE = re.compile(
    rf"单位[\s::为]*(?:{goods_units.HAN}[、,/;及和\s]+)+({_GLUED}|百元|元)(?![\u4e00-\u9fff])"
)
"""单位：箱、万元: of goods and of money."""
_NOTE_SEVERAL = re.compile(
    rf"单位[\s::为]*(?:{_GLUED}|元)(?:\s*[/、,或和及]\s*({_GLUED}|元))+(?![\u4e00-\u9fff])"
)
"""单位：元/万元: of both, nobody knows which of which column."""
_NOTE_SHORT = re.compile(rf"(?!rsm\b){_CURRENCY}\s*(?:in\s+)?(m|mm|crs?)\b")
_LETTERS = rf"(?:usd|eur|gbp|inr|pkr|idr|sgd|myr|thb|hkd|cny|rmb|jpy|{'|'.join(_CODES).lower()})"
_UNSURE = re.compile(
    rf"(?<!\w)t(?:{_LETTERS}|[€$£])(?!\w)"
    rf"|(?<!\w)(?:{_LETTERS}|r?[€$£])\s*(?:in\s+)?(?:tsd|ths|thsd|thou|tys|mil|tn|trn|bio)\b"
    rf"|{_CURRENCY}\s*1[,.' ]000\s*(?:[)\]]|$)|\bin crs?\b\.?(?!\s*[/&])"
    rf"|(?<!\w)(?:tsd|ths|thsd|thou|tys|mil|bio)\.?\s*(?:of\s+)?(?:{_LETTERS}|[€$£])(?!\w)"
)
"""TEUR, TAED, EUR mil, CHF 1'000: thousands to some, something else to others."""
_NOTE_MILLIONS = re.compile(rf"(?<!\w)(?:m(?:{_LETTERS}|[€£])|(?:[nrp₦]|ksh|kz)'m(?:n|ln)?)(?!\w)")
"""MSEK, M€, N'm."""
_LETTER_BEFORE = re.compile(rf"([km])(?:{_LETTERS}|[€£])")
"""kEUR, MSEK: the unit is the first letter."""
_LETTER_AT_END = re.compile(rf"[\s,_-]+([kmt](?:{_LETTERS}|[€£]))$")
_NOTE_CODED = re.compile(
    r"(?!ten|all|are|the|for)[a-z]{3}\s+(?:in\s+)?(thousands?|millions?|000s?|000's)"
)
"""PEN thousands: three letters and a scale, whatever currency that is."""
_NOTE_THOUSANDS = re.compile(
    rf"(?<!\w)(?:[a-z₦₱₵]{{0,4}}'000(?:'?s)?(?!\w)|\(000(?:'?s)?\)|k{_CURRENCY}(?!\w))"
    r"|(?<!\w)r '?000s?(?!\w)|(?<!\w)en miles(?!\w)"
    rf"|(?<![\w,.'])000'?s omitted|(?<!\w)[x×*] ?1,?000s?(?![\w,.])"
    rf"|(?<![\w,.'])(?<!\d )000(?:'?s)?\s*{_CURRENCY}(?!\w)"
)
_NOTE_BRACKET = re.compile(
    rf"\((?:[^()]*[,、;]\s*)?({_GLUED}|元|(?:[十百千]?[万亿]|千)(?={_CURRENCY}\)))(?:{_CURRENCY})?"
    r"(?:\s*[,、;][^()]*)?\)"
    rf"|^({_GLUED})$|({_GLUED}|元)为单位"
)
_TAXED_AT = re.compile(r"(?<![a-z])(?:vat|gst|sst|tax|igst|tva|iva|ppn)[\s@:-]*\d+(?:\.\d+)?\s*%$")
"""VAT 15%: an amount at that rate, no share."""
_LETTERED = re.compile(r"^[a-z]{1,4}'(?=000)")
"""How offices write thousands of their currency: N'000, Ksh'000."""
_QUOTES = str.maketrans("’‘`", "'''")


def plain(text: str) -> str:
    """NFKC, lower case and simplified characters, as unit words are looked for."""
    text = unicodedata.normalize("NFKC", text).lower().translate(_QUOTES)
    return spelt_units.usual(simplified(text)).strip()


@lru_cache(maxsize=20_000)
def of_heading(header: str) -> str | None:
    """The unit written beside a heading, in brackets or at its end: a key of MONEY_UNITS, `%`, or
    what is counted; None when there is none."""
    currency = None
    for piece in _pieces(header):
        found = _OTHERS.get(piece) or _scale(piece)
        found = found or (piece if goods_units.is_one(piece) else None)
        if found is not None and _core(piece):
            return found
        currency = currency or found  # Rs alone is no scale where lakhs follow it
    if currency is not None:
        return currency
    share = plain(header).endswith("%") and not _TAXED_AT.search(plain(header))
    return "%" if share else None


def scales_money(unit: str) -> bool:
    """Whether a unit multiplies money: 万元 does, 元 and 箱 do not."""
    return MONEY_UNITS.get(unit, 1) > 1


@lru_cache(maxsize=20_000)
def is_unit(text: str) -> bool:
    """Whether a text is a unit of money, share, time or things and nothing else: 万元, %, 箱."""
    core = plain(text).replace("(", " ")
    known = core in _SCALES or core in _OTHERS or goods_units.is_one(core)
    rest = _core(core)  # of actual $ a word is left, of usd 000 its unit
    alone = rest in _SCALES or rest in _OTHERS or rest in _BESIDE_CURRENCY or not rest
    return known or (core != rest and alone and of_heading(f"x ({core})") is not None)


@lru_cache(maxsize=20_000)
def doubtful(header: str) -> bool:
    """Whether something beside the heading looks like a unit of money and is none we know."""
    known = of_heading(header) is not None
    return not known and any(_DOUBTFUL.fullmatch(_core(piece)) for piece in _pieces(header))


@lru_cache(maxsize=20_000)
def counts_things(header: str) -> bool:
    """Whether the heading says that something is counted: 目标(箱), Target (cases); 元/箱 is a
    price."""
    pieces = _pieces(header)
    return any(map(goods_units.counts, pieces)) and not any(map(_scale, pieces))


@lru_cache(maxsize=20_000)
def count_factor(header: str, unit: str | None = None) -> int:
    """What a column of quantities is multiplied by: 10,000 for 销量(万件), else 1. `unit`: the one
    given for it elsewhere."""
    for piece in (*_pieces(header), *([unit] if unit else [])):
        times = goods_units.multiple(piece)
        if times in _SCALES:
            return MONEY_UNITS[_SCALES[times]]
    return 1


@lru_cache(maxsize=20_000)
def minutes_factor(header: str) -> int:
    """What a column of minutes is multiplied by: 60 for 时长(小时) and Hours Spent."""
    return 60 if of_heading(header) == "小时" or _HOURS.search(plain(header)) else 1


@lru_cache(maxsize=20_000)
def bare(header: str) -> str:
    """The heading without a unit at its end, or a currency at either, that stands in no
    brackets."""
    return _LEADING.sub("", _ENDING.sub("", _LETTER_AT_END.sub("", plain(header)))) or header


def without_unit(name: str) -> str:
    """A name in a heading without the unit in brackets behind it: 交通费（元）."""
    found = _LAST_BRACKET.search(name)
    return name[: found.start()] if found and found.start() and is_unit(found[1]) else name


def of_notes(lines: list[str]) -> frozenset[str]:
    """Every unit of money that title and note lines declare (单位:万元)."""
    found = set()
    for line in lines:
        text = plain(line)
        words = [hit[1] for p in (_NOTE, _NOTE_BESIDE, _NOTE_SEVERAL) for hit in p.finditer(text)]
        words += [word for hit in _NOTE_BRACKET.findall(text) for word in hit if word]
        words += [*_NOTE_BEFORE.findall(text), *spelt_units.said(text)]
        found |= {_SCALES[word] for word in words}
        found |= {"千元" for _ in _NOTE_THOUSANDS.finditer(text)}
        found |= {"百万" for _ in _NOTE_MILLIONS.finditer(text)}
        found |= {_SCALES[coded[1]] for coded in [_NOTE_CODED.fullmatch(text)] if coded}
        found |= {_BESIDE_CURRENCY[word] for word in _NOTE_SHORT.findall(text)}
    return frozenset(found)


def unsure(lines: list[str]) -> bool:
    """Whether a title or note names a unit of money that nobody can be sure of."""
    texts = [plain(line) for line in lines]
    return any(_UNSURE.search(text) or spelt_units.half_said(text) for text in texts)


def _pieces(header: str) -> list[str]:
    """What stands in brackets, whole and split at commas and slashes, and an ending outside."""
    text = plain(header)
    parts = [part.strip() for part in _BRACKETS.findall(text)]
    if ending := _ENDING.search(_BRACKETS.sub("", text).strip()):
        parts.append(ending[0].strip(" _/\\:,-"))
    if glued := _LETTER_AT_END.search(text):
        parts.append(glued[1])
    split = [piece for part in parts for piece in (part, *re.split(r"[,、/;\s]+", part))]
    return list(dict.fromkeys(piece for piece in split if piece))


def _core(piece: str) -> str:
    """Without the currency and the words before a unit."""
    return _TAIL.sub("", _LEAD.sub("", piece))


def _scale(piece: str) -> str | None:
    if glued := _LETTER_BEFORE.fullmatch(piece):
        return {"k": "千元", "m": "百万"}[glued[1]]
    core = _LETTERED.sub("", _core(piece))
    if (led := _LEAD.sub("", piece)) in _BESIDE_CURRENCY:
        core = led  # of crs nothing is a currency
    beside = core != piece and re.search(_CURRENCY, piece) is not None
    return _SCALES.get(core) or (_BESIDE_CURRENCY.get(core) if beside else None)
