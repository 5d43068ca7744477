"""A layout: the shape of a form somebody sends again and again, and what was answered about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Layout:
    """What is remembered of a layout once its questions are answered.

    `fingerprint` identifies it (headings and what titles say of its kind). `kind` is empty for a
    table a person said is no report. `fields` maps a normalised heading to the field chosen (empty:
    not used). `answers` holds question code and what it is about -> answer (unit, decimal sign,
    order of dates, sheet choice ...); `asked` tells under the same name what the question was:
    {"code", "header", "choices", "names", "params"}. `words` maps what a heading is compared by to
    the heading as printed, in the order of the sheet; `hints` are the kinds titles speak of.
    `source` and `sheet` are the names of file and sheet without numbers. The last three say when a
    file was last loaded with it, which, and how many were.
    """

    fingerprint: str
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    source: str = ""
    sheet: str = ""
    file_name: str = ""
    used_at: datetime | None = None
    times: int = 0

    def answered(self, answers: dict[str, str], asked: dict[str, dict[str, Any]]) -> Layout:
        """The layout with more answers; the later ones win."""
        return replace(self, answers=self.answers | answers, asked=self.asked | asked)

    def plain(self) -> dict[str, Any]:
        """The layout as values JSON can hold; words keep their order in a list."""
        kept = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "used_at"}
        return kept | {"words": [*map(list, self.words.items())], "hints": [*self.hints]}

    @classmethod
    def restored(cls, plain: dict[str, Any]) -> Layout:
        """The layout of such values."""
        return cls(**plain | {"words": dict(plain["words"]), "hints": tuple(plain["hints"])})

    def without(self, name: str) -> Layout:
        """The layout with one answer forgotten."""
        answers = {k: v for k, v in self.answers.items() if k != name}
        asked = {k: v for k, v in self.asked.items() if k != name}
        return replace(self, answers=answers, asked=asked)


def learned(layouts: Iterable[Layout | None]) -> list[Layout]:
    """The layouts of one file, each once. What its tables answer differently is not remembered:
    two sheets of one layout in different units say nothing about the next file."""
    found: dict[str, Layout] = {}
    disputed: set[tuple[str, str]] = set()
    for layout in layouts:
        if layout is None:
            continue
        before = found.get(layout.fingerprint)
        if before is None:
            found[layout.fingerprint] = layout
            continue
        for name, answer in layout.answers.items():
            if before.answers.get(name, answer) != answer:
                disputed.add((layout.fingerprint, name))
        found[layout.fingerprint] = before.answered(layout.answers, layout.asked)
    for fingerprint, name in disputed:
        found[fingerprint] = found[fingerprint].without(name)
    return list(found.values())
