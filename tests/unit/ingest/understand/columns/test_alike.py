"""A month across with a word in it is not left out of the sum."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["业务员", "8月", "9月", "10月"]
FILE = "2026年销售目标.xlsx"


def test_a_bad_cell_leaves_its_row_out_and_not_its_month() -> None:
    rows = [["王强", 100, 120, 90], ["刘洋", 80, 70, "待定"], ["陈静", None, None, 40]]
    found = only(read(sheet(HEAD, *rows), file=FILE))
    assert [c.field for c in found.columns] == ["rep_name", *["target_amount"] * 3]
    assert [(issue.code, issue.cell) for issue in found.issues] == [("bad_number", "D3")]
    assert int(found.frame["target_amount"].sum()) == (100 + 120 + 90 + 40) * 100
    assert [(out.row, out.code) for out in found.left_out] == [(3, "bad_number")]


def test_a_column_of_words_is_none_of_amounts() -> None:
    rows = [["王强", 100, 120, "新人"], ["刘洋", 80, 70, "离职"]]
    found = only(read(sheet(HEAD, *rows), file=FILE))
    assert [c.field for c in found.columns] == ["rep_name", "target_amount", "target_amount", None]
