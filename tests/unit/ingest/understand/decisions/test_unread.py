"""Tables of no kind beside a report: asked about by their title, told of, never passed over."""

from __future__ import annotations

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import asked, read, sheet

SALES = sheet(
    ["销售日期", "单号", "客户名称", "业务员", "销售金额"],
    *([f"2026-10-{n:02}", f"D{n}", "甲店", "王强", 100 + n] for n in range(1, 21)),
    name="销售明细",
)


def _targets(name: str) -> Sheet:
    return sheet(
        ["品类", "月份", "目标额"], ["果汁", "10月", 900], ["汽水", "10月", 800], name=name
    )


def _told(*sheets: Sheet) -> list[tuple[str, dict[str, object]]]:
    issues = [i for table in read(*sheets).tables for i in table.issues]
    return [(i.sheet or "", i.params) for i in issues if i.code == "table_unread"]


def _asked(*sheets: Sheet) -> list[str]:
    return asked(read(*sheets))


def test_a_sheet_called_after_what_it_comes_near_is_asked_about_beside_sales() -> None:
    file = read(SALES, _targets("销售目标"))
    assert asked(file) == ["销售目标//no_kind"]
    assert "sales_target" in file.questions[0].choices
    assert _told(SALES, _targets("销售目标")) == []


def test_one_that_nothing_names_is_told_with_range_and_words() -> None:
    assert _asked(SALES, _targets("Sheet2")) == []
    told = {"range": "A1:C3", "names": "品类、月份、目标额"}
    assert _told(SALES, _targets("Sheet2")) == [("Sheet2", told)]


def test_a_summary_of_the_sales_beside_it_is_no_question() -> None:
    summary = sheet(["产品", "销售额"], ["果汁", 900], ["汽水", 800], name="销售额")
    assert _asked(SALES, summary) == []
    assert _told(SALES, summary) == [("销售额", {"range": "A1:B3", "names": "产品、销售额"})]


def test_tables_of_a_dashboard_are_told_and_not_asked() -> None:
    board = sheet(
        ["产品", "目标额", None, None, "区域", "目标额"],
        ["果汁", 900, None, None, "华东", 700],
        ["汽水", 800, None, None, "华南", 1000],
        name="目标",
    )
    assert _asked(SALES, board) == []
    assert [place for place, _ in _told(SALES, board)] == ["目标", "目标"]


def test_notes_are_neither_asked_about_nor_told() -> None:
    notes = sheet(["说明"], ["金额含税"], ["客户按最新档案"], name="说明")
    assert (_asked(SALES, notes), _told(SALES, notes)) == ([], [])


def test_rows_of_a_sheet_without_a_table_are_told() -> None:
    prose = sheet(["说明"], ["本表由系统导出"], name="说明")
    assert read(SALES, prose).issues == []
    found = read(SALES, sheet(*([None, None, n * 3.5] for n in range(30)), name="数"), prose)
    told = [(i.code, i.severity, i.params) for i in found.issues if i.code == "sheets_unread"]
    assert told == [("sheets_unread", "warning", {"names": "数", "sheets": 1, "rows": 30})]


def test_a_month_with_one_other_heading_is_asked_about_beside_the_other_months() -> None:
    head = ["Contact", "Order Date", "Price per Unit", "Units Sold", "Sales"]
    months = [
        sheet(
            [who, *head],
            *(["Kiu", "Mike", f"2026-{m:02}-{d:02}", 10, d, 10 * d] for d in range(1, 9)),
            name=f"M{m}",
        )
        for m, who in ((8, "Brand"), (9, "Retailer"), (10, "Retailer"))
    ]
    assert asked(read(*months, file="Monthly Sales.xlsx")) == ["M8//no_kind"]


def test_what_is_owed_to_suppliers_is_not_asked_about_beside_what_customers_owe() -> None:
    head = ["Date", "Invoice Number", "Bill Amount", "Outstanding"]
    rows = [[f"2026-10-0{n}", f"A{n}", 100 * n, 50 * n] for n in range(1, 7)]
    owed = [
        sheet([who, *head], *([f"Firm {row[1]}", *row] for row in rows), name=name)
        for who, name in (("Vendor", "Purchase"), ("Client", "Sale"))
    ]
    file = read(*owed, file="Outstandings.xlsx")
    assert [table.kind for table in file.tables] == [None, "ar_ageing"]
    assert asked(file) == []


def _month(name: str, shops: list[str]) -> Sheet:
    head = ["Entry", "Bill #", "Party", "Product", "Pcs", "Net Amount", "Executive"]
    rows = [
        [f"2026-10-{n:02}", f"B{n}", shop, "Juice", 4 + n, 100 + n, "Ben Hill"]
        for n, shop in enumerate(shops, 1)
    ]
    return sheet(head, *rows, name=name)


def test_a_sheet_with_the_columns_of_one_that_is_asked_about_is_asked_about_too() -> None:
    file = read(_month("Aug", [f"Shop {n}" for n in range(8)]), _month("Sep", ["Om", "Sai"] * 4))
    assert asked(file) == ["Aug//kind", "Sep//no_kind"]
