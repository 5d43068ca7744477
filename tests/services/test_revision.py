"""What counts as a correction of an earlier file without a question, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.domain.actor import Actor
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.loading import Loaded
from tests.services.reports_made import report, sold

HEAD = ("日期", "客户", "业务员", "销售额")
Row = tuple[int, str, float]
FIRST: tuple[Row, ...] = ((1, "甲店", 100), (2, "乙店", 200), (3, "丙店", 300))


def load(house: House, actor: Actor, name: str, *lines: Row, answer: str = "") -> Loaded:
    cells = [(date(2026, 10, day), who, "王强", amount) for day, who, amount in lines]
    answers = {"明细//revision": answer} if answer else {}
    return import_file(house, actor, name, report(HEAD, *cells), answers)


def test_the_same_rows_with_other_amounts_are_asked_about(both_house: House, actor: Actor) -> None:
    load(both_house, actor, "10月.xlsx", *FIRST)
    with_tax = [(day, who, amount * 1.13) for day, who, amount in FIRST]
    asked = load(both_house, actor, "10月含税.xlsx", *with_tax)
    (question,) = asked.questions
    assert (question.code, question.params["same"], question.params["changed"]) == (
        "revision", 0, 3,
    )  # fmt: skip
    assert sold(both_house.store) == 60_000
    load(both_house, actor, "10月含税.xlsx", *with_tax, answer="revision")
    assert sold(both_house.store) == 67_800


def test_the_same_amounts_of_others_are_another_report(house: House, actor: Actor) -> None:
    load(house, actor, "10月.xlsx", *FIRST)
    others = [(day, f"{who}二", amount) for day, who, amount in FIRST]
    assert load(house, actor, "10月.xlsx", *others).status == "loaded"
    assert sold(house.store) == 120_000


def test_one_row_about_the_same_is_another_sale(house: House, actor: Actor) -> None:
    load(house, actor, "10月.xlsx", *FIRST)
    assert load(house, actor, "10月.xlsx", (1, "甲店", 70), (1, "丁店", 5)).status == "loaded"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (((1, "甲店", 100), (2, "乙店", 200)), "questions"),
        (((2, "乙店", 200), (3, "丙店", 300), (4, "丁店", 50)), "questions"),
        (((1, "甲店", 100), (2, "乙店", 250), (3, "丙店", 300)), "revised"),
        (((1, "甲店", 100), (3, "丙店", 300)), "revised"),
    ],
    ids=["ends earlier", "begins later", "one amount", "one row less"],
)
def test_rows_of_other_days_are_not_taken_away_unasked(
    house: House, actor: Actor, lines: tuple[Row, ...], status: str
) -> None:
    load(house, actor, "10月.xlsx", *FIRST)
    assert load(house, actor, "10月.xlsx", *lines).status == status


def test_a_report_of_a_few_of_the_rows_is_asked_about(house: House, actor: Actor) -> None:
    load(house, actor, "10月.xlsx", *FIRST, *((2, f"{n}店", n) for n in range(1, 4)))
    part = ((1, "甲店", 100), (3, "丙店", 300))
    assert load(house, actor, "10月.xlsx", *part).status == "questions"
    load(house, actor, "10月.xlsx", *part, answer="separate")
    assert sold(house.store) == 60_600


def test_the_older_of_two_states_does_not_replace_the_newer(house: House, actor: Actor) -> None:
    def progress(day: int, *amounts: int) -> Loaded:
        name = f"2026年进度10.{day}.xlsx"
        rows = [(rep, 100, amount) for rep, amount in zip(("王强", "李娜"), amounts, strict=True)]
        head = ("业务员", "10月目标(元)", "10月实际(元)")
        made = report((f"截至2026年10月{day}日",), head, *rows)
        return import_file(house, actor, name, made, {})

    assert progress(20, 30, 40).status == "loaded"
    assert progress(27, 50, 60).status == "revised"
    (question,) = progress(22, 35, 45).questions
    assert (question.code, question.params["changed"]) == ("revision", 2)
