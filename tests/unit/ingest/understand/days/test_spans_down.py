"""Spans of days in one column of a list of promotions."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.days import spans_down
from tests.unit.ingest.understand.reading_made import only, read, sheet

RULE = DateRule(year=2026)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("10.1-10.7", date(2026, 10, 1), date(2026, 10, 7)),
        ("10月1日—10月7日", date(2026, 10, 1), date(2026, 10, 7)),
        ("10.1-7", date(2026, 10, 1), date(2026, 10, 7)),
        ("9.28至10.8", date(2026, 9, 28), date(2026, 10, 8)),
        ("2025年12月25日-2026年1月5日", date(2025, 12, 25), date(2026, 1, 5)),
        ("12.25-1.5", date(2026, 12, 25), date(2027, 1, 5)),
        ("2026/10/1~2026/10/7", date(2026, 10, 1), date(2026, 10, 7)),
        ("5/10-12/10", date(2026, 10, 5), date(2026, 10, 12)),
    ],
)
def test_first_and_last_day(text: str, first: date, last: date) -> None:
    assert spans_down.of(text, RULE) == (first, last)


@pytest.mark.parametrize("text", ["10-1-10-7", "10.1", "3/4-4/5", "1-3", "10.1-10.40", "2026"])
def test_what_is_no_span_or_may_be_two(text: str) -> None:
    assert spans_down.of(text, RULE) is None


def test_a_column_of_spans_dates_promotions() -> None:
    rows = [["店庆满赠", "10.1-10.7", 800], ["国庆特价", "10.3-10.9", 900],
            ["会员日", "10.8-10.9", 100], ["重阳", "10.18-10.19", 70],
            ["秋季", "待定", 50]]  # fmt: skip
    head = ["活动主题", "档期", "投入费用(元)"]
    table = only(read(sheet(["2026年国庆档促销复盘"], head, *rows), file="复盘.xlsx"))
    assert (table.kind, table.questions) == ("promotion", [])
    assert [d.date() for d in table.frame["start_date"]][:2] == [
        date(2026, 10, 1),
        date(2026, 10, 3),
    ]
    assert [d.date() for d in table.frame["end_date"]][:2] == [date(2026, 10, 7), date(2026, 10, 9)]
    assert table.frame["promo_cost"].sum() == 187_000
    assert [out.row for out in table.left_out] == [7]
