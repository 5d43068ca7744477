"""Names a file brings that are not on file: near ones are asked about, the others are new.

An answer is "new" or "is:" and the key of a party. The id of the question depends on the name
alone, so one answer serves every waiting file that asks it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sales_core.domain.names.index import NearNames
from sales_core.domain.names.near import Likeness
from sales_core.domain.party import Entity, Party, normalised, root
from sales_core.domain.reading import Question
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.services.naming import pairs_by_entity
from sales_core.store.unit import Unit

CODES: dict[Entity, str] = {
    "rep": "rep_near",
    "customer": "customer_near",
    "product": "product_near",
}
"""Codes of the questions about names."""
NEW, IS = "new", "is:"
_MASTERS: dict[str, Entity] = {"rep_roster": "rep", "customer_master": "customer"}


@dataclass(frozen=True)
class Candidate:
    """A party the name may mean."""

    key: str
    label: str
    likeness: Likeness


@dataclass(frozen=True)
class NewName:
    """A name not on file, and in how many rows it stands. `answer` as given so far."""

    entity: Entity
    name: str
    code: str | None
    rows: int
    near: tuple[Candidate, ...] = ()
    answer: str | None = None

    @property
    def question(self) -> Question:
        """What is asked about it; its id is the same in every file."""
        codes = f" #{self.code}" if self.code and self.code != self.name else ""
        params = {
            "field": normalised(self.name) + codes,
            "name": self.name,
            "rows": self.rows,
            "near": self.near[0].label if self.near else "",
            "labels": {f"{IS}{c.key}": c.label for c in self.near},
        }
        choices = (*(f"{IS}{c.key}" for c in self.near), NEW)
        return Question(CODES[self.entity], "", params=params, choices=choices)


def met(unit: Unit, file: ReadFile, answers: dict[str, str]) -> list[NewName]:
    """Every name of the file that is not on file, those near a known one first."""
    frames = [t.frame for t in tables_of(file)]
    found: list[NewName] = []
    for entity, pairs in pairs_by_entity(frames).items():
        index = unit.parties.index(entity)
        counts: Counter[str | None] = Counter()
        often = Counter(pairs)
        for key, rows in zip(index.keys(often), often.values(), strict=True):
            counts[key] += rows
        if index.new:
            known = _Known(unit, entity)
            for party in index.new:
                one = NewName(entity, party.label, party.code, counts[party.key], known.near(party))
                found.append(_answered(unit, one, answers))
    return sorted(found, key=lambda n: (not n.near, -n.rows))


def questions(names: Sequence[NewName]) -> tuple[Question, ...]:
    """Those of near names nobody has decided about."""
    return tuple(n.question for n in names if n.near and n.answer is None)


def confirm(unit: Unit, names: Sequence[NewName], file_name: str, actor: str, at: datetime) -> None:
    """Keep what was decided: a name that means somebody known is an alias from now on."""
    for one in names:
        if one.answer is None or not one.answer.startswith(IS):
            continue
        key = one.answer.removeprefix(IS)
        for name in {one.name, one.code} - {None, ""}:
            unit.parties.add_alias(one.entity, str(name), key, actor, at, file_name)
        unit.audit.add(at, actor, "alias.added", key, {"name": one.name, "file": file_name})


def tell_apart(unit: Unit, names: Sequence[NewName], actor: str, at: datetime) -> None:
    """Those said to be new are not proposed again; once their parties exist."""
    for one in names:
        if one.answer == NEW and one.near:
            key = unit.parties.index(one.entity).keys([(one.name, one.code)])[0]
            for other in one.near:
                if key is not None and key != other.key:
                    unit.parties.tell_apart(one.entity, key, other.key, actor, at)


def alike(names: Sequence[NewName], file: ReadFile) -> dict[str, list[tuple[str, str]]]:
    """Entity -> pairs of new names of its own master data that are near each other: worth a look.

    Names with a number each are two unless they are spelt the same.
    """
    kinds = {t.kind for t in tables_of(file)}
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, entity in _MASTERS.items():
        own = [n for n in names if n.entity == entity and kind in kinds]
        index = NearNames(entity, [(str(i), n.name) for i, n in enumerate(own)])
        for i, one in enumerate(own):
            for other in index.of(one.name):
                two = own[int(other.key)]
                coded = bool(one.code and two.code) and other.likeness != "spelling"
                if int(other.key) > i and not coded:
                    found.setdefault(entity, []).append((one.name, two.name))
    return found


def allowed(unit: Unit, question: Question, text: str) -> bool:
    """Whether this answers a question about a name: new, or anybody on file."""
    entity = next((e for e, code in CODES.items() if code == question.code), None)
    return entity is not None and _stands(unit, entity, text)


def about_a_name(question_id: str) -> bool:
    """Whether the question is one of these: the file need not be read again for its answer."""
    return any(f"/{code}/" in question_id for code in CODES.values())


def tables_of(file: ReadFile) -> list[ReadTable]:
    """The tables of a file that would be loaded."""
    return [t for t in file.tables if t.kind and t.duplicates_of is None and not t.frame.empty]


class _Known:
    """The names of one entity on file, to find near ones; a party goes by the one it counts as."""

    def __init__(self, unit: Unit, entity: Entity) -> None:
        everybody = unit.parties.everybody(entity)
        merged = unit.merges.live(entity)
        self._labels = {p.key: p.label for p in everybody}
        self._codes = {p.key: p.code for p in everybody}
        names = [(root(p.key, merged), p.label) for p in everybody]
        names += [(root(a.key, merged), a.name) for a in unit.parties.aliases(entity)]
        self._names = NearNames(entity, names)

    def near(self, party: Party) -> tuple[Candidate, ...]:
        """Parties it may be; a different code says it is another one."""
        found = self._names.of(party.label) if party.label != party.code else []
        return tuple(
            Candidate(n.key, self._labels[n.key], n.likeness)
            for n in found
            if not (party.code and self._codes[n.key])
        )


def _answered(unit: Unit, name: NewName, answers: dict[str, str]) -> NewName:
    text = answers.get(name.question.id)
    return replace(name, answer=text) if text and _stands(unit, name.entity, text) else name


def _stands(unit: Unit, entity: Entity, text: str) -> bool:
    keys = {p.key for p in unit.parties.all(entity)} if text.startswith(IS) else set()
    return text == NEW or text.removeprefix(IS) in keys
