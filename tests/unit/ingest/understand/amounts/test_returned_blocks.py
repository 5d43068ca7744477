"""Goods that came back, told by a title or a label: never added to the sales unasked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, read, sheet

HEAD = ["日期", "单据编号", "客户", "数量", "销售额"]
SOLD = [["2026-10-01", "X1", "大华", 1, 10], ["2026-10-02", "X2", "华联", 2, 20]]
BACK = [["2026-10-03", "T1", "大华", 1, 3], ["2026-10-04", "T2", "华联", 1, 2]]


def _read(*rows: Sequence[Any], answer: str = "", **more: Any) -> ReadFile:
    page = sheet(*rows, **more)
    first = read(page, file="10月.xlsx")
    ids = [q.id for q in first.questions if q.code == "returned_block"]
    return read(page, file="10月.xlsx", answers=dict.fromkeys(ids, answer)) if answer else first


def _amounts(file: ReadFile) -> list[int]:
    return [int(v) for t in file.tables for v in t.frame.get("net_amount", [])]


@pytest.mark.parametrize("title", ["退货明细", "二、退货", "销售退货单", "Sales returns"])
def test_a_second_block_of_returns_is_asked_about(title: str) -> None:
    rows = [["一、销售"], HEAD, *SOLD, ["合计", None, None, 3, 30], [], [title], HEAD, *BACK,
            ["合计", None, None, 2, 5]]  # fmt: skip
    (question,) = _read(*rows).questions
    assert (question.code, question.params["count"]) == ("returned_block", 2)
    found = _read(*rows, answer="subtract")
    assert _amounts(found) == [1000, 2000, -300, -200]
    assert [int(v) for v in found.tables[1].frame["qty"]] == [-1000, -1000]
    assert all(c.agrees for t in found.tables for c in t.totals)
    assert _amounts(_read(*rows, answer="keep")) == [1000, 2000, 300, 200]
    assert _amounts(_read(*rows, answer="leave_out")) == [1000, 2000]


def test_rows_below_a_label_of_returns_are_asked_about() -> None:
    found = _read(["销售明细"], HEAD, *SOLD, ["退货"], *BACK, answer="subtract")
    assert _amounts(found) == [1000, 2000, -300, -200]


def test_a_sheet_of_returns_is_asked_about() -> None:
    assert [q.code for q in _read(HEAD, *BACK, name="退货").questions] == ["returned_block"]


def test_returns_with_a_minus_need_no_question() -> None:
    minus = [[*row[:4], -row[4]] for row in BACK]
    found = _read(["销售明细"], HEAD, *SOLD, [], ["退货明细"], HEAD, *minus)
    assert asked(found) == []
    assert _amounts(found) == [1000, 2000, -300, -200]


@pytest.mark.parametrize(
    "title",
    [
        "销售明细（已扣除退货）",
        "销售及退货明细",
        "Sales net of returns",
        "含退货",
        "退货率分析 销售明细",
    ],
)
def test_titles_that_speak_of_sales_and_returns_together_say_nothing_of_rows(title: str) -> None:
    assert asked(_read([title], HEAD, *SOLD)) == []


def test_slips_of_a_block_of_returns_are_of_that_type() -> None:
    head = ["日期", "传票号", "客户", "数量", "金额"]
    rows = [["一、出货传票"], head, *SOLD, ["小计", None, None, 3, 30], [], ["二、退货传票"], head,
            *BACK, ["小计", None, None, 2, 5]]  # fmt: skip
    found = read(sheet(*rows, name="传票"), file="出退货传票汇总.xlsx")
    assert found.questions == []
    sold, back = found.tables
    assert [sold.kind, back.kind] == ["slip_log", "slip_log"]
    assert "slip_type" not in sold.frame
    assert back.frame["slip_type"].tolist() == ["退货", "退货"]
    assert all(c.agrees for t in found.tables for c in t.totals)


def test_what_is_left_after_returns_is_no_row_of_the_block_of_returns() -> None:
    total = ["小计", None, None, None, 5]
    for blank in ([], [[]]):
        rows = [["一、出货"], HEAD, *SOLD, [], ["二、退货"], HEAD, *BACK, total, *blank]
        found = read(sheet(*rows, ["净出货", None, None, None, 25]), file="10月出退货.xlsx")
        assert [q.code for q in found.questions] == ["returned_block"]
        assert len(found.tables[1].frame) == len(BACK)
