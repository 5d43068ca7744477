"""What reading a file decided, and why: the words of the review screen and of `inspect --json`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Line = Literal["title", "blank", "header", "data", "group", "total", "note"]
FileStatus = Literal["ready", "questions", "refused"]
PROBLEMS = frozenset(
    ("bad_number", "bad_date", "bad_time", "bad_flag", "error_cell", "formula_without_value")
    + ("missing_name", "missing_date", "missing_period", "missing_value")
)
"""Reasons for which a row of data is left out and a person can do something about it."""


@dataclass(frozen=True)
class ColumnMapping:
    """One source column and the field it was taken for (None: not used).

    `factor` multiplies the printed number to base units (万元: 10000); `because` is one of layout,
    alias, values, position, period_header, before_tax, answer, none, and beside for a column that
    says how another is read; `confidence` is 0..1.
    `filled`: how many rows of data hold something in it (None: read by a release that did not
    count).
    """

    column: str
    header: str
    field: str | None
    unit: str | None = None
    factor: int = 1
    confidence: float = 0.0
    because: str = "none"
    samples: tuple[str, ...] = ()
    filled: int | None = None


@dataclass(frozen=True)
class LeftOut:
    """A sheet row (1-based) that is not loaded, and why: total_row, bad_number, duplicate ..."""

    row: int
    code: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class TotalCheck:
    """A printed total compared with the rows it stands for; amounts as decimal strings.

    `without`: how many of those rows are left out, where it differs.
    """

    row: int
    column: str
    printed: str
    computed: str
    agrees: bool
    without: int = 0


@dataclass(frozen=True)
class Question:
    """Something only a person can decide, asked once per layout.

    `code` is a catalogue key below `question.`; `column` the letter it is about or None; `table`
    the range of the table when its sheet holds several;
    `choices` the machine answers allowed (texts below `choice.`), empty for a free answer;
    `answer` is filled in by the person.
    """

    code: str
    sheet: str
    column: str | None = None
    params: dict[str, Any] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    answer: str | None = None
    table: str = ""

    @property
    def id(self) -> str:
        """Stable name of the question within its file: two questions never share one."""
        place = f"{self.sheet}!{self.table}" if self.table else self.sheet
        field_ = self.params.get("field")
        return "/".join((place, self.column or "", self.code, *([str(field_)] if field_ else ())))
