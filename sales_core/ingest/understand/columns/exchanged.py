"""Columns whose names are on file as something else than their headings say: reps below 客户 and
customers below 业务员, as when a sender changes two columns round and leaves the headings.

Which of the two is right is asked; what was answered moves the cells, the headings keep their
meaning for the next file.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.body import Body

QUESTION = "names_exchanged"
EXCHANGED, AS_HEADED = "exchanged", "as_headed"
FEWEST, SHOWN = 2, 3
_REP, _PARTY, _GOODS = ("rep",), ("customer", "dealer"), ("product",)
_ENTITIES = {
    "customer_name": _PARTY, "dealer_name": _PARTY, "rep_name": _REP, "product_name": _GOODS,
}  # fmt: skip
"""Field -> where its names are on file; a customer may well be a dealer."""


def settle(made: Assignment, body: Body, asking: Asking) -> None:
    """Ask about columns most of whose names are on file as those of another field; what was
    answered by hand stands."""
    names = asking.context.names
    if sum(map(bool, names.values())) < FEWEST:
        return
    for field in _ENTITIES:
        candidate = made.chosen.get(field)
        if candidate is None or candidate.because == "answer":
            continue
        known, other = _known_as(field, candidate, body, made, names)
        if other is None:
            continue
        heading = candidate.heading
        answer = asking.ask(
            QUESTION, (EXCHANGED, AS_HEADED), column_letter(heading.col), heading.name,
            name=heading.name, field=other, found="、".join(known[:SHOWN]),
        )  # fmt: skip
        if answer is None:
            return  # the other column of the two is the same question
        if answer == EXCHANGED:
            _move(made, candidate, made.chosen.get(other), other)


def _known_as(
    field: str,
    candidate: Candidate,
    body: Body,
    made: Assignment,
    names: Mapping[str, Collection[str]],
) -> tuple[list[str], str | None]:
    """The names that are on file as those of another field, and which that is: several of them, or
    one where the other column holds the names of this."""
    words = body.words(candidate.heading.col)
    other = _other(field, words, names, made)
    if other is None:
        return [], None
    beside = made.chosen.get(other)
    theirs = body.words(beside.heading.col) if beside else []
    both = bool(theirs) and _other(other, theirs, names, made) == field
    own = _on_file(words, field, names)
    known = [word for word in words if word in _on_file(words, other, names) - own]
    return known, other if both or len(known) >= FEWEST else None


def _other(
    field: str, words: Collection[str], names: Mapping[str, Collection[str]], made: Assignment
) -> str | None:
    """The field that most of the names are on file as, and not as those of their own."""
    own = _on_file(words, field, names)
    for other, entities in _ENTITIES.items():
        if entities == _ENTITIES[field] or other not in made.kind.names:
            continue
        if 2 * len(_on_file(words, other, names) - own) > len(words):
            return other
    return None


def _on_file(
    words: Collection[str], field: str, names: Mapping[str, Collection[str]]
) -> frozenset[str]:
    known = (names.get(entity, ()) for entity in _ENTITIES[field])
    return frozenset(word for some in known for word in words if word in some)


def _move(made: Assignment, one: Candidate, beside: Candidate | None, other: str) -> None:
    """Read each field from the other's cells, or the one column as what its names are."""
    if beside is None:
        made.chosen[other] = replace(one, field=other, because="answer")
        del made.chosen[one.field]
        return
    for candidate, cells in ((one, beside), (beside, one)):
        heading = replace(candidate.heading, col=cells.heading.col)
        made.chosen[candidate.field] = replace(candidate, heading=heading, because="answer")
