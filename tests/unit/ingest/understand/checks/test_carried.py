"""Sums brought from another page or since the beginning of the year."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADER = ["日期", "单号", "客户", "销售额"]
ROWS = [["2026-10-05", "A1", "大华", 300], ["2026-10-06", "A2", "永旺", 200]]


def _checks(*rows: list[object]) -> list[tuple[int, bool]]:
    table = only(read(sheet(HEADER, *rows)))
    assert int(table.frame["net_amount"].sum()) == 50000
    return [(check.row, check.agrees) for check in table.totals]


def test_what_is_carried_forward_is_what_was_brought_and_the_rows() -> None:
    brought, carried = ["", "", "承前页", 1000], ["", "", "过次页", 1500]
    assert _checks(brought, *ROWS, carried) == [(5, True)]
    assert _checks(brought, *ROWS, ["", "", "过次页", 1501]) == [(5, False)]


def test_a_sum_since_the_beginning_of_the_year_holds_rows_of_other_sheets() -> None:
    month, year = ["本月合计", "", "", 500], ["本年累计", "", "", 9500]
    assert _checks(*ROWS, month, year) == [(4, True)]
    assert _checks(*ROWS, month, ["本年累计", "", "", 500]) == [(4, True), (5, True)]


def test_what_was_left_of_the_month_before_is_no_payment() -> None:
    rows = [[None, "上月结转", 50000], ["2026-11-02", "恒丰", 1000], ["2026-11-03", "永盛", 2000],
            ["合计", None, 3000]]  # fmt: skip
    made = sheet(["2026年11月回款台账"], ["日期", "经销商", "回款金额"], *rows)
    table = only(read(made, file="回款台账.xlsx"))
    assert table.frame["dealer_name"].tolist() == ["恒丰", "永盛"]
    assert [(t.row, t.agrees) for t in table.totals] == [(6, True)]
