"""Fiscal years: FY26-27 Q2, 2026财年, Apr to Mar. Which months such a year holds is asked once for
a layout, unless the workspace says; then quarters, halves and months stand where they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales_core.domain.period import Period, PeriodKind, month_end
from sales_core.ingest.aliases import normalise
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.asking import said_period
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns import year_columns
from sales_core.ingest.understand.days import turn_of_year
from sales_core.ingest.understand.periods import fiscal_words
from sales_core.ingest.understand.periods.fiscal_words import Named, named
from sales_core.ingest.understand.periods.heads import Head, head
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

QUESTION, OTHER, CALENDAR = "fiscal_year", "other_year", "calendar"
RULES = {
    CALENDAR: (1, 0), "apr_first": (4, 0), "apr_last": (4, -1), "jul_first": (7, 0),
    "jul_last": (7, -1), "oct_first": (10, 0), "oct_last": (10, -1),
}  # fmt: skip
"""Answer -> the first month, and how many years later than in the one it is named by it lies."""
_LENGTHS = {"month": 1, "quarter": 3, "half": 6}
_WHOLE = 12
_PARTS = ("quarter", "half")
_BARE_MONTH = re.compile(r"1[0-2]|0?[1-9]")
Days = tuple[date, date]


@dataclass(frozen=True)
class FiscalYear:
    """Twelve months from `first` on."""

    first: date

    def days(self, of: Head) -> Days | None:
        """First and last day of a month, quarter or half of it; None for anything else."""
        length = _LENGTHS.get(of.unit)
        if length is None:
            return None
        start = (of.number - self.first.month) % 12 if length == 1 else (of.number - 1) * length
        return self._months(start, length)

    @property
    def whole(self) -> Days:
        """All of it."""
        return self._months(0, 12)

    def _months(self, start: int, length: int) -> Days:
        begin, end = self.first.month - 1 + start, self.first.month - 2 + start + length
        year = self.first.year
        last = date(year + end // 12, end % 12 + 1, 1)
        return date(year + begin // 12, begin % 12 + 1, 1), month_end(last)


def placed(headings: Sequence[Heading], titles: Titles, asking: Asking) -> list[Heading]:
    """The headings, those of a fiscal year with the months they stand for.

    As long as nobody has said when it begins they stand where they might, and it is asked.
    """
    heads = {h.col: one for h in headings if (one := h.head or _beside_year(h))}
    begins = asking.context.year_begins
    needing = [h for h in headings if h.col in heads and _needs(heads[h.col], begins)]
    named_around = fiscal_words.one_of(titles.texts) or _by_workspace(
        [heads[h.col] for h in needing], titles, begins
    )
    own = {h.col: found for h in needing if (found := _name(h, heads[h.col]) or named_around)}
    if not own:
        return list(headings)
    order = [heads[h.col] for h in headings if h.col in heads]
    held = dict.fromkeys(own.values())
    years = {one: year_of(one, asking, order, provisional=True) for one in held}
    return [_set(h, heads[h.col], years[own[h.col]]) if h.col in own else h for h in headings]


def _set(heading: Heading, of: Head, year: FiscalYear | None) -> Heading:
    """A heading with its months; a quarter of a year that begins nobody knows when is none."""
    if year is None:
        return heading if of.unit == "month" else replace(heading, head=None, word=heading.name)
    days = year.days(of)
    word = fiscal_words.without(heading.word) if heading.head else ""
    return replace(heading, head=_placed(of, days), word=word) if days else heading


def period_of(titles: Titles, asking: Asking) -> Period | None:
    """The period of a table nothing tells: of the fiscal year a title or the sheet names (a file is
    of its year, a summary in it may be of less), else asked."""
    name = fiscal_words.one_of(titles.texts[:-1])
    part = fiscal_words.part_in(titles.texts)
    if name is not None and part is not None:
        year = year_of(name, asking)
        if year is not None:
            days = year.days(part) if isinstance(part, Head) else year.whole
            return Period(*days, _kind(part)) if days else None
    return None if _open(asking) else said_period.ask(asking)


def around(titles: Titles, asking: Asking) -> Period | None:
    """The period the titles name, the day of a daily report; a quarter of the calendar may be one
    of the workspace's year."""
    if titles.day is not None:
        return Period(titles.day, titles.day, PeriodKind.WEEK)
    found = titles.period_around
    if found is None or found.kind is not PeriodKind.QUARTER or asking.context.year_begins <= 1:
        return found
    text = found.label.replace("-", " ")
    year = year_of(Named(found.start.year, False, text, calendar_too=True), asking)
    days = year and year.days(Head((found.start.month + 2) // 3, "quarter"))
    return Period(*days, PeriodKind.QUARTER) if days else None


def days_down(cells: Sequence[Value], titles: Titles, asking: Asking) -> list[Days | None] | None:
    """The months of a column of months or quarters without years; None where they are those of a
    calendar year."""
    found = [None if isinstance(cell, date) else head_of(cell) for cell in cells]
    order = list(dict.fromkeys(one for one in found if one is not None))
    begins = asking.context.year_begins
    if not order or not all(_needs(one, begins) for one in order):
        return None
    name = fiscal_words.one_of(titles.texts) or _by_workspace(order, titles, begins)
    if name is not None:
        year = year_of(name, asking, order)
        if year is None and not _open(asking) and all(one.unit == "month" for one in order):
            return None  # they begin it in another month: the year of these is asked for
    elif turn_of_year.after(order):
        said = asking.ask_free("year", _four)
        year = FiscalYear(date(said, order[0].number, 1)) if said else None
    else:
        return None
    return [year.days(one) if one and year else None for one in found]


def years_down(
    heading: Heading, cells: Sequence[Value], asking: Asking, order: Sequence[Head] = ()
) -> list[FiscalYear | None] | None:
    """The fiscal year of each row from a column of years; None where it holds calendar years."""
    texts = [str(cell or "").strip().removesuffix(".0") for cell in cells]
    written = [named(text) for text in texts]
    if normalise(heading.name) not in year_columns.FISCAL and not any(written):
        return None
    plain_years = [Named(int(t), False, t) if re.fullmatch(r"20\d\d", t) else None for t in texts]
    names = [one or other for one, other in zip(written, plain_years, strict=True)]
    years = {n: year_of(n, asking, order) for n in dict.fromkeys(names) if n is not None}
    return [years[name] if name is not None else None for name in names]


def year_of(
    name: Named, asking: Asking, order: Sequence[Head] = (), provisional: bool = False
) -> FiscalYear | None:
    """The fiscal year of a name; `order`: months that stand beside each other and may tell where
    it begins. None while it is asked, or begins in another month than we know."""
    if (written := _written(order)) is not None:
        return written
    start = _start(name, asking.context.year_begins, order)
    rules = _rules(name, start)
    code: str | None = next(iter(rules))
    if len(rules) > 1:
        sort = f"{'two' if name.two else 'one'} {start or ''}".strip()
        code = asking.ask(QUESTION, (*rules, OTHER), None, sort, found=name.text)
        code = next(iter(rules)) if code is None and provisional else code
    if code is None or code == OTHER:
        return None
    month, shift = rules[code]
    return FiscalYear(date(name.year + shift, month, 1))


def _written(order: Sequence[Head]) -> FiscalYear | None:
    """The year whose twelve months stand beside each other with their years."""
    months = [(h.year * 12 + h.number - 1) for h in order if h.unit == "month" and h.year]
    if len(months) != _WHOLE or months != list(range(months[0], months[0] + _WHOLE)):
        return None
    return FiscalYear(date(months[0] // 12, months[0] % 12 + 1, 1))


def _start(name: Named, begins: int, order: Sequence[Head]) -> int:
    """The month it begins in, as months beside each other or the workspace tell; 0 for none."""
    months = [one for one in order if one.unit == "month"]
    first = months[0].number if months else 0
    if turn_of_year.after(order) or (name.two and first == 4):
        return first
    return 0 if name.two and begins == 1 else begins


def _rules(name: Named, start: int) -> dict[str, tuple[int, int]]:
    if not start:
        return {c: r for c, r in RULES.items() if not (name.two and (r[1] or c == CALENDAR))}
    if start == 1:
        return {CALENDAR: (1, 0)}
    found = {CALENDAR: (1, 0)} if name.calendar_too else {}
    found |= {"first_year": (start, 0)}
    return found if name.two else found | {"last_year": (start, -1)}


def _name(heading: Heading, of: Head) -> Named | None:
    """The fiscal year beside a period; a plain year written there may be one too."""
    if of.year is not None:
        return Named(of.year, False, f"{of.year}", calendar_too=True)
    return named(heading.name)


def _by_workspace(order: Sequence[Head], titles: Titles, begins: int) -> Named | None:
    """Quarters of a plain year may be fiscal ones where the workspace has another year."""
    if begins <= 1 or titles.year is None or not all(one.unit in _PARTS for one in order):
        return None
    return Named(titles.year, False, f"{titles.year}", calendar_too=True)


def _needs(of: Head, begins: int = 0) -> bool:
    """Whether its year is open: not written, or one of the workspace that is no calendar year."""
    return of.unit in _LENGTHS and (of.year is None or (begins > 1 and of.unit in _PARTS))


def head_of(cell: Value) -> Head | None:
    """The period a cell of a column of months names, 4 and 4月 alike."""
    text = str(cell or "").strip().removesuffix(".0")
    return head(f"{text}月" if _BARE_MONTH.fullmatch(text) else text)


def _beside_year(heading: Heading) -> Head | None:
    """The period of a heading that names its fiscal year as well: Q1 FY26."""
    for part in reversed(heading.name.split("/")):
        rest = fiscal_words.without(part)
        if rest != part and (found := head(rest)) is not None:
            return found
    return None


def _placed(of: Head, days: Days) -> Head:
    first, last = days
    if of.unit == "month":
        return replace(of, year=first.year)
    number = first.month * 100 + first.day
    return Head(number, "days", first.year, last.month * 100 + last.day)


def _kind(part: Head | str) -> PeriodKind:
    unit = part.unit if isinstance(part, Head) else ""
    return {"month": PeriodKind.MONTH, "quarter": PeriodKind.QUARTER}.get(unit, PeriodKind.YEAR)


def _open(asking: Asking) -> bool:
    return any(q.code == QUESTION for q in asking.questions)


def _four(text: str) -> int | None:
    return int(text) if re.fullmatch(r"20\d{2}", text.strip()) else None
