"""Reading the columns of a table whose kind is known: rules, casts, issues, rows left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.issue import Issue, Severity
from sales_core.domain.reading import LeftOut
from sales_core.ingest import corrections, dates, numbers, unit_words, units
from sales_core.ingest.grid import Value
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.understand.amounts import (
    decimal_signs,
    merged_amounts,
    priced,
    units_down,
    units_shown,
    unlike_sizes,
)
from sales_core.ingest.understand.amounts.scale import PRICES, declared_unit, unit_of
from sales_core.ingest.understand.asking import replaced, sent
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells import sides, stock_words
from sales_core.ingest.understand.cells.cast import Cast, Rule, cast, grows, percent_scale
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns import blocks, days_above, documents, same_gaps
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import AMOUNTS, NEVER_ADDED, Columns
from sales_core.ingest.understand.days import (
    scattered,
    sister_days,
    told_orders,
    turned_days,
)
from sales_core.ingest.understand.periods import expected_months, heads, short_years, unsaid_years
from sales_core.ingest.understand.tables import completed
from sales_core.ingest.understand.tables.body import LABELS, Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

MINUTES = frozenset({"duration_min", "coaching_minutes"})
_DECIMALS = re.compile(r"\d[.,]\d{1,2}\D*$")
"""Behind a sign that cannot set thousands apart."""
_BAD = {FieldType.DATE: "bad_date", FieldType.TIME: "bad_time", FieldType.BOOLEAN: "bad_flag"}


def read_columns(
    body: Body,
    made: Assignment,
    titles: Titles,
    asking: Asking,
    tally: Tally = SILENT,
    headings: Sequence[Heading] = (),
) -> Columns:
    """Every chosen column, cast to its field's type."""
    types = {f.name: f.type for f in made.kind.fields}
    whole = documents.columns_of(body, made)
    labels = blocks.columns_of(body, made) - whole
    carried = whole | labels
    carried |= same_gaps.beside_carried(body, made, carried)
    labelled = same_gaps.beside_labels(body, made) - carried
    above = days_above.columns_of(body, made, carried | labelled, asking)
    signs = decimal_signs.of_table(body)
    found = Columns(
        made.kind, list(body.rows), carried=carried, labelled=labelled | above, signs=signs
    )
    found.order = told_orders.of(body, made, headings, titles)
    found.units = units_down.factors(body, headings)
    found.orders = sister_days.orders(body, made)
    unsaid = [n for n, factor in enumerate(found.units or ()) if factor == units_down.UNSAID]
    found.bad |= dict.fromkeys(unsaid, "missing_value")
    found.issues += documents.said(body, made, whole)
    found.issues += blocks.said(body, labels) or blocks.said(body, labelled)
    found.issues += days_above.said(body, above)
    chosen = list(made.chosen.items())
    for name, candidate in tally.each(chosen, 0.5 * len(body.rows) / max(1, len(chosen))):
        if name in types:
            found.values[name] = _read(body, candidate, types[name], titles, asking, found)
    merged_amounts.settle(body, made, found, asking)
    unlike_sizes.settle(made, found, asking)
    priced.settle(made, found)
    return found


def read_one(
    body: Body, candidate: Candidate, of: FieldType, titles: Titles, asking: Asking, into: Columns
) -> list[object]:
    """One column that is not a field by itself (a month of a table turned sideways)."""
    return _read(body, candidate, of, titles, asking, into)


