"""Rows about the same people and periods that another column tells apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

REPS, PARTS = ["王强", "李娜"], ["高端", "大众"]
ROWS: list[list[Any]] = [
    [rep, part, 1000 + 100 * n + k] for n, rep in enumerate(REPS) for k, part in enumerate(PARTS)
]
FILE, QUESTION = "2026年10月目标.xlsx", "S/B/told_apart"


def _read(head: list[str], rows: list[list[Any]], **more: Any) -> Any:
    return read(sheet(head, *rows), file=more.pop("file", FILE), **more)


def test_what_tells_targets_apart_is_asked_and_told() -> None:
    head = ["业务员", "板块", "目标"]
    found = _read(head, ROWS)
    assert asked(found) == [QUESTION]
    assert found.questions[0].params == {"name": "板块", "count": 4, "names": "高端、大众"}
    table = only(_read(head, ROWS, answers={QUESTION: "product_group"}))
    assert list(table.frame["product_group"]) == PARTS * 2
    assert asked(_read(head, ROWS, layouts=[table.layout])) == []


def test_a_column_that_is_no_key_of_progress_is_asked_about_too() -> None:
    rows = [[*row, 900] for row in ROWS]
    head = ["业务员", "渠道", "目标", "完成"]
    assert asked(_read(head, rows, file="2026年10月销售进度.xlsx")) == [QUESTION]


def test_products_tell_rows_of_progress_apart_without_a_question() -> None:
    rows = [[*row, 900] for row in ROWS]
    found = _read(["业务员", "产品", "目标", "完成"], rows, file="2026年10月销售进度.xlsx")
    assert asked(found) == []
    frame = only(found).frame
    assert list(frame["product_group"]) == list(frame["product_name"]) == PARTS * 2
    assert int(frame["actual_mtd"].sum()) == 3600_00


def test_rows_that_contradict_each_other_stay_as_they_are() -> None:
    table = only(_read(["业务员", "板块", "目标"], ROWS, answers={QUESTION: "rows_contradict"}))
    assert len(table.frame) == len(ROWS)
    assert "product_group" not in table.frame


def test_months_across_are_asked_about_once() -> None:
    head = ["业务员", "板块", "9月", "10月"]
    rows = [[*row, 5] for row in ROWS]
    assert asked(_read(head, rows, file="2026年目标.xlsx")) == [QUESTION]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["业务员", "产品组", "目标"], ROWS),  # a key of targets
        (["业务员", "医院", "目标"], ROWS),  # who a target is of, in another word
        (["业务员", "备注", "目标"], ROWS),
        (["业务员", "板块", "目标"], [["王强", "高端", 1], ["李娜", "大众", 2]]),  # no row repeats
        (
            ["业务员", "板块", "目标"],
            [["王强", "高端", 1], ["王强", "高端", 2], ["李娜", "高端", 14]],
        ),
        (
            ["业务员", "板块", "目标"],
            [*ROWS[::2], *([f"张{n}", "高端", n] for n in range(4)), ROWS[1]],
        ),
    ],
)
def test_nothing_is_asked_where_no_column_tells_them_apart_or_few_repeat(
    head: list[str], rows: list[list[Any]]
) -> None:
    assert asked(_read(head, rows)) == []
