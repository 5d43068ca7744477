"""Units of money and share: what they multiply by, and the ones inside a cell."""

from __future__ import annotations

from sales_core.ingest import goods_units

MONEY_UNITS: dict[str, int] = {
    "元": 1,
    "百元": 100,
    "千元": 1_000,
    "万元": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "十亿": 1_000_000_000,
}
"""Units of money and their factor to yuan (or to the major unit of the currency)."""

CHOICES = {
    "yuan": "元",
    "hundred": "百元",
    "thousand": "千元",
    "wan": "万元",
    "lakh": "十万",
    "million": "百万",
    "crore": "千万",
    "yi": "亿",
    "billion": "十亿",
}
"""Machine answers to the question which unit a column is in."""
USUAL = ("yuan", "thousand", "wan", "million", "yi")

CELL_FACTORS: dict[str, int] = {
    "亿": 100_000_000,
    "亿元": 100_000_000,
    "百万": 1_000_000,
    "百万元": 1_000_000,
    "万": 10_000,
    "万元": 10_000,
    "w": 10_000,
    "千": 1_000,
    "千元": 1_000,
    "k": 1_000,
    "元": 1,
    "块": 1,
    **dict.fromkeys(("m", "mn", "mio", "million", "millions"), 1_000_000),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "l"), 100_000),
    **dict.fromkeys(("crore", "crores"), 10_000_000),
}
"""Suffixes inside a cell."""
MONEY_ONLY = frozenset(("m", "mn", "mio", "l"))
"""Millions and lakhs behind an amount; behind a quantity they may be metres and litres."""
COUNT_WORDS = frozenset((*goods_units.IN_CELLS, "分钟", "晚"))


def money_factor(unit: str | None) -> int:
    """Factor of a money unit; 1 when it is none of them."""
    return MONEY_UNITS.get(unit or "", 1)
