"""Finding the known names near a new one without comparing it with each of thousands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sales_core.domain.names import words
from sales_core.domain.names.form import Form, form
from sales_core.domain.names.near import STRENGTH, Likeness, near, shortened, spellings
from sales_core.domain.names.sound import blurred, look
from sales_core.domain.party import Entity

CROWD = 200
"""A word shared by more names than this says nothing."""
LONGEST = 60


@dataclass(frozen=True)
class Near:
    """A known name close to the one asked about, and the party it belongs to."""

    key: str
    name: str
    likeness: Likeness


class NearNames:
    """The known names of one entity: (key of the party, name) each."""

    def __init__(self, entity: Entity, known: Iterable[tuple[str, str]]) -> None:
        self._entity = entity
        self._known = list(known)
        self._blocks: dict[str, list[int]] = defaultdict(list)
        for number, (_, name) in enumerate(self._known):
            for mark in _marks(form(name), entity):
                self._blocks[mark].append(number)

    def of(self, name: str, most: int = 3) -> list[Near]:
        """Parties with a name near this one, the likeliest first, each once."""
        found: dict[str, Near] = {}
        for number in self._candidates(name):
            key, other = self._known[number]
            likeness = near(name, other, self._entity)
            if likeness is None:
                continue
            if key not in found or _rank(likeness) < _rank(found[key].likeness):
                found[key] = Near(key, other, likeness)
        return sorted(found.values(), key=lambda n: (_rank(n.likeness), n.name, n.key))[:most]

    def _candidates(self, name: str) -> list[int]:
        seen: set[int] = set()
        for mark in _marks(form(name), self._entity):
            block = self._blocks.get(mark, [])
            if len(block) <= CROWD or mark.startswith("="):
                seen.update(block)
        return sorted(seen)


def _rank(likeness: Likeness) -> int:
    return STRENGTH.index(likeness)


def _marks(name: Form, entity: Entity) -> set[str]:
    """What two near names share at least one of."""
    bare = name.bare[:LONGEST]
    marks = {f"={bare}", f"-{bare}"}
    if len(bare) >= 4:
        marks |= {f"-{bare[:n]}{bare[n + 1 :]}" for n in range(len(bare))}
    if name.han:
        heard = "".join(f"{blurred(c) or c}." for c in bare)
        marks |= {f"s{heard}", f"l{''.join(look(c) for c in bare)}", f"o{''.join(sorted(bare))}"}
        marks |= {f"={core}" for core in shortened(name)}
    else:
        marks |= {f"o{' '.join(sorted(name.tokens))}"}
        marks |= {f"t{w}" for w in name.tokens if len(w) >= 3 and w not in words.TRADE_EN}
    if entity == "rep":
        marks |= {f"p{spelt}" for spelt in (spellings(name) if name.han else (bare,))}
    return marks
