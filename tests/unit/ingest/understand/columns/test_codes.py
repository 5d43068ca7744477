"""Codes below a heading of names stay codes."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_codes_are_no_names() -> None:
    rows = (["日期", "客户", "产品", "销售额"], ["2026-10-05", "0009128499", 10, 5],
            ["2026-10-06", "0004451235", 20, 6])  # fmt: skip
    found = only(read(sheet(*rows)))
    assert list(found.frame["customer_id"]) == ["0009128499", "0004451235"]
    assert "customer_name" not in found.frame
    assert not {"product_name", "product_id"} & set(found.frame.columns)


def test_a_name_with_digits_is_a_name() -> None:
    rows = (["日期", "客户", "销售额"], ["2026-10-05", "7-11", 5], ["2026-10-06", "361度", 6])
    found = only(read(sheet(*rows)))
    assert list(found.frame["customer_name"]) == ["7-11", "361度"]


def test_a_code_beside_a_column_of_codes_is_left_aside() -> None:
    rows = (["日期", "客户编码", "客户", "销售额"], ["2026-10-05", "C001", "1001", 5],
            ["2026-10-06", "C002", "1002", 6])  # fmt: skip
    found = only(read(sheet(*rows)))
    assert list(found.frame["customer_id"]) == ["C001", "C002"]
    assert "customer_name" not in found.frame


def test_sku_beside_sku_code_is_the_product() -> None:
    head = ["Distributor", "SKU", "SKU Code", "Closing Stock"]
    rows = [["A Trading", "Dark Milk 1L", "582000", 5], ["A Trading", "Oats 100g", "909001", 6]]
    file = read(sheet(["Closing stock as on 2026-10-31"], head, *rows), file="stock.xlsx")
    frame = only(file).frame
    assert frame["product_name"].tolist() == ["Dark Milk 1L", "Oats 100g"]
    assert frame["product_id"].tolist() == ["582000", "909001"]


def test_names_of_warehouses_are_no_ids_of_customers() -> None:
    head = ["Invoice Date", "Invoice No", "Customer", "Customer Code", "Net Amount"]
    rows = [
        ["2026-10-01", "I1", "Om", "Om Depot North", 10],
        ["2026-10-02", "I2", "Sai", "Sai Hub", 20],
    ]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert "customer_id" not in table.frame
    assert list(table.frame["customer_name"]) == ["Om", "Sai"]


def test_codes_of_letters_stay_codes() -> None:
    head = ["Invoice Date", "Invoice No", "Customer", "Customer Code", "Net Amount"]
    rows = [["2026-10-01", "I1", "Om", "OM-N", 10], ["2026-10-02", "I2", "Sai", "SAI", 20]]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert list(table.frame["customer_id"]) == ["OM-N", "SAI"]
