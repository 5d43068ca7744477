"""Text files: encodings, separators, and text kept as written."""

import pytest

from sales_core.domain.errors import FileRefused
from sales_core.ingest.guard import guard
from sales_core.ingest.limits import LIMITS
from sales_core.ingest.prescan import prescan
from sales_core.ingest.read import open_workbook
from sales_core.ingest.readers.calamine import read_calamine


def opened(data, reader=read_calamine):
    file = guard("a.xlsx", data)
    return reader(file, prescan(file), LIMITS)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gb18030", "gb18030"),
    ],
)
def test_csv_encodings(encoding, named):
    text = "日期,rep name,amount\n2025-10-08,王芳,1284.50\n2025-10-09,李强,-\n"
    book = open_workbook("十月.csv", text.encode(encoding))
    assert book.encoding == named
    assert book.sheets[0].name == "十月"
    assert book.sheets[0].rows[1:] == [
        ["2025-10-08", "王芳", "1284.50"],
        ["2025-10-09", "李强", "-"],
    ]


def test_csv_of_a_western_excel_and_of_nobody_known():
    data = b"rep,amount\n" + b"Jos\xe9 Ruiz,12\nAna Perez,14\n" * 20
    assert open_workbook("a.csv", data).sheets[0].rows[1] == ["José Ruiz", "12"]
    with pytest.raises(FileRefused) as caught:
        open_workbook("a.csv", "業務,金額\n陳怡君,120\n蘇語彤,130\n".encode("big5"))
    assert caught.value.code == "unknown_encoding"


def test_csv_with_a_pound_sign_before_every_amount():
    text = "Rep;Net;VAT\n" + "P. Hughes;£5.00;£1.00\n" * 12
    book = open_workbook("a.csv", text.encode("latin-1"))
    assert (book.encoding, book.sheets[0].rows[1]) == ("cp1252", ["P. Hughes", "£5.00", "£1.00"])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_separators(separator):
    lines = [["代表", "金额", "备注"], ["王芳", "1,284", "a"], ["李强", "12,5", "b"]]
    if separator == ",":
        lines = [[c.replace(",", "") for c in line] for line in lines]
    text = "\n".join(separator.join(line) for line in lines)
    assert open_workbook("a.csv", text.encode()).sheets[0].rows == lines


def test_csv_keeps_row_numbers_quotes_and_text_as_written():
    text = 'sep=;\n标题\n\n编号;说明\n00123;"多行\n说明"\n1234567890123456789;null\n'
    rows = open_workbook("a.csv", text.encode()).sheets[0].rows
    assert rows == [
        *([["标题"], []]),
        *(["编号", "说明"], ["00123", "多行\n说明"], ["1234567890123456789", "null"]),
    ]


def test_csv_marks_that_keep_digits_as_text_are_taken_off():
    text = '单号,店号,卡号,备注\n="00123",4512\t,\'6222021234567890123,=1+1\n="",a,b,\n'
    rows = open_workbook("a.csv", text.encode("gb18030")).sheets[0].rows
    assert rows[1] == ["00123", "4512", "6222021234567890123", "=1+1"]
    assert rows[2] == [None, "a", "b", None]


def test_a_line_wider_than_any_sheet_is_refused():
    text = "日期,金额\n2026-10-05," + "," * LIMITS.columns + "\n"
    with pytest.raises(FileRefused) as refused:
        open_workbook("a.csv", text.encode())
    assert (refused.value.code, refused.value.params["line"]) == ("too_many_columns", 2)


def test_one_line_far_beyond_all_others_is_refused():
    """A broken export that lost its line breaks once: every column would be gone through."""
    wide = ",".join("x" * 1500)
    text = "日期,金额\n" + "2026-10-05,1\n" * 5000
    with pytest.raises(FileRefused) as refused:
        open_workbook("a.csv", f"{text}{wide}\n".encode())
    assert (refused.value.code, refused.value.params["cell"]) == ("cell_too_far", "BER5002")
    few = open_workbook("a.csv", f"日期,金额\n{wide}\n".encode()).sheets[0]
    assert len(few.rows) == 2


def test_numbers_of_a_line_with_more_cells_than_headings_are_nobodys():
    text = "日期,客户,销售额\n2026-10-01,甲,1,234.50\n2026-10-02,乙,2.00\n2026-10-03,丙,3,急\n"
    sheet = open_workbook("a.csv", text.encode()).sheets[0]
    assert sheet.errors == {(1, 2): "1", (1, 3): "234.50"}
    assert sheet.rows[1] == ["2026-10-01", "甲", None, None]
    assert sheet.rows[3] == ["2026-10-03", "丙", "3", "急"]
    every = "日期,客户,销售额\n2026-10-01,甲,1,234.50\n2026-10-02,乙,2,345.60\n"
    assert len(open_workbook("a.csv", every.encode()).sheets[0].errors) == 4


@pytest.mark.parametrize(
    "text",
    [
        "日期,客户,销售额\n2026-10-01,甲,5,12\n2026-10-02,乙,6,13\n",
        "日期,客户,销售额\n2026-10-01,甲,5,,\n2026-10-02,乙,6,\n",
        '日期,客户,销售额\n2026-10-01,甲,"1,234.50"\n',
        "日期,客户\n2026-10-01,甲\n\n日期,客户,数量,销售额\n2026-10-01,甲,5,7\n",
    ],
    ids=["a column without a name", "nothing behind", "quotes", "a wider table below"],
)
def test_other_lines_keep_their_numbers(text):
    assert open_workbook("a.csv", text.encode()).sheets[0].errors == {}


def test_a_title_of_several_cells_is_not_the_header_whose_width_counts():
    lines = [
        "Debtors ageing", "As at 31/10/2026,,,,(KES 000)", "",
        "Code,Dealer,Region,Limit,Days,Due,1-30,31-60,Comments",
        'D7,Elm Stores,Coast,"8,000",14,"5,862",456,420,stop',
        'D8,Ash Stores,West,"5,000",14,"2,699",-,877,',
    ]  # fmt: skip
    (page,) = open_workbook("a.csv", "\n".join(lines).encode()).sheets
    assert page.errors == {}
    assert page.rows[4][3:8] == ["8,000", "14", "5,862", "456", "420"]
