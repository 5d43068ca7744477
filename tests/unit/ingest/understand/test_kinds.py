"""Which kind a table is: by what it holds, and asked where that is not certain."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_sales_with_broken_dates_are_no_list_of_customers() -> None:
    rows = sheet(
        ["日期", "客户", "金额", "业务员"],
        [10.1, "永辉", 100, "王强"],
        [10.12, "永辉", 100, "王强"],
        [10.2, "华润", 1, "王强"],
    )
    file = read(rows, file="2026年销售.xlsx")
    assert asked(file) == ["S//kind"]
    assert "sales_detail" in file.questions[0].choices
    said = {"S//kind": "sales_detail"}
    assert asked(read(rows, answers=said, file="2026年销售.xlsx")) == ["S//day_of"]


def test_a_percentage_is_no_amount() -> None:
    rows = sheet(
        ["销售日期", "单号", "客户名称", "金额", "折扣%", "业务员"],
        ["2026-10-01", "A", "永辉", 100, 5, "王强"],
    )
    table = only(read(rows))
    assert table.kind == "sales_detail"
    assert "discount_amount" not in table.frame
