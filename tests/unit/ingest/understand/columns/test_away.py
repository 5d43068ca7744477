"""Words for a number that is not there."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.columns import away
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize(
    "word", ["请假", "休产假", "新入职", "（离职）", "待定", "on leave", "TBD"]
)
def test_they_are_left_aside(word: str) -> None:
    assert away.without([1, 2, word]) == [1, 2]


@pytest.mark.parametrize("word", ["放假安排", "王强", "12万", "假日店", "入职培训费"])
def test_other_words_stay(word: str) -> None:
    assert away.without([1, 2, word]) == [1, 2, word]


def test_a_column_of_them_is_none_of_numbers() -> None:
    assert away.without(["请假", "请假", 3]) == ["请假", "请假", 3]


def test_the_column_is_read_and_their_rows_are_left_out_and_said() -> None:
    rows = [["王强", 60, 50], ["李娜", 40, "请假"], ["刘洋", 50, 52], ["周敏", 30, "新入职"]]
    head = ["业务员", "10月任务(万元)", "10月完成(万元)"]
    table = only(read(sheet(head, *rows), file="2026年10月任务完成.xlsx"))
    assert table.kind == "sales_progress"
    assert table.frame["actual_mtd"].tolist() == [50_000_000, 52_000_000]
    assert [(o.row, o.code) for o in table.left_out] == [(3, "bad_number"), (5, "bad_number")]
    assert [i.cell for i in table.issues if i.code == "bad_number"] == ["C3", "C5"]
