"""Currencies a team may count in, and the words and signs people write for each."""

from __future__ import annotations

import unicodedata

_DOLLAR, _RUPEE, _YEN = ("$",), ("rs", "rs.", "卢比"), ("¥",)
CURRENCIES: dict[str, tuple[str, ...]] = {
    "CNY": ("rmb", "人民币", "元", "人民币元", *_YEN),
    "USD": ("美元", "美金", "us$", *_DOLLAR),
    "EUR": ("欧元", "€"),
    "HKD": ("港币", "港元", "hk$", *_DOLLAR),
    "JPY": ("日元", "日币", *_YEN),
    "GBP": ("英镑", "£"),
    "AED": ("dhs", "dh", "迪拉姆"),
    "SAR": ("沙特里亚尔",),
    "INR": ("₹", *_RUPEE),
    "PKR": _RUPEE,
    "LKR": _RUPEE,
    "BDT": ("৳",),
    "SGD": ("新币", "新加坡元", "s$", *_DOLLAR),
    "MYR": ("rm", "林吉特", "马币"),
    "IDR": ("rp", "rp.", "印尼盾"),
    "THB": ("泰铢", "฿"),
    "VND": ("越南盾", "₫"),
    "PHP": ("比索", "₱"),
    "KRW": ("韩元", "₩"),
    "TWD": ("新台币", "台币", "nt$", "ntd", *_DOLLAR),
    "AUD": ("澳元", "a$", *_DOLLAR),
    "NZD": ("新西兰元", "nz$", *_DOLLAR),
    "CAD": ("加元", "c$", *_DOLLAR),
    "CHF": ("瑞士法郎",),
    "SEK": (), "NOK": (), "DKK": (), "PLN": (), "CZK": (), "HUF": (),
    "QAR": (), "OMR": (), "KWD": (), "BHD": (), "EGP": (),
    "ZAR": (), "NGN": ("₦",), "KES": (), "BRL": ("r$",), "MXN": (), "TRY": (),
    "RUB": ("卢布", "₽"), "KZT": (), "UAH": (), "RON": (), "RSD": (), "UZS": (), "ILS": (),
    "GHS": (), "ZMW": (), "UGX": (), "TZS": (), "ETB": (), "BWP": (), "MUR": (), "XOF": (),
    "XAF": (), "JOD": (), "TND": (), "NPR": (), "MMK": (), "COP": (), "CLP": (),
    "PEN": (), "ARS": (), "UYU": (), "BOB": (), "PYG": (), "CRC": (), "GTQ": (), "DOP": (),
    "MAD": (), "DZD": (), "MZN": (), "AOA": (), "IQD": (), "GEL": (), "AZN": (), "BGN": (),
    "KHR": (), "RWF": (),
}  # fmt: skip
"""Code -> what else it is written as, in lower case. A sign may stand for several."""


def words_of(code: str) -> tuple[str, ...]:
    """Everything that means this currency, in lower case."""
    return (code.lower(), *CURRENCIES.get(code.upper(), ()))


def means(text: str, code: str) -> bool:
    """Whether what is written may be this currency: $ may be US dollars, it is no yuan."""
    return unicodedata.normalize("NFKC", text).strip().lower() in words_of(code)


def code_of(text: str) -> str | None:
    """The one currency that is written, None where it may be several or is none."""
    found = [code for code in CURRENCIES if means(text, code)]
    return found[0] if len(found) == 1 else None
