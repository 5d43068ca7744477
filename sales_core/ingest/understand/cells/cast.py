"""Cells of one column become values of its field, exactly; what cannot is an issue on its cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from sales_core.domain.fields import SCALE, FieldType
from sales_core.ingest import dates, numbers
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.numbers import Sign
from sales_core.ingest.understand.cells import stock_words
from sales_core.ingest.understand.cells.cells import is_blank, is_number, shown

_TRUE = frozenset(
    (
        "是",
        "有",
        "已",
        "y",
        "yes",
        "true",
        "t",
        "√",
        "✓",
        "✔",
        "1",
        "成交",
        "有效",
        "已完成",
        "计划内",
        "on",
    )
    + stock_words.THERE
)
_FALSE = frozenset(
    ("否", "无", "没有", "未", "n", "no", "false", "f", "×", "✗", "x", "0", "-")
    + ("未成交", "无效", "未完成", "计划外")
    + stock_words.GONE
)
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?\s*([ap]m)?$", re.IGNORECASE)
MOST = 10**16
SURE, NEAR = 1e9, 0.4
"""A float times a scale is off by less than a millionth below `SURE`: what stands nearer than
`NEAR` to a whole number rounds to it, in binary as in decimal."""


@dataclass(frozen=True)
class Rule:
    """How the cells of one column are read.

    `factor` multiplies a printed number to base units; `percent` says plain numbers are percents,
    `small` that one may be below one percent.
    """

    type: FieldType
    factor: int = 1
    sign: Sign = "point"
    date: DateRule = DateRule()
    percent: bool = False
    small: bool = False


class Cast(NamedTuple):
    """A value, or `bad` when the cell holds something that is none."""

    value: object = None
    bad: bool = False


class Read(NamedTuple):
    """The values of a column, and the places of the cells that hold something that is none."""

    values: list[object]
    bad: set[int]

    @classmethod
    def of(cls, cells: Sequence[Cast]) -> Read:
        """The same of cells read one by one."""
        return cls([c.value for c in cells], {n for n, c in enumerate(cells) if c.bad})


NOTHING, BAD = Cast(), Cast(bad=True)


def cast(value: Value, rule: Rule, percent_format: bool = False) -> Cast:
    """One cell: integers scaled as domain.fields.SCALE, datetime for dates, text, booleans."""
    if is_blank(value):
        return NOTHING
    if isinstance(value, str) and rule.type is not FieldType.BOOLEAN and numbers.is_missing(value):
        return NOTHING
    match rule.type:
        case FieldType.TEXT:
            found = Cast(shown(value))
        case FieldType.DATE:
            found = _date(value, rule)
        case FieldType.TIME:
            found = _clock(value)
        case FieldType.BOOLEAN:
            found = _truth(value)
        case _:
            found = _number(value, rule, percent_format)
    return found


def cast_column(values: Sequence[Value], rule: Rule, formats: Sequence[bool]) -> Read:
    """Every cell of a column as `cast` reads it; equal cells of one type are read once.

    `formats`: whether each is shown as a percentage.
    """
    types = set(map(type, values))
    if Decimal in types:  # 1.0 and 1.00 are equal and yet not the same text
        return Read.of([cast(v, rule, share) for v, share in zip(values, formats, strict=True)])
    several = len(types & {bool, int, float}) > 1  # 1 and 1.0 are equal, and as amounts the same
    if any(formats) or (several and (bool in types or rule.type not in SCALE)):
        cells = list(zip(map(type, values), values, formats, strict=True))
        each = {cell: cast(cell[1], rule, cell[2]) for cell in set(cells)}
        return Read.of([each[cell] for cell in cells])
    different = set(values)
    found = _alike(different, rule)
    rest = {value: cast(value, rule) for value in different.difference(found)}
    found |= {value: done.value for value, done in rest.items()}
    wrong = {value for value, done in rest.items() if done.bad}
    bad = {n for n, value in enumerate(values) if value in wrong} if wrong else set()
    return Read([found[value] for value in values], bad)


def _alike(values: Collection[Value], rule: Rule) -> dict[Value, object]:
    """What `cast` makes of texts in a column of texts and of plain amounts, without the detour over
    decimals where both must agree; the others are left to it."""
    if rule.type is FieldType.TEXT:
        texts = [value for value in values if isinstance(value, str)]
        words = [(text, text.strip()) for text in texts if not numbers.is_missing(text)]
        return {text: word for text, word in words if word}
    if rule.type is not FieldType.MONEY and rule.type is not FieldType.QUANTITY:
        return {}
    scale = rule.factor * SCALE[rule.type]
    whole = [value for value in values if type(value) is int]
    found: dict[Value, object] = {v: n for v in whole if abs(n := v * scale) < MOST}
    return found | {
        value: near
        for value in values
        if type(value) is float
        and abs(scaled := value * scale) < SURE
        and abs(scaled - (near := round(scaled))) < NEAR
    }


def decimal_of(
    value: Value, sign: Sign = "point", counts: bool = False
) -> tuple[Decimal, bool] | None:
    """`(number, absolute)` of a cell; absolute when the cell names its own unit."""
    if isinstance(value, bool | datetime):
        return None
    if is_number(value):
        return Decimal(repr(value) if isinstance(value, float) else str(value)), False
    return numbers.parse(value, sign, counts) if isinstance(value, str) else None


def _number(value: Value, rule: Rule, percent_format: bool) -> Cast:
    found = decimal_of(value, rule.sign, rule.type is not FieldType.MONEY)
    if found is None:
        return BAD
    number, absolute = found
    if rule.type is not FieldType.RATIO and (percent_format or _is_share(value)):
        return BAD  # 72.5% in a column of amounts is a share of something, not 0.725 yuan
    if (
        rule.type is FieldType.RATIO
        and rule.percent
        and not rule.small
        and 0 < number < 1
        and not (absolute or percent_format)
    ):
        return BAD  # 0.5 among 30 and 80 may be half of everything, or half of one in a hundred
    if rule.type is FieldType.RATIO:
        scaled = number if absolute or percent_format or not rule.percent else number / 100
    else:
        scaled = number if absolute else number * rule.factor
    exact = scaled * SCALE[rule.type]
    if not abs(exact) < MOST:
        return BAD
    whole = exact.to_integral_value(rounding=ROUND_HALF_UP)
    if rule.type is FieldType.INTEGER and whole != exact:
        return BAD
    return Cast(int(whole))


def _is_share(value: Value) -> bool:
    return isinstance(value, str) and value.rstrip().endswith(("%", "％", "‰"))


def _date(value: Value, rule: Rule) -> Cast:
    found = dates.parse(value, rule.date)
    return BAD if found is None else Cast(datetime.combine(found.day, time()))


def _clock(value: Value) -> Cast:
    if isinstance(value, datetime | time):
        return Cast(f"{value:%H:%M}")
    if isinstance(value, float) and 0 <= value < 1:
        minutes = round(value * 24 * 60)
        return Cast(f"{minutes // 60:02d}:{minutes % 60:02d}")
    found = _CLOCK.search(shown(value))
    if not found:
        return BAD
    hour = int(found[1]) % 12 + (12 if (found[3] or "").lower() == "pm" else 0)
    hour = hour if found[3] else int(found[1])
    return Cast(f"{hour:02d}:{found[2]}") if hour < 24 and int(found[2]) < 60 else BAD


def _truth(value: Value) -> Cast:
    if isinstance(value, bool):
        return Cast(value)
    word = shown(value).lower()
    if word in _TRUE:
        return Cast(True)
    return Cast(False) if word in _FALSE else BAD


def percent_scale(values: list[Value], formats: list[bool]) -> bool:
    """Whether the plain numbers of a percent column are percents: their median is above 1.5."""
    found = sorted(map(abs, _plain(values, formats)))
    return bool(found) and found[len(found) // 2] > Decimal("1.5")


def grows(values: list[Value], formats: list[bool]) -> bool:
    """Whether percents are of a growth, which may be 0.3 %: some are below zero, and those below
    one are written no finer than the others."""
    found = _plain(values, formats)
    fine = [_decimals(number) for number in found if abs(number) < 1]
    rest = [_decimals(number) for number in found if abs(number) >= 1]
    return any(n < 0 for n in found) and bool(fine and rest) and max(fine) <= max(rest)


def _plain(values: list[Value], formats: list[bool]) -> list[Decimal]:
    """The numbers that do not say themselves whether they are percents."""
    cells = zip(values, formats, strict=True)
    found = [decimal_of(value) for value, is_percent in cells if not is_percent]
    return [number for number, absolute in filter(None, found) if number and not absolute]


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def reads_as(values: list[Value], of: FieldType, rule: Rule) -> bool:
    """Whether four fifths of the filled cells read as the type."""
    filled = [
        v for v in values if not is_blank(v) and not (isinstance(v, str) and numbers.is_missing(v))
    ]
    if not filled:
        return True
    if of is FieldType.TEXT:
        return True
    bad = cast_column(filled, rule, [False] * len(filled)).bad
    return len(bad) * 5 <= len(filled)
