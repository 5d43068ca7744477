"""Is a table new, or a corrected version of one already loaded?

The file's name alone proves nothing, so the rows decide: half of them or more standing in an
earlier table of the same kind and time make it a revision, none make it new; anything between,
or a file of another name, is asked about. So is one that would take away rows of days it does not
speak of, and one whose rows are about the same days and names with other amounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sales_core.domain.batch import BatchTable, RowDiff
from sales_core.domain.reading import Question
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store.unit import Unit

HALF = Fraction(1, 2)
LOOK_BACK = 20
FEWEST = 2
"""Rows about the same day and names."""
QUESTION = "revision"
CHOICES = ("revision", "separate")


@dataclass(frozen=True)
class Verdict:
    """`replaces`: the table revised, if any; `question` when a person has to say."""

    replaces: BatchTable | None = None
    question: Question | None = None


def judge(unit: Unit, spot: tuple[int, int], table: BatchTable, answers: dict[str, str]) -> Verdict:
    """The verdict on a table just added at `spot` (batch, table number).

    Nobody is asked about an undone table; but a correction of one takes its place as well, so that
    redoing the old one later does not count both.
    """
    live, undone = _candidates(unit, spot, table)
    verdict = _judged(unit, spot, table, live, answers)
    if verdict.question is not None:
        return verdict
    for other in undone:
        linked = verdict.replaces is None or _stands_on(unit, other, verdict.replaces)
        if linked and other.scope == table.scope and _share(_diff(unit, spot, other)) >= HALF:
            return Verdict(other)
    return verdict


def _judged(
    unit: Unit,
    spot: tuple[int, int],
    table: BatchTable,
    candidates: list[BatchTable],
    answers: dict[str, str],
) -> Verdict:
    for other in candidates:
        diff = _diff(unit, spot, other)
        share = _share(diff)
        if not share:
            retold = _retold(unit, spot, other, diff)
            if retold is None:
                continue
            diff = retold
        question = Question(
            QUESTION, table.sheet, params=_params(unit, other, diff), choices=CHOICES
        )
        answer = answers.get(question.id)
        sure = share >= HALF and other.scope == table.scope
        sure = sure and _takes_over(diff, other, table)
        if answer == "revision" or (answer is None and sure):
            return Verdict(other)
        if answer is None:
            return Verdict(question=question)
    return Verdict()


def _candidates(
    unit: Unit, spot: tuple[int, int], table: BatchTable
) -> tuple[list[BatchTable], list[BatchTable]]:
    """Earlier tables of the kind that speak of the same days, the same source first: those that
    count, and those of undone batches."""
    loaded = {b.batch_id: b.status == "live" for b in unit.batches.all() if b.origin != "edit"}
    earlier = [
        other
        for other in unit.batches.tables()
        if other.kind == table.kind
        and other.batch_id != spot[0]
        and other.batch_id in loaded
        and not other.superseded
        and _same_days(other, table)
    ]
    newest = sorted(earlier, key=lambda t: (t.scope == table.scope, t.batch_id), reverse=True)
    live = [t for t in newest if loaded[t.batch_id]]
    return live[:LOOK_BACK], [t for t in newest if not loaded[t.batch_id]][:LOOK_BACK]


def _stands_on(unit: Unit, table: BatchTable, old: BatchTable) -> bool:
    """Whether `table` replaces `old`, be it over others in between."""
    while table.replaces is not None:
        if table.replaces == (old.batch_id, old.table_no):
            return True
        batch_id, number = table.replaces
        table = next(t for t in unit.batches.tables(batch_id) if number in (None, t.table_no))
    return False


def _diff(unit: Unit, spot: tuple[int, int], other: BatchTable) -> RowDiff:
    return unit.batches.compare(spot, (other.batch_id, other.table_no))


def _retold(unit: Unit, spot: tuple[int, int], other: BatchTable, diff: RowDiff) -> RowDiff | None:
    """The difference where no row is the same, but half of the smaller table is about the same days
    and names: corrected amounts, or the same ones with tax. None for anything else."""
    alike = unit.batches.alike(spot, (other.batch_id, other.table_no))
    if alike < FEWEST or alike < HALF * min(diff.added, diff.removed):
        return None
    return RowDiff(diff.added - alike, alike, diff.removed - alike, 0)


def _takes_over(diff: RowDiff, old: BatchTable, new: BatchTable) -> bool:
    """Whether what a revision takes away is what it speaks of: rows of its own days, and fewer of
    them than it keeps; and whether it is not the older one of two about the same time."""
    state = REPORT_KINDS[new.kind].nature == "state"
    told = new.data_through is not None and old.data_through is not None
    if state and told and (new.data_through or date.max) < (old.data_through or date.min):
        return False
    (first, last), (begin, end) = _span(old), _span(new)
    within = begin <= first and last <= end
    return not diff.removed or (within and diff.removed <= diff.changed + diff.unchanged)


def _same_days(one: BatchTable, two: BatchTable) -> bool:
    spans = [_span(one), _span(two)]
    (a, b), (c, d) = spans
    return a <= d and c <= b


def _span(table: BatchTable) -> tuple[date, date]:
    return table.period_start or date.min, table.period_end or date.max


def _share(diff: RowDiff) -> Fraction:
    """How much of the smaller table stands in the other one."""
    common = diff.unchanged + diff.changed
    smaller = common + min(diff.added, diff.removed)
    return Fraction(common, smaller) if smaller else Fraction(0)


def _params(unit: Unit, other: BatchTable, diff: RowDiff) -> dict[str, object]:
    return {
        "file": unit.batches.get(other.batch_id).file_name,
        "batch": other.batch_id,
        "same": diff.unchanged,
        "changed": diff.changed,
        "added": diff.added,
        "removed": diff.removed,
    }
