"""The measures A-1 to A-10 over judged workbooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.corpus.judging import RECEIVED, Judged, letter
from bench.corpus.page import Page
from bench.corpus.table import Table
from bench.corpus.writing import written
from sales_core.domain.reading import Line
from sales_core.ingest.read import open_workbook
from sales_core.ingest.result import ReadFile, ReadTable
from sales_core.ingest.understand import lines_of

AMBIGUOUS = frozenset(
    ("ambiguous_date", "ambiguous_decimal", "money_unit", "unit_conflict", "unit_unclear")
)


@dataclass
class Share:
    """So many of so many."""

    good: int = 0
    of: int = 0

    def add(self, good: bool) -> None:
        """One more."""
        self.good += good
        self.of += 1

    @property
    def value(self) -> float:
        """The share; 1 of nothing."""
        return self.good / self.of if self.of else 1.0


@dataclass
class Measured:
    """What a set of layouts came to. `faults` tells, for each layout, what was not right."""

    files: int = 0
    sheets: int = 0
    header: Share = field(default_factory=Share)
    whole: Share = field(default_factory=Share)
    lines: Counter[tuple[Line, Line]] = field(default_factory=Counter)
    doubled: int = 0
    edges: Share = field(default_factory=Share)
    columns: Share = field(default_factory=Share)
    taken: Share = field(default_factory=Share)
    again: Share = field(default_factory=Share)
    clicks: int = 0
    again_wrong: int = 0
    totals: Share = field(default_factory=Share)
    guesses: Share = field(default_factory=Share)
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def first(self, one: Judged) -> None:
        """A file at first sight."""
        self.files += 1
        self.outcomes[one.outcome] += 1
        place = f"{one.layout.name} {one.seed}"
        if one.outcome not in ("right", "asked"):
            self.faults += [f"{place}: {one.outcome.upper()} {why}" for why in one.why[:3]]
        bands = rows_of(one)
        for page in one.book.pages:
            self.sheets += 1
            if page.lines:
                self._lines(place, page, bands[page.name])
            self._tables(place, page, one)
        self._printed(place, one)
        if set(one.book.asks) & AMBIGUOUS:
            asked = {q.code for q in one.found.questions} & AMBIGUOUS
            self.guesses.add(bool(asked) or one.found.error is not None)

    def next(self, one: Judged) -> None:
        """The second file of its layout."""
        clicks = [q.code for q in one.found.questions if q.code not in one.book.again]
        self.clicks += len(clicks)
        wrong = one.outcome == "wrong" and not one.book.refusal
        self.again_wrong += wrong and not clicks
        self.again.add(not clicks and not wrong)
        if clicks or wrong:
            self.faults.append(f"{one.layout.name} {one.seed}: SECOND {clicks} {one.why[:1]}")

    def f1(self, name: str) -> float:
        """How well a class of rows is found."""
        hits = self.lines[name, name]  # type: ignore[index]  # a class
        said = sum(n for (_, got), n in self.lines.items() if got == name)
        there = sum(n for (truth, _), n in self.lines.items() if truth == name)
        return 2 * hits / (said + there) if said + there else 1.0

    @property
    def macro(self) -> float:
        """The mean over the classes that occur."""
        names = sorted({truth for truth, _ in self.lines})
        return sum(self.f1(n) for n in names) / max(1, len(names))

    def _lines(self, place: str, page: Page, found: list[Line]) -> None:
        truth = page.lines
        got = [found[i] if i < len(found) else "blank" for i in range(len(truth))]
        self.lines.update(zip(truth, got, strict=True))
        header = _where(truth) == _where(got)
        self.header.add(header)
        self.whole.add(truth == got)
        if truth != got:
            off = [(i + 1, t, g) for i, (t, g) in enumerate(zip(truth, got, strict=True)) if t != g]
            self.faults.append(f"{place}: LINES {page.name} {off[:4]}")

    def _tables(self, place: str, page: Page, one: Judged) -> None:
        known = {*one.book.asks, *one.book.may_ask}
        open_ = {q.code for q in one.found.questions}
        first = one.final if open_ and open_ <= known and not one.final.error else one.found
        here = [t for t in first.tables if t.sheet == page.name]
        totals = {t.row + 1 for table in page.tables for t in table.totals}
        for read in [t for t in one.final.tables if t.sheet == page.name and t.kind]:
            again = totals & set(read.frame["_row"])
            self.doubled += len(again)
            if again:
                self.faults.append(f"{place}: DOUBLED totals in rows {sorted(again)}")
        if len(page.tables) > 1:
            for table in page.tables:
                self.edges.add(edge(table) in {t.range for t in here})
                if edge(table) not in {t.range for t in here}:
                    ranges = [t.range for t in here]
                    self.faults.append(f"{place}: EDGE {page.name} {edge(table)} not in {ranges}")
        if one.book.refusal:
            return
        for table in page.tables:
            if table.kind:
                self._columns(place, table, here, sure=not one.found.questions)

    def _columns(self, place: str, table: Table, here: list[ReadTable], sure: bool) -> None:
        read = next((t for t in here if t.range == edge(table)), None) or _nearest(table, here)
        fields = {c.column: c.field for c in read.columns} if read else {}
        off = []
        for col in table.columns:
            got = fields.get(letter(table.place(col)))
            good = got in (col.field, *col.also) or (col.field is None and got is None)
            self.columns.add(good)
            if got is not None and sure:
                self.taken.add(good)
            if not good:
                off.append((col.head, col.field, got))
        if off:
            self.faults.append(f"{place}: COLUMNS {table.sheet} {off[:5]}")

    def _printed(self, place: str, one: Judged) -> None:
        tables = [t for p in one.book.pages for t in p.tables if t.kind and t.counts and t.totals]
        if not tables or one.final.questions or one.final.error:
            return
        off = [line for table in tables for line in unchecked(table, one.final)]
        self.totals.add(not off)
        if off:
            self.faults.append(f"{place}: TOTALS {off[:3]}")


def unchecked(table: Table, found: ReadFile) -> Iterator[str]:
    """Printed totals that were not compared, or wrongly."""
    checks = {
        (c.row, c.column): c.agrees
        for t in found.tables if t.sheet == table.sheet for c in t.totals
    }  # fmt: skip
    for total in table.totals:
        for col, agrees in total.agrees.items():
            got = checks.get((total.row + 1, letter(col)))
            if got is None or got != agrees:
                yield f"{letter(col)}{total.row + 1} agrees {agrees}, told {got}"


def rows_of(one: Judged) -> dict[str, list[Line]]:
    """The class of each row of each sheet, once what had to be asked is answered."""
    read = one.found if one.final.error else one.final
    found = {t.sheet: t.bands for t in read.tables}
    if all(page.name in found for page in one.book.pages):
        return found
    book = open_workbook(one.book.name, written(one.book))
    for sheet, page in zip(book.sheets, one.book.pages, strict=True):
        if page.name not in found:
            found[page.name] = found.get(sheet.name) or lines_of(sheet)
    return found


def edge(table: Table) -> str:
    """The range of a table, from its header to its last row or total."""
    return f"{letter(table.left)}{table.top + 1}:{letter(table.right)}{table.bottom + 1}"


def _nearest(table: Table, here: list[ReadTable]) -> ReadTable | None:
    start = f"{letter(table.left)}{table.top + 1}:"
    return next((t for t in here if t.range.startswith(start)), None) or (
        here[0] if len(here) == 1 else None
    )


def _where(lines: list[Line]) -> list[int]:
    return [place for place, line in enumerate(lines) if line == "header"]


__all__ = ["RECEIVED", "Measured", "Share", "edge", "rows_of"]
