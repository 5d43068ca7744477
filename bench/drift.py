"""The second upload of a layout: clicks and wrong matches, unchanged and after columns drifted.

Every sample file is read, its layout remembered, and read again: as it is, with its columns moved,
one renamed, a new one, one missing. A wrong match is a kind or a sum that is another one than at
first, without a question.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sample_data
from sales_core.domain.fields import NUMERIC
from sales_core.domain.layout import learned
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.grid import Sheet, Workbook
from sales_core.ingest.read import open_workbook
from sales_core.ingest.result import ReadContext, ReadFile, ReadTable
from sales_core.ingest.understand import understand

HERE = Path(sample_data.__file__).parent
RECEIVED = date(2026, 11, 2)
Column = tuple[int, int, str]
"""Row of the heading, column (both from 0), its field or nothing."""


@dataclass(frozen=True)
class Second:
    """One second upload: what was done to the file, what was asked, and what came out wrong."""

    file: str
    change: str
    asked: tuple[str, ...]
    wrong: bool
    told: tuple[str, ...] = ()


def files() -> list[Path]:
    """The sample files of both languages."""
    return sorted(p for lang in ("zh", "en") for p in (HERE / lang).rglob("*.xlsx"))


def uploads(path: Path) -> Iterator[Second]:
    """The second upload of one file, in every variant that its sheet allows."""
    book = open_workbook(path.name, path.read_bytes())
    first = understand(copy.deepcopy(book), ReadContext(RECEIVED), path.name)
    context = ReadContext(
        RECEIVED, {x.fingerprint: x for x in learned(t.layout for t in first.tables)}
    )
    name = path.name.replace("10", "11")
    for change, make in CHANGES.items():
        changed = make(copy.deepcopy(book), first.tables[0])
        if changed is None:
            continue
        again = understand(changed[0], context, name)
        yield Second(
            path.name, change, tuple(q.code for q in again.questions),
            not again.questions and _sums(again, changed[1]) != _sums(first, changed[1]),
            tuple(i.code for t in again.tables for i in t.issues if i.code.startswith("columns_")),
        )  # fmt: skip


def same(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """The file as it was."""
    del table
    return book, ""


def moved(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """The columns in another order; not where cells are merged across."""
    sheet = _sheet(book, table)
    if any(left != right for _, left, _, right in sheet.merged) or len(table.header_rows) > 1:
        return None
    columns = [col for _, col, _ in _columns(table)]
    if any(c.because == "period_header" for c in table.columns):
        return None
    order = columns[:]
    random.Random(7).shuffle(order)
    for row in sheet.rows:
        row.extend([None] * (max(columns) + 1 - len(row)))
        cells = [row[col] for col in order]
        for col, cell in zip(columns, cells, strict=True):
            row[col] = cell
    back = dict(zip(order, columns, strict=True))
    _place(sheet, {col: back.get(col, col) for col in range(100)})
    return book, ""


def renamed(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """The measure under a name nobody has heard of."""
    return _rename(book, table, lambda c: c[2] == REPORT_KINDS[table.kind or ""].measure)


def detail_renamed(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """A column that only adds detail under another name."""
    return _rename(book, table, lambda c: _is_detail(table, c))


def added(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """One more column, which nobody needs."""
    sheet, head = _sheet(book, table), _columns(table)[0][0]
    last = max(col for _, col, _ in _columns(table)) + 1
    for number, row in enumerate(sheet.rows):
        filled = sum(cell is not None for cell in row) > 2
        row.extend([None] * (last + 1 - len(row)))
        if number == head or (number > head and filled and row[last] is None):
            row[last] = "Zzyzx" if number == head else f"zz{number}"
    return book, ""


def missing(book: Workbook, table: ReadTable) -> tuple[Workbook, str] | None:
    """A column that only adds detail is gone, and those right of it moved up."""
    sheet = _sheet(book, table)
    spot = next((c for c in _columns(table) if _is_detail(table, c)), None)
    if spot is None or any(left != right for _, left, _, right in sheet.merged):
        return None
    for row in sheet.rows:
        del row[spot[1] : spot[1] + 1]
    _place(sheet, {c: c - (c > spot[1]) for c in range(100) if c != spot[1]})
    return book, spot[2]


def _is_detail(table: ReadTable, column: Column) -> bool:
    kind = REPORT_KINDS[table.kind or ""]
    needed = {name for group in kind.required for name in group} | {kind.measure, *kind.key}
    return column[2] not in needed | {"", "period_month", "period_year"}


def _place(sheet: Sheet, to: dict[int, int]) -> None:
    """Take what is said of cells along with their columns."""
    sheet.formats = {(r, to[c]): text for (r, c), text in sheet.formats.items() if c in to}
    sheet.errors = {(r, to[c]): text for (r, c), text in sheet.errors.items() if c in to}
    sheet.uncached = {(r, to[c]) for r, c in sheet.uncached if c in to}
    sheet.hidden_columns = {to[c] for c in sheet.hidden_columns if c in to}
    sheet.merged = [(a, to[b], c, to[d]) for a, b, c, d in sheet.merged if b in to and d in to]


CHANGES: dict[str, Callable[[Workbook, ReadTable], tuple[Workbook, str] | None]] = {
    "same": same, "moved": moved, "renamed": renamed, "detail_renamed": detail_renamed,
    "added": added, "missing": missing,
}  # fmt: skip
"""What happens to the second file; each tells the field whose sum may differ."""


def run() -> Iterator[str]:
    """One line for each change: files, clicks, wrong matches."""
    found = [second for path in files() for second in uploads(path)]
    for change in CHANGES:
        these = [second for second in found if second.change == change]
        clicks = sum(len(second.asked) for second in these)
        wrong = sum(second.wrong for second in these)
        yield f"drift {change}: {len(these)} files, {clicks} clicks, {wrong} wrong matches"


def _rename(
    book: Workbook, table: ReadTable, wanted: Callable[[Column], bool]
) -> tuple[Workbook, str] | None:
    spot = next((c for c in _columns(table) if wanted(c)), None)
    if spot is None or any(c.because == "period_header" for c in table.columns):
        return None
    row, col, name = spot
    _sheet(book, table).rows[row][col] = "Qwobl"
    return book, name


def _columns(table: ReadTable) -> list[Column]:
    found = []
    for one in table.columns:
        col = 0
        for letter in one.column:
            col = col * 26 + ord(letter) - 64
        found.append((table.header_rows[-1] - 1, col - 1, one.field or ""))
    return found


def _sheet(book: Workbook, table: ReadTable) -> Sheet:
    return next(s for s in book.sheets if s.name == table.sheet)


def _sums(file: ReadFile, but: str) -> list[tuple[str | None, int, dict[str, int]]]:
    """Kind, rows and the sum of every number of each table, one field left aside."""
    found = []
    for table in file.tables:
        fields = REPORT_KINDS[table.kind].fields if table.kind else ()
        numbers = [f.name for f in fields if f.type in NUMERIC and f.name in table.frame]
        sums = {n: int(table.frame[n].sum()) for n in numbers if n != but}
        names = {n: int(table.frame[n].nunique()) for n in table.frame if n.endswith("_name")}
        found.append(
            (table.kind, len(table.frame), sums | {n: v for n, v in names.items() if n != but})
        )
    return found
