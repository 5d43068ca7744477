"""Rows have classes also where no table is found, and figures written as text are figures."""

from __future__ import annotations

from sales_core.ingest.describe import describe
from tests.unit.ingest.understand.lines.test_line_model import POLISH, TOLD
from tests.unit.ingest.understand.reading_made import read, sheet


def test_a_sheet_without_a_table_tells_its_lines_when_asked() -> None:
    file = read(sheet([], [None, "Acme Foods"], [None, "Strategy of the coming years"]))
    (told,) = describe(file, "en", lines=True)["tables"]
    assert (told["kind"], told["range"], told["rows"]) == (None, "B2:B3", 0)
    assert len(told["lines"]) == 3
    assert told["lines"][0] == "blank" != told["lines"][1]
    assert describe(file, "en")["tables"] == []


def test_nothing_is_told_of_an_empty_sheet() -> None:
    assert describe(read(sheet([None], [])), "en", lines=True)["tables"] == []


def test_a_file_of_text_tells_as_much_as_a_workbook() -> None:
    rows = [[None if cell is None else str(cell) for cell in row] for row in POLISH.rows]
    file = read(sheet(*rows))
    assert describe(file, "en", lines=True)["tables"][0]["lines"] == TOLD
