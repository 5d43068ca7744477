"""Numbers as people type them: text cells to exact decimals, and columns of them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from sales_core.ingest.han import simplified
from sales_core.ingest.units import CELL_FACTORS, COUNT_WORDS, MONEY_ONLY

Sign = Literal["point", "comma"]
MISSING = frozenset(
    ("", "-", "--", "---", "—", "–", "/", "n/a", "na", "#n/a", "#div/0!", "#ref!", "#value!", "nan")
    + ("nil", "n.a", "n.a.")
)
"""Texts that mean "no value" in a cell that should hold a number or a date."""
_LONGEST_MISSING = max(map(len, MISSING))

_SIDE = re.compile(r"(?<=\d)\s*(dr|cr)\.?$")
"""Debit or credit behind a balance."""
_AND_NO_MORE = re.compile(r"(?<=\d)\s*/[-=]$")
"""Rs 5,000/-, 5,000/=: nothing follows the shillings or rupees."""
_CODES = (
    r"aed|sar|qar|omr|kwd|bhd|egp|zar|ngn|kes|ghs|xof|lkr|bdt|pkr|php|sgd|myr|thb|gbp|chf|aud|cad"
    r"|ugx|tzs|zmw|xaf|nzd|vnd|krw|try|pln|czk|sek|nok|dkk|huf|ron|rub|kzt|brl|mxn"
)
_SIGNS = r"[¥$€£₹₦₱₵₽฿₫৳₩]|rm|[sarc]\$|nt\$|kshs?\.?|ushs?\.?|tshs?\.?|dhs?\.?|gh₵"
_CURRENCY = re.compile(
    rf"^(?:rmb|cny|usd|us\$|rs\.?|inr|idr|rp\.?|hk\$|eur|{_CODES}|{_SIGNS})\s*"
    r"|^r(?:\s+(?=\d)|(?=\d[\d ,]*\.\d\d$))"
    rf"|\s*(?:rmb|cny|usd|inr|eur|zł|{_CODES}|[€₽₫])$"
)
_SUFFIX = re.compile(
    r"(亿元|百万元|万元|千元|亿|百万|万|千|元|块|k|w|lakhs?|lacs?|l|crores?|mn|mio|millions?"
    rf"|(?<=\d)m|%|‰|{'|'.join(sorted(COUNT_WORDS, key=len, reverse=True))})$"
)
_TIMES = re.compile(r"(百万|[亿万千])$")
"""What may multiply a number in front of what is counted."""
_OTHERS = re.compile(r"[^\d.,]")
_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_COMMAS = re.compile(r"\d{1,4}(?:,\d{3,4})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
_ONE_DOT = re.compile(r"\d{1,3}\.\d{3}")
_ONE_COMMA = re.compile(r"\d+,\d+")
_OPEN_COMMA = re.compile(r"\d{1,3},\d{3}|\d{1,4},\d{4}")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_COMMON = re.compile(r"-?(?:[0-9]{1,14}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,9})?")
"""Nearly every number a program writes as text: nothing has to be taken off it."""
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?")
"""111E30602708 is a code: no figure has so many digits."""
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_CHINESE_GROUPS = re.compile(r"[+-]?\d{1,4}(?:,\d{4})+(?:\.\d*)?")
_INDIAN_GROUPS = re.compile(r"[+-]?\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d*)?")
"""12,50,000.00: thousands, then lakhs and crores of two digits."""
_DOT_GROUPS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?")
_GROUPS = (_COMMA_GROUPS, _CHINESE_GROUPS, _INDIAN_GROUPS)
_COMMA_DECIMAL = re.compile(r"[+-]?\d+,\d+")


def plain(text: str) -> str:
    """NFKC, trimmed, lower case: the form in which a cell's text is read."""
    return simplified(unicodedata.normalize("NFKC", text)).replace("−", "-").strip().lower()


def is_missing(text: str) -> bool:
    """Whether this text stands for no value (a dash, N/A, an error)."""
    word = text.strip()
    if len(word) > _LONGEST_MISSING:
        return False
    return word.lower() in MISSING if word.isascii() else _is_sign(word)


