"""Lots and warehouses of one product are one stock."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

TITLE = ["经销商库存盘点 2026年10月31日"]
HEAD = ["经销商", "仓库", "品名", "规格", "库存数", "在途"]
ROWS = [
    ["宏达", "一仓", "乌龙茶", "450ml", 10, 5], ["宏达", "二仓", "乌龙茶", "450ml", 10, None],
    ["宏达", "一仓", "乌龙茶", "1.25L", 4, None], ["永兴", "一仓", "乌龙茶", "450ml", 7, 1],
    ["合计", None, None, None, 31, 6],
]  # fmt: skip


def test_rows_of_a_product_are_added_up_and_told() -> None:
    found = read(sheet(TITLE, HEAD, *ROWS), file="库存.xlsx")
    assert asked(found) == []
    table = only(found)
    assert list(table.frame["closing_stock"]) == [20_000, 4_000, 7_000]
    assert list(table.frame["in_transit"].fillna(0)) == [5_000, 0, 1_000]
    assert [(left.row, left.code) for left in table.left_out] == [(4, "lot_row"), (7, "total_row")]
    assert all(check.agrees for check in table.totals)
    told = [i.params for i in table.issues if i.code == "lots_added"]
    assert told == [{"count": 2, "name": "仓库"}]


def test_rows_that_nothing_tells_apart_stay() -> None:
    head = [HEAD[0], *HEAD[2:]]
    rows = [[row[0], *row[2:]] for row in ROWS[:4]]
    table = only(read(sheet(TITLE, head, *rows), file="库存.xlsx"))
    assert len(table.frame) == 4
    twice = [ROWS[0], ROWS[0], ROWS[3]]
    assert len(only(read(sheet(TITLE, HEAD, *twice), file="库存.xlsx")).frame) == 3
