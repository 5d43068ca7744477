"""A sum that runs down the rows is no amount of each row."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import read, sheet

ROWS = [["2026-10-01", "甲店", "王强", 6, 6], ["2026-10-02", "乙店", "王强", 12, 18]]


@pytest.mark.parametrize("word", ["累计销售额", "销售额累计", "Cumulative sales", "Sales to date"])
def test_it_is_taken_for_no_amount(word: str) -> None:
    head = ["日期", "客户", "业务员", "销售额", word]
    (table,) = read(sheet(head, *ROWS), file="销售明细.xlsx").tables
    assert int(table.frame["net_amount"].sum()) == 1_800
    alone = read(sheet([*head[:3], word], *(row[:3] + row[4:] for row in ROWS)))
    assert all("net_amount" not in t.frame for t in alone.tables)
