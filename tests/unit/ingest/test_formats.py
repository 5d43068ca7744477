"""What a number format says about a cell."""

import io

import openpyxl
import pytest

from sales_core.ingest.prescan.formats import meaning, telling
from sales_core.ingest.read import open_workbook


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("General", None),
        ("#,##0.00", None),
        ("¥#,##0.00;[Red]-¥#,##0.00", "currency"),
        ("_-* #,##0_-;-* #,##0_-", None),
        ("0.00E+00", None),
        ("0%", "percent"),
        ("@", "text"),
        ('[$-804]yyyy"年"m"月"d"日";@', "date"),
        ("[h]:mm", "date"),
        ("#,##0,", "scaled"),
        ('0!.0,"万"', "scaled"),
        ('0.0"万元"', "unit"),
        ("000000", "padded"),
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
