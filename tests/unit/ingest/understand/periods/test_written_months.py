"""Years, months and days in Chinese numerals."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import written_months
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = (["业务员", "目标"], ["王强", 100], ["李娜", 200])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("二〇二六年十月", "2026年10月"),
        ("二零二六年十一月份目标", "2026年11月份目标"),
        ("二○二六年一月五日", "2026年1月5日"),
        ("十月二十一日拜访", "10月21日拜访"),
        ("十二月廿三日", "12月23日"),
        ("一至十月累计", "1至10月累计"),
        ("八月、九月目标", "8月、9月目标"),
        ("十月上旬", "10月上旬"),
        ("十月", "10月"),
    ],
)
def test_numerals_of_days_are_figures(text: str, figures: str) -> None:
    assert written_months.in_figures(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "近三月目标",
        "前三月累计",
        "三个月",
        "十月妈咪",
        "八月桂花酒",
        "二十年陈酿",
        "周一",
        "第四季度",
    ],
)
def test_numbers_of_months_and_names_stay(text: str) -> None:
    assert written_months.in_figures(text) == text


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("二〇二六年十月销售目标", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026年十月销售目标", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026 年 十 月销售目标", date(2026, 10, 1), date(2026, 10, 31)),
        ("二零二六年十月上旬目标", date(2026, 10, 1), date(2026, 10, 10)),
        ("二〇二六年第四季度目标", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026年十至十二月目标", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_the_title_tells_the_period(title: str, first: date, last: date) -> None:
    table = only(read(sheet([title], *ROWS), file="目标.xlsx"))
    assert table.period == (first, last)


@pytest.mark.parametrize("title", ["一至十月目标", "2026年八、九月目标", "2026年近三月目标"])
def test_months_that_are_no_period_are_asked_about(title: str) -> None:
    assert asked(read(sheet([title], *ROWS), file="目标.xlsx")) == ["S//period_of"]


def test_months_in_numerals_head_columns_and_fill_cells() -> None:
    across = sheet(["2026年销售目标"], ["业务员", "九月", "十月"], ["王强", 1, 2], ["李娜", 3, 4])
    down = sheet(
        ["2026年销售目标"], ["业务员", "月份", "目标"], ["王强", "九月", 1], ["李娜", "十月", 4]
    )
    for made in (across, down):
        table = only(read(made, file="目标.xlsx"))
        assert {day.month for day in table.frame["period_start"]} == {9, 10}
