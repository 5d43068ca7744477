"""Days in a row of their own below their weekdays."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet

WEEK = ["周一", "周二", "周三", "周四", "周五"]
DAYS = [f"10月{n}日" for n in range(19, 24)]
SHOPS = ["大华", "中百", "永旺", "苏果", "物美"]


def test_days_below_their_weekdays_are_no_customers() -> None:
    made = sheet(["业务员：王强", "2026年拜访计划"], [None, *WEEK], [None, *DAYS], ["上午", *SHOPS])
    table = only(read(made))
    assert table.header_rows == [2, 3]
    assert list(table.frame["customer_name"]) == SHOPS
    assert [d.date() for d in table.frame["plan_date"]] == [
        date(2026, 10, n) for n in range(19, 24)
    ]
