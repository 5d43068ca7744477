"""The one amount of a report of money received needs no word of its own."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "客户", "业务员", "金额"]
ROWS = [["2026-11-02", "大华", "王强", 1000], ["2026-11-03", "永旺", "李娜", 500]]


@pytest.mark.parametrize("file", ["11月收款.xlsx", "11月回款明细.xlsx", "Collections Nov.xlsx"])
def test_what_a_title_calls_received_was_received(file: str) -> None:
    table = only(read(sheet(HEAD, *ROWS), file=file))
    assert (table.kind, table.questions) == ("dealer_payment", [])
    assert int(table.frame["actual_payment"].sum()) == 150000


@pytest.mark.parametrize("file", ["11月销售及回款.xlsx", "11月回款计划.xlsx", "11月应收款.xlsx"])
def test_titles_that_speak_of_more_leave_the_question(file: str) -> None:
    assert asked(read(sheet(HEAD, *ROWS), file=file)) == ["S//kind"]


def test_two_amounts_are_asked_about() -> None:
    rows = [[*row, 10] for row in ROWS]
    table = only(read(sheet([*HEAD, "Amount"], *rows), file="11月收款.xlsx"))
    assert table.questions