def rule_for(
    values: list[Value],
    formats: list[bool],
    candidate: Candidate,
    of: FieldType,
    titles: Titles,
    asking: Asking,
    into: Columns,
) -> tuple[Rule, str | None]:
    """How a column is read, and the unit it is in; what changes a number is asked. `into`: what is
    known of the columns beside it."""
    letter, header = column_letter(candidate.heading.col), candidate.heading.name
    if of not in {FieldType.DATE, *NUMERIC}:
        return Rule(of), None
    different = dict.fromkeys(v for v in values if isinstance(v, str))
    texts = [text for text in different if not numbers.is_missing(text)]
    if of is FieldType.DATE:
        order = into.order if candidate.field == into.kind.date else None
        order = order or into.orders.get(candidate.heading.col)
        return _date_rule(texts, values, candidate, titles, asking, order), None
    if candidate.field in decimal_signs.COORDINATES:
        return Rule(of, 1, decimal_signs.of_coordinates(texts)), None
    sign = _sign(texts, into.signs, letter, header, asking)
    if of is FieldType.RATIO:
        percent = percent_scale(values, formats)
        return Rule(of, 1, sign, percent=percent, small=percent and grows(values, formats)), "%"
    if of is FieldType.MONEY:
        declared = declared_unit(candidate, titles.units, asking, titles.unit_of_others)
        unit = unit_of(values, candidate, declared, sign, into.kind.id, asking)
        return Rule(of, units.money_factor(unit), sign), unit
    if candidate.field in MINUTES:
        return Rule(of, unit_words.minutes_factor(header), sign), candidate.unit
    unit = candidate.unit or titles.goods_unit
    return Rule(of, unit_words.count_factor(header, unit), sign), unit


def _sign(
    texts: list[str], beside: frozenset[numbers.Sign], letter: str, header: str, asking: Asking
) -> numbers.Sign:
    sign = decimal_signs.of_column(texts, beside)
    if sign is None:
        return decimal_signs.asked(texts, letter, header, asking)
    if any(map(_DECIMALS.search, texts)):
        asking.hold_against("ambiguous_decimal", header, sign)
    return sign


def _read(
    body: Body, candidate: Candidate, of: FieldType, titles: Titles, asking: Asking, into: Columns
) -> list[object]:
    col = candidate.heading.col
    values, titles = _written(body, candidate, of, titles, asking, into)
    formats = body.percent_formats(col) if of in NUMERIC else [False] * len(values)
    told = sent.deciding(body, col, (values, formats), of)
    rule, unit = rule_for(*told, candidate, of, titles, asking, into)
    into.factors[col] = (unit, rule.factor)
    into.sign_of[col] = rule.sign
    needed = any(candidate.field in group for group in into.kind.required)
    needed = needed or candidate.field == into.kind.measure or candidate.because == "period_header"
    severity: Severity = "error" if needed else "warning"
    instead = replaced.texts(asking, candidate.heading.name)
    in_own = of is FieldType.MONEY and unit is None and candidate.field not in PRICES
    read = units_down.cast_rows(values, rule, formats, into.units if in_own else None)
    bad = read.bad | sides.doubted(into.kind.id, of, values)
    found = [None if n in bad else v for n, v in enumerate(read.values)] if bad else read.values
    for place in sorted(bad | _empty(body, values)):
        row, value, done = body.rows[place], values[place], Cast(bad=place in bad)
        if done.bad and (other := instead.get(shown(value))) is not None:
            done = cast(corrections.value(other), rule)
            found[place] = done.value
            header = candidate.heading.name
            into.issues.append(replaced.issue(body, (row, col), header, shown(value), other))
        broken = body.broken(row, col) if value is None else None
        if (done.bad or broken) and row not in body.set_aside:
            code = broken or _BAD.get(of, "bad_number")
            into.issues.append(_issue(body, (row, col), code, severity, value))
            if needed:
                into.bad.setdefault(place, code)
    return found


def _written(
    body: Body, candidate: Candidate, of: FieldType, titles: Titles, asking: Asking, into: Columns
) -> tuple[list[Value], Titles]:
    """The cells of a column as people read them, and the titles with what their formats add."""
    col = candidate.heading.col
    carried = col in into.carried
    values = documents.carried(body, col) if carried else _cells(body, candidate, of, into)
    values = _months(values, candidate.field, into.kind.monthly, titles)
    if of is FieldType.DATE:
        values = turned_days.settled(values, candidate.heading, asking)
    if of is FieldType.MONEY:
        values, notes = units_shown.of_cells(body, col, values)
        titles = replace(titles, notes=[*titles.notes, *notes])
    into.issues += completed.said(body, candidate.heading, of)
    return sides.spelt(of, completed.shown(body, col, values, of)), titles


