"""What a number format says about a cell."""

import pytest

from sales_core.ingest.prescan.formats import meaning


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
