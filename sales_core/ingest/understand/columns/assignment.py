"""Which column is taken for which field: candidates, and the assignment made of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.tables.header import Heading

PERIOD_MONTH, PERIOD_YEAR, PERIOD_THIRD = "period_month", "period_year", "period_third"


@dataclass(frozen=True)
class Candidate:
    """A column taken for a field. `own`: the word belongs to this kind and says something.

    `label`: the field and value its heading stands for beside that, such as a product; without a
    field what tells columns of the same field apart, such as Visit 2.
    """

    heading: Heading
    field: str
    score: int
    unit: str | None
    own: bool
    because: str = "alias"
    label: tuple[str, str] | None = None

    def in_its_unit(self) -> Candidate:
        """With the unit the whole heading gives, where the word it was taken by has none:
        金额（万元） below 指标."""
        return replace(self, unit=self.unit or unit_words.of_heading(self.heading.name))


@dataclass
class Assignment:
    """Field -> column for one kind; `across` are the columns that stand for periods.

    `rivals`: columns that claim the same field as strongly as the one chosen. `added`: columns
    whose amounts are added to those of the one chosen.
    """

    kind: ReportKind
    chosen: dict[str, Candidate] = field(default_factory=dict)
    across: list[Candidate] = field(default_factory=list)
    rivals: dict[str, list[Heading]] = field(default_factory=dict)
    added: list[Candidate] = field(default_factory=list)

    def holds(self, col: int) -> bool:
        """Whether a column is taken for a field."""
        return any(col == c.heading.col for c in self.taken)

    @property
    def taken(self) -> list[Candidate]:
        """Every column that is used."""
        return [*self.chosen.values(), *self.across, *self.added]

    @property
    def by_word(self) -> dict[str, str]:
        """The field of each chosen column by its heading, as a layout remembers it."""
        named = (c for c in self.chosen.values() if c.heading.name)
        return {aliases.normalise(c.heading.name): c.field for c in named}

    @property
    def weight(self) -> float:
        """How much of the table this kind explains; its own words count most."""
        points = sum(c.score / 100 * (2.0 if c.own else 1.0) for c in self.chosen.values())
        own = {c.field for c in self.across}
        return points + (2.0 * len(own) if self.across else 0.0)
