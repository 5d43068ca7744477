"""Rows without a day below one that has it: asked once, then counted or left out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ZH = ["日期", "单号", "客户", "金额"]
EN = ["Invoice Date", "Invoice No", "Customer", "Amount"]
DAYS = ["2026-10-01", "", "", "2026-10-04", "", ""]


def made(head: list[str], days: list[str]) -> Any:
    rows = [[day, f"X{n}", f"{n}店", n] for n, day in enumerate(days, 5)]
    return sheet(head, *rows)


@pytest.mark.parametrize("head", [ZH, EN])
@pytest.mark.parametrize(("answer", "count", "total"), [("above", 6, 45_00), ("none", 2, 13_00)])
def test_a_day_counts_below_it_where_a_person_says_so(
    head: list[str], answer: str, count: int, total: int
) -> None:
    invoices = made(head, DAYS)
    assert asked(read(invoices, file="10月销售明细.xlsx")) == ["S/A/days_above"]
    table = only(read(invoices, file="10月销售明细.xlsx", answers={"S/A/days_above": answer}))
    assert (len(table.frame), table.frame["net_amount"].sum()) == (count, total)
    assert len(table.left_out) == 6 - count
    said = [i.params["count"] for i in table.issues if i.code == "days_carried"]
    assert said == ([4] if answer == "above" else [])


def test_the_answer_is_remembered_with_the_layout() -> None:
    first = only(read(made(ZH, DAYS), answers={"S/A/days_above": "above"}, file="销售明细.xlsx"))
    assert first.layout is not None
    again = read(made(ZH, DAYS), layouts=[first.layout], file="销售明细.xlsx")
    assert (asked(again), len(only(again).frame)) == ([], 6)


@pytest.mark.parametrize("days", [["", "", "2026-10-03", "", "", ""], ["2026-10-01"] * 9 + [""]])
def test_a_day_forgotten_or_none_above_is_left_out_and_said(days: list[str]) -> None:
    table = only(read(made(ZH, days), file="10月销售明细.xlsx"))
    assert table.questions == []
    assert {left.code for left in table.left_out} == {"missing_date"}
