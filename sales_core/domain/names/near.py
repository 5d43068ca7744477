"""Names so close that a person should say whether they mean the same.

Nothing here decides: a name that is near is asked about. The rules would rather miss a likeness
than ask about two names that are plainly two, so short Chinese names are near only when the one
character that differs sounds or looks like the other, and numbers must be the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from sales_core.domain.names import words
from sales_core.domain.names.form import Form, form
from sales_core.domain.names.latin import latin_near
from sales_core.domain.names.sound import blurred, flat, look, sound
from sales_core.domain.party import Entity

Likeness = Literal[
    "spelling", "sound", "look", "swapped", "letter", "short", "initial", "pinyin", "aside"
]
STRENGTH: tuple[Likeness, ...] = (
    "spelling", "sound", "look", "swapped", "letter", "initial", "pinyin", "aside", "short",
)  # fmt: skip
"""From the strongest to the weakest."""
PERSON = 3
"""Chinese names of so many characters are taken for people's."""


def near(one: str, two: str, entity: Entity) -> Likeness | None:
    """In what two names are alike, or None when they are plainly two."""
    a, b = form(one), form(two)
    if not a.bare or not b.bare or a.numbers != b.numbers:
        return None
    if (a.aside and b.aside and a.aside != b.aside) or {a.branch, b.branch} == {"head", "branch"}:
        return None
    if a.bare == b.bare:
        return "spelling" if a.aside == b.aside else "aside"
    if a.han is not b.han:
        return "pinyin" if entity == "rep" and _spelt(a, b) else None
    if not a.han:
        return latin_near(a, b, entity)
    return _han_near(a, b, entity) if a.latin == b.latin else None


def spellings(name: Form) -> tuple[str, ...]:
    """How a short Chinese name is written in Latin letters, either part first."""
    if not name.han or name.latin or not 2 <= len(name.bare) <= 4:
        return ()
    parts = [sound(c) for c in name.bare]
    return () if not all(parts) else ("".join(parts), "".join([*parts[1:], parts[0]]))


def shortened(name: Form) -> tuple[str, ...]:
    """What is left of a company's name without its place, its trade, or both."""
    found = []
    for place in (True, False):
        for trade in (True, False):
            core = words.PLACE.sub("", name.bare) if place else name.bare
            core = words.TRADE.sub("", core) if trade else core
            if len(core) >= 2 and not words.GENERIC.match(core) and core != name.bare:
                found.append(core)
    return tuple(dict.fromkeys(found))


def _spelt(a: Form, b: Form) -> bool:
    han, latin = (a, b) if a.han else (b, a)
    return latin.bare in spellings(han)


def _han_near(a: Form, b: Form, entity: Entity) -> Likeness | None:
    person = entity == "rep" or min(len(a.bare), len(b.bare)) <= PERSON
    if len(a.bare) == len(b.bare):
        return _replaced(a.bare, b.bare, person)
    if entity != "rep" and (_shorter(a, b) or _shorter(b, a)):
        return "short"
    return "letter" if not person and _one_more(a.bare, b.bare) else None


def _replaced(a: str, b: str, person: bool) -> Likeness | None:
    """Same length: characters that sound or look alike, or two neighbours swapped.

    A surname must sound the same, a person's other characters nearly so.
    """
    spots = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if _swapped(a, b, spots) and len(a) >= PERSON:
        return "swapped"
    changes = {(a[n], b[n]) for n in spots}
    if len(changes) > max(1, len(a) // 4) or _places(a) != _places(b):
        return None
    hear = (sound if 0 in spots else flat) if person else blurred
    kinds = {_alike(x, y, hear) for x, y in changes}
    if None in kinds:
        return None
    return "look" if "look" in kinds else "sound"


def _swapped(a: str, b: str, spots: list[int]) -> bool:
    return (
        len(spots) == 2
        and spots[1] == spots[0] + 1
        and a[spots[0]] == b[spots[1]]
        and a[spots[1]] == b[spots[0]]
    )


def _alike(x: str, y: str, hear: Callable[[str], str]) -> Likeness | None:
    told_apart = {x, y} <= words.CONTRAST or any({x, y} <= two for two in words.NOT_THE_SAME)
    if told_apart:
        return None
    if hear(x) and hear(x) == hear(y):
        return "sound"
    return "look" if look(x) == look(y) else None


def _places(bare: str) -> str:
    """The province or town in front, when the name has one of those known by themselves."""
    found = words.PLACE.match(bare)
    return found.group(0).rstrip("省市县区") if found else ""


def _one_more(a: str, b: str) -> bool:
    """One character more, that does not make it another thing; four or more in common."""
    short, long = sorted((a, b), key=len)
    if len(long) != len(short) + 1 or len(short) < 4:
        return False
    at = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :] and long[at] not in words.CONTRAST


def _shorter(a: Form, b: Form) -> bool:
    """`b` is `a` without its place or trade."""
    return b.bare in shortened(a) and not words.GENERIC.match(b.bare)
