"""Slaesman or Rep 1: headings one slip of the pen or a number away from a word for a field that no
column holds. Which of them is that field is asked; a rep nobody reads would be missed by nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.columns import fits
from sales_core.ingest.understand.tables.header import Heading

QUESTION, PERSON = "misspelt_column", "rep_name"
SHORTEST = 6
"""Letters of a word that is not one of its many neighbours by chance."""
_NUMBERED = re.compile(r"(.*[^\W\d])[\s._-]*\d")
_CODE = re.compile(r"\b(?:id|no|code|key|ref)\W*$", re.IGNORECASE)
"""Visit ID is not visited with a slip in it."""
_LETTERS = re.compile(r"[a-z]+")


def claim(
    made: Assignment,
    headings: Sequence[Heading],
    parses: dict[tuple[int, FieldType], bool],
    asking: Asking,
) -> None:
    """Ask about every such column of a kind that lacks nothing it needs."""
    types = {f.name: f for f in made.kind.fields}
    found: dict[str, list[Heading]] = {}
    for heading in headings:
        name = None if made.holds(heading.col) else _field(made, heading)
        if name is not None and fits(heading, types.get(name), parses):
            found.setdefault(name, []).append(heading)
    for name, columns in found.items():
        letters = {column_letter(h.col): h for h in columns}
        answer = asking.ask(
            QUESTION, (*letters, "none"), None, name, columns=letters, field=name,
            headers=" / ".join(f"{letter} {h.name}" for letter, h in letters.items()),
        )  # fmt: skip
        if answer in letters:
            made.chosen[name] = Candidate(letters[answer], name, 100, None, False, "answer")


def _field(made: Assignment, heading: Heading) -> str | None:
    if not heading.name or heading.head is not None or heading.total:
        return None
    found = _numbered(made.kind.id, heading.name) or _misspelt(made.kind.id, heading.name)
    held = {*made.chosen, *(c.field for c in made.across)}
    if found not in made.kind.names or found in held:
        return None
    groups = [group for group in made.kind.required if found in group]
    return found if all(held & set(group) for group in groups) else None


def _numbered(kind: str, header: str) -> str | None:
    """The person a numbered heading is of: Rep 1, Salesman 2."""
    word = _NUMBERED.fullmatch(header.strip())
    found = aliases.match(kind, word[1]).field if word else None
    return found if found == PERSON and not aliases.match(kind, header).field else None


def _misspelt(kind: str, header: str) -> str | None:
    word = aliases.normalise(header)
    if (
        _CODE.search(header)
        or len(word) < SHORTEST
        or not _LETTERS.fullmatch(word)
        or aliases.known(header)
    ):
        return None
    return _near(kind, word)


@lru_cache(maxsize=2_000)
def _near(kind: str, word: str) -> str | None:
    """The one field whose words for it are that near."""
    words = {**aliases.catalogue()[aliases.SHARED_KIND], **aliases.catalogue().get(kind, {})}
    found = {field for other, field in words.items() if is_slip(word, other)}
    return found.pop() if len(found) == 1 else None


def is_slip(word: str, other: str) -> bool:
    """Whether a word is another one with two letters changed over, or one left out, doubled, put
    in or mistaken, its first letter and a plural aside."""
    apart = len(word) - len(other)
    if abs(apart) > 1 or word[0] != other[:1] or word == other:
        return False
    same = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if same is None:
        return word[-1] != "s" and other[-1] != "s"
    mine, theirs = word[same:], other[same:]
    if apart:
        return mine[1:] == theirs if apart > 0 else mine == theirs[1:]
    return mine[1:] == theirs[1:] or (
        mine[:2] == theirs[1::-1] and len(mine) > 1 and mine[2:] == theirs[2:]
    )
