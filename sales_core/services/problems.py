"""What is wrong in a received file, grouped by what repairs it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal

from sales_core.domain.actor import Action, Actor
from sales_core.domain.cell import column_index, column_letter, parse_address
from sales_core.domain.correction import Correction
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.issue import Issue
from sales_core.domain.reading import PROBLEMS, ColumnMapping
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.services import examining
from sales_core.services.house import House

Repair = Literal["as", "missing", "zero", "leave_out"]
"""Type the right value once, no value, the number 0, or leave the rows out."""
Place = tuple[str, str]
"""Sheet, and a cell ("F12") or a row ("12")."""
_CELLS = PROBLEMS - {"missing_name", "missing_date", "missing_period", "missing_value"}


@dataclass(frozen=True)
class Group:
    """Problems that one answer repairs: the same text below the same header.

    `cells` are (sheet, cell), rows for rows that lack something. `rows` counts sheet rows, `counts`
    tells whether these rows count all the same. `layouts`: of each cell, its table's fingerprint.
    """

    id: str
    code: str
    found: str
    header: str
    field: str | None
    cells: tuple[Place, ...]
    repairs: tuple[Repair, ...]
    counts: bool = False
    layouts: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many sheet rows are concerned."""
        return len({(sheet, row_of(cell)) for sheet, cell in self.cells})


@dataclass(frozen=True)
class Doubtful:
    """The rows of one table that have a problem, to correct in place.

    `columns` are (letter, header); `rows` maps the sheet row to its cells in that order; `why` maps
    it to what is wrong, as codes of issues or of rows left out.
    """

    sheet: str
    range: str
    columns: tuple[tuple[str, str], ...]
    rows: dict[int, list[str]]
    why: dict[int, tuple[str, ...]]


@dataclass(frozen=True)
class Problems:
    """Everything about one file a person can repair; `others` are things to look at."""

    groups: list[Group] = field(default_factory=list)
    tables: list[Doubtful] = field(default_factory=list)
    others: list[Issue] = field(default_factory=list)
    replaced: list[Issue] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)


def problems(house: House, actor: Actor, upload_id: int) -> Problems:
    """The problems of a received file as it is read now."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        corrections = unit.corrections.of(upload_id)
    return of_file(examining.reading(house, actor, upload), corrections)


def of_file(file: ReadFile, corrections: list[Correction]) -> Problems:
    """The problems of a file that was read; largest groups first."""
    issues = [i for t in file.tables for i in t.issues]
    return Problems(
        _groups(file),
        [_doubtful(t) for t in file.tables if t.kind and t.doubtful],
        [i for i in issues if i.code not in _CELLS and i.severity != "info"],
        [i for i in issues if i.code == "replaced"],
        corrections,
    )


def row_of(cell: str) -> int:
    """The sheet row (1-based) of a cell or a row."""
    return int(cell) if cell.isdigit() else parse_address(cell)[0] + 1


def _groups(file: ReadFile) -> list[Group]:
    found: dict[str, list[Group]] = {}
    for table in file.tables:
        for group in [*_of_cells(table), *_of_rows(table)]:
            found.setdefault(group.id, []).append(group)
    joined = [_joined(same) for same in found.values()]
    return sorted(joined, key=lambda g: (g.counts, -len(g.cells)))


def _joined(same: list[Group]) -> Group:
    marks = {cell: mark for g in same for cell, mark in zip(g.cells, g.layouts, strict=True)}
    return replace(same[0], cells=tuple(marks), layouts=tuple(marks.values()))


def _of_cells(table: ReadTable) -> list[Group]:
    columns = {c.column: c for c in table.columns}
    mark = (table.layout.fingerprint if table.layout else "",)
    found = []
    for issue in table.issues:
        if issue.code in _CELLS and issue.sheet and issue.cell and table.kind:
            column = columns.get(column_letter(parse_address(issue.cell)[1]))
            header, name = (column.header, column.field) if column else ("", None)
            text, counts = str(issue.params.get("found", "")), issue.severity == "warning"
            named = _id(issue.code, text, header, str(counts))
            repairs = _repairs(table.kind, column, counts=counts)
            where = ((issue.sheet, issue.cell),)
            found.append(Group(named, issue.code, text, header, name, where, repairs, counts, mark))
    return found


def _of_rows(table: ReadTable) -> list[Group]:
    return [
        Group(
            _id(row.code, "", "", ""), row.code, "", "", None,
            ((table.sheet, str(row.row)),), ("leave_out",), layouts=("",),
        )
        for row in table.left_out
        if row.code in PROBLEMS - _CELLS
    ]  # fmt: skip


def _repairs(kind: str, column: ColumnMapping | None, *, counts: bool) -> tuple[Repair, ...]:
    """What makes sense for cells of a column. No value in a column every row needs would leave
    the row out under another name: then that is what is offered."""
    offered: list[Repair] = ["as"]
    across = column is not None and column.because == "period_header"
    if counts or across:
        offered.append("missing")
    if column is not None and column.field and _type(kind, column.field) in NUMERIC:
        offered.append("zero")
    return (*offered, "leave_out")


def _type(kind: str, name: str) -> FieldType | None:
    return next((f.type for f in REPORT_KINDS[kind].fields if f.name == name), None)


def _doubtful(table: ReadTable) -> Doubtful:
    first, last = table.range.split(":")
    left, right = parse_address(first)[1], parse_address(last)[1]
    headers = {column_index(c.column): c.header for c in table.columns}
    why: dict[int, list[str]] = {row: [] for row in table.doubtful}
    for issue in table.issues:
        if issue.severity != "info" and issue.cell and row_of(issue.cell) in why:
            why[row_of(issue.cell)].append(issue.code)
    for row in table.left_out:
        if row.row in why:
            why[row.row].append(row.code)
    return Doubtful(
        table.sheet,
        table.range,
        tuple((column_letter(c), headers.get(c, "")) for c in range(left, right + 1)),
        table.doubtful,
        {row: tuple(dict.fromkeys(codes)) for row, codes in why.items()},
    )


def _id(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
