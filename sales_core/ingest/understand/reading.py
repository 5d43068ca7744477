"""Reading the columns of a table whose kind is known: rules, casts, issues, rows left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.issue import Issue, Severity
from sales_core.domain.period import Period, PeriodKind
from sales_core.domain.reading import LeftOut
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import corrections, dates, numbers, unit_words, units
from sales_core.ingest.grid import Value
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.understand import (
    blocks,
    daily,
    day_numbers,
    decimal_signs,
    documents,
    fiscal_words,
    heads,
    periods,
    replaced,
    sent,
    short_years,
    sides,
    units_down,
    unsaid_years,
)
from sales_core.ingest.understand.body import LABELS, Body
from sales_core.ingest.understand.cast import Rule, cast, percent_scale
from sales_core.ingest.understand.cells import shown
from sales_core.ingest.understand.columns import Assignment, Candidate
from sales_core.ingest.understand.header import Heading
from sales_core.ingest.understand.questions import Asking
from sales_core.ingest.understand.scale import PRICES, UNSURE, declared_unit, unit_of
from sales_core.ingest.understand.sheet_top import SheetTop

AMOUNTS = (FieldType.MONEY, FieldType.QUANTITY, FieldType.INTEGER)
MINUTES = frozenset({"duration_min", "coaching_minutes"})
NEVER_ADDED = ("unit_price", "line_no", "rank_no", "required_freq")
"""Numbers that mean nothing when added."""
_SECTION = re.compile(r"\s*(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十][)）])")
"""How a table below others is numbered: 二、费用使用情况."""
_BAD = {FieldType.DATE: "bad_date", FieldType.TIME: "bad_time", FieldType.BOOLEAN: "bad_flag"}


@dataclass(frozen=True)
class Titles:
    """What stands around the table: texts above it, the sheet's and the file's name.

    `period`: what a person said when none of them tells. `notes`: lines among and below the rows,
    which may declare a unit. `top`: what stands above the first table of the sheet; a lower
    one takes its year from there.
    """

    texts: list[str]
    received_on: date
    period: Period | None = None
    notes: list[str] = field(default_factory=list)
    top: SheetTop = field(default_factory=SheetTop)

    @property
    def year(self) -> int | None:
        """The one year the texts name, else the one above the first table."""
        if any(periods.years_of(text) for text in self.texts):
            return periods.year_in(self.texts)
        return periods.year_in(self.top.titles)

    @property
    def latest(self) -> date:
        """The last day a period without a year may begin."""
        return unsaid_years.latest(self.texts, self.received_on)

    @property
    def period_around(self) -> Period | None:
        """The period the texts name; a lone year is the whole year, that of a day is none."""
        named = periods.period_in(self._sections, self.latest)
        if named is None and self.top.alike:
            named = periods.period_in(self.top.titles, self.latest)
        rest = day_numbers.without(self.texts)
        year = None if periods.part_of_year(rest) else periods.year_in(rest)
        return named or (year and Period.containing(date(year, 1, 1), PeriodKind.YEAR)) or None

    @property
    def day(self) -> date | None:
        """The day of a report that is of one day."""
        return daily.day_of(self.texts, self.year, self.latest)

    @property
    def tells_period(self) -> bool:
        """Whether the texts name a period, be it of a year that may begin in any month; one in the
        name of the file is that of all its tables, not of each."""
        told = self.day or self.period_around or fiscal_words.one_of(self.texts[:-1])
        return told is not None

    @property
    def _sections(self) -> list[str]:
        """The texts; below 一、 and 二、 the title above both tells their period as well."""
        both = all(any(map(_SECTION.match, texts)) for texts in (self.texts, self.top.titles))
        above = [text for text in self.top.titles if not _SECTION.match(text)] if both else []
        return [*self.texts, *(text for text in above if text not in self.texts)]

    @property
    def units(self) -> frozenset[str]:
        """The units titles and notes declare; `UNSURE` among them for one nobody can be sure of."""
        lines = [*self.texts, *self.notes]
        unsure = frozenset({UNSURE} if unit_words.unsure(lines) else ())
        return unit_words.of_notes(lines) or unsure or self._unit_above(True)

    @property
    def unit_of_others(self) -> frozenset[str]:
        """The unit declared above a first table of other columns, where this one declares none."""
        return frozenset() if self.units else self._unit_above(False)

    def _unit_above(self, alike: bool) -> frozenset[str]:
        found = unit_words.of_notes(self.top.titles) if self.top.alike is alike else frozenset()
        return found if len(found) == 1 else frozenset()


@dataclass
class Columns:
    """Values by field for the data rows, and what went wrong on the way.

    `bad`: row position -> code of the first cell that could not be read and must be. `carried`:
    columns whose value counts for the lines below as well.
    """

    kind: ReportKind
    rows: list[int]
    values: dict[str, list[object]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    bad: dict[int, str] = field(default_factory=dict)
    factors: dict[int, tuple[str | None, int]] = field(default_factory=dict)
    carried: frozenset[int] = frozenset()
    signs: frozenset[numbers.Sign] = frozenset()
    """Decimal signs that columns of texts use beyond doubt; `sign_of` each column read."""
    units: list[int | None] | None = None
    """What the amounts of each row are multiplied by, where a column says so row by row."""
    sign_of: dict[int, numbers.Sign] = field(default_factory=dict)
    turned: set[int] = field(default_factory=set)
    """Row positions whose amounts are printed with the other sign."""


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
    signs = decimal_signs.of_table(body)
    found = Columns(made.kind, list(body.rows), carried=whole | labels, signs=signs)
    found.units = units_down.factors(body, headings)
    unsaid = [n for n, factor in enumerate(found.units or ()) if factor == units_down.UNSAID]
    found.bad |= dict.fromkeys(unsaid, "missing_value")
    found.issues += documents.said(body, made, whole) + blocks.said(body, labels)
    chosen = list(made.chosen.items())
    for name, candidate in tally.each(chosen, 0.5 * len(body.rows) / max(1, len(chosen))):
        if name in types:
            found.values[name] = _read(body, candidate, types[name], titles, asking, found)
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
    kind: str,
    beside: frozenset[numbers.Sign] = frozenset(),
) -> tuple[Rule, str | None]:
    """How a column is read, and the unit it is in; what changes a number is asked. `beside`: the
    decimal signs of the other columns."""
    letter, header = column_letter(candidate.heading.col), candidate.heading.name
    if of not in {FieldType.DATE, *NUMERIC}:
        return Rule(of), None
    different = dict.fromkeys(v for v in values if isinstance(v, str))
    texts = [text for text in different if not numbers.is_missing(text)]
    if of is FieldType.DATE:
        order = _date_order(texts, letter, header, titles, asking)
        around = titles.period_around
        return Rule(
            of,
            date=unsaid_years.rule(
                order, values, candidate.field, titles.year, around, titles.received_on
            ),
        ), None
    sign = decimal_signs.of_column(texts, beside)
    if sign is None:
        sample = next((t for t in texts if "." in t or "," in t), texts[0])
        given = asking.ask("ambiguous_decimal", ("point", "comma"), letter, header, sample=sample)
        sign = "comma" if given == "comma" else "point"
    if of is FieldType.RATIO:
        return Rule(of, 1, sign, percent=percent_scale(values, formats)), "%"
    if of is FieldType.MONEY:
        declared = declared_unit(candidate, titles.units, asking, titles.unit_of_others)
        unit = unit_of(values, candidate, declared, sign, kind, asking)
        return Rule(of, units.money_factor(unit), sign), unit
    if candidate.field in MINUTES:
        return Rule(of, unit_words.minutes_factor(header), sign), candidate.unit
    return Rule(of, unit_words.count_factor(header), sign), candidate.unit


def _read(
    body: Body, candidate: Candidate, of: FieldType, titles: Titles, asking: Asking, into: Columns
) -> list[object]:
    col = candidate.heading.col
    carried = col in into.carried
    values = documents.carried(body, col) if carried else _cells(body, col, candidate.field, of)
    if candidate.field == into.kind.monthly:
        values = [_first_day(value, titles.year) for value in values]
    formats = body.percent_formats(col) if of in NUMERIC else [False] * len(values)
    told = sent.deciding(body, col, (values, formats), of)
    rule, unit = rule_for(*told, candidate, of, titles, asking, into.kind.id, into.signs)
    into.factors[col] = (unit, rule.factor)
    into.sign_of[col] = rule.sign
    needed = any(candidate.field in group for group in into.kind.required)
    needed = needed or candidate.field == into.kind.measure or candidate.because == "period_header"
    severity: Severity = "error" if needed else "warning"
    instead = replaced.texts(asking, candidate.heading.name)
    in_own = of is FieldType.MONEY and unit is None and candidate.field not in PRICES
    read = units_down.cast_rows(values, rule, formats, into.units if in_own else None)
    cells = sides.doubted(into.kind.id, of, values, read)
    odd = [n for n, done in enumerate(cells) if done.bad or values[n] is None]
    for place in odd:
        row, value, done = body.rows[place], values[place], cells[place]
        if done.bad and (other := instead.get(shown(value))) is not None:
            done = cast(corrections.value(other), rule)
            cells[place] = done
            header = candidate.heading.name
            into.issues.append(replaced.issue(body, (row, col), header, shown(value), other))
        broken = body.broken(row, col) if value is None else None
        if (done.bad or broken) and row not in body.set_aside:
            code = broken or _BAD.get(of, "bad_number")
            into.issues.append(_issue(body, (row, col), code, severity, value))
            if needed:
                into.bad.setdefault(place, code)
    return [done.value for done in cells]


def _issue(body: Body, at: tuple[int, int], code: str, severity: Severity, value: Value) -> Issue:
    found = body.sheet.errors.get(at, "") if value is None else shown(value)
    return Issue(code, severity, body.sheet.name, body.spot(*at), {"found": found[:60]})


def _cells(body: Body, col: int, name: str, of: FieldType) -> list[Value]:
    if name in LABELS:
        return body.labels(col)
    adds_up = of in AMOUNTS and name not in NEVER_ADDED
    return body.amounts(col) if adds_up else body.column(col)


def _first_day(value: Value, year: int | None) -> Value:
    """The first day of the month a day or a text names; anything else as it is."""
    if isinstance(value, datetime | date):
        return datetime.combine(date(value.year, value.month, 1), time())
    named = heads.head(value) if isinstance(value, str) else None
    days = named.in_year(year or 0) if named is not None and (named.year or year) else None
    return value if days is None else datetime.combine(days[0], time())


def _date_order(
    texts: list[str], letter: str, header: str, titles: Titles, asking: Asking
) -> str | None:
    order, ambiguous = dates.order_of(texts)
    if ambiguous and not short_years.year_leads(texts, titles.received_on):
        sample = next(t for t in texts if t.strip())
        given = asking.ask("ambiguous_date", ("dmy", "mdy", "ymd"), letter, header, sample=sample)
        order = None if given in (None, "ymd") else given
    return order


def left_out(body: Body) -> list[LeftOut]:
    """Rows that are no data, with their reason."""
    codes = {"total": "total_row", "group": "group_row", "note": "note_row", "header": "header_row"}
    return [
        LeftOut(row + 1, codes[line], body.text(row))
        for row, line in sorted(body.lines.items())
        if line in codes
    ]
