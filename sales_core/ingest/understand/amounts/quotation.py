"""Which way exchange rates are quoted: said beside them, plain from what currencies are worth, or
asked. Held is what one unit is worth in the currency of the workspace."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from sales_core.domain.currency import code_of
from sales_core.domain.exchange import base_of, way_of
from sales_core.domain.fields import SCALE, FieldType
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.periods.periods import plain

QUESTION, CHOICES = "rate_way", ("own_per_unit", "unit_per_own", "other_home")
_SCALE = SCALE[FieldType.RATE]
_CODE = r"(人民币|(?<![a-z])[a-z]{3}(?![a-z]))"
_UNIT = r"(?:units?|fcy|foreign|外币)"
_INTO = (
    re.compile(rf"{_CODE}\s*per\s*(?:1\s*|100\s*|one\s*)?(?:{_UNIT}|{_CODE})"),
    re.compile(rf"{_CODE}\s*/\s*(?:100|1)?\s*{_UNIT}"),
    re.compile(rf"{_UNIT}\s*=\s*{_CODE}"),
    re.compile(rf"(?:折合?|兑换?|换|对|到|\b(?:in)?to\s)\s*{_CODE}"),
    re.compile(r"(人民币)汇率"),
)
"""The first group is the currency that one unit of others is told in."""
_NOBODYS = "XXX"
"""The code of no currency: rates that lead elsewhere are kept and convert nothing."""

Turn = Callable[[int], int]


def settled(
    pairs: Iterable[tuple[object, object]], texts: Sequence[str], asking: Asking, name: str
) -> tuple[str | None, Turn]:
    """The currency the rates lead to where it is not the workspace's, and what to make of a rate.

    `pairs`: what is written for a currency and its rate in millionths; `texts` stand around them;
    `name` is the heading an answer is remembered by.
    """
    own = asking.context.currency
    held = _held(pairs)
    into = _said(texts)
    if into in {base_of(text) for text, _ in held}:
        into = None  # 人民币兑美元 above rates of the dollar says nothing
    if into is not None and into != own:
        return into, _same
    way: str | None = "own_per_unit" if into == own else way_of(_rates(held), own)
    if way != "own_per_unit" and held:
        text, value = held[0]
        asked = asking.ask(
            QUESTION, CHOICES, None, name, unit=text, rate=f"{value / _SCALE:g}", own=own
        )
        way = asked or "own_per_unit"
    if way == "other_home":
        return _NOBODYS, _same
    return None, _inverse if way == "unit_per_own" else _same


def turned(pairs: Iterable[tuple[object, object]], asking: Asking) -> bool:
    """Whether the rates plainly are units of other currencies for one of the workspace's."""
    return way_of(_rates(_held(pairs)), asking.context.currency) == "unit_per_own"


def _held(pairs: Iterable[tuple[object, object]]) -> list[tuple[str, int]]:
    return [(str(text), value) for text, value in pairs if isinstance(value, int) and value > 0]


def _rates(held: Sequence[tuple[str, int]]) -> list[tuple[str, Fraction]]:
    return [(text, Fraction(value, _SCALE)) for text, value in held]


def _said(texts: Sequence[str]) -> str | None:
    """The currency one unit of others is told in: INR per USD, 折人民币汇率."""
    found: set[str] = set()
    for text in map(plain, texts):
        named = (match[1] for pattern in _INTO for match in pattern.finditer(text))
        found |= {code for word in named if (code := code_of(word)) is not None}
    return found.pop() if len(found) == 1 else None


def _same(value: int) -> int:
    return value


def _inverse(value: int) -> int:
    return round(Fraction(_SCALE * _SCALE, value)) if value > 0 else value
