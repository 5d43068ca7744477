"""What `ingest.read` returns: tables with typed rows, and everything that was decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sales_core.domain.correction import Correction, Replacement
from sales_core.domain.errors import FileRefused
from sales_core.domain.exchange import Rates
from sales_core.domain.issue import Issue
from sales_core.domain.layout import Layout
from sales_core.domain.reading import (
    ColumnMapping,
    FileStatus,
    LeftOut,
    Line,
    Question,
    TotalCheck,
)

if TYPE_CHECKING:  # a refused file must not cost the reading process the load of pandas
    import pandas as pd

ROW = "_row"
CELL = "_cell"


@dataclass
class ReadContext:
    """What the caller knows: a file is read the same way twice only with the same context.

    `received_on` is the day of upload (the core has no clock). `names` maps an entity (rep,
    customer, product, dealer) to known names and codes. `history` maps (kind, field) to what a
    row of earlier files typically holds, in minor units, for the scale guard. `answers` maps a
    question id to its answer. `corrections` are cells of this very file corrected by hand,
    `replacements` what was said for every file of a layout. `currency`: the one the workspace
    counts in. `year_begins`: the first month of its fiscal year, 0 when nobody said. `rates`: the
    exchange rates on file. `single`: the file holds one sheet, set when it is read.
    """

    received_on: date
    layouts: dict[str, Layout] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    history: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    password: str | None = None
    corrections: list[Correction] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    currency: str = "CNY"
    year_begins: int = 0
    rates: Rates = field(default_factory=dict)
    single: bool = False


@dataclass
class ReadTable:
    """One recognised table.

    `frame` holds the rows that would be loaded: columns named as the kind's fields (only those
    present) plus `_row` (1-based sheet row) and `_cell` (address of the measure's cell). Text is
    `str`/None, dates datetime64, numbers Int64 scaled as `domain.fields.SCALE`, booleans `boolean`.
    `bands` gives the class of each sheet row. `duplicates_of` names the table holding these rows.
    `layout` is what to remember once it is loaded; `nearly` the fingerprint of the remembered
    layout from which this one differs a little.
    `doubtful` holds the cells of rows with a problem as people read them, by sheet row (1-based),
    from the first column of `range` on.
    """

    sheet: str
    range: str
    kind: str | None
    header_rows: list[int]
    columns: list[ColumnMapping]
    frame: pd.DataFrame
    source_rows: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    totals: list[TotalCheck] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    period: tuple[date, date] | None = None
    data_through: date | None = None
    bands: list[Line] = field(default_factory=list)
    preview: list[list[str]] = field(default_factory=list)
    duplicates_of: dict[str, Any] | None = None
    layout: Layout | None = None
    nearly: str = ""
    doubtful: dict[int, list[str]] = field(default_factory=dict)


@dataclass
class ReadFile:
    """One file read. `status` is refused iff `error` is set, questions iff any table asks.

    `others` are sheets on which no table was found: of them only the classes of rows are told.
    """

    name: str
    sha256: str
    container: str | None = None
    encoding: str | None = None
    tables: list[ReadTable] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    error: FileRefused | None = None
    others: list[ReadTable] = field(default_factory=list)

    @property
    def questions(self) -> list[Question]:
        """Open questions of all tables."""
        return [q for t in self.tables for q in t.questions]

    @property
    def status(self) -> FileStatus:
        """refused, questions or ready."""
        if self.error:
            return "refused"
        return "questions" if self.questions else "ready"
