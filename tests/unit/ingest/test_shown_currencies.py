"""The currency a number format shows."""

import pytest

from sales_core.ingest.shown_currencies import of_format


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('"$"#,##0', "$"),
        ("$#,##0.00", "$"),
        ("[$€-407] #,##0", "EUR"),
        ("#,##0.00\\ [$€-1]", "EUR"),
        ("[$$-409]#,##0", "USD"),
        ("[$$-en-US]#,##0", "USD"),
        ("[$$-C04]#,##0", "HKD"),
        ("[$¥-411]#,##0", "JPY"),
        ("[$¥-ja-JP]#,##0", "JPY"),
        ("[$¥-804]#,##0", "CNY"),
        ('_ "￥"* #,##0.00_ ;', "¥"),
        ("\\¥#,##0", "¥"),
        ('"USD "0', "USD"),
        ("[$USD]", "USD"),
        ("[$-409]#,##0", None),
        ("_-* #,##0.00\\ _€_-", None),
        ('#,##0"元"', None),
        ('[$-804]yyyy"年"m"月"', None),
        ("General", None),
    ],
)
def test_the_currency_a_format_shows(code: str, expected: str | None) -> None:
    assert of_format(code) == expected
