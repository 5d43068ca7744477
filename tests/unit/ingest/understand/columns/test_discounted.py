"""What was sold is the amount after the discount."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["单据编号", "日期", "客户", "数量", "单价", "金额", "折后单价", "折后金额"]
ROWS = [
    ["XS-1", "2026-10-05", "佳和超市", 10, 20, 200, 18, 180],
    ["XS-2", "2026-10-06", "永盛商行", 5, 30, 150, 30, 150],
]


def test_the_plain_amount_is_before_the_discount_beside_one_after_it() -> None:
    table = only(read(sheet(HEAD, *ROWS), file="销售单明细.xlsx"))
    assert table.kind == "sales_detail"
    assert table.frame["net_amount"].tolist() == [18_000, 15_000]
    assert table.frame["gross_amount"].tolist() == [20_000, 15_000]
    assert table.frame["unit_price"].tolist() == [1_800, 3_000]
    assert not table.questions


def test_alone_the_plain_amount_is_what_was_sold() -> None:
    rows = [row[:6] for row in ROWS]
    table = only(read(sheet(HEAD[:6], *rows), file="销售单明细.xlsx"))
    assert table.frame["net_amount"].tolist() == [20_000, 15_000]
