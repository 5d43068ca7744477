"""年, 月 and 日 in columns of their own are one day."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

REST = ["业务员", "客户", "销售金额"]
ROWS = (["王强", "大华", 100], ["李娜", "永旺", 250], ["王强", "苏果", 330])


def test_three_columns_are_the_day_of_a_sale() -> None:
    days = ([2026, 10, 1], [2026, 10, 15], [2026, 11, 2])
    rows = [[*day, *row] for day, row in zip(days, ROWS, strict=True)]
    table = only(read(sheet(["年", "月", "日", *REST], *rows), file="销售.xlsx"))
    assert table.kind == "sales_detail"
    found = [f"{day:%Y-%m-%d}" for day in table.frame["doc_date"]]
    assert found == ["2026-10-01", "2026-10-15", "2026-11-02"]


def test_the_year_may_stand_in_the_title() -> None:
    days = (["10月", "1日"], ["10月", "15日"], ["11月", "2日"])
    rows = [[*day, *row] for day, row in zip(days, ROWS, strict=True)]
    table = only(read(sheet(["2025年销售明细"], ["月", "日", *REST], *rows), file="销售.xlsx"))
    found = [f"{day:%Y-%m-%d}" for day in table.frame["doc_date"]]
    assert found == ["2025-10-01", "2025-10-15", "2025-11-02"]


def test_a_row_without_its_day_is_left_out_and_said() -> None:
    days = ([2026, 10, 1], [2026, 10, None], [2026, 11, 2])
    rows = [[*day, *row] for day, row in zip(days, ROWS, strict=True)]
    table = only(read(sheet(["年", "月", "日", *REST], *rows), file="销售.xlsx"))
    assert list(table.frame["net_amount"]) == [10_000, 33_000]
    assert [(o.row, o.code) for o in table.left_out] == [(3, "missing_date")]


def test_year_and_month_alone_stay_a_month() -> None:
    rows = [[2026, 10, "王强", 100], [2026, 11, "李娜", 250]]
    table = only(read(sheet(["年", "月", "业务员", "销售目标"], *rows), file="目标.xlsx"))
    assert table.kind == "sales_target"
    assert [f"{day:%Y-%m}" for day in table.frame["period_start"]] == ["2026-10", "2026-11"]
