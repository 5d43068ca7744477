"""From the cells of a workbook to typed tables: what is certain is read, what is not is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sales_core.domain.errors import FileRefused
from sales_core.domain.issue import Issue
from sales_core.domain.reading import Line
from sales_core.domain.source import source_of
from sales_core.ingest.grid import Sheet, Workbook
from sales_core.ingest.marking.marks import is_ours
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.result import ReadContext, ReadFile, ReadTable
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.checks import older, same_slots, twice
from sales_core.ingest.understand.decisions import corrected, turned, unnamed, unread
from sales_core.ingest.understand.decisions.choosing import NO_KIND
from sales_core.ingest.understand.kinds import refusals
from sales_core.ingest.understand.lines import line_model
from sales_core.ingest.understand.lines.lines import bands, classify
from sales_core.ingest.understand.shapes import block_names, sheet_names
from sales_core.ingest.understand.table import read_table
from sales_core.ingest.understand.tables import sheet_top, side_notes
from sales_core.ingest.understand.tables.tableless import outline
from sales_core.ingest.understand.tables.tables import find

PREVIEW_ROWS, PREVIEW_COLUMNS = 60, 30


def understand(
    book: Workbook, context: ReadContext, name: str = "", tally: Tally = SILENT
) -> ReadFile:
    """Every table of a workbook. `name`: the file's, which may tell period and kind. Half of a row
    is done when its class is known, the other half when its columns are read.

    The file is refused (`error`) when no table is of a known kind and none can be asked about.
    """
    file = ReadFile(name, "", book.container, book.encoding)
    sheets = [sheet for sheet in book.sheets if not is_ours(sheet)]
    for sheet in sheets:
        sheet.beside = tuple(other.name for other in sheets if other is not sheet)
    context = replace(context, single=sum(any(s.rows) for s in sheets) == 1)
    reps, asking = sheet_names.reps(sheets, context)
    tally.begin("understand", sum(len(sheet.rows) for sheet in sheets))
    for sheet in sheets:
        behind = tally.rows + len(sheet.rows)
        found = _read_sheet(sheet, name, context, reps.get(sheet.name), tally)
        tally.reach(behind)
        file.tables += found
        context = unnamed.carried(context, found)
        if not found and (bare := outline(sheet)) is not None:
            file.others.append(bare)
    sheet_names.put(asking, file.tables)
    file.issues += [Issue("reader_note", "info", params={"note": n}) for n in book.notes]
    twice.mark(file.tables)
    older.leave(file.tables)
    twice.ask(file.tables, context)
    same_slots.ask(file.tables, context)
    unnamed.ask_once(file.tables)
    unread.settle(file.tables)
    recognised = [t for t in file.tables if t.kind or t.questions]
    if not recognised:
        file.error = FileRefused("no_known_table" if any(s.rows for s in sheets) else "empty_file")
        file.issues += refusals.reasons(file.tables)
    else:
        file.issues += unread.sheets(file.others)
    return file


def _read_sheet(
    sheet: Sheet, name: str, context: ReadContext, rep: str | None, tally: Tally = SILENT
) -> list[ReadTable]:
    """The tables of a sheet, the usual way or, where that gives none, on its side."""
    other = None if corrected.header(sheet, context) else turned.of(sheet)
    if other is None:
        return _upright(sheet, name, context, rep, tally)
    found = _upright(sheet, name, corrected.without(context), rep)
    asked = [q for t in found for q in t.questions]
    if any(t.kind for t in found) or not all(map(turned.doubted, asked)):
        return _upright(sheet, name, context, rep)
    there = turned.context_of(other, context)
    tables = [t for t in _upright(other.sheet, name, there, rep) if t.kind or t.questions]
    sure = turned.certain(other, tables)
    if not sure and (
        sure is False or (asked and not other.all_known) or not turned.ask(tables[0], context)
    ):
        return _upright(sheet, name, context, rep)
    table = turned.back(other, tables[0])
    table.bands = turned.lines_of(other, found[0].bands if found else line_model.classify(sheet))
    table.preview = _preview(sheet)
    return [table]


def _preview(sheet: Sheet) -> list[list[str]]:
    return [[shown(c) for c in r[:PREVIEW_COLUMNS]] for r in sheet.rows[:PREVIEW_ROWS]]


def _upright(
    sheet: Sheet, name: str, context: ReadContext, rep: str | None, tally: Tally = SILENT
) -> list[ReadTable]:
    regions = find(sheet, corrected.header(sheet, context))
    lines = [classify(sheet, region, tally) for region in regions]
    for classes in lines:
        corrected.data(sheet, context, classes)
    preview = _preview(sheet)
    whose, asking = block_names.reps(sheet, regions, context)
    found = []
    for region, classes in zip(regions, lines, strict=True):
        if not any(line == "data" for line in classes.values()):
            continue
        names, alone = [sheet.name, name], len(regions) == 1
        table = read_table(
            sheet,
            region,
            classes,
            names,
            context,
            alone,
            whose.get(region.top, rep),
            sheet_top.of(sheet, region, regions),
            tally=tally,
        )
        table.preview = preview
        if table.kind and sheet.state != "visible":
            _ask_hidden(table, sheet, context)
        found.append(table)
    sheet_names.put(asking, found)
    # after reading: a row may have turned out to be a total
    rows = bands(sheet, list(zip(regions, lines, strict=True)))
    if all(table.kind is None and _may_be_any(table) for table in found):
        rows = line_model.classify(side_notes.without(sheet))
    for table in found:
        table.bands = rows
    return found


def lines_of(sheet: Sheet) -> list[Line]:
    """The class of each row of a sheet, as reading it would take them."""
    tables = _read_sheet(sheet, "", ReadContext(date(1900, 1, 1)), None)
    return tables[0].bands if tables else line_model.classify(sheet)


def _ask_hidden(table: ReadTable, sheet: Sheet, context: ReadContext) -> None:
    """A hidden sheet may be an old copy: a person says whether it counts."""
    asking = Asking(sheet.name, context, table.layout)
    answer = asking.ask("hidden_sheet", ("load", "none"), None, source_of(sheet.name))
    asking.add_to(table)
    if answer == "none":
        table.kind = None
        table.questions.clear()


def _may_be_any(table: ReadTable) -> bool:
    """Whether nothing is asked of a table but what it is at all."""
    return all(question.code == NO_KIND for question in table.questions)
