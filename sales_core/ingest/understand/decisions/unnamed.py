"""Columns without headings: a person says what each holds, once for a layout.

A layout without headings is known by its file, its sheet and what its columns look like. Where two
columns could have changed places it is asked again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.layout import Layout
from sales_core.domain.reading import Question
from sales_core.domain.recognition import COLUMN, NOT_USED
from sales_core.domain.report_kinds import REPORT_KINDS, SHOWN_KINDS, ReportKind
from sales_core.domain.source import source_of
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.asking.questions import Asking, name_of
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment
from sales_core.ingest.understand.decisions import corrected
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.headless import Sort
from sales_core.ingest.understand.tables.profile import Profile, profile_of, remembered, same

KIND, HOLDS = "headless_kind", "column_holds"
CODES = frozenset({KIND, HOLDS})
ENTITIES = {"rep_name": "rep", "customer_name": "customer", "product_name": "product",
            "dealer_name": "dealer"}  # fmt: skip
_SAMPLES, _WIDE = 4, 4
_IDS = ("_id", "_no", "phone", "code")


@dataclass(frozen=True)
class _Around:
    """The table, who is asked, its kind, and what its columns look like."""

    body: Body
    asking: Asking
    kind: ReportKind
    seen: Mapping[int, Profile]


def headings(body: Body) -> list[Heading]:
    """Every column that holds something, under its letter."""
    columns = range(body.region.left, body.region.right + 1)
    letters = {c: column_letter(c) for c in columns}
    held = [c for c in columns if any(not is_blank(v) for v in body.column(c))]
    return [Heading(c, letters[c], letters[c]) for c in held]


def look_of(body: Body, heads: list[Heading], hints: frozenset[str], names: list[str]) -> Layout:
    """What the table looks like. Without words it is never nearly another layout."""
    sheet, file = names
    sorts = [f"{h.name}:{profile_of(body.column(h.col)).sort}" for h in heads]
    text = "\x1f".join(["\x1d", *sorts, source_of(file), source_of(sheet), *sorted(hints)])
    mark = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return Layout(mark, "", hints=tuple(sorted(hints)), source=source_of(file),
                  sheet=source_of(sheet))  # fmt: skip


def asking_for(look: Layout, sheet: str, context: ReadContext, spot: str) -> Asking:
    """With what is remembered of exactly this layout."""
    return Asking(sheet, context, context.layouts.get(look.fingerprint), spot)


def carried(context: ReadContext, tables: Iterable[ReadTable]) -> ReadContext:
    """The context with what was said of these tables, for later sheets that look alike."""
    said = {
        t.layout.fingerprint: t.layout
        for t in tables
        if t.layout is not None and not t.header_rows and not t.questions
    }
    return replace(context, layouts={**context.layouts, **said}) if said else context


def ask_once(tables: Iterable[ReadTable]) -> None:
    """Of sheets that look alike the first is asked about; the others follow from it."""
    before: list[list[tuple[str, str | None, tuple[str, ...]]]] = []
    for table in tables:
        asked = [(q.code, q.column, q.choices) for q in table.questions if q.code in CODES]
        if asked and asked in before:
            table.questions = [q for q in table.questions if q.code not in CODES]
        before.append(asked)


def goes_on(table: ReadTable, reports: Iterable[ReadTable]) -> bool:
    """Whether rows without a header may be more of a report of the same file."""
    wide = len(table.columns)
    return (
        not table.header_rows
        and wide >= _WIDE
        and any(len(report.columns) == wide for report in reports)
    )


def assignment(body: Body, outline: Outline, asking: Asking) -> Assignment | None:
    """The columns as people say they are; None as long as something is open."""
    if not outline.named and _only_figures(body, outline.headings):
        return None
    kind = corrected.kind(asking) or _kind(outline, asking)
    if kind is None:
        return None
    plain = [h for h in outline.headings if h.head is None]
    around = _Around(body, asking, REPORT_KINDS[kind], _seen(body, plain))
    doubtful = _doubtful(plain, around)
    said = {h.name: _holds(h, around, anew=h.col in doubtful) for h in plain}
    twice = [h for h in plain if _said_twice(h, said)]
    for heading in twice:
        asking.questions.append(_question(heading, around))
    if twice or None in said.values():
        return None
    fields = {normalise(n): "" if a == NOT_USED else str(a) for n, a in said.items()}
    made = replace(outline, known={}).assigned(kind, fields)
    for name, candidate in made.chosen.items():
        if asking.given(asking.about(HOLDS, candidate.heading.name)) is not None:
            made.chosen[name] = replace(candidate, because="answer")
    return made


def _only_figures(body: Body, heads: list[Heading]) -> bool:
    """Whether no column holds a word or a day: figures alone are no report of anybody's."""
    return all(profile_of(body.column(h.col)).sort in ("number", None) for h in heads)


