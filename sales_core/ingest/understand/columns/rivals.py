"""Columns that claim the same field: asked about where they count, else the first one stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns import stages, target_levels, two_units
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.document_dates import of_the_document
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

TARGETS = frozenset({"target_amount", "target_qty"})
COUNTED = TARGETS | {"cash_collected"}
"""What figures are worked out from although no kind needs it."""
Place = tuple[Head | None, tuple[str, str] | None]
"""What a column across stands for: a period, a name, or both."""


def settle(made: Assignment, body: Body, asking: Asking) -> None:
    """Leave one column per field (and period), asking which one where it changes a number."""
    counted = {made.kind.measure, made.kind.date} | {g[0] for g in made.kind.required} | COUNTED
    for name in TARGETS & set(made.rivals):
        _plain_target(made, name)
    for name, others in made.rivals.items():
        chosen = made.chosen.get(name)
        if name not in counted or chosen is None or _alike(body, chosen.heading, others):
            continue
        options = [chosen.heading, *others]
        own = of_the_document(made, name, options, asking)
        if own is not None:
            made.chosen[name] = replace(chosen, heading=own)
            continue
        heading = _which(name, options, asking)
        if heading is not None:
            made.chosen[name] = replace(chosen, heading=heading, because="answer")
    _of_one_stage(made, body, asking)
    _beside_the_measure(made)
    _plain_across(made)
    for name in {c.field for c in made.across}:
        _one_per_period(made, name, body, asking)


def _of_one_stage(made: Assignment, body: Body, asking: Asking) -> None:
    """The quantity of the stage the amount is of; asked where nothing tells the stage, and of
    which of two units it is."""
    others = made.rivals.get(stages.QUANTITY, [])
    told = stages.settle(made)
    chosen = made.chosen.get(stages.QUANTITY)
    if chosen is None or chosen.because in ("layout", "answer"):
        return
    parts = two_units.are_parts(body, [chosen.heading, *others])
    if (told and not parts) or _alike(body, chosen.heading, others):
        return
    heading = _which(stages.QUANTITY, [chosen.heading, *others], asking)
    if heading is not None:
        made.chosen[stages.QUANTITY] = replace(chosen, heading=heading, because="answer")


def _plain_target(made: Assignment, name: str) -> None:
    """目标 goes before 挑战目标 and 保底目标, whatever stands first."""
    chosen = made.chosen[name]
    every = [chosen.heading, *made.rivals[name]]
    plain = [heading for heading in every if not target_levels.is_level(heading)]
    if plain and chosen.because not in ("layout", "answer"):
        made.chosen[name] = replace(chosen, heading=plain[0])
        made.rivals[name] = plain[1:]


def _plain_across(made: Assignment) -> None:
    """The same below every period."""
    plain = {
        (c.field, c.heading.head, c.label)
        for c in made.across
        if c.field in TARGETS and not target_levels.is_level(c.heading)
    }
    made.across = [
        c
        for c in made.across
        if (c.field, c.heading.head, c.label) not in plain or not target_levels.is_level(c.heading)
    ]


def _beside_the_measure(made: Assignment) -> None:
    """Of 数量 below 销售, 退货 and 净销售 the one below the word of the amount counts; of 期初(箱)
    and 期初(瓶) the one in the unit of the measure."""
    measure = made.chosen.get(made.kind.measure)
    if measure is None:
        return
    for alike in (_above, two_units.unit):
        wanted = alike(measure.heading)
        for name, others in made.rivals.items():
            chosen = made.chosen.get(name)
            if not wanted or name == made.kind.measure:
                continue
            if chosen is None or chosen.because == "answer":
                continue
            beside = [h for h in (chosen.heading, *others) if alike(h) == wanted]
            if len(beside) == 1:
                made.chosen[name] = replace(chosen, heading=beside[0])


def _above(heading: Heading) -> str:
    """The words above a heading's own."""
    return heading.name.removesuffix(heading.word).rstrip("/") if heading.word else ""


def _which(name: str, options: Sequence[Heading], asking: Asking) -> Heading | None:
    columns = {column_letter(h.col): h for h in options}
    answer = asking.ask(
        "which_column", tuple(columns), None, name, columns=columns, field=name,
        headers=" / ".join(f"{column_letter(h.col)} {h.name}" for h in options),
    )  # fmt: skip
    return None if answer is None else columns[answer]


def _one_per_period(made: Assignment, name: str, body: Body, asking: Asking) -> None:
    """目标 and 挑战目标 for every month: one of them counts, the same for all months."""
    by_head: dict[Place, list[Candidate]] = defaultdict(list)
    for candidate in made.across:
        if candidate.field == name:
            by_head[candidate.heading.head, candidate.label].append(candidate)
    several = [found for found in by_head.values() if len(found) > 1]
    if not several:
        return
    if all(_alike(body, f[0].heading, [c.heading for c in f[1:]]) for f in several):
        keep = {found[0].heading.col for found in by_head.values()}
    else:
        heading = _which(name, [c.heading for c in several[0]], asking)
        keep = _like(heading or several[0][0].heading, by_head, several[0])
    made.across = [c for c in made.across if c.field != name or c.heading.col in keep]


def _like(
    heading: Heading, by_head: dict[Place, list[Candidate]], first: list[Candidate]
) -> set[int]:
    """Of every period the column of the same word, or of the same place where words repeat."""
    words = [c.heading.word for c in first]
    place = next(n for n, c in enumerate(first) if c.heading.col == heading.col)
    named = words.count(heading.word) == 1
    keep = set()
    for found in by_head.values():
        same = [c for c in found if c.heading.word == heading.word] if named else found[place:]
        keep |= {c.heading.col for c in same[:1]}
    return keep


def _alike(body: Body, one: Heading, others: list[Heading]) -> bool:
    mine = [shown(v) for v in body.column(one.col)]
    return all(mine == [shown(v) for v in body.column(o.col)] for o in others)
