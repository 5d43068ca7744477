"""What is known of a table before its kind is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sales_core.domain.fields import FieldType
from sales_core.domain.period import Period
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.columns import (
    comparatives,
    cost_parts,
    cost_words,
    doctors,
    labelled,
    moments,
    nameless,
    paid_on,
    sole_amount,
    sole_day,
    tax_parts,
    visit_days,
)
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, Assignment
from sales_core.ingest.understand.columns.columns import assign
from sales_core.ingest.understand.kinds.kind_words import hinted
from sales_core.ingest.understand.tables.header import Heading


@dataclass(frozen=True)
class Outline:
    """What is known of a table before its kind is.

    `parses`: (column, type) -> whether its cells read so. `dated`: columns filled with dates.
    `has_period`: something around the table names a period. `known`: columns filled with names on
    file, and the field they are. `told`: fields that stand around the table instead of in a column,
    a value for each row of data.
    """

    headings: list[Heading]
    parses: dict[tuple[int, FieldType], bool]
    titles: list[str]
    dated: frozenset[int] = frozenset()
    has_period: bool = False
    known: Mapping[int, str] = field(default_factory=dict)
    told: Mapping[str, Sequence[str | datetime | None]] = field(default_factory=dict)
    said: tuple[labelled.Pair, ...] = ()
    """Labels above the table and what they say."""
    below: labelled.Under | None = None
    """What labels between the rows say of those below them."""
    repeating: frozenset[int] = frozenset()
    """Columns that hold each value several times."""
    worded: frozenset[int] = frozenset()
    """Columns whose filled cells are words and no figures."""
    around: Period | None = None
    """The period the titles tell."""

    @property
    def named(self) -> frozenset[str]:
        """Kinds that title, sheet or file name speak of."""
        return hinted(self.titles)

    def assigned(
        self, kind: str, remembered: dict[str, str] | None = None, trusting: bool = False
    ) -> Assignment:
        """The columns, were it of this kind; `trusting` takes names without looking at cells."""
        parses = {} if trusting else self.parses
        made = assign(REPORT_KINDS[kind], self.headings, parses, remembered, self.known)
        if others := comparatives.others(made, self.around):
            own = [h for h in self.headings if h.col not in others]
            alone = assign(REPORT_KINDS[kind], own, parses, remembered, self.known)
            made = alone if alone.kind.measure in alone.chosen else made
        made = doctors.settled(comparatives.settled(made, self.around), self.headings)
        made = cost_parts.put(paid_on.put(made, self.headings, self.parses), self.headings, parses)
        made = tax_parts.put(made, self.headings, parses, remembered)
        made = moments.put(visit_days.put(made, self.headings, parses), self.dated)
        made = sole_day.bare(made, self.headings, self.dated)
        if kind not in self.named:
            return made
        made = nameless.put(made, self.headings, self.worded, self.titles, self.lacks(made))
        made = cost_words.put(made, self.headings, parses)
        made = sole_amount.put(made, self.headings, parses, self.titles)
        return sole_day.put(made, self.headings, self.dated)

    def lacks(self, made: Assignment) -> list[tuple[str, ...]]:
        """Required groups of the kind that no column holds, nor anything around the table."""
        have: set[str | None] = {*made.chosen, *(c.field for c in made.across), *self.told}
        have |= set(labelled.fields(made.kind, self.said))
        have |= set(self.below.fields(made.kind)) if self.below else set()
        if made.across and all(c.heading.head and c.heading.head.is_day for c in made.across):
            have.add(made.kind.date)
        found: list[tuple[str, ...]] = []
        for group in made.kind.required:
            if group == ("period",):
                if not (made.across or self.has_period or have & {PERIOD_MONTH, "period_start"}):
                    found.append(group)
            elif group == (made.kind.monthly,) and (self.has_period or made.across):
                continue
            elif not have & set(group) and not derivable(made, group):
                found.append(group)
        return found


def derivable(made: Assignment, group: tuple[str, ...]) -> bool:
    """Sales without an amount but with quantity and price: asked about, never assumed."""
    return (
        made.kind.id == "sales_detail"
        and "net_amount" in group
        and {"qty", "unit_price"} <= set(made.chosen)
    )
