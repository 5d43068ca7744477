"""Payments added up since a day nothing tells."""

from __future__ import annotations

import pytest

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

QUESTION = "S/B/paid_since"


def _paid(word: str, *more: str, title: str = "2026年10月回款", answer: str = "") -> ReadTable:
    head = ["经销商", word, *more]
    rows = [[name, n, *(3 * n for _ in more)] for name, n in (("永辉", 7), ("华联", 25))]
    answers = {QUESTION: answer} if answer else {}
    return only(read(sheet([title], head, *rows), answers=answers))


@pytest.mark.parametrize("word", ["累计回款", "累计实收"])
def test_since_when_payments_are_added_up_is_asked(word: str) -> None:
    found = _paid(word)
    assert (found.kind, [q.id for q in found.questions]) == (None, [QUESTION])
    these = _paid(word, answer="these_alone")
    assert (these.kind, list(these.frame["actual_payment"])) == ("dealer_payment", [700, 2_500])
    assert these.layout is not None
    assert these.layout.answers == {f"paid_since|{word}": "these_alone"}


def test_payments_that_reach_further_back_are_not_those_of_a_month() -> None:
    found = _paid("累计实收", answer="since_earlier")
    assert (found.kind, len(found.frame), found.questions) == (None, 0, [])


def test_a_period_somebody_names_does_not_settle_it() -> None:
    made = sheet(["经销商", "累计回款"], ["永辉", 7], ["华联", 25])
    answers = {"S/period_of": "2026-10"}
    file = read(made, file="回款.xlsx", answers=answers)
    assert [q.code for q in file.questions] == ["paid_since"]


def test_each_day_of_a_running_sum_is_asked_about_as_well() -> None:
    rows = (["2026-10-01", "永辉", 7], ["2026-10-08", "永辉", 15])
    file = read(sheet(["收款日期", "经销商", "累计实收"], *rows), file="回款.xlsx")
    assert [q.id for q in file.questions] == ["S/C/paid_since"]


@pytest.mark.parametrize("word", ["实收", "本月累计回款", "本年累计回款"])
def test_a_word_that_says_since_when_is_not_asked_about(word: str) -> None:
    assert _paid(word).questions == []


def test_beside_a_plan_they_are_added_up_as_the_plan_is() -> None:
    found = _paid("累计回款", "回款计划")
    assert (found.questions, list(found.frame["actual_payment"])) == ([], [700, 2_500])
