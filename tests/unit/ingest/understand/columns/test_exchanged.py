"""Columns whose names are on file as something else than their headings say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

REPS, CUSTOMERS = ["王强", "李娜", "刘洋"], ["永辉超市", "华联超市", "大润发", "沃尔玛"]
RIGHT = [
    ["2026-10-01", "永辉超市", "王强", 300],
    ["2026-10-02", "华联超市", "李娜", 200],
    ["2026-10-03", "大润发", "王强", 100],
]
ROUND = [[day, rep, customer, amount] for day, customer, rep, amount in RIGHT]
QUESTION = "S/B/names_exchanged/rep_name"


def _sold(
    rows: Sequence[Sequence[Any]],
    answer: str = "",
    head: tuple[str, str] = ("客户", "业务员"),
    layouts: Sequence[Layout] = (),
    reps: Sequence[str] = REPS,
) -> ReadTable:
    made = sheet(["日期", *head, "销售额"], *rows)
    answers = {QUESTION: answer} if answer else {}
    known: dict[str, Any] = {"layouts": layouts, "reps": reps, "customers": CUSTOMERS}
    return only(read(made, file="销售明细.xlsx", answers=answers, **known))


def _pairs(table: ReadTable) -> list[tuple[str, str]]:
    return list(zip(table.frame["rep_name"], table.frame["customer_name"], strict=True))


PAIRS = [("王强", "永辉超市"), ("李娜", "华联超市"), ("王强", "大润发")]


def _layout(table: ReadTable) -> Layout:
    assert table.layout is not None
    return table.layout


def test_names_below_their_own_heading_are_not_asked_about() -> None:
    found = _sold(RIGHT)
    assert (found.questions, _pairs(found)) == ([], PAIRS)


@pytest.mark.parametrize("head", [("客户", "业务员"), ("Customer", "Sales Rep")])
def test_a_sender_who_changes_two_columns_round_is_asked_about(head: tuple[str, str]) -> None:
    known = _layout(_sold(RIGHT, head=head))
    found = _sold(ROUND, head=head, layouts=[known])
    (question,) = found.questions
    assert (question.id, question.params["field"]) == (QUESTION, "rep_name")
    assert question.params["found"] == "王强、李娜"
    assert _pairs(_sold(ROUND, "exchanged", head=head, layouts=[known])) == PAIRS
    kept = _sold(ROUND, "as_headed", head=head)
    assert _pairs(kept)[0] == ("永辉超市", "王强")


def test_the_answer_holds_for_files_that_are_wrong_again_and_no_others() -> None:
    known = _layout(_sold(ROUND, "exchanged"))
    again, right = _sold(ROUND, layouts=[known]), _sold(RIGHT, layouts=[known])
    assert (again.questions, _pairs(again)) == ([], PAIRS)
    assert (right.questions, _pairs(right)) == ([], PAIRS)


def test_one_rep_in_the_column_of_customers_is_enough_where_the_other_agrees() -> None:
    rows = [[day, "王强", customer, amount] for day, _, customer, amount in ROUND]
    assert [q.id for q in _sold(rows).questions] == [QUESTION]
    strangers = [[day, "王强", f"新客{n}", 9] for n, (day, *_) in enumerate(ROUND)]
    assert _sold(strangers).questions == []


def test_new_names_and_names_known_as_both_are_let_be() -> None:
    new = [[day, f"新店{n}", f"新人{n}", 9] for n, (day, *_) in enumerate(RIGHT)]
    assert _sold(new).questions == []
    assert _sold(RIGHT, reps=[*REPS, *CUSTOMERS]).questions == []


def test_reps_alone_in_the_column_of_customers_are_moved_there() -> None:
    rows = [[day, rep, amount] for day, rep, _, amount in ROUND]
    made = sheet(["日期", "客户", "销售额"], *rows)
    answers = {QUESTION: "exchanged"}
    found = only(read(made, file="销售明细.xlsx", answers=answers, reps=REPS, customers=CUSTOMERS))
    assert list(found.frame["rep_name"]) == ["王强", "李娜", "王强"]
    assert "customer_name" not in found.frame
