"""Numbers and dates as people write them: 12.3万 / 123K, 72.5%, 3月4日 周三 / Wed 4 Mar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date

from sales_core.domain.measure import Measure
from sales_core.domain.money import MINOR_PER_MAJOR, round_half_up
from sales_core.text.translator import Lang

MINUS = "−"
NONE = "—"
_ZH = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_EN = ((Decimal(10) ** 9, "B"), (Decimal(10) ** 6, "M"), (Decimal(10) ** 3, "K"))


def as_decimal(value: Fraction | int, places: int) -> Decimal:
    """An exact value rounded half-up to `places`, without going through a float."""
    exact = Fraction(value) * 10**places
    sign = -1 if exact < 0 else 1
    whole = (abs(exact) * 2 + 1) // 2  # half away from zero
    return Decimal(sign * int(whole)).scaleb(-places)


def number(value: Fraction | int | None, places: int = 0, signed: bool = False) -> str:
    """Grouped number with `places` decimals; None is an em dash."""
    if value is None:
        return NONE
    text = f"{abs(as_decimal(value, places)):,.{places}f}"
    return _sign(value, signed) + text


def percent(ratio: Fraction | None, places: int = 1) -> str:
    """0.725 -> 72.5%."""
    return NONE if ratio is None else number(ratio * 100, places) + "%"


def points(pts: Fraction | None, lang: Lang) -> str:
    """Percentage points with sign: +5.0 个百分点 / +5.0 pts."""
    if pts is None:
        return NONE
    return number(pts, 1, signed=True) + (" 个百分点" if lang == "zh" else " pts")


def money(minor: Fraction | int | None, places: int = 0, signed: bool = False) -> str:
    """Minor units -> grouped major units in full."""
    return NONE if minor is None else number(Fraction(minor) / MINOR_PER_MAJOR, places, signed)


def compact(minor: Fraction | int | None, lang: Lang, signed: bool = False) -> str:
    """Minor units -> 12.3万 / 123K: the form of tiles and charts."""
    if minor is None:
        return NONE
    major = abs(as_decimal(Fraction(minor) / MINOR_PER_MAJOR, 2))
    for size, mark in _ZH if lang == "zh" else _EN:
        if major >= size:
            return _sign(minor, signed) + f"{round_half_up(major / size, 1):,}{mark}"
    return _sign(minor, signed) + f"{round_half_up(major, 0):,}"


def day(value: date | None, lang: Lang, weekday: bool = True) -> str:
    """3月4日 周三 / Wed 4 Mar; None is an em dash."""
    if value is None:
        return NONE
    if lang == "zh":
        return f"{value.month}月{value.day}日" + (
            f" 周{'一二三四五六日'[value.weekday()]}" if weekday else ""
        )
    return str(format_date(value, "EEE d MMM" if weekday else "d MMM", locale="en"))


def month(value: date, lang: Lang) -> str:
    """10月 / October."""
    return str(format_date(value, "LLLL", locale="zh" if lang == "zh" else "en"))


def measure(m: Measure, lang: Lang, short: bool = True) -> str:
    """A measure in its own unit; an em dash when it has no value."""
    if m.unit == "date":
        return day(m.day, lang)
    if m.value is None:
        return NONE
    if m.unit == "ratio":
        return percent(m.value)
    if m.unit == "pts":
        return points(m.value, lang)
    if m.unit in ("money", "money_per_day"):
        return compact(m.value, lang) if short else money(m.value)
    return number(m.value, 0 if m.unit in ("count", "rank") else 1)


def _sign(value: Fraction | int, signed: bool) -> str:
    if value < 0:
        return MINUS
    return "+" if signed and value > 0 else ""
