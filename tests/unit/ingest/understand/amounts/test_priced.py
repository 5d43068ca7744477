"""Prices below a note of 万元 are in yuan where the amounts say so."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["日期", "客户", "数量", "单价", "金额", "业务员"]


def _prices(*rows: list[object], head: list[str] = HEAD) -> list[int]:
    found = read(sheet(["单位：万元"], head, *rows), file="10月销售明细.xlsx")
    return list(only(found).frame["unit_price"])


def test_a_price_in_yuan_stays_one() -> None:
    rows = [
        ["2026-10-01", "甲店", 10, 58, 0.058, "程思远"],
        ["2026-10-02", "乙店", 5, 60, 0.03, "邓浩"],
    ]
    assert _prices(*rows) == [58_00, 60_00]


def test_a_price_in_the_unit_of_the_amounts_stays_so() -> None:
    rows = [["2026-10-01", "甲店", 10, 1.2, 12, "程思远"], ["2026-10-02", "乙店", 5, 2, 10, "邓浩"]]
    assert _prices(*rows) == [12_000_00, 20_000_00]


def test_a_heading_that_gives_its_unit_is_believed() -> None:
    head = [*HEAD[:3], "单价(万元)", *HEAD[4:]]
    assert _prices(["2026-10-01", "甲店", 10, 58, 0.058, "程思远"], head=head) == [580_000_00]
