"""A made-up workbook with its truth, and a layout: what makes one from a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bench.corpus.maker import Maker
from bench.corpus.page import Page
from sales_core.domain.reading import Question

Answer = str | Callable[[Question], str]


@dataclass
class Book:
    """`asks`: the code of each question that must be asked, with its answer. `again`: those that
    a second file of the layout must ask as well, since it does not tell. `refusal`: codes of the
    error with which it may be refused. `may_ask`: questions that are as right as none."""

    pages: list[Page]
    name: str = "report.xlsx"
    form: str = "xlsx"
    asks: dict[str, Answer] = field(default_factory=dict)
    again: tuple[str, ...] = ()
    refusal: tuple[str, ...] = ()
    history: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    may_ask: dict[str, Answer] = field(default_factory=dict)

    @property
    def must_read(self) -> bool:
        """Whether everything can be known without a question."""
        return not self.asks and not self.refusal


@dataclass(frozen=True)
class Layout:
    """A way offices lay a report out. `make` draws a workbook; `langs` are its languages."""

    make: Callable[[Maker], Book]
    langs: tuple[str, ...] = ("zh", "en")

    @property
    def name(self) -> str:
        """Its name, as the function is called."""
        return self.make.__name__

    def book(self, seed: int, upload: int = 1) -> Book:
        """The workbook of a number; another upload has the same shape and other content."""
        return self.make(Maker(self.name, seed, self.langs[seed % len(self.langs)], upload))
