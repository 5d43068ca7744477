"""Where tables begin and end on a sheet."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["业务员", "7月", "8月"]


def test_remarks_beyond_a_gap_are_no_column() -> None:
    rows = sheet(
        [*HEAD, None, "说明："],
        ["王强", 100, 200, None, "8月含团购"],
        ["刘洋", 300, 400, None, None],
    )
    table = only(read(rows, file="2026年销售目标.xlsx"))
    assert (table.range, "remark" in table.frame) == ("A1:C3", False)


def test_a_column_of_remarks_beside_the_others_is_one() -> None:
    rows = sheet([*HEAD, "说明"], ["王强", 100, 200, "8月含团购"], ["刘洋", 300, 400, None])
    table = only(read(rows, file="2026年销售目标.xlsx"))
    assert "remark" in table.frame


def test_a_header_in_two_languages_has_two_rows() -> None:
    rows = sheet(
        ["工号", "姓名", "本月目标", "本月实际"], ["Staff ID", "Name", "Target", "Actual"],
        ["01", "王强", 100, 90], ["02", "刘洋", 200, 210],
    )  # fmt: skip
    table = only(read(rows, file="2026年10月业绩.xlsx"))
    assert table.header_rows == [1, 2]
    assert int(table.frame["actual_mtd"].sum()) == 30_000


def test_a_line_with_a_day_below_a_label_is_no_header() -> None:
    rows = sheet(
        ["工号", "姓名", "岗位", "入职日期"], ["华北大区"],
        ["01", "王强", "业务代表", date(2022, 3, 1)], ["02", "刘洋", "业务代表", date(2022, 4, 5)],
    )  # fmt: skip
    table = only(read(rows, file="花名册.xlsx"))
    assert (table.header_rows, len(table.frame)) == ([1], 2)
