"""Targets of several levels beside each other: 保底, 挑战 and 冲刺, or Base, Commit and Stretch.
Which of them is the target is asked; one that is called a target and nothing else goes first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sales_core.ingest import unit_words
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

FEWEST = 2
ZH = (
    "保底",
    "底线",
    "必保",
    "确保",
    "基础",
    "基本",
    "基准",
    "挑战",
    "冲刺",
    "力争",
    "奋斗",
    "争取",
    "卓越",
)
EN = ("base", "baseline", "minimum", "threshold", "floor", "commit", "committed", "challenge",
      "stretch", "super stretch", "aspirational")  # fmt: skip
_ZH, _EN = "|".join(ZH), "|".join(sorted(EN, key=len, reverse=True))
_BARE = re.compile(rf"(?:{_ZH}|{_EN})(?:值|数|额|线)?")
_LEVEL = re.compile(
    rf"(?:{_ZH})(?:值|数|额|线)?(?:销售)?(?:目标|任务|指标|额度)?"
    rf"|(?:{_EN})(?: sales)?(?: (?:targets?|goals?|quotas?))?"
)
_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")


def placed(headings: Sequence[Heading]) -> list[Heading]:
    """The headings; words of levels that stand beside each other are words of targets. Alone each
    of them may be anything: Base is a salary as well."""
    by_head: dict[Head | None, set[str]] = defaultdict(set)
    bare = {h.col for h in headings if not h.total and _BARE.fullmatch(_plain(h.word))}
    for heading in headings:
        if heading.col in bare or (not heading.total and is_level(heading)):
            by_head[heading.head].add(_plain(heading.word))
    return [
        replace(h, word=_as_target(h.word))
        if h.col in bare and len(by_head[h.head]) >= FEWEST
        else h
        for h in headings
    ]


def is_level(heading: Heading) -> bool:
    """Whether a heading names one level of several."""
    return _LEVEL.fullmatch(_plain(heading.word or heading.name)) is not None


def _plain(word: str) -> str:
    return unit_words.bare(_BRACKETS.sub("", plain(word)).strip()).strip()


def _as_target(word: str) -> str:
    return f"{word} target" if word.isascii() else f"{word}目标"
