"""Last year's sales and a printed attainment are of the amounts they were worked out of."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

FILE = "2026年10月销售达成.xlsx"
MONTH = ["业务员", "本月目标", "本月完成", "完成率"]
ROWS = [["王强", 100, 90, 0.9], ["李娜", 80, 60, 0.75], ["刘洋", 90, 75, 0.8333]]
YEARS, BEFORE = [980, 700, 800], [800, 650, 700]


def _fields(head: list[str], *columns: list[float], file: str = FILE) -> set[str]:
    rows = [[*row, *more] for row, more in zip(ROWS, zip(*columns, strict=True), strict=True)]
    table = only(read(sheet([*MONTH, *head], *rows), file=file))
    assert table.kind == "sales_progress"
    assert table.questions == []
    return {c.field for c in table.columns if c.field}


def test_last_year_beside_the_year_so_far_is_not_of_the_month() -> None:
    found = _fields(["年累计", "去年同期"], YEARS, BEFORE)
    assert "last_year_amount" not in found
    assert {"actual_mtd", "target_amount", "attainment_rate"} <= found


def test_growth_that_is_printed_tells_whose_it_is() -> None:
    year, month = [0.225, 0.0769, 0.1429], [85, 55, 80]
    assert not {"last_year_amount", "yoy_rate"} & _fields(
        ["年累计", "去年同期", "同比"], YEARS, BEFORE, year
    )
    grown = [0.0588, 0.0909, -0.0625]
    assert {"last_year_amount", "yoy_rate"} <= _fields(
        ["年累计", "去年同期", "同比"], YEARS, month, grown
    )


@pytest.mark.parametrize("head", ["去年同月", "去年10月"])
def test_what_names_the_month_is_of_the_month(head: str) -> None:
    assert "last_year_amount" in _fields(["年累计", head], YEARS, [85, 55, 80])


def test_amounts_of_another_size_are_of_another_time() -> None:
    assert "last_year_amount" not in _fields(["去年同期", "1-10月累计"], BEFORE, YEARS)
    assert "last_year_amount" in _fields(["去年同期", "1-10月累计"], [85, 55, 80], YEARS)


def test_the_attainment_of_the_year_is_not_of_the_month() -> None:
    head = ["Rep", "FY Target", "YTD Sales", "Ach%", "MTD Sales"]
    rows = [["Ann", 1200, 980, 0.8167, 90], ["Ben", 1000, 700, 0.7, 60]]
    table = only(read(sheet(head, *rows), file="Sales achievement Oct 2026.xlsx"))
    assert table.frame["actual_mtd"].tolist() == [9_000, 6_000]
    assert "attainment_rate" not in {c.field for c in table.columns}


def test_a_list_with_a_column_of_months_compares_each_with_its_month() -> None:
    head = ["业务员", "月份", "目标", "本月完成", "本年累计", "去年同期"]
    rows = [["王强", "2026-10", 100, 90, 980, 80], ["李娜", "2026-10", 80, 60, 700, 65]]
    table = only(read(sheet(head, *rows), file="销售进度.xlsx"))
    assert table.frame["last_year_amount"].tolist() == [8_000, 6_500]
