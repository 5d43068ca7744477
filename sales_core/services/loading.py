"""From a file that was read to rows that count: everything or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from functools import partial
from typing import Any, Literal

import pandas as pd

from sales_core.domain.batch import BatchTable, Origin, RowDiff
from sales_core.domain.fields import FieldType
from sales_core.domain.layout import learned
from sales_core.domain.reading import Question
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.domain.source import source_of
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.ingest.understand.amounts.scale import typical
from sales_core.services import new_names, revision
from sales_core.services.counting import counted
from sales_core.services.naming import name_rows
from sales_core.store.unit import Unit

Watch = Callable[[int, int], None]
LoadStatus = Literal["loaded", "already_loaded", "revised", "questions", "refused"]


@dataclass(frozen=True)
class Loaded:
    """What became of one file. `questions` are those that keep it from being loaded; `alike` are
    pairs of names of new master data that may mean the same, by entity."""

    file_name: str
    status: LoadStatus
    batch_id: int | None = None
    rows: int = 0
    diff: RowDiff = field(default_factory=RowDiff)
    left_out: int = 0
    new_names: dict[str, list[str]] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    alike: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    error: dict[str, Any] | None = None
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Loading:
    """Who loads, when, as what, and what was answered. `watch` is told (rows in, rows in all)."""

    actor: str
    now: datetime
    origin: Origin = "upload"
    answers: dict[str, str] = field(default_factory=dict)
    watch: Watch | None = None


def load(unit: Unit, file: ReadFile, how: Loading) -> Loaded:
    """Load every table of a file as one batch within an open unit; the caller commits or not.

    A file with open questions comes back with status `questions`; the unit must then be dropped.
    """
    before = unit.batches.by_hash(file.sha256)
    if before is not None:
        return Loaded(file.name, "already_loaded", before.batch_id)
    if file.error is not None:
        error = {"code": file.error.code, "params": file.error.params}
        return Loaded(file.name, "refused", error=error)
    tables = new_names.tables_of(file)
    if file.questions or not tables:
        return Loaded(file.name, "questions", questions=tuple(file.questions))
    names = new_names.met(unit, file, how.answers)
    doubts = new_names.questions(names) if how.origin != "demo" else ()
    if doubts:
        return Loaded(file.name, "questions", questions=doubts)
    new_names.confirm(unit, names, file.name, how.actor, how.now)
    batch_id = unit.batches.add(file.name, file.sha256, how.actor, how.now, how.origin)
    parts = []
    for table, watch in zip(tables, _watches(tables, how.watch), strict=True):
        parts.append(_load_table(unit, batch_id, file, table, how, watch))
    asked = tuple(p.verdict.question for p in parts if p.verdict.question)
    if asked:
        return Loaded(file.name, "questions", questions=asked)
    unit.rows.settle([batch_id])
    new_names.tell_apart(unit, names, how.actor, how.now)
    for layout in learned(table.layout for table in file.tables):
        unit.layouts.save(layout, file.name, how.now)
    kinds = tuple(dict.fromkeys(t.kind for t in tables if t.kind))
    done = replace(_summed(file, batch_id, parts), kinds=kinds)
    unit.audit.add(
        how.now, how.actor, "batch.loaded", str(batch_id), {"file": file.name, "rows": done.rows}
    )
    states = unit.batches.state_counts(batch_id)
    return replace(done, states=states, alike=new_names.alike(names, file))


@dataclass(frozen=True)
class _Part:
    rows: int
    left_out: int
    diff: RowDiff
    verdict: revision.Verdict
    new: dict[str, list[str]]


def _watches(tables: list[ReadTable], watch: Watch | None) -> list[Callable[[int], None]]:
    """For each table what is told of its rows, counted on from those of the tables before."""
    sizes = [len(table.frame) for table in tables]

    def told(before: int, rows: int) -> None:
        if watch is not None:
            watch(before + rows, sum(sizes))

    return [partial(told, sum(sizes[:place])) for place in range(len(tables))]


def _load_table(
    unit: Unit,
    batch_id: int,
    file: ReadFile,
    table: ReadTable,
    how: Loading,
    watch: Callable[[int], None],
) -> _Part:
    kind = table.kind or ""
    named = name_rows(unit, table.frame)
    made = _table(file, table, named.frame)
    number = unit.batches.add_table(batch_id, made)
    count = unit.rows.add(batch_id, number, kind, named.frame, watch)
    unit.left_out.add(batch_id, number, table.left_out)
    verdict = revision.judge(unit, (batch_id, number), made, how.answers)
    diff = RowDiff(added=count)
    if verdict.replaces is not None:
        old = verdict.replaces
        unit.batches.replace((batch_id, number), (old.batch_id, old.table_no))
        diff = unit.batches.diff(batch_id, number)
    return _Part(count, len(table.left_out), diff, verdict, named.new)


def _table(file: ReadFile, table: ReadTable, frame: pd.DataFrame) -> BatchTable:
    start, end = table.period or _days(table.kind or "", frame)
    return BatchTable(
        kind=table.kind or "",
        sheet=table.sheet,
        range=table.range,
        scope=source_of(file.name),
        period_start=start,
        period_end=end,
        data_through=table.data_through,
        columns=tuple(table.columns),
        totals=tuple(table.totals),
        issues=tuple(table.issues),
        counts={"rows": len(frame), "left_out": len(table.left_out)}
        | {"source_rows": table.source_rows, **asdict(counted(table))},
        typical=_typical(table.kind or "", frame),
    )


def _typical(kind: str, frame: pd.DataFrame) -> dict[str, int]:
    """What a row holds in each money field, minor units."""
    found = {}
    for field_ in REPORT_KINDS[kind].fields:
        if field_.type is FieldType.MONEY and field_.name in frame:
            amount = typical(frame[field_.name].dropna().to_numpy("int64").tolist())
            if amount is not None:
                found[field_.name] = amount
    return found


def _days(kind_id: str, frame: pd.DataFrame) -> tuple[date | None, date | None]:
    """First and last day the rows speak of; (None, None) for master data."""
    kind = REPORT_KINDS[kind_id]
    first, last = (kind.date, kind.date) if kind.date else ("period_start", "period_end")
    if first not in frame or last not in frame or frame[first].isna().all():
        return None, None
    return pd.Timestamp(frame[first].min()).date(), pd.Timestamp(frame[last].max()).date()


def _summed(file: ReadFile, batch_id: int, parts: list[_Part]) -> Loaded:
    new: dict[str, list[str]] = {}
    for part in parts:
        for entity, names in part.new.items():
            new.setdefault(entity, []).extend(names)
    diffs = [p.diff for p in parts]
    return Loaded(
        file.name,
        "revised" if any(d.changed or d.removed or d.unchanged for d in diffs) else "loaded",
        batch_id,
        sum(p.rows for p in parts),
        RowDiff(
            sum(d.added for d in diffs),
            sum(d.changed for d in diffs),
            sum(d.removed for d in diffs),
            sum(d.unchanged for d in diffs),
        ),
        sum(p.left_out for p in parts),
        new,
    )
