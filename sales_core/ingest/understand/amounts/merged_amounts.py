"""An amount merged down over several rows is that of all of them: what tells the rows apart is not
known of it.

It counts once, on the first of its rows, without the product (customer, rep) in which they differ;
where its kind of report needs that, what becomes of it is asked. So it is of one amount for several
months side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sales_core.domain.cell import column_letter
from sales_core.domain.issue import Issue
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import at, is_blank, is_number
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import AMOUNTS, NEVER_ADDED, Columns
from sales_core.ingest.understand.tables.body import Body

QUESTION, FIRST, LEAVE = "merged_amount", "on_first", "leave_out"
TOLD, ROW = "merged_amounts", "merged_row"


@dataclass(frozen=True)
class _Span:
    """One amount: the column it stands in, its first cell, and the places of its rows. `wide`: it
    stands below several periods or names."""

    column: Candidate
    spot: str
    places: tuple[int, ...]
    wide: bool = False


def settle(body: Body, made: Assignment, columns: Columns, asking: Asking) -> None:
    """Make one row of those that share an amount, and say so; ask where that cannot be."""
    found = _spans(body, made, columns)
    spans = [span for span in found if span.wide or _differing(span, columns)]
    asked = [span for span in spans if span.wide or _needs(span, columns)]
    asked += [span for span in spans if span not in asked and _has_more(span, body, made)]
    answer = _ask(asked, asking) if asked else None
    joined = [span for span in spans if span not in asked]
    for span in joined:
        _join(span, columns)
    for span in asked:
        out = {FIRST: span.places[1:], LEAVE: span.places}.get(answer or "", ())
        if not _has_more(span, body, made) or answer == LEAVE:
            columns.bad |= dict.fromkeys(out, ROW) | columns.bad
    if joined:
        params = {"count": len(joined), "name": joined[0].column.heading.name}
        issue = Issue(TOLD, "warning", body.sheet.name, joined[0].spot, params)
        columns.issues.append(issue)


def _ask(spans: Sequence[_Span], asking: Asking) -> str | None:
    heading = spans[0].column.heading
    return asking.ask(
        QUESTION, (FIRST, LEAVE), column_letter(heading.col), heading.name,
        name=heading.name, count=len(spans), found=spans[0].spot,
    )  # fmt: skip


def _spans(body: Body, made: Assignment, columns: Columns) -> list[_Span]:
    """Amounts merged over several rows of data, or over several columns across."""
    measure = made.chosen.get(made.kind.measure)
    every = [measure] if measure is not None else list(made.across)
    below = [m for m in body.sheet.merged if m[0] > body.region.above]
    if not below or not every:
        return []
    place_of = {row: place for place, row in enumerate(columns.rows)}
    found: dict[tuple[int, ...], _Span] = {}
    for top, left, bottom, right in below:
        over = [c for c in every if left <= c.heading.col <= right]
        if not over or not is_number(at(body.sheet, top, left)):
            continue
        rows = [row for row in range(top, bottom + 1) if row in place_of]
        cells = {(row, c.heading.col) for row in rows for c in over} - {(top, left)}
        if rows and rows[0] == top and cells and not cells & body.sheet.corrected:
            places, wide = tuple(place_of[row] for row in rows), len(over) > 1
            found.setdefault(places, _Span(over[0], body.spot(top, left), places, wide))
    return list(found.values())


def _differing(span: _Span, columns: Columns) -> set[str]:
    """The fields that tell the rows of an amount apart."""
    types = {f.name: f.type for f in columns.kind.fields}
    return {
        name
        for name, values in columns.values.items()
        if types.get(name) not in AMOUNTS or name in NEVER_ADDED
        if len({values[place] for place in span.places} - {None}) > 1
    }


def _needs(span: _Span, columns: Columns) -> bool:
    """Whether a row cannot count without what the rows differ in."""
    left = set(columns.values) - _differing(span, columns)
    held = {name for name in left if any(columns.values[name][p] is not None for p in span.places)}
    measured = {columns.kind.measure}
    groups = [group for group in columns.kind.required if set(group) & set(columns.values)]
    return any(not (held | measured) & set(group) for group in groups)


def _has_more(span: _Span, body: Body, made: Assignment) -> bool:
    """Whether the rows have amounts of their own in other columns of the same table across."""
    cells = (
        at(body.sheet, body.rows[place], c.heading.col)
        for place in span.places[1:]
        for c in made.across
    )
    return not all(map(is_blank, cells))


def _join(span: _Span, columns: Columns) -> None:
    first, differing = span.places[0], _differing(span, columns)
    types = {f.name: f.type for f in columns.kind.fields}
    for name, values in columns.values.items():
        held = [value for p in span.places if (value := values[p]) is not None]
        changed = list(values)
        if name in differing:
            changed[first] = None
        elif types.get(name) in AMOUNTS and name not in NEVER_ADDED:
            numbers = [value for value in held if isinstance(value, int)]
            changed[first] = sum(numbers) if numbers else None
        else:
            changed[first] = held[0] if held else None
        columns.values[name] = changed
    columns.bad |= dict.fromkeys(span.places[1:], ROW) | columns.bad
