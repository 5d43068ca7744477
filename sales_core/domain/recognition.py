"""What a person says against what was recognised, as answers to questions nobody asked."""

from __future__ import annotations

import re

from sales_core.domain.period import Period
from sales_core.domain.reading import Question

KIND, COLUMN, HEADER, DATA = "kind_is", "column_is", "header_is", "rows_are_data"
PERIOD_HEAD, NO_PERIOD = "column_is_period", "no_period"
CODES = (KIND, COLUMN, HEADER, DATA, PERIOD_HEAD)
NOT_USED, PERIOD_MONTH = "not_used", "period_month"
NO_HEADER = "0"
"""Said for the rows of the header: the data begin with the first row."""
MOST_LEVELS = 3
_ONE = r"\d{1,7}(?:\s*[-~–\u81f3]\s*\d{1,7})?"
_ROWS = re.compile(rf"{_ONE}(?:\s*[,\uff0c\u3001;\uff1b\s]\s*{_ONE})*")
_PERIOD_OF = re.compile(r"([A-Za-z]{1,3}|\d{1,5})\s*[=:\uff1d\uff1a]\s*([\w-]+)")
_BETWEEN = re.compile(r"\s*[,\uff0c\u3001;\uff1b]\s*|\s+(?=\w+\s*[=\uff1d])")
_SPAN = re.compile(r"(\d+)(?:\s*[-~–\u81f3]\s*(\d+))?")
_MOST_ROWS = 10_000


def kind_id(sheet: str, table: str = "") -> str:
    """The name of the answer which kind a table is. `table`: its range on a sheet of several."""
    return Question(KIND, sheet, table=table).id


def column_id(sheet: str, letter: str, table: str = "") -> str:
    """The name of the answer which field a column is, or that it is not used."""
    return Question(COLUMN, sheet, letter, table=table).id


def period_id(sheet: str, letter: str, table: str = "") -> str:
    """The name of the answer which period a column stands for, or that it stands for none."""
    return Question(PERIOD_HEAD, sheet, letter, table=table).id


def periods_of(text: str) -> dict[str, str]:
    """Column -> period of "C=2026-10, D=2026-11". ValueError for anything else."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text.strip()):
        said = _PERIOD_OF.fullmatch(part.strip())
        if said is None or Period.said(said[2]) is None:
            raise ValueError(text)
        found[said[1].upper()] = said[2].upper()
    return found


def header_id(sheet: str) -> str:
    """The name of the answer which rows of a sheet are the header."""
    return Question(HEADER, sheet).id


def data_id(sheet: str) -> str:
    """The name of the answer which rows of a sheet are data."""
    return Question(DATA, sheet).id


def code_of(answer_id: str) -> str | None:
    """The code of a correction of what was recognised; None for the answer to any question."""
    code = answer_id.rpartition("/")[2]
    return code if code in CODES else None


def rows_of(text: str) -> list[int]:
    """Rows (1-based) a text names, in order: "3", "3-4", "7, 9". ValueError for anything else."""
    if not _ROWS.fullmatch(text.strip()):
        raise ValueError(text)
    found: list[int] = []
    for first, last in _SPAN.findall(text):
        start, end = int(first), int(last or first)
        if not 1 <= start <= end or end - start > _MOST_ROWS:
            raise ValueError(text)
        found += range(start, end + 1)
    return sorted(set(found))
