"""Columns that claim the same: running totals are none of them, the others are asked about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

LEVELS = ["业务员", "9月", "9月", "10月", "10月"], ["", "目标", "任务", "目标", "任务"]
FLAT = ["业务员", "9月目标", "10月目标", "9月目标", "10月目标"]
FILE = "2026年销售目标.xlsx"
QUESTION = "S//which_column/target_amount"


def months(table: Any) -> list[tuple[str, int, int]]:
    """(rep, month, yuan) of every row."""
    return [
        (row["rep_name"], row["period_start"].month, int(row["target_amount"]) // 100)
        for row in table.frame.to_dict("records")
    ]


def test_a_running_total_beside_the_month_is_not_its_target() -> None:
    plan = sheet(
        ["业务员", "10月目标", "10月累计目标", "11月目标", "11月累计目标"],
        ["王强", 100, 900, 120, 1020],
    )
    table = only(read(plan, file=FILE))
    assert months(table) == [("王强", 10, 100), ("王强", 11, 120)]
    assert [c.field for c in table.columns][2::2] == [None, None]


def test_one_month_in_the_heading_is_the_period_of_the_table() -> None:
    plan = sheet(["业务员", "10月目标", "1-10月目标"], ["王强", 100, 900])
    (row,) = only(read(plan, file="2026年.xlsx")).frame.to_dict("records")
    assert row["target_amount"] == 10000
    days = [row[name].date().isoformat() for name in ("period_start", "period_end")]
    assert days == ["2026-10-01", "2026-10-31"]


@pytest.mark.parametrize(
    ("heads", "choice", "wanted"),
    [
        (LEVELS, "B", [1, 3]),
        (LEVELS, "C", [2, 4]),
        ([FLAT], "D", [3, 4]),
        ([FLAT], "B", [1, 2]),
    ],
)
def test_two_targets_for_every_month_are_asked_about_once(
    heads: list[list[str]], choice: str, wanted: list[int]
) -> None:
    rows = [*heads, ["王强", 1, 2, 3, 4], ["刘洋", 5, 6, 7, 9]]
    file = read(sheet(*rows), file=FILE)
    assert asked(file) == [QUESTION]
    table = only(read(sheet(*rows), answers={QUESTION: choice}, file=FILE))
    assert table.questions == []
    assert [yuan for rep, _, yuan in months(table) if rep == "王强"] == wanted


def test_columns_that_say_the_same_need_no_question() -> None:
    plan = sheet(
        ["业务员", "9月目标", "10月目标", "9月任务", "10月任务"],
        ["王强", 1, 2, 1, 2],
        ["刘洋", 5, 7, 5, 7],
    )
    table = only(read(plan, file=FILE))
    assert table.questions == []
    assert sum(yuan for _, _, yuan in months(table)) == 15


def test_a_bare_target_beside_the_target_of_a_month_is_asked_about() -> None:
    plan = sheet(["业务员", "目标", "10月目标"], ["王强", 100, 120], ["刘洋", 50, 61])
    assert asked(read(plan, file="2026年10月目标.xlsx")) == [QUESTION]


def test_the_quantity_below_the_word_of_the_chosen_amount_counts() -> None:
    rows = sheet(
        ["日期", "客户", "销售", None, "净销售", None],
        [None, None, "数量", "金额", "数量", "金额"],
        ["2026-10-05", "永辉", 9, 90, 7, 70], ["2026-10-06", "华润", 8, 80, 8, 80],
        merged=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)],
    )  # fmt: skip
    file = read(rows, answers={"S//which_column/net_amount": "F"})
    assert list(only(file).frame["qty"]) == [7_000, 8_000]


def test_what_was_sold_in_the_week_is_no_rival_of_the_month_with_its_target() -> None:
    head = ["业务员", "11月任务", "本周销售", "11月累计销售"]
    rows = [["王强", 20, 3, 8.5], ["李娜", 19, 5, 9.5], ["刘洋", 15, 4, 6.25]]
    table = only(read(sheet(["2026年11月进展（万元）"], head, *rows), file="进展.xlsx"))
    assert table.questions == []
    assert int(table.frame["actual_mtd"].sum()) == 24_250_000


def test_two_columns_of_cash_taken_are_asked_about() -> None:
    bag = sheet(
        ["Date", "Van Salesman", "Opening Float", "Cash Sales", "Debt Collected", "Banked",
         "Cash at Hand"],
        ["2026-11-02", "Ann", 500, 8200, 1500, 9500, 700],
        ["2026-11-03", "Ann", 700, 9100, 400, 9600, 600],
    )  # fmt: skip
    assert asked(read(bag, file="Cash reconciliation.xlsx")) == ["S//which_column/cash_collected"]


def test_a_target_of_the_week_is_none_of_the_month_beside_it() -> None:
    head = ["业务员", "周目标", "11月累计完成"]
    rows = [["王强", 3, 8.5], ["李娜", 5, 9.5], ["刘洋", 4, 6.25]]
    made = sheet(["2026年11月达成（万元）"], head, *rows)
    assert asked(read(made, file="达成.xlsx")) == ["S//kind"]
    table = only(read(made, file="达成.xlsx", answers={"S//kind": "sales_progress"}))
    assert int(table.frame["actual_mtd"].sum()) == 24_250_000
    assert "target_amount" not in table.frame
