"""Codes that look like figures with an exponent, and the last day there is."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_codes_of_goods_with_an_e_among_their_digits_are_codes() -> None:
    head = ["日期", "客户名称", "产品编码", "产品名称", "数量", "金额"]
    codes = ["111E30602708", "111E80202537", "111E10601707", "115590204821", "7E-4500000"]
    rows = [
        [f"2026-03-0{n}", f"{n}号药房", code, "腰带", n, 10 * n] for n, code in enumerate(codes, 1)
    ]
    table = only(read(sheet(head, *rows), file="销售明细.xlsx"))
    assert table.kind == "sales_detail"
    assert table.frame["product_id"].tolist() == codes
    assert table.frame["qty"].tolist() == [1000, 2000, 3000, 4000, 5000]


def test_the_last_day_there_is_ends_no_reading() -> None:
    head = ["Date", "Customer", "Product", "Quantity", "Amount", "Valid To"]
    rows = [[f"2026-03-0{n}", f"Kiu {n}", "Pad", n, 9.5 * n, date.max] for n in (1, 2, 3)]
    table = only(read(sheet(head, *rows), file="sales.xlsx"))
    assert (table.kind, len(table.frame)) == ("sales_detail", 3)
