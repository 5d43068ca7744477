"""Reports of one day: the day of the title is that of the rows."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods.daily import day_of
from tests.unit.ingest.understand.reading_made import MONDAY, asked, only, read, sheet

DAY = date(2026, 11, 5)
ROWS = [["业务员", "客户", "销售额"], ["王强", "大华", 3], ["李明", "华联", 5]]


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (["Daily sales report 05 Nov 2026"], DAY),
        (["11月5日销售日报"], DAY),
        (["销售日报", "2026 年 11 月 5 日"], DAY),
        (["Daily report", "November 5, 2026"], DAY),
        (["12月5日销售日报"], date(2025, 12, 5)),
        (["11月5日-11月8日销售日报"], None),
        (["11月5日销售日报", "11月6日"], None),
        (["2026年11月销售日报", "打印日期：2026年11月9日"], None),
        (["销售进度 2026年11月5日"], None),
        (["11月5日铺货检查"], DAY),
        (["门店铺货", "检查日期：2026-11-5"], DAY),
    ],
)
def test_the_day_of_a_daily_report(texts: list[str], day: date | None) -> None:
    assert day_of(texts, None, MONDAY) == day


def test_rows_without_a_day_are_of_that_of_the_title() -> None:
    found = read(sheet(["11月5日销售日报"], *ROWS))
    assert asked(found) == []
    assert {stamp.date() for stamp in only(found).frame["doc_date"]} == {DAY}


def test_their_own_days_go_first() -> None:
    rows = [["日期", *ROWS[0]], ["2026-11-04", *ROWS[1]], ["2026-11-05", *ROWS[2]]]
    found = only(read(sheet(["2026年11月5日销售日报"], *rows)))
    assert [stamp.date() for stamp in found.frame["doc_date"]] == [date(2026, 11, 4), DAY]


def test_progress_of_a_day_is_of_that_day_and_of_the_month_where_a_heading_says_so() -> None:
    title = ["Daily sales report 05 Nov 2026"]
    rows = [["Ann", 8, 3], ["Bob", 7, 5]]
    day = only(read(sheet(title, ["Rep", "Sales Target", "Achieved"], *rows)))
    assert day.period == (DAY, DAY)
    month = only(read(sheet(title, ["Rep", "Monthly Target", "MTD Sales"], *rows)))
    assert month.period == (date(2026, 11, 1), date(2026, 11, 30))


def test_a_target_beside_sums_since_some_day_is_asked_about() -> None:
    rows = [["业务员", "目标", "累计完成"], ["王强", 8, 3], ["李明", 7, 5]]
    codes = [q.code for q in read(sheet(["2026年11月5日销售日报"], *rows)).questions]
    assert codes == ["period_of"]


def test_sales_for_a_day_are_those_of_the_rows_below() -> None:
    day = date(2026, 11, 23)
    assert day_of(["Sales for: 2026-10-05"], None, day) == date(2026, 10, 5)
    assert day_of(["Sales for the region 2026-10-05"], None, day) is None
    assert day_of(["Sales for 2026-10-05 to 2026-10-07"], None, day) is None
