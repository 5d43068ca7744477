"""One table, from its cells to a frame with everything that was decided on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pandas as pd

from sales_core.domain.cell import cell_range
from sales_core.domain.layout import Layout
from sales_core.domain.reading import Line
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Sheet
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.amounts import (
    amount,
    currencies,
    line_totals,
    meant,
    opposed,
    rates,
    units_beside,
    units_down,
)
from sales_core.ingest.understand.asking import doubtful
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.checks import (
    lots,
    mapped,
    nameless,
    part_rows,
    printed,
    repeated,
    set_aside,
)
from sales_core.ingest.understand.checks.summed import summed
from sales_core.ingest.understand.columns import known_values, labelled, looks, target_levels
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import (
    day_heads,
    month_weeks,
    period_heads,
    span,
    spans_down,
    unlikely_days,
)
from sales_core.ingest.understand.decisions import (
    choosing,
    corrected,
    drifted,
    lost_months,
    missing,
    told_apart,
    told_around,
    unnamed,
)
from sales_core.ingest.understand.decisions.choosing import Table
from sales_core.ingest.understand.kinds import kind_words
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods import daily, group_periods
from sales_core.ingest.understand.shapes import (
    ages,
    deducted,
    each_once,
    visits_across,
    week_grid,
)
from sales_core.ingest.understand.shapes.frame import frame
from sales_core.ingest.understand.shapes.reading import left_out, read_columns
from sales_core.ingest.understand.shapes.shape import shape
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables import full_names, hidden_rows, split_days
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading, headings
from sales_core.ingest.understand.tables.sheet_top import SheetTop
from sales_core.ingest.understand.tables.titles import Titles


def read_table(
    sheet: Sheet,
    region: Region,
    lines: dict[int, Line],
    names: list[str],
    context: ReadContext,
    alone: bool = True,
    rep: str | None = None,
    top: SheetTop | None = None,
    *,
    tally: Tally = SILENT,
) -> ReadTable:
    """Read one table. `names`: the sheet's and the file's name, which may tell period and kind.

    `alone`: no other table stands on the sheet. `rep`: whose it is. `top`: what stands above all.
    """
    texts = [*region.titles, *names]
    above = top.titles if top is not None and top.alike else []
    body, heads, look = _seen(sheet, region, lines, names, kind_words.hinted([*above, *texts]))
    asking_for = drifted.asking_for if region.header else unnamed.asking_for
    asking = asking_for(look, sheet.name, context, "" if alone else _range(region, lines))
    notes = [text for row in body.noted() for text in body.text(row) if text]
    notes += [*units_down.declared(body, heads), *units_beside.declared(body, heads)]
    titles = Titles(texts, context.received_on, notes=notes, top=top or SheetTop())
    heads = period_heads.placed(heads, titles, asking)
    heads = corrected.periods(asking, line_totals.placed(target_levels.placed(heads), body))
    below = group_periods.of(body.group_texts, titles.year)
    reads = looks.parses(body, heads, titles)
    told = told_around.told(body, rep, (region.titles, names), context.names, titles.top)
    told |= spans_down.told(body, heads, titles)
    outline = Outline(
        heads, reads, [*above, *texts], looks.dated(body, heads, reads),
        titles.tells_period or below is not None,
        known_values.fields(body, heads, context.names), told,
        (*labelled.pairs(region.titles), *daily.pair(titles.day)),
        labelled.under(body.group_texts, DateRule(None, titles.year, titles.received_on)),
        looks.repeating(body, heads), looks.worded(body, heads), titles.period_around,
    )  # fmt: skip
    table = Table(body, outline, titles, asking, look, tally)
    return month_weeks.needed_only(_read(table))


def _read(table: Table) -> ReadTable:
    if month_weeks.refused(table.asking):
        return _unknown(table)
    grid = week_grid.grid(table.body, table.outline, table.titles, table.asking)
    if grid is None:
        across = visits_across.find(table.body, table.outline, table.asking)
        return _plain(table) if across is None else _people(table, across)
    return _counted_by_day(table, grid) if grid.counts else _calendar(table, grid)


def _seen(
    sheet: Sheet, region: Region, lines: dict[int, Line], names: list[str], hints: frozenset[str]
) -> tuple[Body, list[Heading], Layout]:
    """The rows, the headings (of cells where there are none) and what the layout looks like."""
    if not region.header:
        body = Body(sheet, region, lines)
        heads = unnamed.headings(body)
        return body, heads, unnamed.look_of(body, heads, hints, names)
    heads, split_day = split_days.join(headings(sheet, region))
    heads, full_name = full_names.join(heads, hints)
    body = Body(sheet, region, lines, full_name=full_name, split_day=split_day)
    return body, heads, drifted.look_of(heads, hints, names)


def _plain(table: Table) -> ReadTable:
    measures = meant.measures_down(table.body, table.outline.headings)
    if measures is not None and choosing.turned(table.outline, *measures):
        return _unknown(table)
    made = choosing.assignment(table)
    if made is None:
        return _unknown(table)
    lost_months.settle(made, table.outline.headings, table.body, table.asking)
    filled_columns = table.body.filled([h.col for h in table.outline.headings])
    if not drifted.settle(drifted.Around(made, table.outline, table.asking, filled_columns)):
        return _unknown(table)
    about = meant.Around(made, table.body, table.titles, table.asking)
    each_once.settle(about, table.outline)
    if not meant.settle(about):
        return _unknown(table)
    around = missing.Around(table.body, table.outline, table.titles, table.asking)
    filled = missing.fill(made, around)
    if filled is None:
        return _unknown(table)
    told_apart.settle(made, table.outline, table.body, table.asking, measures is not None)
    heads = table.outline.headings
    shares = amount.derives(made, table.asking, table.body, heads)
    columns = read_columns(table.body, made, table.titles, table.asking, table.tally, heads)
    ages.add(about, columns)
    filled.into(columns)
    told_around.into(columns, table.outline.told)
    labelled.into(columns, table.outline.said, table.outline.below)
    told_around.day_into(made, columns, table.titles, table.asking)
    meant.rows(about, columns)
    rates.settle(made, table.titles, table.asking, columns)
    currencies.settle(about, columns)
    if measures is not None and "target_measure" not in made.chosen:
        meant.down(about, measures, columns)
    if shares is not None:
        amount.derive(columns, shares)
    deducted.take_back(
        deducted.Around(made, heads, table.body, filled.titles, table.asking), columns
    )
    shaped = shape(table.body, made, columns, filled.titles, table.asking)
    return _result(table, made, columns, shaped)


def _calendar(table: Table, grid: week_grid.Grid) -> ReadTable:
    """Visits drawn as a calendar."""
    kind = week_grid.kind_of(grid, table.outline.named, table.asking.context.names)
    days = week_grid.days_of(grid)
    if kind is None:
        return _unknown(table)
    made = week_grid.assigned(grid, kind)
    told = week_grid.reps(grid, made, table.outline.told)
    if told is None:
        return _unknown(table)
    shaped = Shaped() if days is None else week_grid.shaped(grid, made, days, told)
    return _result(table, made, Columns(made.kind, table.body.rows), shaped)


def _people(table: Table, across: visits_across.Across) -> ReadTable:
    """Visits with a row per day and a column per rep."""
    found = visits_across.read(across, table.body, table.titles, table.asking)
    return _unknown(table) if found is None else _result(table, *found)


def _counted_by_day(table: Table, grid: week_grid.Grid) -> ReadTable:
    """Numbers below days: amounts or counts of each day."""
    days = week_grid.days_of(grid)
    if days is None:
        return _unknown(table)
    heads = [
        replace(h, head=day_heads.single(days[h.col]), word="") if h.col in days else h
        for h in table.outline.headings
    ]
    table.outline = replace(table.outline, headings=heads)
    return _plain(table)


def _result(table: Table, made: Assignment, columns: Columns, shaped: Shaped) -> ReadTable:
    set_aside.take_out(table.body, shaped)
    sums = partial(summed, table.body, made, columns, shaped)
    part_rows.take_out(table.body, shaped, sums)
    repeated.leave_out(table.body, columns, shaped, sums, table.asking)
    nameless.settle(table.body, shaped, sums)
    aside, heads = {out.row - 1 for out in shaped.left_out}, table.outline.headings
    told, differing = printed.compared(table.body, made, heads, columns, sums, aside)
    table.asking.notes += lots.add_up(made, heads, table.body, shaped)
    found = frame(made.kind, shaped.rows)
    own = {out.row for out in shaped.left_out}
    others = [left for left in left_out(table.body) if left.row not in own]
    out = sorted([*others, *shaped.left_out], key=lambda left: left.row)
    issues = [*columns.issues, *differing, *hidden_rows.issues(table.body), *table.asking.notes]
    issues += currencies.said(found, table.sheet.name, table.asking.context)
    issues += unlikely_days.said(made.kind, found, table.sheet.name, table.titles)
    issues += opposed.said(made.kind, found, table.sheet.name)
    asking = table.asking
    region = table.body.region
    fields = made.by_word if region.header else {}
    return ReadTable(
        sheet=table.sheet.name,
        range=_range(region, table.body.lines),
        kind=made.kind.id,
        header_rows=[row + 1 for row in region.header],
        columns=mapped.columns(table.body, table.outline.headings, made, columns),
        frame=found,
        source_rows=len(table.body.rows),
        left_out=out,
        totals=told,
        issues=issues,
        questions=asking.questions,
        period=span.period(made.kind, found),
        data_through=span.through(made.kind, found, table.titles),
        layout=drifted.layout_of(replace(table.look, kind=made.kind.id, fields=fields), asking),
        nearly=asking.drift.layout.fingerprint if asking.drift else "",
        doubtful=doubtful.cells(table.body, issues, out),
    )


def _range(region: Region, lines: Mapping[int, Line]) -> str:
    """The cells of a table, without the notes below it."""
    rows = [row for row in lines if lines[row] not in ("note", "blank")]
    return cell_range(region.top, region.left, max(rows, default=region.bottom), region.right)


def _unknown(table: Table) -> ReadTable:
    """A table nothing fits, or whose kind is asked: shown, not loaded."""
    region, asking = table.body.region, table.asking
    return ReadTable(
        sheet=table.sheet.name,
        range=_range(region, table.body.lines),
        kind=None,
        header_rows=[row + 1 for row in region.header],
        columns=mapped.none(table.body, table.outline.headings),
        frame=pd.DataFrame({"_row": pd.Series(dtype="int64")}),
        source_rows=len(table.body.rows),
        left_out=left_out(table.body),
        questions=asking.questions,
        layout=None if asking.questions else drifted.layout_of(table.look, asking),
    )
