"""Subtotals that repeat the name of their group and lack the last label are never counted."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

STOCK = (
    ["华丰", "绿茶", 100, 200, 140, 160, 8],
    ["华丰", "红茶", 40, 90, 70, 60, 6],
    ["华丰", None, 140, 290, 210, 220, None],
    ["东升", "绿茶", 70, 10, 30, 50, 9],
    ["东升", None, 70, 10, 30, 50, None],
    ["合计", None, 210, 300, 240, 270, None],
)
STOCK_HEAD = ["经销商", "产品", "期初库存", "本月进货", "本月出货", "期末库存", "库存天数"]


def test_a_subtotal_of_stock_without_a_product_is_a_sum_even_of_one_line() -> None:
    table = only(read(sheet(STOCK_HEAD, *STOCK), file="经销商库存 2026-10-25.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [
        (4, "sum_row"), (6, "sum_row"), (7, "total_row")
    ]  # fmt: skip
    assert all(check.agrees for check in table.totals)
    assert int(table.frame["closing_stock"].sum()) == 270_000


def test_a_region_below_its_only_rep_is_left_out_with_the_other_regions() -> None:
    rows = sheet(
        ["区域", "业务员", "1月", "2月", "3月"],
        ["东区", "邵峰", 10, 12, 15], ["东区", "卢敏", 8, 9, 11], ["东区", None, 18, 21, 26],
        ["南区", "庞磊", 7, 6, 5], ["南区", None, 7, 6, 5], ["全国", None, 25, 27, 31],
    )  # fmt: skip
    table = only(read(rows, file="2026年销售目标.xlsx"))
    assert table.questions == []
    assert [o.row for o in table.left_out] == [4, 6, 7]
    assert int(table.frame["target_amount"].sum()) == 8_300


def test_products_below_the_name_of_their_rep_have_their_own_label() -> None:
    rows = sheet(
        ["业务员", "产品", "1月", "2月", "3月"],
        ["邵峰", "绿茶", 10, 12, 15], [None, "红茶", 10, 12, 15],
        ["卢敏", "绿茶", 8, 9, 11], [None, "红茶", 8, 9, 11],
    )  # fmt: skip
    file = read(rows, file="2026年销售目标.xlsx")
    assert asked(file) == []
    assert int(only(file).frame["target_amount"].sum()) == 13_000


def test_a_line_that_happens_without_a_product_and_adds_up_to_nothing_counts() -> None:
    other = [STOCK[0], STOCK[1], ["华丰", None, 5, 5, 5, 5, None]]
    table = only(read(sheet(STOCK_HEAD, *other), file="经销商库存 2026-10-25.xlsx"))
    assert int(table.frame["closing_stock"].sum()) == 225_000


def test_in_a_csv_subtotals_without_a_product_are_sums_as_well() -> None:
    texts = [[None if value is None else str(value) for value in row] for row in STOCK]
    table = only(read(sheet(STOCK_HEAD, *texts), file="经销商库存 2026-10-25.csv"))
    assert [o.row for o in table.left_out] == [4, 6, 7]
    assert int(table.frame["closing_stock"].sum()) == 270_000


def test_in_a_csv_an_amount_that_is_missing_is_no_label_a_row_lacks() -> None:
    head = ["拜访编号", "拜访日期", "业务员", "客户", "拜访时长(分钟)", "是否成交", "订单金额"]
    rows = [[f"BF{n:03}", "2026-11-16", "王强", f"永辉{n}店", "20", "否" if n % 3 else "是",
             None if n % 3 else "580"] for n in range(12)]  # fmt: skip
    file = read(sheet(head, *rows), file="拜访明细.csv")
    assert asked(file) == []
    assert len(only(file).frame) == 12
