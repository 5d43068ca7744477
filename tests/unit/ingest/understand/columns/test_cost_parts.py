"""A promotion whose cost stands in several columns."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ZH = (
    ["活动名称", "开始日期", "结束日期", "费用", "", ""],
    ["", "", "", "陈列费", "堆头费", "赠品"],
)
EN = (["Promotion", "Start", "End", "Cost", "", ""], ["", "", "", "Display", "Feature", "Gifts"])
FLAT = (["活动名称", "开始日期", "结束日期", "陈列费", "堆头费", "导购费"],)
DAYS = ["2026-10-01", "2026-10-07"]
ROWS: list[list[Any]] = [["国庆大促", *DAYS, 100, 50, 20], ["会员日", *DAYS, 7, None, 3]]


@pytest.mark.parametrize("head", [ZH, EN, FLAT])
@pytest.mark.parametrize("file", ["10月促销活动.xlsx", "Promotions Oct.xlsx"])
def test_the_parts_are_added_up_and_named(head: tuple[list[str], ...], file: str) -> None:
    table = only(read(sheet(*head, *ROWS), file=file))
    assert (table.kind, table.questions) == ("promotion", [])
    assert list(table.frame["promo_cost"]) == [170_00, 10_00]
    (note,) = [issue for issue in table.issues if issue.code == "costs_added"]
    assert note.params["names"].count("、") == 2


def test_a_column_that_is_the_sum_of_the_others_counts_alone() -> None:
    head = [*FLAT[0][:5], "活动费"]
    rows = [["国庆大促", *DAYS, 100, 50, 150], ["会员日", *DAYS, 7, 3, 10]]
    table = only(read(sheet(head, *rows), file="促销活动.xlsx"))
    assert list(table.frame["promo_cost"]) == [150_00, 10_00]


@pytest.mark.parametrize(("more", "questions"), [(0, 0), (30, 1)])
def test_a_printed_sum_that_is_another_makes_it_doubtful(more: int, questions: int) -> None:
    head = ([*ZH[0], ""], [*ZH[1], "合计"])
    rows = [[*row, sum(filter(None, row[3:])) + more] for row in ROWS]
    file = read(sheet(*head, *rows), file="促销活动.xlsx")
    assert len(asked(file)) == questions
    if questions:
        answers = {asked(file)[0]: "G"}
        table = only(read(sheet(*head, *rows), file="促销活动.xlsx", answers=answers))
        assert list(table.frame["promo_cost"]) == [200_00, 40_00]


@pytest.mark.parametrize(
    "words", [["预算", "实际"], ["申请费用", "核销费用"], ["费率", "人均费用"]]
)
def test_amounts_that_are_no_parts_of_each_other_are_not_added(words: list[str]) -> None:
    head = (["活动名称", "开始日期", "结束日期", "费用", ""], ["", "", "", *words])
    file = read(sheet(*head, *(row[:5] for row in ROWS)), file="促销活动.xlsx")
    codes = [issue.code for table in file.tables for issue in table.issues]
    assert "costs_added" not in codes