def _seen(body: Body, heads: list[Heading]) -> dict[int, Profile]:
    return {h.col: profile_of(body.column(h.col)) for h in heads}


def _said_twice(heading: Heading, said: Mapping[str, str | None]) -> bool:
    answer = said[heading.name]
    return answer not in (None, NOT_USED) and list(said.values()).count(answer) > 1


def _kind(outline: Outline, asking: Asking) -> str | None:
    """The one kind titles, sheet or file name speak of, else asked."""
    named = [kind for kind in REPORT_KINDS if kind in outline.named]
    if len(named) == 1:
        return named[0]
    shown_kinds = [k for k in REPORT_KINDS if k in SHOWN_KINDS and k not in named]
    others = [k for k in REPORT_KINDS if k not in SHOWN_KINDS and k not in named]
    answer = asking.ask(KIND, (*named, *shown_kinds, *others, "none"))
    return answer if answer in REPORT_KINDS else None


def _holds(heading: Heading, around: _Around, *, anew: bool) -> str | None:
    """What a column holds, said against what was recognised or asked."""
    asking, question = around.asking, _question(heading, around)
    said = asking.given(asking.about(COLUMN, heading.name))
    return asking.ask(
        HOLDS, question.choices, heading.name, heading.name, anew=anew,
        said=said if said in question.choices else None, **question.params,
    )  # fmt: skip


def _question(heading: Heading, around: _Around) -> Question:
    values = [shown(v) for v in around.body.column(heading.col) if not is_blank(v)]
    seen = around.seen[heading.col]
    asked = around.asking.about(
        HOLDS, heading.name, samples="、".join(list(dict.fromkeys(values))[:_SAMPLES]),
        looks=seen.as_params(),
    )  # fmt: skip
    return replace(asked, choices=_choices(around.kind, seen.sort))


def _choices(kind: ReportKind, sort: Sort | None) -> tuple[str, ...]:
    """Fields that such cells may be, those the kind needs first."""
    first = [n for group in kind.required for n in group]
    first += [kind.measure, kind.date or "", *kind.key]
    order = {name: place for place, name in reversed(list(enumerate(first)))}
    fields = [f for f in kind.fields if _may_be(f.type, f.name, sort)]
    fields.sort(key=lambda f: order.get(f.name, len(first)))
    months = (PERIOD_MONTH,) if kind.periodic else ()
    return (*(f.name for f in fields), *months, NOT_USED)


def _may_be(of: FieldType, name: str, sort: Sort | None) -> bool:
    if sort == "day":
        return of is FieldType.DATE
    if sort == "number":
        return of in NUMERIC or (of is FieldType.TEXT and name.endswith(_IDS))
    return of not in NUMERIC and of is not FieldType.DATE


def _doubtful(heads: list[Heading], around: _Around) -> frozenset[int]:
    """Columns that may no longer be what was said of them: another column looks as much like what
    is remembered, or this one does not."""
    found = set()
    for heading in heads:
        before = _then(heading, around)
        if before is None or before[1] == NOT_USED:
            continue
        names = around.asking.context.names.get(ENTITIES.get(before[1], ""), set())
        like = {col for col, now in around.seen.items() if same(now, before[0], names)}
        if like != {heading.col}:
            # whichever of its sort it is now: all of them are asked about
            found |= {c for c, now in around.seen.items() if now.sort == before[0].sort}
    return frozenset(found)


def _then(heading: Heading, around: _Around) -> tuple[Profile, str] | None:
    """What was remembered of a column, and what it was said to hold."""
    layout, name = around.asking.layout, name_of(HOLDS, heading.name)
    if layout is None or name not in layout.answers:
        return None
    looks = layout.asked.get(name, {}).get("params", {}).get("looks", {})
    return remembered(looks, around.seen[heading.col].sort), layout.answers[name]
