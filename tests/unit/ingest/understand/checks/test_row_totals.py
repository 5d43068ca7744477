"""What a row prints as the sum of its months is held against them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

FILE = "2026年销售目标.xlsx"


def told(head: list[str], *rows: list[Any]) -> list[tuple[str | None, Any, Any]]:
    table = only(read(sheet(head, *rows), file=FILE))
    assert table.questions == []
    return [
        (i.where, i.params["printed"], i.params["computed"])
        for i in table.issues
        if i.code == "total_differs"
    ]


HEAD = ["业务员", "10月", "11月", "12月", "合计"]


def test_a_sum_that_differs_is_told_on_its_cell() -> None:
    rows = (["王强", 10, 20, 30, 60], ["李娜", 20, 30, 40, 99])
    assert told(HEAD, *rows) == [("S!E3", "99.00", "90.00")]
    wan = [f"{word}(万元)" if word.endswith("月") else word for word in HEAD]
    assert told(wan, *rows) == [("S!E3", "990000.00", "900000.00")]


def test_sums_that_agree_or_are_rounded_are_not() -> None:
    assert told(HEAD, ["王强", 10, 20, 30, 60], ["李娜", 20, None, 40, 60]) == []
    assert told(HEAD, ["王强", 1.04, 1.04, 1.04, 3.13]) == []


def test_sums_of_something_else_are_told_once() -> None:
    rows = (["王强", 10, 20, 30, 500], ["李娜", 20, 30, 40, 700])
    assert [where for where, *_ in told(HEAD, *rows)] == ["S!E2"]


@pytest.mark.parametrize("word", ["月均", "同比", "备注"])
def test_other_columns_are_no_sums(word: str) -> None:
    assert told([*HEAD[:4], word], ["王强", 10, 20, 30, 7], ["李娜", 20, 30, 40, 8]) == []
