"""Where a currency is written around numbers: beside a heading, in a title, in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sales_core.domain.currency import CURRENCIES, words_of
from sales_core.ingest.unit_words import plain

_NAMES: dict[str, str] = {
    "USD": r"美元|美金|us\$|(?<![a-z])u\.?s\.? dollars?",
    "EUR": r"欧元|€|(?<![a-z])euros?(?![a-z])",
    "HKD": r"港币|港元|hk\$",
    "JPY": r"日元|日币",
    "GBP": r"英镑|£",
    "CNY": r"人民币|(?<![a-z])k?rmb(?![a-z])",
    "INR": r"₹",
    "KRW": r"韩元|₩",
    "THB": r"泰铢|฿",
    "VND": r"越南盾|₫|(?<![^\W_])(?:đồng|vnđ)(?![^\W_])",
    "IDR": r"印尼盾|(?<![a-z])rupiah(?![a-z])",
    "MYR": r"林吉特|马币",
    "PHP": r"₱",
    "NGN": r"₦",
    "AED": r"迪拉姆",
    "RUB": r"卢布|₽",
    "TWD": r"新?台币|nt\$|(?<![a-z])ntd(?![a-z])",
    "SGD": r"新加坡元|(?<![a-z])s\$",
    "AUD": r"澳元|(?<![a-z])a\$",
    "NZD": r"新西兰元|nz\$",
    "CAD": r"加元",
    "CHF": r"瑞士法郎",
    "BRL": r"(?<![a-z])r\$",
    "Rs": r"卢比|(?<![a-z])rs\.?(?![a-z])|(?<![a-z])rupees?(?![a-z])",
    "¥": r"¥",
    "$": r"(?<![a-jln-z])\$|(?<![a-z])dollars?(?![a-z])",
}
"""Currency, or a sign that several share -> how it is written."""
_WORDS_TOO = ("PEN", "MAD", "GEL", "BOB", "CRC")
"""Codes that are words: an insulin pen is no sol. They count where nothing else is spoken of."""
_CODED = {
    code: rf"(?<![a-z])[kt]?{code.lower()}(?![a-z])"
    for code in CURRENCIES
    if code not in _WORDS_TOO
}
_ANYWHERE = {
    code: re.compile("|".join(p for p in (_NAMES.get(code), _CODED.get(code)) if p))
    for code in dict.fromkeys((*_CODED, *_NAMES))
}
_ALONE = {
    "MYR": re.compile(r"(?<![a-z])rm(?![a-z])"),
    "IDR": re.compile(r"(?<![a-z])rp\.?(?![a-z])"),
    "AED": re.compile(r"(?<![a-z])dhs?\.?(?![a-z])"),
}
"""Too short to be a currency anywhere but in brackets."""
_WORDLIKE = {code: re.compile(rf"(?<![a-z]){code.lower()}(?![a-z])") for code in _WORDS_TOO}
_AROUND = re.compile(
    r"(?:单位|币种|货币|币别|计量|计价|金额|销售额|表内|本表|报表|以上|以下|全部|均为|均以|为|以|按"
    r"|(?:[十百千万亿]+)?元|[十百千万亿]+"
    r"|(?<![a-z])(?:amounts?|units?|currency|currencies|figures?|values?|sales|revenues?|prices?"
    r"|all|are|is|in|of|the|shown|stated|reported|reporting|expressed|net|gross|report|money"
    r"|thousands?|millions?|billions?|lakhs?|lacs?|crores?|mn|mln|bn|cr|k|m)(?![a-z])"
    r"|'?0{2,}s?|đơn vị(?: tính)?|đvt|triệu|nghìn|ngàn|t[ỷỉ]|dalam|(?:ribu|juta)(?:an)?)"
)
_BRACKETS = re.compile(r"[(\[{【<]([^()\[\]{}【】<>]*)[)\]}】>]")
_PARTS = re.compile(r"[,、;:|/_·•。]|\s[-–—]+\s|\s{2,}")
_LOOSE = re.compile(
    rf"(?<![A-Za-z])(?:{'|'.join(CURRENCIES)}|RMB)(?![A-Za-z])|美元|美金|欧元|港币|港元|英镑|人民币"
)
_CONVERTED = re.compile(r"汇率|折|换算|exchange|(?<![a-z])rates?(?![a-z])|convert")
_ENDING = re.compile(r"\.(?:xls[xmb]?|csv|ods|txt|html?)$")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=20_000)
def of_heading(header: str) -> tuple[str, ...]:
    """Every currency a heading above amounts names."""
    return narrowed([*_found(plain(header)), *_declared(header)])


def of_titles(texts: Iterable[str]) -> tuple[str, ...]:
    """Currencies that texts around a table declare: 单位：万美元, (US$ '000), Currency: AED."""
    return narrowed(code for text in texts for code in _declared(text))


def mentioned(texts: Iterable[str]) -> tuple[str, ...]:
    """Currencies named among other words, which may or may not be those of the amounts; rates and
    conversions speak of something else."""
    some = [text for text in texts if not _CONVERTED.search(plain(text))]
    words = [word for text in some for word in _LOOSE.findall(text)]
    return narrowed(code for word in words for code in _found(plain(word)))


def of_cell(text: str) -> str | None:
    """The currency written beside the number in a cell."""
    found = _found(plain(text)) if _DIGIT.search(text) else ()
    return found[0] if len(found) == 1 else None


def of_sign(text: str) -> str | None:
    """The currency a number format writes beside a number."""
    found = _found(plain(text))
    return found[0] if len(found) == 1 else None


def narrowed(codes: Iterable[str]) -> tuple[str, ...]:
    """Each once; a sign is left away beside a currency it may stand for."""
    found = list(dict.fromkeys(codes))
    sure = [code for code in found if code in CURRENCIES]
    return tuple(
        code
        for code in found
        if code in sure or not any(code.lower() in words_of(other) for other in sure)
    )


@lru_cache(maxsize=20_000)
def _declared(text: str) -> tuple[str, ...]:
    whole = _ENDING.sub("", plain(text))
    found: list[str] = []
    for piece in _BRACKETS.findall(whole):
        found += [c for part in _parts(piece) for c in _of_part(part, _ANYWHERE, _ALONE, _WORDLIKE)]
    rest = _BRACKETS.sub(" ", whole)
    parts = [c for part in _parts(rest) for c in _of_part(part, _ANYWHERE, _WORDLIKE)]
    return narrowed([*found, *parts])


def _parts(piece: str) -> list[str]:
    return [piece, *_PARTS.split(piece)]


def _of_part(part: str, *words: dict[str, re.Pattern[str]]) -> Sequence[str]:
    """The currencies of a piece of text that speaks of nothing else."""
    rest, found = part, []
    for patterns in words:
        for code, pattern in patterns.items():
            if pattern.search(rest):
                found.append(code)
                rest = pattern.sub(" ", rest)
    return () if re.search(r"\w", _AROUND.sub(" ", rest)) else found


def _found(text: str) -> tuple[str, ...]:
    return narrowed(code for code, pattern in _ANYWHERE.items() if pattern.search(text))
