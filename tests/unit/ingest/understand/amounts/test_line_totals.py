"""A total of a line is an amount; a total of columns is a check."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_the_total_of_a_line_is_its_amount() -> None:
    rows = sheet(
        ["Date", "Customer", "Unit price", "Quantity", "Tax 5%", "Total"],
        ["2026-10-05", "Larch Inc", 10, 2, 1, 21], ["2026-10-06", "Birch Ltd", 5, 4, 1, 21],
    )  # fmt: skip
    table = only(read(rows, file="f.xlsx"))
    assert table.kind == "sales_detail"
    assert list(table.frame["gross_amount"]) == [2_100, 2_100]
    assert list(table.frame["tax_amount"]) == [100, 100]


def test_a_total_that_adds_up_columns_is_none() -> None:
    rows = sheet(
        ["Date", "Customer", "Quantity", "North", "South", "Total"],
        ["2026-10-05", "Larch Inc", 2, 10, 20, 30], ["2026-10-06", "Birch Ltd", 4, 5, 6, 11],
    )  # fmt: skip
    assert all(c.field not in ("gross_amount", "net_amount") for c in read(rows).tables[0].columns)


def test_subtotal_and_total_of_a_bill_are_amounts() -> None:
    head = ["Order #", "Order Date", "Bill To", "Subtotal", "Tax", "Total"]
    rows = [["1", "2026-10-13", "Acme", 100, 8, 108], ["2", "2026-10-14", "Beta", 200, 16, 216]]
    table = only(read(sheet(head, *rows), file="orders.xlsx"))
    assert table.questions == []
    assert table.frame["net_amount"].tolist() == [10_000, 20_000]
    assert table.frame["gross_amount"].tolist() == [10_800, 21_600]


def test_a_total_beside_no_other_figures_is_the_amount_of_a_bill() -> None:
    rows = [[n, f"2026-10-0{n}", name, n * 100] for n, name in enumerate("ABCD", 1)]
    table = only(read(sheet(["No.", "Date", "Customer", "Total"], *rows), file="Invoices.xlsx"))
    assert table.questions == []
    assert table.frame["gross_amount"].tolist() == [10_000, 20_000, 30_000, 40_000]
    table = only(read(sheet(["单号", "日期", "客户", "合计"], *rows), file="销售明细.xlsx"))
    assert table.frame["gross_amount"].tolist() == [10_000, 20_000, 30_000, 40_000]


def test_a_total_beside_one_other_column_of_figures_is_not_known_to_be_an_amount() -> None:
    rows = [[f"2026-10-0{n}", name, n, n * 100] for n, name in enumerate("ABCD", 1)]
    file = read(sheet(["Date", "Customer", "North", "Total"], *rows), file="Invoices.xlsx")
    assert [q.code for q in file.questions] == ["no_kind"]


def test_subtotal_discount_and_total_of_a_bill_are_amounts() -> None:
    head = ["Order #", "Order Date", "Bill To", "Subtotal", "Discount", "Tax", "Total"]
    rows = [
        ["1", "2026-10-13", "Acme", 100, 0, 8, 108],
        ["2", "2026-10-14", "Beta", 200, 20, 10, 190],
    ]
    file = read(sheet(head, *rows), file="orders.xlsx")
    assert [q.code for q in file.questions] == ["which_column"]
