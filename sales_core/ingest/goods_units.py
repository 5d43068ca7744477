"""What goods, people and stops are counted, weighed or measured in: 箱, 千升, 平方米, cartons."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OWN = (
    *("千升", "公升", "毫升", "千克", "公斤", "平方米", "平米", "立方米", "公里", "标箱", "标件"),
    *("标准箱", "人次", "台次", "家次", "户次", "托盘"),
)
"""Their first character multiplies nothing: 千升 is a unit, no thousand of something."""
_SINGLE = tuple(
    "件箱盒瓶支个家次人天台套包袋条吨升斤克罐听提桶卷片双张根辆只粒板贴把株头亩方米户份组打扎柜车托㎡"
)
_LATIN = (
    *("kg", "kgs", "cases", "case", "cs", "pcs", "units", "days", "mt", "tons", "tonnes", "nos"),
    *("cartons", "ctn", "ctns", "bags", "boxes", "bottles", "ltr", "ltrs", "litres", "liters"),
    *("kl", "packs", "dozens", "pallets", "crates", "drums", "sets", "hl", "cbm", "sqm", "sqft"),
)
_LATIN_IN_CELLS = (
    "kg",
    "kgs",
    "pcs",
    "ctn",
    "ctns",
    "cases",
    "boxes",
    "bottles",
    "bags",
    "cartons",
)
_ALL = (*_OWN, *_SINGLE, *_LATIN)
_KNOWN = frozenset(_ALL)
_TIMES = "十百千万亿k"
OF_PEOPLE = frozenset(("家", "次", "人", "户", "天", "组", "人次", "家次", "户次"))
"""Those of people, outlets and visits."""
WEIGHED = frozenset(
    (
        "吨",
        "升",
        "斤",
        "克",
        "公斤",
        "千克",
        "千升",
        "公升",
        "毫升",
        "米",
        "平方米",
        "平米",
        "立方米",
    )
    + ("方", "亩", "㎡", "kg", "kgs", "mt", "tons", "tonnes", "ltr", "ltrs", "litres", "liters")
    + ("kl", "hl", "cbm", "sqm", "sqft")
)
"""Those by which goods are weighed and measured rather than counted."""
_GOODS = tuple(unit for unit in (*_OWN, *_SINGLE) if unit not in OF_PEOPLE | {"份"})
"""Those of goods alone: what a whole table is in."""
IN_CELLS = (*(unit for unit in (*_OWN, *_SINGLE) if unit != "份"), *_LATIN_IN_CELLS)
"""Those that stand behind a number in its cell; 10月份 and 3 m are something else."""
_PIECES = frozenset({"数量", "销量", "qty", "quantity", "volume", "pieces"})
HAN = rf"[十百千万亿]*(?:{'|'.join(_GOODS)}|(?:kl|hl|cbm)\b)"
"""A unit of goods as a note gives it, with what multiplies it."""
_BEHIND = re.compile(rf"(?<=\d)\s*({'|'.join((*_GOODS, *_LATIN_IN_CELLS))})\.?$")
_GIVEN = re.compile(rf"单位\s*[:：为]?\s*({HAN})(?![\u4e00-\u9fff])")


def is_one(word: str) -> bool:
    """Whether a word is such a unit as it stands: 箱, 千升, cartons."""
    return word in _KNOWN


def counts(word: str) -> bool:
    """Whether a word is such a unit or a multiple of one: 万箱."""
    return word in _KNOWN or word.lstrip(_TIMES) in _KNOWN


def are_pieces(word: str) -> bool:
    """Whether a normalised word says how many, and of goods: 盒数, 数量, cases; 人数 is none."""
    unit = word.removesuffix("数")
    return word in _PIECES or ((unit in _GOODS or unit in _LATIN) and word != "days")


def multiple(word: str) -> str:
    """What stands before the unit: 万 of 万箱, nothing of 千升; a word of no unit as it is."""
    for unit in _ALL:
        if word.endswith(unit):
            return word.removesuffix(unit).strip()
    return word


def given(text: str) -> str | None:
    """The unit of goods a normalised text gives for a whole table: 单位：千升."""
    found = _GIVEN.search(text)
    return found[1] if found else None


def mixed(texts: Iterable[str]) -> bool:
    """Whether normalised cells give their numbers in units of goods that differ: 3箱, 5瓶."""
    found = {hit[1] for text in texts if (hit := _BEHIND.search(text))}
    return len(found) > 1
