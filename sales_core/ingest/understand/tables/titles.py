"""What stands around a table: texts above it, names of sheet and file, what they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest import goods_units, unit_words
from sales_core.ingest.understand.periods import (
    daily,
    day_numbers,
    fiscal_words,
    month_spans,
    periods,
    unsaid_years,
)
from sales_core.ingest.understand.tables.sheet_top import SheetTop

_SECTION = re.compile(r"\s*(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十][)）])")
"""How a table below others is numbered: 二、费用使用情况."""


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
        return self.top.day or daily.day_of(self.texts, self.year, self.latest)

    @property
    def tells_period(self) -> bool:
        """Whether the texts name a period, be it of a year that may begin in any month; one in the
        name of the file is that of all its tables, not of each."""
        told = self.day or self.period_around or fiscal_words.one_of(self.texts[:-1])
        return told is not None or self.months is not None

    @property
    def months(self) -> tuple[date, date] | None:
        """The span of months that plans are of, such as 1-10月."""
        return month_spans.of(self.for_all, self.year)

    @property
    def _sections(self) -> list[str]:
        """The texts; below 一、 and 二、 the title above both tells their period as well."""
        both = all(any(map(_SECTION.match, texts)) for texts in (self.texts, self.top.titles))
        above = [text for text in self.top.titles if not _SECTION.match(text)] if both else []
        return [*self.texts, *(text for text in above if text not in self.texts)]

    @property
    def for_all(self) -> list[str]:
        """The texts, and those above the first table where they speak of this one as well."""
        return [*self.texts, *(self.top.titles if self.top.alike else ())]

    @property
    def units(self) -> frozenset[str]:
        """The units titles and notes declare; `UNSURE` among them for one nobody can be sure of."""
        lines = [*self.texts, *self.notes]
        unsure = frozenset({unit_words.UNSURE} if unit_words.unsure(lines) else ())
        return unit_words.of_notes(lines) or unsure or self._unit_above(True)

    @property
    def goods_unit(self) -> str | None:
        """A multiple of a unit of goods that is given for the whole table: 单位：万箱."""
        given = (goods_units.given(unit_words.plain(line)) for line in (*self.texts, *self.notes))
        found = {unit for unit in given if unit and goods_units.multiple(unit)}
        return found.pop() if len(found) == 1 else None

    @property
    def unit_of_others(self) -> frozenset[str]:
        """The unit declared above a first table of other columns, where this one declares none."""
        return frozenset() if self.units else self._unit_above(False)

    def _unit_above(self, alike: bool) -> frozenset[str]:
        found = unit_words.of_notes(self.top.titles) if self.top.alike is alike else frozenset()
        return found if len(found) == 1 else frozenset()
