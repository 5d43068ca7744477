"""Cells beside a table, behind a column without anything in it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.ingest.understand.tables import side_notes
from tests.unit.ingest.understand.reading_made import read, sheet


def beside(head: list[str], first: list[Any], **at: list[Any]) -> Any:
    """Twelve days below a header, `first` beside the header, more beside the rows named r7 etc."""
    rows = [[date(2026, 10, n), "王强", f"{n}店", 100 + n] for n in range(1, 13)]
    more = {int(name[1:]): cells for name, cells in at.items()}
    held = [[*row, None, *more.get(n, [])] for n, row in enumerate(rows, 1)]
    return sheet([*head, None, *first], *held)


ZH = ["日期", "业务员", "客户", "金额"]
EN = ["Date", "Rep", "Customer", "Amount"]


@pytest.mark.parametrize("head", [ZH, EN])
@pytest.mark.parametrize("first", [["汇率", 7.1], ["Weekday", 1], [5000]])
def test_a_figure_beside_the_header_leaves_it_one(head: list[str], first: list[Any]) -> None:
    table, *_ = read(beside(head, first), file="10月销售明细.xlsx").tables
    assert (table.kind, table.header_rows) == ("sales_detail", [1])
    assert table.frame["net_amount"].sum() == 127_800


def test_a_sum_beside_a_row_of_data_makes_it_none() -> None:
    made = beside(ZH, ["星期", 1], r7=["月份", "合计"], r8=[10, 1278])
    table, *_ = read(made, file="10月销售明细.xlsx").tables
    assert (len(table.frame), table.totals, table.left_out) == (12, [], [])


def test_words_nobody_knows_head_a_table_all_the_same() -> None:
    rows = [[date(2026, 10, n), n * 10, n * 7, None] for n in range(1, 13)]
    made = sheet(["Giorno", "Incasso", "Resi", None, "Settimana", 1], *rows)
    assert [t.header_rows for t in read(made, file="x.xlsx").tables][:1] == [[1]]


def test_what_stands_below_the_table_or_is_as_long_is_kept() -> None:
    below = sheet(ZH, ["2026-10-01", "王强", "甲店", 5], [None] * 5, [*[None] * 5, "合计", 5])
    assert side_notes.without(below) is below
    whole = sheet(*[["a", "b", "c", None, "x", n] for n in range(9)])
    assert side_notes.without(whole) is whole
    bare = sheet(*[["a", "b", n] for n in range(9)])
    assert side_notes.without(bare) is bare


def test_a_sum_that_a_remark_names_stays_one() -> None:
    rows = [[date(2026, 10, n), "甲店", 100 + n, None] for n in range(1, 13)]
    made = sheet(
        ["日期", "客户", "销售额", "备注"], *rows, [date(2026, 10, 31), None, 1278, "合计"]
    )
    table, *_ = read(made, file="10月销售明细.xlsx").tables
    assert (len(table.frame), [total.agrees for total in table.totals]) == (12, [True])
