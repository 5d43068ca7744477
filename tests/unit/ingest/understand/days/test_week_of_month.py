"""Figures of a month in the report of a week that is counted within it are of that month."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ZH = ["业务员", "本月目标", "本周销售", "本月累计"]
EN = ["Sales Rep", "Monthly Target", "This Week", "MTD"]
ROWS = [["王强", 34000, 7828.5, 29000], ["刘洋", 63000, 8839, 58000]]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2026年10月第4周销售周报", ZH),
        ("2026年10月第四周销售周报", ZH),
        ("Sales week 43, October 2026", EN),
        ("4th week of October 2026", EN),
    ],
)
def test_the_month_is_the_one_named_beside_the_week(title: str, head: list[str]) -> None:
    table = only(read(sheet([title], head, *ROWS), file="report.xlsx"))
    assert table.questions == []
    assert table.period == (date(2026, 10, 1), date(2026, 10, 31))
    assert sorted(table.frame["actual_mtd"]) == [2_900_000, 5_800_000]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2026年10月第4周销售进度", ["业务员", "目标", "完成", "达成率"]),  # of the week perhaps
        ("2026年10月第5周暨11月第1周", ZH),
    ],
)
def test_a_week_that_may_be_meant_is_asked_about(title: str, head: list[str]) -> None:
    file = read(sheet([title], head, *ROWS), file="销售周报.xlsx")
    assert asked(file) == ["S//period_of"]
