"""Printed totals that differ say how many of their rows are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADER = ["日期", "单号", "客户", "销售额"]


def _lines(first: int, *amounts: Any) -> list[Sequence[Any]]:
    return [
        [f"2026-10-{first + n:02d}", f"A{first + n}", "永辉", amount]
        for n, amount in enumerate(amounts)
    ]


def test_a_difference_names_the_rows_left_out_of_the_sum() -> None:
    lines = _lines(1, 100, "待定", 300, 50, 20, 30)
    table = only(read(sheet(HEADER, *lines, ["合计", "", "", 650])))
    (check,) = table.totals
    assert (check.printed, check.computed, check.without) == ("650.00", "500.00", 1)
    (issue,) = [i for i in table.issues if i.code.startswith("total_differs")]
    assert (issue.code, issue.params["without"]) == ("total_differs_without", "1")


def test_below_parts_only_their_own_rows_are_named() -> None:
    first = [*_lines(1, 100, "待定", 200), ["小计", "", "", 650]]
    second = [*_lines(4, 300, 50, 10), ["小计", "", "", 400]]
    table = only(read(sheet(HEADER, *first, *second)))
    assert [(c.printed, c.computed, c.without) for c in table.totals] == [
        ("650.00", "300.00", 1),
        ("400.00", "360.00", 0),
    ]
    assert [i.code for i in table.issues if "total" in i.code] == [
        "total_differs_without",
        "total_differs",
    ]


def test_parts_of_a_cent_that_add_up_are_no_difference() -> None:
    parts = [10.004, 20.004, 30.004, 40.004]
    rows = [[f"2026-10-0{n}", f"Shop {n}", part] for n, part in enumerate(parts, 1)]
    made = sheet(["Date", "Customer", "Sales"], *rows, ["Total", None, sum(parts)])
    table = only(read(made, file="sales report.xlsx"))
    assert [(t.printed, t.computed, t.agrees) for t in table.totals] == [("100.02", "100.00", True)]
    whole = [[day, shop, round(part)] for day, shop, part in rows]
    table = only(read(sheet(["Date", "Customer", "Sales"], *whole, ["Total", None, 100.02]),
                      file="sales report.xlsx"))  # fmt: skip
    assert [t.agrees for t in table.totals] == [False]


def test_a_part_whose_rows_hold_nothing_is_nought_and_nothing_else() -> None:
    header = ["经销商", "品名", "期末库存", "退货"]
    first = [["永辉", "甲", 10, None], ["永辉", "乙", 20, None], ["小计", None, 30, 0]]
    second = [["华联", "甲", 5, 3], ["华联", "乙", 6, None], ["小计", None, 11, 0]]
    table = only(read(sheet(header, *first, *second), file="库存表2026.10.31.xlsx"))
    told = {(t.row, t.column): t.agrees for t in table.totals}
    assert (told[4, "D"], told[7, "D"]) == (True, False)


def test_totals_of_what_went_out_and_came_back_stand_for_their_own_rows() -> None:
    lines = [*_lines(1, 100, -40, 300, -10)]
    ends = [["出货小计", "", "", 400], ["退货小计", "", "", -50], ["合计", "", "", 350]]
    table = only(read(sheet(HEADER, *lines, *ends)))
    assert [check.agrees for check in table.totals] == [True, True, True]
    wrong = only(read(sheet(HEADER, *lines, ["出货小计", "", "", 390], *ends[1:])))
    assert [check.agrees for check in wrong.totals] == [False, True, True]
