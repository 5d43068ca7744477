"""Units on a row of their own below the headings."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

FILE = "2026年10月销售进度.xlsx"
ROWS = [["王强", 120, 88.5], ["李娜", 90, 95]]


@pytest.mark.parametrize("unit", ["（万元）", "万元", "[万元]"])
def test_amounts_are_in_the_unit_below_their_heading(unit: str) -> None:
    found = only(read(sheet(["业务员", "目标", "实际"], [None, unit, unit], *ROWS), file=FILE))
    assert found.header_rows == [1, 2]
    assert [c.header for c in found.columns] == ["业务员", "目标(万元)", "实际(万元)"]
    assert list(found.frame["target_amount"]) == [120_0000_00, 90_0000_00]
    assert list(found.frame["actual_mtd"]) == [88_5000_00, 95_0000_00]
    assert found.left_out == []


def test_a_merged_unit_counts_for_each_column_below_it() -> None:
    rows = sheet(["业务员", "目标", "实际"], [None, "万元", None], *ROWS, merged=[(1, 1, 1, 2)])
    assert list(only(read(rows, file=FILE)).frame["actual_mtd"]) == [88_5000_00, 95_0000_00]


def test_a_row_of_data_below_a_column_of_units_stays_one() -> None:
    rows = [[None, "箱", None], ["酸奶", "箱", 30], ["牛奶", "瓶", 20]]
    found = read(sheet(["产品", "单位", "单价"], *rows), file="价格.xlsx")
    assert found.tables[0].header_rows == [1]
