"""What a currency is worth in another: rates of a month, and amounts converted by them.

Source: metric definitions, 0.7: a document converts at the actual average rate of its month; what
has no rate does not count. A rate is an integer, millionths of the own currency for one unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from sales_core.domain.currency import code_of

Way = Literal["own_per_unit", "unit_per_own"]
Rates = dict[tuple[str, date], int]
"""Currency code and first day of the month -> rate."""
_PLANNED = re.compile(r"预算|计划|目标|预测|预计|plan|budget|forecast|target", re.IGNORECASE)
_AVERAGE = re.compile(r"平均|月均|均价|实际|average|avg|actual|mean", re.IGNORECASE)
_BETWEEN = re.compile(r"[/／\\\-–—>→兑对]|\bto\b", re.IGNORECASE)
_CLOSE = Fraction(3)
WORTH: dict[str, str] = {
    "CNY": "0.14", "USD": "1", "EUR": "1.1", "HKD": "0.128", "JPY": "0.0068", "GBP": "1.28",
    "AED": "0.272", "SAR": "0.267", "INR": "0.0118", "PKR": "0.0036", "LKR": "0.0033",
    "BDT": "0.0083", "SGD": "0.75", "MYR": "0.23", "IDR": "0.000062", "THB": "0.029",
    "VND": "0.000039", "PHP": "0.0175", "KRW": "0.00072", "TWD": "0.031", "AUD": "0.66",
    "NZD": "0.6", "CAD": "0.73", "CHF": "1.15", "SEK": "0.098", "NOK": "0.095", "DKK": "0.147",
    "PLN": "0.255", "CZK": "0.044", "HUF": "0.0027", "QAR": "0.275", "OMR": "2.6", "KWD": "3.25",
    "BHD": "2.65", "EGP": "0.02", "ZAR": "0.055", "NGN": "0.00065", "KES": "0.0077", "BRL": "0.18",
    "MXN": "0.054", "TRY": "0.026", "RUB": "0.0115",
    "JOD": "1.41", "TZS": "0.00038", "RON": "0.22", "ILS": "0.27", "KZT": "0.0019", "UAH": "0.024",
    "GHS": "0.08", "UZS": "0.00008", "BWP": "0.073", "RSD": "0.0094", "MUR": "0.022",
    "XOF": "0.00167", "XAF": "0.00167", "COP": "0.00024", "NPR": "0.0073", "MMK": "0.00048",
    "ZMW": "0.038", "CLP": "0.00105", "ETB": "0.0075", "TND": "0.33", "UGX": "0.00027",
    "PEN": "0.27", "ARS": "0.0008", "UYU": "0.025", "BOB": "0.145", "PYG": "0.000135",
    "CRC": "0.002", "GTQ": "0.13", "DOP": "0.0165", "MAD": "0.1", "DZD": "0.0075",
    "MZN": "0.0157", "AOA": "0.0011", "IQD": "0.00076", "GEL": "0.36", "AZN": "0.59",
    "BGN": "0.57", "KHR": "0.00025", "RWF": "0.0007",
}  # fmt: skip
"""US dollars one unit was worth about 2025, to see which way a rate is quoted; never to convert."""


@dataclass(frozen=True)
class Quoted:
    """A rate on file. `batch`: the later one is right; `kind` as written."""

    currency: str
    month: date
    value: int
    kind: str
    batch: int


def monthly(quoted: Iterable[Quoted]) -> Rates:
    """The one actual rate of each currency and month: of the newest batch, an average before
    others. Where rates of one batch contradict each other there is none."""
    held: dict[tuple[str, date], list[Quoted]] = {}
    for one in quoted:
        code = base_of(one.currency)
        if code is not None and one.value > 0 and not _PLANNED.search(one.kind):
            held.setdefault((code, one.month.replace(day=1)), []).append(one)
    found = {spot: _agreed(rates) for spot, rates in held.items()}
    return {spot: value for spot, value in found.items() if value is not None}


def way_of(pairs: Iterable[tuple[str, Fraction]], own: str) -> Way | None:
    """Which way rates are quoted, by what currencies are worth about; None where that is not
    plain for the whole table.

    `pairs`: what is written for a currency and its rate.
    """
    ways: set[Way] = set()
    for text, value in pairs:
        fits = _fitting(base_of(text), own, value)
        if not fits:
            return None
        if len(fits) == 1:
            ways |= fits
    return ways.pop() if len(ways) == 1 else None


def base_of(text: str) -> str | None:
    """The currency a rate is of: the first of a pair such as USD/CNY."""
    return code_of(text) or code_of(_BETWEEN.split(text)[0])


def _fitting(code: str | None, own: str, value: Fraction) -> set[Way]:
    """The ways in which a rate may be quoted; both for a currency nobody knows."""
    if code not in WORTH or own not in WORTH or value <= 0:
        return {"own_per_unit", "unit_per_own"}
    worth = Fraction(WORTH[code]) / Fraction(WORTH[own])
    fits: set[Way] = set()
    if 1 / _CLOSE < value / worth < _CLOSE:
        fits.add("own_per_unit")
    if 1 / _CLOSE < value * worth < _CLOSE:
        fits.add("unit_per_own")
    return fits


def _agreed(rates: list[Quoted]) -> int | None:
    newest = max(one.batch for one in rates)
    here = [one for one in rates if one.batch == newest]
    averages = [one for one in here if _AVERAGE.search(one.kind)]
    values = {one.value for one in averages or here}
    return values.pop() if len(values) == 1 else None
