"""Headings with a slip of the pen."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.columns.misspelt import is_slip
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [
    ["2026-10-01", "I1", "Om", "Soap", 2, 20, "Ashok"],
    ["2026-10-02", "I2", "Sai", "Soap", 3, 30, "Bela"],
]


def _made(last: str, *more: str):  # type: ignore[no-untyped-def]  # a sheet
    return sheet(
        ["Order Date", "Invoice No", "Customer", "Product", "Qty", "Amount", last, *more],
        *[[*row, *row[-1:] * len(more)] for row in ROWS],
    )


@pytest.mark.parametrize("word", ["Slaesman", "Saleman", "Salesnan"])
def test_a_rep_that_is_misspelt_is_asked_about(word: str) -> None:
    file = read(_made(word))
    (question,) = file.questions
    assert (question.code, question.choices) == ("misspelt_column", ("G", "none"))
    table = only(read(_made(word), answers={question.id: "G"}))
    assert list(table.frame["rep_name"]) == ["Ashok", "Bela"]
    again = only(read(_made(word), layouts=[table.layout] if table.layout else []))
    assert not again.questions
    assert list(again.frame["rep_name"]) == ["Ashok", "Bela"]


def test_which_of_two_reps_a_sale_is_of_is_asked() -> None:
    file = read(_made("Rep 1", "Rep 2"))
    (question,) = file.questions
    assert question.choices == ("G", "H", "none")
    table = only(read(_made("Rep 1", "Rep 2"), answers={question.id: "G"}))
    assert list(table.frame["rep_name"]) == ["Ashok", "Bela"]


def test_said_to_be_nothing_of_the_kind_it_is_left_aside() -> None:
    (question,) = asked(read(_made("Slaesman")))
    table = only(read(_made("Slaesman"), answers={question: "none"}))
    assert "rep_name" not in table.frame
    assert not table.questions


@pytest.mark.parametrize("word", ["Remark 2", "Xyz", "Helpers", "Regionals"])
def test_other_words_are_no_question(word: str) -> None:
    assert asked(read(_made(word))) == []


def test_beside_the_word_itself_it_is_another_column() -> None:
    assert asked(read(_made("Salesman", "Salesmen"))) == []


@pytest.mark.parametrize(
    ("one", "other"), [("states", "state"), ("order", "border"), ("amount", "account")]
)
def test_words_that_are_no_slips_of_each_other(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


def test_the_key_of_a_visit_is_not_visited_with_a_slip_in_it() -> None:
    head = ["Visit ID", "Sales Rep", "Visit Date", "Outlet Name"]
    rows = [[f"V{n:03d}", "Ashok", f"2026-11-{n:02d}", f"Shop {n}"] for n in range(1, 7)]
    assert asked(read(sheet(head, *rows), file="visit log.xlsx")) == []
