"""A deal expected in a month is due by its last day."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from sales_core.ingest.understand.periods.expected_months import as_days
from tests.unit.ingest.understand.reading_made import only, read, sheet

UPLOAD = date(2026, 11, 23)
HEAD = ["项目名称", "跟进人", "阶段", "预计合同额", "成功率", "预计签约时间"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026年12月", date(2026, 12, 31)),
        ("2027-02", date(2027, 2, 28)),
        ("2027/1", date(2027, 1, 31)),
        ("12月底", date(2026, 12, 31)),
        ("1月", date(2027, 1, 31)),
        ("10月", date(2026, 10, 31)),
        ("12月上旬", date(2026, 12, 10)),
        ("2027年2月中旬", date(2027, 2, 20)),
        ("2027Q1", date(2027, 3, 31)),
        ("2027年一季度", date(2027, 3, 31)),
        ("四季度", date(2026, 12, 31)),
    ],
)
def test_a_month_or_a_quarter_ends_on_a_day(written: str, day: date) -> None:
    assert as_days([written], None, None, UPLOAD) == [datetime.combine(day, time())]


@pytest.mark.parametrize("written", ["2027-03-15", "待定", "13月", "年底", 46000, None])
def test_anything_else_stays_as_it_is(written: object) -> None:
    assert as_days([written], None, None, UPLOAD) == [written]  # type: ignore[list-item]  # any cell


def test_deals_of_months_and_of_days_are_read_from_one_column() -> None:
    rows = [["云谷一期", "王强", "投标", 30, 0.5, "2026年12月"],
            ["滨江二期", "李娜", "谈判", 40, 0.2, "2027-03-15"],
            ["科创园", "李娜", "谈判", 10, 0.2, "1月"]]  # fmt: skip
    table = only(read(sheet(["2026年11月项目跟进（单位：万元）"], HEAD, *rows), file="项目.xlsx"))
    assert (table.kind, table.questions) == ("pipeline", [])
    assert [d.date() for d in table.frame["close_date"]] == [
        date(2026, 12, 31), date(2027, 3, 15), date(2027, 1, 31)
    ]  # fmt: skip
