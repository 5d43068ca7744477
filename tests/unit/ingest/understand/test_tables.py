"""Where tables begin and end on a sheet."""

from __future__ import annotations

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
