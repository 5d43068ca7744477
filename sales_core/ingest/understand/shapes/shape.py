"""From columns to rows of a frame: one per data row, or one per data row and period across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time

from sales_core.domain.cell import column_letter
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.reading import LeftOut
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.amounts import rates
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns import documents, several_names
from sales_core.ingest.understand.columns.assignment import (
    PERIOD_MONTH,
    PERIOD_THIRD,
    PERIOD_YEAR,
    Assignment,
    Candidate,
)
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import fiscal, turn_of_year
from sales_core.ingest.understand.periods import group_periods, month_spans, periods, thirds
from sales_core.ingest.understand.periods.heads import Head
from sales_core.ingest.understand.shapes import incomplete, no_customer, told_period
from sales_core.ingest.understand.shapes.reading import read_one
from sales_core.ingest.understand.shapes.shaped import Row, Shaped
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.titles import Titles

XUN = "xun"
Days = tuple[date, date]
Label = tuple[str, str]


def shape(body: Body, made: Assignment, columns: Columns, titles: Titles, asking: Asking) -> Shaped:
    """Rows with `_row`, `_cell` and a value per field; blanks are None."""
    if made.across:
        return _sideways(body, made, columns, titles, asking)
    spans = _spans(body, made, columns, titles, asking)
    spans = None if spans is None else _thirds(body, made, spans)
    measure = made.chosen.get(made.kind.measure) or next(iter(made.chosen.values()))
    letters = column_letter(measure.heading.col)
    odd = incomplete.places(made.kind, columns.values, spans, len(columns.rows)) | columns.bad
    odd = no_customer.places(made.kind, columns.values) | odd
    found = Shaped()
    for place, values in enumerate(_by_row(columns, letters)):
        if place in odd:
            row = columns.rows[place]
            found.left_out.append(LeftOut(row + 1, odd[place], body.text(row)))
            continue
        if spans is not None:
            values.update(_third_of(made, spans[place], values) | _days(spans[place]))
        found.rows.append(values)
    found.rows = several_names.split(made.kind.id, found.rows, asking)
    return found


def _by_row(columns: Columns, letters: str) -> Iterator[Row]:
    """The values of each data row by field, with the row and the cell of its measure."""
    rows = [row + 1 for row in columns.rows]
    names = ("_row", "_cell", *columns.values)
    held = zip(rows, [f"{letters}{row}" for row in rows], *columns.values.values(), strict=True)
    return (dict(zip(names, values, strict=True)) for values in held)


def _sideways(
    body: Body, made: Assignment, columns: Columns, titles: Titles, asking: Asking
) -> Shaped:
    """A row per data row and period or name across that has a value."""
    types = {f.name: f.type for f in made.kind.fields}
    read = {
        c.heading.col: read_one(body, c, types[c.field], titles, asking, columns)
        for c in made.across
    }
    days = _days_across(body, made, columns, titles, asking)
    by_place: dict[tuple[Head | None, Label | None], list[Candidate]] = defaultdict(list)
    for candidate in made.across:
        by_place[candidate.heading.head, candidate.label].append(candidate)
    found = Shaped()
    for place, row in enumerate(columns.rows):
        if place in columns.bad:
            found.left_out.append(LeftOut(row + 1, columns.bad[place], body.text(row)))
            continue
        values = {name: held[place] for name, held in columns.values.items()}
        made_rows = []
        for (head_, label), group in by_place.items():
            across = {c.field: read[c.heading.col][place] for c in group}
            if all(v is None for v in across.values()):
                continue
            when = days[place].get(head_)
            if head_ is not None and when is None:
                continue
            spot = {"_row": row + 1, "_cell": body.spot(row, group[0].heading.col)}
            made_rows.append(spot | values | dict([label] if label else []) | across | (when or {}))
        codes = [incomplete.why(made.kind, values | one) for one in made_rows or [{}]]
        code = None if None in codes else codes[0]
        if not made_rows or code:
            found.left_out.append(LeftOut(row + 1, code or "missing_value", body.text(row)))
        else:
            found.rows += made_rows
    found.rows = rates.per_unit(made, titles, asking, found.rows)
    return found


def _days_across(
    body: Body, made: Assignment, columns: Columns, titles: Titles, asking: Asking
) -> list[dict[Head | None, Row]]:
    """For each data row the days of each period across; those of the row itself below None."""
    heads = list(dict.fromkeys(c.heading.head for c in made.across if c.heading.head is not None))
    fiscal_years = _fiscal_years(body, made, asking, [*heads]) if _of_years(made, heads) else None
    if fiscal_years is not None:
        return [
            {h: _when(made, year.days(h) if year else None, titles.received_on) for h in heads}
            for year in fiscal_years
        ]
    following = turn_of_year.after(heads)
    years = _years(body, made, titles, asking) if heads else [None] * len(body.rows)
    spans = None if heads else _spans(body, made, columns, titles, asking)
    found: list[dict[Head | None, Row]] = []
    for place, year in enumerate(years):
        days: dict[Head | None, Row] = {}
        if spans is not None:
            days[None] = _days(spans[place])
        for one in heads if year is not None else ():
            span = one.in_year((year or 0) + (one in following))
            days[one] = _when(made, span, titles.received_on) | _third(made, one)
        found.append(days)
    return found


def _of_years(made: Assignment, heads: list[Head]) -> bool:
    """Whether a column of years tells the year of the periods across."""
    return PERIOD_YEAR in made.chosen and bool(heads) and not any(h.year for h in heads)


def _third(made: Assignment, head_: Head) -> Row:
    """Which third of its month a column stands for, where the kind of report keeps it."""
    kept = head_.unit == "xun" and any(f.name == XUN for f in made.kind.fields)
    return {XUN: head_.number % 100} if kept else {}


def _third_of(made: Assignment, days: Days | None, values: Row) -> Row:
    """The same of rows whose period is told by a title or a column of periods."""
    if days is None or XUN in values or not any(f.name == XUN for f in made.kind.fields):
        return {}
    third = Period.containing(days[0], PeriodKind.XUN)
    whole = (third.start, third.end) == days
    return {XUN: min((days[0].day - 1) // 10, 2) + 1} if whole else {}


def _years(body: Body, made: Assignment, titles: Titles, asking: Asking) -> list[int | None]:
    """The year of every data row: its own column, the headers, the titles, or asked."""
    heads = list(dict.fromkeys(c.heading.head for c in made.across if c.heading.head))
    if all(h.year for h in heads):
        return [heads[0].year] * len(body.rows)  # each head goes by its own
    if PERIOD_YEAR in made.chosen:
        return [_year(v) for v in body.column(made.chosen[PERIOD_YEAR].heading.col)]
    year = turn_of_year.first_year(heads, titles.texts)
    if year is None and not turn_of_year.after(heads):
        year = titles.year or _year_of_title(heads, titles)
    if year is None:
        year = asking.ask_free("year", _year)
    return [year] * len(body.rows)


def _fiscal_years(
    body: Body, made: Assignment, asking: Asking, order: list[Head | None]
) -> list[fiscal.FiscalYear | None] | None:
    """The fiscal year of each row, where the column of years holds such."""
    heading = made.chosen[PERIOD_YEAR].heading
    found = list(dict.fromkeys(one for one in order if one is not None))
    return fiscal.years_down(heading, body.column(heading.col), asking, found)


def _year_of_title(heads: list[Head], titles: Titles) -> int | None:
    """The year of the one month across, where a title names the same month."""
    named = periods.period_in(titles.texts, titles.latest)
    months = {h.number for h in heads if h.unit == "month"}
    if named is None or len(months) != 1 or len({h.unit for h in heads}) != 1:
        return None
    return named.start.year if named.start.month in months else None


def _year(value: Value) -> int | None:
    text = "".join(c for c in str(value or "").split(".")[0] if c.isdigit())
    return int(text) if len(text) == 4 and 2000 <= int(text) < 2100 else None


def _spans(
    body: Body, made: Assignment, columns: Columns, titles: Titles, asking: Asking
) -> list[Days | None] | None:
    """Periods of the rows of a periodic kind; None when the file gives start and end itself."""
    if not made.kind.periodic or "period_start" in columns.values:
        return None
    if made.kind.date in columns.values:
        return None
    if (above := group_periods.of(body.group_texts, titles.year)) is not None:
        return [*above]
    if PERIOD_MONTH in made.chosen:
        col = made.chosen[PERIOD_MONTH].heading.col
        column = documents.carried(body, col) if col in columns.carried else body.column(col)
        years: list[int | None] = [None] * len(column)
        if PERIOD_YEAR in made.chosen:
            months = [fiscal.head_of(cell) for cell in column]
            fiscal_years = _fiscal_years(body, made, asking, months)
            if fiscal_years is not None:
                pairs = zip(fiscal_years, months, strict=True)
                return [year.days(one) if year and one else None for year, one in pairs]
            years = [_year(v) for v in body.column(made.chosen[PERIOD_YEAR].heading.col)]
        elif (days := fiscal.days_down(column, titles, asking)) is not None:
            return days
        return [
            _months_of_plan(made, value, said or titles.year)
            or month_of(value, titles, asking, said)
            for value, said in zip(column, years, strict=True)
        ]
    around = titles.period or told_period.of(made, columns, titles, asking)
    return [(around.start, around.end) if around else None] * len(body.rows)


def _months_of_plan(made: Assignment, value: Value, year: int | None) -> Days | None:
    """The span of months a cell of a plan names: 1-10月."""
    if made.kind.id not in month_spans.PLANS or not isinstance(value, str):
        return None
    return month_spans.of([value], year)


def _thirds(body: Body, made: Assignment, spans: list[Days | None]) -> list[Days | None]:
    """The same, of the third of the month that a column of 上旬, 中旬 and 下旬 names."""
    if PERIOD_THIRD not in made.chosen:
        return spans
    column = body.column(made.chosen[PERIOD_THIRD].heading.col)
    numbers = map(thirds.number, column)
    return [thirds.within(days, n) for days, n in zip(spans, numbers, strict=True)]


def month_of(value: Value, titles: Titles, asking: Asking, year: int | None = None) -> Days | None:
    """The month a cell of a column of months names, 10 and 10月 alike; its year from the cell, the
    column of years, the titles, or asked."""
    if isinstance(value, datetime | date):
        return _month(value.year, value.month)
    text = str(value or "").strip().removesuffix(".0")
    if len(text) == 6 and text.isdigit() and 1 <= int(text[4:]) <= 12:
        return _month(int(text[:4]), int(text[4:]))
    found = fiscal.head_of(value)
    if found is None:
        return None
    year = found.year or year or titles.year or asking.ask_free("year", _year)
    return found.in_year(year) if year else None


def _month(year: int, month: int) -> Days:
    found = Period.containing(date(year, month, 1), PeriodKind.MONTH)
    return found.start, found.end


def _when(made: Assignment, days: Days | None, latest: date) -> Row:
    """The period of a row; what happened within one counts on its last day, or today."""
    if made.kind.monthly is not None and days is not None:
        return {made.kind.monthly: datetime.combine(days[0].replace(day=1), time())}
    if made.kind.date is None or made.kind.periodic or days is None:
        return _days(days)
    return {made.kind.date: datetime.combine(min(days[1], max(latest, days[0])), time())}


def _days(days: Days | None) -> Row:
    first, last = days or (None, None)
    return {
        "period_start": first and datetime.combine(first, time()),
        "period_end": last and datetime.combine(last, time()),
    }
