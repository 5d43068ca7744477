"""What a person said against what was recognised goes before everything found by looking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sales_core.domain.cell import column_letter
from sales_core.domain.period import Period
from sales_core.domain.reading import Line
from sales_core.domain.recognition import (
    COLUMN,
    KIND,
    NO_HEADER,
    NO_PERIOD,
    NOT_USED,
    PERIOD_HEAD,
    code_of,
    data_id,
    header_id,
    rows_of,
)
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases
from sales_core.ingest.aliases import normalise
from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadContext
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.tables.header import Heading


def header(sheet: Sheet, context: ReadContext) -> list[int] | None:
    """The header rows (0-based) somebody named, none if they say that there is none; None when
    nobody said anything."""
    said = context.answers.get(header_id(sheet.name))
    if said == NO_HEADER:
        return []
    rows = [row - 1 for row in rows_of(said)] if said else []
    return rows if rows and rows[-1] < len(sheet.rows) else None


def without(context: ReadContext) -> ReadContext:
    """The context as if nobody had corrected what was recognised."""
    answers = {name: said for name, said in context.answers.items() if code_of(name) is None}
    return replace(context, answers=answers)


def data(sheet: Sheet, context: ReadContext, lines: dict[int, Line]) -> None:
    """Rows somebody called data are data, whatever they look like."""
    said = context.answers.get(data_id(sheet.name))
    for row in rows_of(said) if said else ():
        if row - 1 in lines:
            lines[row - 1] = "data"


def kind(asking: Asking) -> str | None:
    """The kind somebody named."""
    said = asking.given(asking.about(KIND))
    return said if said in REPORT_KINDS else None


def periods(asking: Asking, headings: Sequence[Heading]) -> list[Heading]:
    """The headings, with the periods somebody says that columns stand for, or do not."""
    return [
        _as_said(h, asking.given(asking.about(PERIOD_HEAD, column_letter(h.col)))) for h in headings
    ]


def _as_said(heading: Heading, said: str | None) -> Heading:
    if said == NO_PERIOD:
        return replace(heading, head=None, word=heading.name)
    period = None if said is None else Period.said(said)
    if period is None:
        return heading
    bare = heading.name if aliases.known(heading.name) else ""
    word = bare if heading.head is None else heading.word
    return replace(heading, head=heads.of_period(period), word=word)


def columns(asking: Asking, outline: Outline, made: Assignment) -> Assignment:
    """The columns, those somebody corrected as they said; the others stay what they were."""
    said = {
        h.col: answer
        for h in outline.headings
        if h.name and h.head is None
        and (answer := asking.given(asking.about(COLUMN, column_letter(h.col))))
    }  # fmt: skip
    if not said:
        return made
    fields = {col: "" if answer == NOT_USED else answer for col, answer in said.items()}
    kept = {
        normalise(c.heading.name): name
        for name, c in made.chosen.items()
        if c.heading.col not in said and name not in fields.values()
    }
    given = {normalise(h.name): fields[h.col] for h in outline.headings if h.col in said}
    found = outline.assigned(made.kind.id, kept | given)
    for name, candidate in found.chosen.items():
        if candidate.heading.col in said:
            found.chosen[name] = replace(candidate, because="answer")
    return found
