"""Every container comes back as a workbook with the right cells marked, fit to be sent again."""

from __future__ import annotations

import io
import os
from html import escape
from pathlib import Path

import openpyxl
import pytest

from sales_core.domain.correction import Correction
from sales_core.ingest.marking.marks import SIGNATURE
from sales_core.text.translator import Translator
from tests.unit.ingest.marking.marks_made import (
    BLUE,
    GREY,
    HEAD,
    LINES,
    RED,
    YELLOW,
    comments,
    data_sheet,
    looks,
    marked,
    opened,
    read,
)
from tests.unit.ingest.workbooks_made import biff2, ods, protected, written

BESIDE = Path(__file__).resolve().parents[5] / "shared" / "data"
EXAMPLES = Path(os.environ.get("LIHUI_SHARED_DATA", BESIDE)) / "examples"


def xlsx() -> bytes:
    def fill(book):
        sheet = book.add_worksheet("明细")
        for row, line in enumerate((HEAD, *LINES)):
            for column, text in enumerate(line):
                number = text.isdigit()
                (sheet.write_number if number else sheet.write_string)(
                    row, column, int(text) if number else text
                )

    return written(fill)


def as_ods() -> bytes:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(c)}</text:p>'
            "</table:table-cell>"
            for c in line
        )
        + "</table:table-row>"
        for line in (HEAD, *LINES)
    )
    return ods(f'<table:table table:name="明细">{rows}</table:table>')


def as_html() -> bytes:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in line) + "</tr>" for line in (HEAD, *LINES)
    )
    return f"<html><meta charset=utf-8><body><table>{rows}</table></body></html>".encode()


def as_csv() -> bytes:
    return "\n".join(",".join(line) for line in (HEAD, *LINES)).encode("gb18030")


FILES = {
    "周报.xlsx": xlsx, "周报.ods": as_ods, "周报.csv": as_csv, "周报.xls": as_html,
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bad_cells_are_red_with_a_comment_in_the_readers_language(name, lang):
    book, t = opened(marked(name, FILES[name](), lang=lang)), Translator(lang)
    seen = looks(book)
    assert {c for c, colour in seen.items() if colour == RED} == {"F3", "A8", "E9", "F9"}
    assert {c for c, colour in seen.items() if colour == YELLOW} == {
        f"{c}{row}" for row in (3, 8) for c in "ABCDEFG"
    } - {"F3", "A8"}
    assert {c for c, colour in seen.items() if colour == GREY} == {f"{c}9" for c in "ABCDG"}
    said = comments(book)
    assert said["F3"] == t("issue.bad_number", found="待定")
    assert said["A3"] == t("marked.left_out", reason=t("left_out.bad_number"))
    assert t("issue.bad_date", found="2026-13-45") in said["A8"]
    assert said["A9"] == t("marked.left_out", reason=t("left_out.total_row"))


@pytest.mark.parametrize("name", FILES)
def test_the_list_of_problems_leads_to_the_cells(name):
    book = opened(marked(name, FILES[name]()))
    first = book.worksheets[0]
    assert (first.title, first["H1"].value) == ("问题清单", SIGNATURE)
    target = data_sheet(book).title
    links = {r[0].hyperlink.location: r[2].value for r in first.iter_rows() if r[0].hyperlink}
    held = {"A8": "2026-13-45", "F3": "待定", "E9": "7", "F9": "2800"}
    assert links == {f"'{target}'!{cell}": text for cell, text in held.items()}


@pytest.mark.parametrize("name", FILES)
def test_corrected_there_and_sent_again_it_is_read_without_a_problem(name):
    book = opened(marked(name, FILES[name]()))
    sheet = data_sheet(book)
    assert sheet["C4"].value == "=HYPERLINK(1)"
    assert sheet["C4"].data_type == "s"
    sheet["F3"], sheet["A8"] = 200, "2026-10-07"
    out = io.BytesIO()
    book.save(out)
    (table,) = read("周报(更正).xlsx", out.getvalue()).tables
    assert int(table.frame["net_amount"].sum()) == 280000
    assert table.issues == []
    assert [o.code for o in table.left_out] == ["total_row"]


@pytest.mark.parametrize("name", FILES)
def test_the_list_is_not_read_and_not_made_twice(name):
    once = marked(name, FILES[name]())
    again = read("a.xlsx", once)
    assert [len(t.frame) for t in again.tables] == [5]
    twice = opened(marked("a.xlsx", once))
    assert [s["H1"].value for s in twice.worksheets].count(SIGNATURE) == 1


@pytest.mark.parametrize("name", FILES)
def test_what_was_corrected_on_the_page_stands_in_the_cell(name):
    sheet = read(name, FILES[name]()).tables[0].sheet
    said = [
        Correction(sheet, "F3", "200", "待定", "张经理"),
        Correction(sheet, "A8", "=cmd|'/c calc'!A1", "2026-13-45", "张经理"),
    ]
    book = opened(marked(name, FILES[name](), *said))
    cells = data_sheet(book)
    assert (cells["F3"].value, cells["F3"].data_type, looks(book)["F3"]) == (200, "n", BLUE)
    assert "张经理" in comments(book)["F3"]
    assert (cells["A8"].value, cells["A8"].data_type) == ("=cmd|'/c calc'!A1", "s")


def test_an_old_binary_file_comes_back_as_a_workbook():
    head = ("date", "order no", "customer", "product", "qty", "amount", "rep")
    lines = [[f"2026-10-0{n}", f"S{n}", "Acme", "Tea", 1.0, 100.0 * n, "Ann"] for n in range(1, 9)]
    lines[2][5] = "soon"
    book = opened(marked("old.xls", biff2([list(head), *lines]), lang="en"))
    assert [c for c, colour in looks(book).items() if colour == RED] == ["F4"]
    assert data_sheet(book)["F5"].value == 400


def test_xlsb_comes_back_as_a_workbook():
    path = EXAMPLES / "en_stores_xlsb.xlsb"
    if not path.exists():
        pytest.skip(f"{path} is missing: set LIHUI_SHARED_DATA to the folder of the examples")
    before = read(path.name, path.read_bytes())
    after = read("a.xlsx", marked(path.name, path.read_bytes()))
    assert [len(t.frame) for t in after.tables] == [len(t.frame) for t in before.tables]


def test_a_protected_file_is_marked_and_says_that_it_is_open_now():
    data = protected(xlsx(), "right")
    from sales_core.ingest.read import mark_apart, read_file
    from sales_core.ingest.result import ReadContext
    from sales_core.services.marked import marking_of
    from tests.unit.ingest.understand.reading_made import MONDAY

    t = Translator("zh")
    file = read_file("a.xlsx", data, ReadContext(MONDAY), "right")
    book = opened(mark_apart("a.xlsx", data, marking_of(file, [], t), "right"))
    assert t("marked.protected") in [c.value for c in book.worksheets[0]["A"]]
    assert looks(book)["F3"] == RED


def test_the_package_opens_in_the_library_without_a_warning(recwarn):
    openpyxl.load_workbook(io.BytesIO(marked("a.xlsx", xlsx())))
    assert list(recwarn) == []
