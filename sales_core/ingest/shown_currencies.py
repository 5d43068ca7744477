"""The currency a number format shows beside a number: "$"#,##0, [$€-407], [$¥-411], "USD" 0.00."""

from __future__ import annotations

import re
from functools import lru_cache

from sales_core.ingest import currency_words

_PLACED = re.compile(r"\[\$([^\]-]+)(?:-([^\]]*))?\]")
"""A sign with the place it is used in: $ in 409 and in en-US, none in [$-409]."""
_OTHER = re.compile(r"\[[^\]]*\]|_.|\*.")
_WORDS = re.compile(r'"([^"]*)"|\\(.)|([$€£¥￥₹₩฿₫₱₦₽])')
_OF_PLACE = {
    "409": "USD", "us": "USD", "404": "TWD", "tw": "TWD", "c04": "HKD", "hk": "HKD",
    "1004": "SGD", "sg": "SGD", "c09": "AUD", "au": "AUD", "1009": "CAD", "ca": "CAD",
    "1409": "NZD", "nz": "NZD", "411": "JPY", "jp": "JPY", "804": "CNY", "cn": "CNY",
}  # fmt: skip
_SHARED = ("$", "¥")


@lru_cache(maxsize=4096)
def of_format(code: str) -> str | None:
    """The currency, or the sign several share; None for a format that shows none."""
    first = code.split(";", maxsplit=1)[0]
    for sign, place in _PLACED.findall(first):
        found = currency_words.of_sign(sign)
        if found in _SHARED:
            own = _OF_PLACE.get(place.lower().rsplit("-", maxsplit=1)[-1].lstrip("0"))
            found = own if own and currency_words.narrowed([own, found]) == (own,) else found
        if found is not None:
            return found
    rest = _OTHER.sub("", first)
    words = ("".join(parts) for parts in _WORDS.findall(rest))
    return next(filter(None, map(currency_words.of_sign, words)), None)
