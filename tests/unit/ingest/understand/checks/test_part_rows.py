"""Parts of a row that counts are not counted beside it."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["业务员", "目标", "完成"]
TITLE = ["2026年10月销售完成（万元）"]


def test_a_part_of_the_row_above_is_left_out_and_said() -> None:
    rows = [["王强", 60, 50], ["  其中：新客户", 9, 5], ["李娜", 40, 44], ["其中:新客户", 8, 3]]
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]
    assert table.frame["actual_mtd"].sum() == 94_000_000
    assert [(o.row, o.code) for o in table.left_out] == [(4, "part_row"), (6, "part_row")]


def test_several_parts_belong_to_the_same_row() -> None:
    rows = [["王强", 60, 50], ["其中：餐饮", 30, 20], ["其中：流通", 20, 30], ["李娜", 40, 44]]
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]


def test_the_parts_of_a_total_are_the_data() -> None:
    rows = [["合计", 100, 94], ["其中：王强", 60, 50], ["其中：李娜", 40, 44]]
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert len(table.frame) == 2
    assert table.frame["actual_mtd"].sum() == 94_000_000


def test_rows_set_in_as_the_first_part_is_are_parts_like_it() -> None:
    rows = [["王强", 60, 50], ["其中：餐饮", 30, 20], ["      流通", 20, 12], ["李娜", 40, 44]]
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]
    assert [(o.row, o.code) for o in table.left_out] == [(4, "part_row"), (5, "part_row")]


def test_rows_that_come_to_the_row_above_with_the_first_part_are_parts_like_it() -> None:
    rows = [["王强", 60, 50], ["其中：餐饮", 30, 20], ["流通", 20, 12], ["特通", 10, 18],
            ["李娜", 40, 44]]  # fmt: skip
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]
    assert table.frame["actual_mtd"].sum() == 94_000_000


def test_a_row_below_a_part_that_comes_to_nothing_is_one_of_its_own() -> None:
    rows = [["王强", 60, 50], ["其中：餐饮", 30, 20], ["李娜", 40, 44], ["赵敏", 10, 18]]
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜", "赵敏"]


def test_below_the_total_of_the_rows_above_it_parts_count_nothing_again() -> None:
    rows = [["王强", 60, 50], ["李娜", 40, 44], ["合计", 100, 94],
            ["其中：工程", 70, 60], ["      零售", 30, 34]]  # fmt: skip
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]
    assert table.frame["actual_mtd"].sum() == 94_000_000
    assert [(o.row, o.code) for o in table.left_out if o.code == "part_row"] == [
        (6, "part_row"), (7, "part_row")
    ]  # fmt: skip


def test_below_a_total_of_groups_the_last_part_needs_no_blanks_before_it() -> None:
    rows = [["王强", 60, 50], ["小计", 60, 50], ["李娜", 40, 44], ["小计", 40, 44],
            ["合计", 100, 94], ["其中：工程", 70, 60], ["零售", 30, 34]]  # fmt: skip
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["rep_name"].tolist() == ["王强", "李娜"]
    assert table.frame["actual_mtd"].sum() == 94_000_000


def test_parts_below_a_total_that_stands_above_them_in_the_middle_count() -> None:
    rows = [["北区合计", 60, 50], ["其中：王强", 60, 50], ["南区合计", 40, 44],
            ["其中：李娜", 30, 34], ["赵敏", 10, 10]]  # fmt: skip
    table = only(read(sheet(TITLE, HEAD, *rows), file="达成.xlsx"))
    assert table.frame["actual_mtd"].sum() == 94_000_000
