"""Rows of titles right above a header are no level of it."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.tables.tables import find
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = [
    ["经销商", "产品名称", "10月", None, None],
    [None, None, "期初", "进货", "期末库存"],
    ["恒丰商贸", "饼干", 1, 2, 3],
]
MERGED = [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 4)]


@pytest.mark.parametrize(
    "title",
    [
        ["经销商库存上报表", None, "统计截止：2026年10月31日", None, "单位：箱"],
        ["经销商库存上报表", None, None, None, None, None, "2026年10月"],
    ],
)
def test_a_date_and_a_unit_beside_the_title_are_titles(title: list[str | None]) -> None:
    (region,) = find(sheet(title, *HEAD, merged=MERGED))
    assert region.header == [1, 2]


def test_a_period_over_its_columns_is_a_level() -> None:
    made = sheet(
        ["姓名", "10月", None], [None, "目标", "实际"], ["王强", 100, 90], merged=[(0, 1, 0, 2)]
    )
    assert find(made)[0].header == [0, 1]


def test_the_unit_beside_the_title_is_taken() -> None:
    rows = (["回款表 2026年10月", None, "金额:千元"], ["经销商", "计划回款", "实际回款"],
            ["恒丰商贸", 1, 2])  # fmt: skip
    assert list(only(read(sheet(*rows))).frame["actual_payment"]) == [200_000]


@pytest.mark.parametrize("unit", ["GBP'000", "(Rs. in Lakhs)", "USD million"])
def test_a_unit_at_the_end_of_a_title_is_no_heading(unit: str) -> None:
    made = sheet(
        ["A&P BUDGET 2026", None, None, unit], [None, "Budget", "Actual", "Balance"],
        ["TV", 10, 8, 2], ["Press", 5, 5, 0],
    )  # fmt: skip
    (region,) = find(made)
    assert region.header == [1]


def test_a_unit_over_several_columns_stays_a_heading() -> None:
    made = sheet(
        ["Rep", "Rs'000", None], [None, "Target", "Actual"], ["Ann", 10, 8], ["Bob", 5, 5],
        merged=[(0, 1, 0, 2), (0, 0, 1, 0)],
    )  # fmt: skip
    assert find(made)[0].header == [0, 1]


def test_whose_bill_it_is_with_the_address_is_a_title() -> None:
    letterhead = "LARCH SCAFFOLDS AND FABRICATION, VILLAGE OF BIRCH, MILL ROAD 12, DISTRICT OF ELM"
    top = [None, "SALE BILL", f"{letterhead}, GST NO. 06XXXXX1234K1ZY", None, None]
    head = ["S.No", "Party Name", "Invoice No.", "Invoice Date", "Basic Amount"]
    rows = [[n, f"Firm {n}", f"A{n}", f"2026-10-0{n}", 100 * n] for n in range(1, 6)]
    made = sheet(top, head, *rows, merged=[(0, 2, 0, 3)], name="Sale")
    table = only(read(made, file="register.xlsx"))
    assert table.header_rows == [2]
    assert (table.kind, int(table.frame["net_amount"].sum())) == ("sales_detail", 150_000)
