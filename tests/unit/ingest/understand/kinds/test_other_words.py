"""A kind somebody had to name holds for files that are called alike."""

from __future__ import annotations

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from sales_core.ingest.understand.kinds import other_words
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "客户", "业务员", "金额"]
ROWS = (["2026-10-05", "永辉", "王强", 3], ["2026-10-06", "华联", "李娜", 4])


def _file(file: str, *layouts: Layout, name: str = "S", answer: str = "") -> ReadFile:
    answers = {f"{name}//kind": answer} if answer else {}
    return read(sheet(HEAD, *ROWS, name=name), file=file, layouts=layouts, answers=answers)


def _learned(file: str, name: str = "S") -> Layout:
    layout = only(_file(file, name=name, answer="sales_detail")).layout
    assert layout is not None
    return layout


@pytest.mark.parametrize(
    ("file", "name"), [("11月预测.xlsx", "S"), ("11月明细.xlsx", "费用"), ("Pending.xlsx", "S")]
)
def test_names_that_speak_of_something_else_are_asked_about(file: str, name: str) -> None:
    assert asked(_file(file, _learned("10月明细.xlsx"), name=name)) == [f"{name}//kind"]


@pytest.mark.parametrize("file", ["11月明细.xlsx", "华东11月.xlsx", "11月日报.xlsx"])
def test_other_names_are_not(file: str) -> None:
    again = _file(file, _learned("10月明细.xlsx"))
    assert (asked(again), only(again).kind) == ([], "sales_detail")


def test_the_same_word_as_before_is_not_either_and_its_absence_is() -> None:
    learned = _learned("10月合同.xlsx")
    assert asked(_file("11月合同.xlsx", learned)) == []
    assert asked(_file("11月明细.xlsx", learned)) == ["S//kind"]


def test_words_of_this_sort() -> None:
    assert other_words.of(["11月预测", "Sheet1"]) == {"预测"}
    assert other_words.of(["Pending orders", "明细"]) == {"pending"}
    assert other_words.of(["10月明细", "S"]) == frozenset()
