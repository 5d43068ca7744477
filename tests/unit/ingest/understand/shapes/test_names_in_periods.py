"""Names and periods across at once, over what is measured."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

NAMES_BELOW: list[list[Any]] = [
    ["业务员", "10月", "", "", "", "11月", "", "", ""],
    ["", "常温", "", "冷冻", "", "常温", "", "冷冻", ""],
]
MONTHS_BELOW: list[list[Any]] = [
    ["业务员", "常温", "", "", "", "冷冻", "", "", ""],
    ["", "10月", "", "11月", "", "10月", "", "11月", ""],
]
WORDS = ["", *["任务", "完成"] * 4]
ROWS = [["王强", 1, 2, 3, 4, 5, 6, 7, 8], ["李娜", 10, 20, 30, 40, 50, 60, 70, 80]]
ANSWERS = {"S//no_kind": "sales_progress", "S//columns_are": "product_group"}


@pytest.mark.parametrize("top", [NAMES_BELOW, MONTHS_BELOW])
def test_every_name_of_every_month_is_a_row(top: list[list[Any]]) -> None:
    wide = [(1, 1, 1, 4), (1, 5, 1, 8), *((2, c, 2, c + 1) for c in (1, 3, 5, 7))]
    made = sheet(["单位：万元"], *top, WORDS, *ROWS, merged=[(1, 0, 3, 0), *wide])
    assert asked(read(made, file="2026年品类.xlsx")) == ["S//no_kind"]
    table = only(read(made, file="2026年品类.xlsx", answers=ANSWERS))
    assert len(table.frame) == 8
    assert table.frame["target_amount"].sum() == 176_000_000
    assert table.frame["actual_mtd"].sum() == 220_000_000
    cold = table.frame[table.frame["product_group"] == "冷冻"]
    october = cold[cold["period_start"].dt.month == 10]["target_amount"].sum()
    assert october == (33_000_000 if top is NAMES_BELOW else 55_000_000)


def test_targets_alone_read_fewer_of_the_columns_and_are_no_choice() -> None:
    wide = [(1, 1, 1, 4), (1, 5, 1, 8), *((2, c, 2, c + 1) for c in (1, 3, 5, 7))]
    made = sheet(["单位：万元"], *NAMES_BELOW, WORDS, *ROWS, merged=[(1, 0, 3, 0), *wide])
    (question,) = read(made, file="2026年品类.xlsx").questions
    assert "sales_target" not in question.choices