def _empty(body: Body, values: Sequence[Value]) -> set[int]:
    """The places of empty cells, where some cell of the sheet lacks the value it should have."""
    lacking = body.sheet.errors or body.sheet.uncached
    return {place for place, value in enumerate(values) if value is None} if lacking else set()


def _issue(body: Body, at: tuple[int, int], code: str, severity: Severity, value: Value) -> Issue:
    found = body.sheet.errors.get(at, "") if value is None else shown(value)
    return Issue(code, severity, body.sheet.name, body.spot(*at), {"found": found[:60]})


def _cells(body: Body, candidate: Candidate, of: FieldType, into: Columns) -> list[Value]:
    col, name = candidate.heading.col, candidate.field
    if name in LABELS:
        into.issues += same_gaps.not_held(body, col, candidate.heading.name)
        return body.labels(col)
    if col in into.labelled:
        return body.run_down(col)
    adds_up = of in AMOUNTS and name not in NEVER_ADDED
    return body.amounts(col) if adds_up else stock_words.spelt(name, body.column(col))


def _months(values: list[Value], name: str, monthly: str | None, titles: Titles) -> list[Value]:
    """Cells of a field that is known by the month, as days; those of another as they are."""
    if name == monthly:
        return [_first_day(value, titles.year) for value in values]
    if name == expected_months.FIELD:
        said = titles.year, titles.period_around, titles.received_on
        return expected_months.as_days(values, *said)
    return values


def _first_day(value: Value, year: int | None) -> Value:
    """The first day of the month a day or a text names; anything else as it is."""
    if isinstance(value, datetime | date):
        return datetime.combine(date(value.year, value.month, 1), time())
    named = heads.head(value) if isinstance(value, str) else None
    days = named.in_year(year or 0) if named is not None and (named.year or year) else None
    return value if days is None else datetime.combine(days[0], time())


def _date_rule(
    texts: list[str],
    values: list[Value],
    candidate: Candidate,
    titles: Titles,
    asking: Asking,
    told: str | None,
) -> Rule:
    order = _date_order(texts, candidate.heading, titles, asking, told)
    around = titles.period_around
    rule = unsaid_years.rule(
        order, values, candidate.field, titles.year, around, titles.received_on
    )
    return Rule(FieldType.DATE, date=rule)


def _date_order(
    texts: list[str], heading: Heading, titles: Titles, asking: Asking, told: str | None
) -> str | None:
    letter, header = column_letter(heading.col), heading.name
    order, ambiguous = dates.order_of(texts)
    if ambiguous and not short_years.year_leads(texts, titles.received_on):
        sample = next(t for t in texts if t.strip())
        before = asking.remembered("ambiguous_date", header)
        said = asking.given(asking.about("ambiguous_date", letter))
        if told is not None and said is None and before in (None, told):
            asking.notes.append(told_orders.said(told, asking.sheet, sample))
            return None if told == "ymd" else told
        doubted = told is not None or scattered.by(before, texts)
        given = asking.ask(
            "ambiguous_date", ("dmy", "mdy", "ymd"), letter, header, anew=doubted, sample=sample
        )
        return None if given in (None, "ymd") else given
    asking.hold_against("ambiguous_date", header, order)
    return order


def left_out(body: Body) -> list[LeftOut]:
    """Rows that are no data, with their reason."""
    codes = {"total": "total_row", "group": "group_row", "note": "note_row", "header": "header_row"}
    return [
        LeftOut(row + 1, codes[line], body.text(row))
        for row, line in sorted(body.lines.items())
        if line in codes
    ]
