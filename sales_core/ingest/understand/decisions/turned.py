"""Tables turned on their side: the names of fields stand down the first column, a record is a
column.

The sheet is read as if it had been written the usual way; every address in the answer is that of
the cell as it came. A field then has the number of its row where others have a letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from sales_core.domain.cell import address, column_index, column_letter, parse_address
from sales_core.domain.issue import Issue
from sales_core.domain.reading import Line, Question
from sales_core.ingest import aliases, dates, unit_words
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Sheet, Spot, Value
from sales_core.ingest.result import CELL, ROW, ReadContext, ReadTable
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.decisions import unnamed
from sales_core.ingest.understand.decisions.choosing import NO_KIND
from sales_core.ingest.understand.periods import heads
from sales_core.ingest.understand.shapes import crosstab, week_grid
from sales_core.ingest.understand.totals.totals import is_total_word

QUESTION, TURNED = "turned", "turned"
_DATE, _ANY_YEAR = "日期", 2024
_DAY = re.compile(
    r"\d{1,2}[日号]|(?:周|星期)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)\w*", re.I
)
MOST_FIELDS, MOST_RECORDS, FEWEST, SURE = 60, 400, 2, 3
_CORNER = frozenset(
    ("项目", "指标", "名称", "内容", "类别", "科目", "item", "name", "metric", "measure")
)
"""Words at the corner that say nothing of the records to their right."""
_MEASURES = re.compile(r"目标|实际|任务|计划|完成|预算|target|actual|plan|budget|achiev", re.I)
_DOUBTS = frozenset((NO_KIND, crosstab.QUESTION, *unnamed.CODES))
_LETTERS = re.compile(r"[A-Z]{1,3}")
_COLUMN_CODES = ("missing_column", "misspelt_column", "which_column", "renamed_column")


@dataclass(frozen=True)
class Turned:
    """A sheet on its side. `rows` and `cols`: those of the sheet as it came, in their order;
    `titles`: how many lines stand above the turned ones; `words`: how many fields are known."""

    sheet: Sheet
    rows: Sequence[int]
    cols: Sequence[int]
    titles: int
    words: int
    places: Mapping[Spot, Spot] = field(default_factory=dict)

    def real(self, row: int, col: int) -> Spot:
        """Where a cell of the turned sheet stands."""
        last = len(self.cols) - 1
        return self.rows[min(col, len(self.rows) - 1)], self.cols[
            min(max(row - self.titles, 0), last)
        ]

    @property
    def all_known(self) -> bool:
        """Whether every word down the first column is one of headers, the corner aside."""
        return self.words >= len(self.rows) - 1

    @property
    def fields(self) -> list[str]:
        """What stands down the first column."""
        return [shown(at(self.sheet, self.titles, n)) for n in range(len(self.rows))]

    @property
    def records(self) -> list[Value]:
        """What stands along the first row, the corner aside."""
        return [at(self.sheet, self.titles + n, 0) for n in range(1, len(self.cols))]


def of(sheet: Sheet) -> Turned | None:
    """The sheet on its side, where the words of its first column could be headings."""
    every = range(len(sheet.rows))
    rows = list(islice((row for row in every if len(filled(sheet, row)) > 1), MOST_FIELDS + 1))
    rows = _below_titles(sheet, rows)
    cols = sorted({col for row in rows for col in filled(sheet, row)})
    if not FEWEST <= len(rows) <= MOST_FIELDS or not FEWEST <= len(cols) <= MOST_RECORDS:
        return None
    first = [at(sheet, row, cols[0]) for row in rows]
    words = sum(isinstance(v, str) and aliases.known(v) and not _says_nothing(v) for v in first)
    if words < FEWEST or words * 2 < len(rows):
        return None
    above = [row for row in range(rows[0]) if filled(sheet, row)]
    titles = [shown(at(sheet, row, col)) for row in above for col in filled(sheet, row)]
    return _turned(sheet, rows, cols, titles, words)


def doubted(question: Question) -> bool:
    """Whether the question is one of a sheet nothing is known of, the usual way; so is whether
    names below days are visits planned or made."""
    return question.code in _DOUBTS or question.choices == (*week_grid.KINDS, "none")


def _below_titles(sheet: Sheet, rows: list[int]) -> list[int]:
    """Without first rows that hold a title and a unit far to its right, above fuller ones."""
    widest = max((len(filled(sheet, row)) for row in rows), default=0)
    first = next((n for n, row in enumerate(rows) if _is_record(sheet, row, widest)), 0)
    return rows[first:]


def _is_record(sheet: Sheet, row: int, widest: int) -> bool:
    """Whether a row is filled as the widest ones are, or begins with a word of headings."""
    cols = filled(sheet, row)
    texts = [value for col in cols if isinstance(value := at(sheet, row, col), str)]
    if texts[:1] == [at(sheet, row, cols[0])] and aliases.known(texts[0]):
        return True
    return len(cols) * 2 > widest and not unit_words.of_notes(texts[1:])


def _turned(
    sheet: Sheet, rows: list[int], cols: list[int], titles: list[str], words: int
) -> Turned:
    above = len(titles)
    places = {(r, c): (n + above, k) for k, r in enumerate(rows) for n, c in enumerate(cols)}
    cells = [[at(sheet, row, col) for row in rows] for col in cols]
    if _says_nothing(shown(cells[0][0])):
        cells[0][0] = _of_records([line[0] for line in cells[1:]])
    lines: list[list[Value]] = [[text] for text in titles]
    merged = [
        (*places[top, left], *places[bottom, right])
        for top, left, bottom, right in sheet.merged
        if (top, left) in places and (bottom, right) in places
    ]
    other = Sheet(
        sheet.name, lines + cells, sheet.state,
        formats={places[s]: f for s, f in sheet.formats.items() if s in places},
        merged=[(a, b, c, d) for a, b, c, d in merged],
        errors={places[s]: e for s, e in sheet.errors.items() if s in places},
        uncached={places[s] for s in sheet.uncached if s in places},
        corrected={places[s] for s in sheet.corrected if s in places}, beside=sheet.beside,
    )  # fmt: skip
    return Turned(other, rows, cols, above, words, places)


def _of_records(records: Sequence[Value]) -> Value:
    """What the records are, where all of them are days; nothing where that is not plain."""
    rule = DateRule("mdy", _ANY_YEAR)
    days = (
        isinstance(v, date) or (isinstance(v, str) and dates.parse_text(v, rule) is not None)
        for v in records
    )  # fmt: skip
    return _DATE if all(days) else None


def context_of(turned: Turned, context: ReadContext) -> ReadContext:
    """The context with answers about rows as answers about the columns they become."""
    letters = {str(row + 1): column_letter(n) for n, row in enumerate(turned.rows)}
    start = turned.sheet.name
    answers = dict(context.answers)
    for name, answer in context.answers.items():
        place, _, rest = name.removeprefix(start).partition("/")
        column, _, code = rest.partition("/")
        if name.startswith(start) and column in letters:
            answers[f"{start}{place}/{letters[column]}/{code}"] = answer
        if code.partition("/")[0] in _COLUMN_CODES and answer in letters:
            answers[name] = letters[answer]
    return replace(context, answers=answers)


def certain(turned: Turned, tables: Sequence[ReadTable]) -> bool | None:
    """Whether the sheet surely is a table on its side, None when a person has to say; False when
    nothing speaks for it."""
    if len(tables) != 1 or not (tables[0].kind or tables[0].questions):
        return False
    if any(q.code == NO_KIND for q in tables[0].questions):
        return None if any(_MEASURES.search(word) for word in turned.fields) else False
    named = next((c for c in tables[0].columns if c.column == "A"), None)
    used = not tables[0].kind or (named is not None and named.field is not None)
    if not used and any(heads.head(v) or _DAY.fullmatch(shown(v)) for v in turned.records):
        return False  # months and days nobody reads would all be taken for the same period
    return True if used and turned.words >= SURE and len(turned.cols) > FEWEST else None


def ask(table: ReadTable, context: ReadContext) -> bool:
    """Whether a person says that the table lies on its side; only that is asked meanwhile."""
    layout = table.layout and context.layouts.get(table.layout.fingerprint)
    asking = Asking(table.sheet, context, layout)
    answer = asking.ask(QUESTION, (TURNED, "none"))
    if answer is None:
        table.kind, table.questions, table.frame = None, [], table.frame.iloc[:0]
    asking.add_to(table)
    return answer != "none"


def back(turned: Turned, table: ReadTable) -> ReadTable:
    """The table with the addresses of the sheet as it came."""
    frame = table.frame.copy()
    if CELL in frame:
        spots = [turned.real(*parse_address(cell)) for cell in frame[CELL]]
        frame[CELL] = [address(*spot) for spot in spots]
        frame[ROW] = [row + 1 for row, _ in spots]
    top = turned.rows[0] + 1
    first, last = (parse_address(cell) for cell in table.range.split(":"))
    corners = [turned.real(*first), turned.real(*last)]
    return replace(
        table,
        range=":".join(address(*spot) for spot in corners),
        header_rows=[top],
        frame=frame,
        columns=[replace(c, column=_row(turned, c.column)) for c in table.columns],
        left_out=[replace(out, row=top) for out in table.left_out],
        totals=[
            replace(t, row=spot[0] + 1, column=column_letter(spot[1]))
            for t in table.totals
            for spot in [turned.real(t.row - 1, column_index(t.column))]
        ],
        issues=[_issue(turned, issue) for issue in table.issues],
        questions=[_asked(turned, question) for question in table.questions],
        doubtful={},
    )


def lines_of(turned: Turned, lines: Sequence[Line]) -> list[Line]:
    """The classes of the sheet's rows: the records are named in the first one."""
    found = list(lines)
    for row, word in zip(turned.rows, turned.fields, strict=True):
        found[row] = "total" if is_total_word(word) else "data"
    found[turned.rows[0]] = "header"
    return found


def _says_nothing(word: object) -> bool:
    return str(word).strip().casefold() in _CORNER


def _row(turned: Turned, letter: str) -> str:
    """The number of the row a column of the turned sheet is."""
    return str(turned.rows[column_index(letter)] + 1)


def _issue(turned: Turned, issue: Issue) -> Issue:
    try:
        spot = turned.real(*parse_address(issue.cell or ""))
    except ValueError:
        return issue
    return replace(issue, cell=address(*spot))


def _asked(turned: Turned, question: Question) -> Question:
    if question.code == QUESTION:
        return question
    column = question.column and _row(turned, question.column)
    if question.code not in _COLUMN_CODES:
        return replace(question, column=column)
    names = {c: _row(turned, c) for c in question.choices if _LETTERS.fullmatch(c)}
    parts = str(question.params.get("headers", "")).split(" / ")
    headers = [_renumbered(part, names) for part in parts]
    return replace(
        question,
        column=column,
        choices=tuple(names.get(c, c) for c in question.choices),
        params={**question.params, "headers": " / ".join(headers)},
    )


def _renumbered(part: str, names: Mapping[str, str]) -> str:
    letter, _, rest = part.partition(" ")
    return f"{names.get(letter, letter)} {rest}"
