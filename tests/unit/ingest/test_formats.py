"""What a number format says about a cell."""

import io
from datetime import date

import openpyxl
import pytest

from sales_core.ingest.prescan.formats import meaning, period, telling
from sales_core.ingest.read import open_workbook


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("General", None),
        ("#,##0.00", None),
        ("¥#,##0.00;[Red]-¥#,##0.00", "currency"),
        ("_-* #,##0_-;-* #,##0_-", None),
        ("0.00E+00", None),
        ('#,##0.00" Cr"', "side"),
        ('"" 0.00" Dr"', "side"),
        ('#,##0.00" Crore"', None),
        ("-#,##0", "minus"),
        ("[Red](#,##0)", "minus"),
        ("(000) 000-0000", None),
        ("#,##0_);(#,##0)", None),
        ("0%", "percent"),
        ("@", "text"),
        ('[$-804]yyyy"年"m"月"d"日";@', "date"),
        ("[h]:mm", "date"),
        ("#,##0,", "scaled"),
        ('0!.0,"万"', "scaled"),
        ('0.0"万元"', "unit"),
        ("000000", "padded"),
        ('0"月"', "period"),
        ('"Q"0', "period"),
    ],
)
def test_meaning_of_formats(code, expected):
    assert meaning(code) == expected


def test_a_currency_tells_something_where_a_workbook_shows_several() -> None:
    yuan, dollars = "[$¥-804]#,##0", '"$"#,##0'
    assert telling({0: "General", 1: "0%", 2: yuan, 3: yuan}) == {1: "0%"}
    assert telling({0: dollars, 1: "[$$-409]#,##0"}) == {}
    assert telling({0: "General", 1: yuan, 2: dollars}) == {1: yuan, 2: dollars}


def test_currencies_of_formats_are_kept_where_there_are_several():
    def kept(*codes: str) -> list[str]:
        book = openpyxl.Workbook()
        page = book.active
        for row, code in enumerate(codes, start=1):
            page.cell(row, 1, 100).number_format = code
        out = io.BytesIO()
        book.save(out)
        return list(open_workbook("a.xlsx", out.getvalue()).sheets[0].formats.values())

    assert kept('"$"#,##0', "[$€-407]#,##0", "#,##0") == ['"$"#,##0', "[$€-407]#,##0"]
    assert kept('"$"#,##0', '"$"#,##0', "0%") == ["0%"]


@pytest.mark.parametrize(
    ("code", "cell", "expected"),
    [
        ('0"月"', 10, "10月"),
        ('0"月"', 13, None),
        ('"第"0"周"', 43, "第43周"),
        ('"Q"0', 3, "Q3"),
        ('00"月"', 9, "9月"),
        ('0"天"', 9, None),
        ("0", 9, None),
        ('yyyy"年"', date(2026, 1, 1), "2026年"),
        ("yyyy", date(2026, 1, 1), "2026"),
        ('yyyy"年"m"月"', date(2026, 1, 1), None),
    ],
)
def test_the_period_a_heading_is_shown_as(code, cell, expected):
    assert period(code, cell) == expected


def test_headings_shown_as_periods_are_read_as_such():
    book = openpyxl.Workbook()
    page = book.active
    for row in (["业务员", 9, 10], ["王强", 1, 2]):
        page.append(row)
    for col in (2, 3):
        page.cell(1, col).number_format = '0"月"'
    page.cell(2, 2).number_format = '0"月"'
    out = io.BytesIO()
    book.save(out)
    rows = open_workbook("a.xlsx", out.getvalue()).sheets[0].rows
    assert rows == [["业务员", "9月", "10月"], ["王强", 1, 2]]