@lru_cache(maxsize=4096)
def _is_sign(word: str) -> bool:
    return plain(word) in MISSING


@lru_cache(maxsize=200_000)
def parse(text: str, sign: Sign = "point", counts: bool = False) -> tuple[Decimal, bool] | None:
    """`(value, absolute)`: the number a text writes, or None when it writes none.

    `absolute` is true when the cell names its own unit (万, 亿, %), so that the column's unit must
    not be applied again. `counts` also allows a count word after the number (5家).
    """
    if sign == "point" and _COMMON.fullmatch(text):
        return Decimal(text.replace(",", "")), False
    body, negative = _unsigned(_AND_NO_MORE.sub("", plain(text)))
    body = _CURRENCY.sub("", body).strip()
    if body.startswith("-") and not negative:
        body, negative = body[1:].strip(), True
    body = _CURRENCY.sub("", body).strip()
    if negative and body.startswith(("-", "+")):
        return None  # (-5) and --5: nobody can say which sign is meant
    factor, absolute = Decimal(1), False
    if found := _SUFFIX.search(body):
        word = found[1]
        if (word in COUNT_WORDS and not counts) or (word in MONEY_ONLY and counts):
            return None
        body = body[: found.start()].strip()
        factor, absolute = _factor(word), word in CELL_FACTORS or word in "%‰"
        if word in COUNT_WORDS and (times := _TIMES.search(body)):  # 2.5万件
            body, factor = body[: times.start()].strip(), _factor(times[1])
    value = _digits(body.replace(" ", ""), sign)
    if value is None:
        return None
    return (-value if negative else value) * factor, absolute


def _factor(word: str) -> Decimal:
    if word in "%‰":
        return Decimal("0.01") if word == "%" else Decimal("0.001")
    return Decimal(CELL_FACTORS.get(word, 1))


def _unsigned(text: str) -> tuple[str, bool]:
    if found := _SIDE.search(text):  # what is owed stands on the debit side
        body, negative = _unsigned(text[: found.start()].strip())
        return body, negative != (found[1] == "cr")
    if text.startswith("(-)"):
        return text[3:].strip(), True
    if len(text) > 2 and text[0] == "(" and text[-1] == ")":
        return text[1:-1].strip(), True
    if len(text) > 1 and text[-1] == "-":
        return text[:-1].strip(), True
    return text, False


def _digits(body: str, sign: Sign) -> Decimal | None:
    if not body or not (body[0].isdigit() or body[0] in "+-."):
        return None
    if sign == "comma":
        if _DOT_GROUPS.fullmatch(body) or _COMMA_DECIMAL.fullmatch(body):
            body = body.replace(".", "").replace(",", ".")
    elif any(groups.fullmatch(body) for groups in _GROUPS):
        body = body.replace(",", "")
    if not _PLAIN.fullmatch(body):
        return None
    try:
        value = Decimal(body)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < Decimal(10) ** 15 else None


def decimal_sign(texts: list[str]) -> Sign | None:
    """Which decimal sign the texts of one column use; None when they do not tell.

    1.234,56 and 12,5 can only be read with a comma; 1,234.56 and 12.5 only with a point; a column
    that holds both, or nothing but 1.234, is ambiguous.
    """
    point = comma = unclear = False
    for text in texts:
        body = _OTHERS.sub("", plain(text)).strip(".,")
        if _DOTS.fullmatch(body):
            comma = True
        elif _COMMAS.fullmatch(body):
            point = True
        elif _ONE_DOT.fullmatch(body) and not body.startswith("0."):
            unclear = True
        elif _ONE_COMMA.fullmatch(body):
            comma = comma or not _OPEN_COMMA.fullmatch(body)
        elif "." in body:
            point = True
        if point and comma:
            return None
    mixed = comma and any(_THOUSANDS.fullmatch(_OTHERS.sub("", t)) for t in texts)
    if mixed or (unclear and not point and not comma):
        return None
    return "comma" if comma else "point"
