"""The printed attainment was worked out of one of several amounts."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["业务员", "目标", "发货额", "开票额", "回款额", "完成率"]
FILE = "10月业绩.xlsx"


def _rows(*rates: Any) -> list[list[Any]]:
    rows = [["王强", 100, 90, 80, 70], ["李娜", 200, 150, 110, 60]]
    return [[*row, rate] for row, rate in zip(rows, rates, strict=True)]


def test_another_amount_it_was_worked_out_of_is_asked_about() -> None:
    file = read(sheet(HEAD, *_rows("90%", "75%")), file=FILE)
    assert asked(file) == ["S//which_column/actual_mtd"]
    assert file.questions[0].choices == ("D", "C")
    answers = {"S//which_column/actual_mtd": "C"}
    found = only(read(sheet(HEAD, *_rows("90%", "75%")), file=FILE, answers=answers))
    assert list(found.frame["actual_mtd"]) == [9_000, 15_000]


def test_the_amount_it_was_worked_out_of_needs_no_question() -> None:
    found = only(read(sheet(HEAD, *_rows(0.8, 0.55)), file=FILE))
    assert list(found.frame["actual_mtd"]) == [8_000, 11_000]
    assert not found.questions


def test_one_that_agrees_with_no_column_tells_nothing() -> None:
    assert not read(sheet(HEAD, *_rows("31%", "32%")), file=FILE).questions


def test_of_two_shares_of_one_name_that_of_the_amounts_is_read() -> None:
    head = ["Rep", "Target Units", "Actual Units", "% Ach", "Target Value", "Actual Value", "% Ach"]
    rows = [["Ann", 100, 90, 0.9, 1000, 850, 0.85], ["Ben", 50, 55, 1.1, 400, 440, 1.1]]
    table = only(read(sheet(head, *rows), file="Oct 2026 achievement.xlsx"))
    assert table.frame["attainment_rate"].tolist() == [850_000, 1_100_000]
    assert table.questions == []


def test_an_attainment_named_after_its_amount_tells_as_well() -> None:
    head = ["业务员", "发货额", "净发货", "开票额", "目标", "净发货达成率"]
    rows = [["王强", 100, 90, 85, 100, 0.9], ["李娜", 80, 60, 55, 80, 0.75]]
    (question,) = read(sheet(head, *rows), file=FILE).questions
    assert (question.code, question.choices) == ("which_column", ("D", "C"))
