"""The names a column may go by where words stand above its own: 回款 over 实际 is 实际回款.

A sum of other months above a word (1-10月累计 over 回款) is no name of this month's amount.
"""

from __future__ import annotations

from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.periods import heads, stretches
from sales_core.ingest.understand.tables.header import Heading


def names(heading: Heading) -> list[str]:
    """The whole name, the word before what stands above it, the last two levels, the word alone;
    the likelier first, each once."""
    above = above_of(heading)
    found = [heading.name]
    if above:
        nearest = above.rsplit("/", maxsplit=1)[-1]
        for parent in dict.fromkeys((above, nearest)):
            found += [f"{heading.word}{form}" for form in _forms(parent)]
        found += [f"{form}{heading.word}" for form in _forms(nearest)]
    found += [heading.word, heading.name.replace("/", "")]
    return [name for name in dict.fromkeys(found) if name]


def above_of(heading: Heading) -> str:
    """The words above a heading's own, joined; empty when there are none."""
    if not heading.word or heading.word == heading.name:
        return ""
    return heading.name.removesuffix(heading.word).rstrip("/")


def _forms(parent: str) -> list[str]:
    """The words above as they are without their unit and without the time they speak of."""
    plain = aliases.without_brackets(unit_words.bare(parent))[0]
    return [plain, *aliases.stripped(plain)]


def is_time(part: str) -> bool:
    """Whether words above a heading say no more than when: 本月, 上旬, 1-10月累计."""
    if heads.head(part) is not None or stretches.of(part) in ("year", "running"):
        return True
    return aliases.only_qualifies(aliases.without_brackets(part)[0])
