"""The file itself comes back: formats, formulas with their results, comments, merged areas."""

from __future__ import annotations

import io
import zipfile

from sales_core.ingest.limits import LIMITS
from sales_core.ingest.marking import mark
from sales_core.ingest.marking.marks import SIGNATURE
from sales_core.services.marked import marking_of
from sales_core.text.translator import Translator
from tests.unit.ingest.marking.marks_made import (
    HEAD,
    LINES,
    RED,
    comments,
    data_sheet,
    looks,
    marked,
    opened,
    read,
)
from tests.unit.ingest.workbooks_made import written, zipped


def rich(note: str = "") -> bytes:
    """A formula in F, a wide column, bold money with its format, a merged name, a hidden row."""

    def fill(book):
        sheet = book.add_worksheet("明细")
        money = book.add_format({"num_format": "#,##0.00", "bold": True})
        sheet.set_column(2, 2, 40)
        sheet.write_row(0, 0, HEAD)
        for row, line in enumerate(LINES[:7], start=1):
            for column, text in enumerate(line):
                sheet.write_string(row, column, text)
            if line[5].isdigit():
                sheet.write_formula(row, 5, f"=E{row + 1}*{line[5]}", money, int(line[5]))
        sheet.write_formula(4, 5, "=NOPE()", money, "#NAME?")
        sheet.write_formula(5, 6, '="王"&"强"', None, "王强")
        sheet.merge_range(1, 6, 2, 6, "王强")
        sheet.set_row(6, None, None, {"hidden": True})
        if note:
            sheet.write_comment("F3", note, {"author": "李助理"})
        book.add_worksheet("说明").write_string(0, 0, "别的内容")

    return written(fill)


def test_formats_formulas_and_their_results_are_kept():
    content = marked("a.xlsx", rich())
    formulas, values = opened(content)["明细"], opened(content, data_only=True)["明细"]
    assert (formulas["F2"].value, values["F2"].value) == ("=E2*100", 100)
    assert (formulas["F5"].value, values["F5"].value) == ("=NOPE()", "#NAME?")
    assert values["G6"].value == "王强"
    assert (formulas["F2"].number_format, formulas["F2"].font.bold) == ("#,##0.00", True)
    assert formulas.column_dimensions["C"].width > 39
    assert formulas.row_dimensions[7].hidden
    assert [str(m) for m in formulas.merged_cells.ranges] == ["G2:G3"]
    assert opened(content)["说明"]["A1"].value == "别的内容"


def test_it_reads_as_the_file_it_came_from():
    before = read("a.xlsx", rich()).tables[0]
    after = read("a.xlsx", marked("a.xlsx", rich())).tables[0]
    assert after.frame.equals(before.frame)
    assert after.issues == before.issues
    assert before.issues[0].code in ("error_cell", "bad_date", "bad_number")


def test_a_comment_of_their_own_stays():
    book = opened(marked("a.xlsx", rich(note="问过了")))
    del book["说明"]
    assert comments(book)["F3"] == "问过了\n" + Translator("zh")("issue.bad_number", found="待定")
    assert looks(book)["F5"] == RED


def test_only_one_sheet_is_selected_and_ours_is_open():
    book = opened(marked("a.xlsx", rich()))
    assert book.active["H1"].value == SIGNATURE
    assert [s.sheet_view.tabSelected for s in book.worksheets] == [True, False, False]


def test_macros_are_left_behind():
    with zipfile.ZipFile(io.BytesIO(rich())) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = parts["[Content_Types].xml"].replace(
        plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    )
    data = zipped(parts | {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf macro"})
    content = marked("a.xlsm", data)
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        assert [n for n in made.namelist() if "vba" in n.lower()] == []
        assert b"macroEnabled" not in made.read("[Content_Types].xml")
    assert read("a.xlsx", content).tables[0].kind == "sales_detail"


def test_a_large_workbook_and_one_the_library_cannot_write_come_back_as_cells(monkeypatch):
    marking = marking_of(read("a.xlsx", rich()), [], Translator("zh"))
    given = ("a.xlsx", rich(), None, marking, LIMITS, lambda _stage, _rows, _of: None)

    def stumbles(*_):
        raise KeyError("odd part")

    for name, value in (("OWN_CELLS", 10), ("mark_own", stumbles)):
        with monkeypatch.context() as patched:
            patched.setattr(mark, name, value)
            book = opened(mark.marked(*given))
        del book["说明"]
        assert looks(book)["F3"] == RED
        assert data_sheet(book)["F2"].value == 100


def test_nothing_of_another_file_is_inside():
    marked("b.xlsx", written(_secret))
    again = marked("a.xlsx", rich())
    with zipfile.ZipFile(io.BytesIO(again)) as made:
        everything = b"".join(made.read(n) for n in made.namelist())
    assert "机密客户".encode() not in everything
    assert "百佳超市".encode() in everything


def _secret(book):
    sheet = book.add_worksheet("明细")
    sheet.write_row(0, 0, HEAD)
    for row in range(1, 5):
        sheet.write_row(row, 0, ["2026-10-01", f"X{row}", "机密客户", "茶", 1, 100, "王强"])
