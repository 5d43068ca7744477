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


PARTS_BELOW: list[list[Any]] = [
    ["业务员", "1月", "", "2月", ""], ["", "酸奶", "牛奶", "酸奶", "牛奶"],
]  # fmt: skip
PARTS_ABOVE: list[list[Any]] = [
    ["Sales Rep", "Yoghurt", "", "Milk", ""], ["", "Jan", "Feb", "Jan", "Feb"],
]  # fmt: skip
NAME_BELOW: list[list[Any]] = [
    ["", "1月", "", "2月", ""], ["业务员", "酸奶", "牛奶", "酸奶", "牛奶"],
]  # fmt: skip
IN_ONE: list[list[Any]] = [["业务员", "1月酸奶", "1月牛奶", "2月酸奶", "2月牛奶"]]
AMOUNTS = [["王强", 1, 2, 30, 40], ["李娜", 3, 4, 50, 60], ["Tom", 0, 1, 70, 80]]
GROUPS = {"S//columns_are": "product_group"}


@pytest.mark.parametrize("top", [PARTS_BELOW, PARTS_ABOVE, NAME_BELOW, IN_ONE])
@pytest.mark.parametrize("file", ["2026年销售目标.xlsx", "Sales targets 2026.xlsx"])
def test_targets_of_groups_in_months_are_a_row_each(top: list[list[Any]], file: str) -> None:
    made = sheet(*top, *AMOUNTS)
    assert asked(read(made, file=file)) == ["S//columns_are"]
    table = only(read(made, file=file, answers=GROUPS))
    assert (table.kind, len(table.frame)) == ("sales_target", 12)
    january = table.frame[table.frame["period_start"].dt.month == 1]
    milk = table.frame[table.frame["product_group"].isin(["牛奶", "Milk"])]
    assert january["target_amount"].sum() == (11_00 if top is not PARTS_ABOVE else 154_00)
    assert milk["target_amount"].sum() == (187_00 if top is not PARTS_ABOVE else 330_00)


def test_a_word_above_all_of_them_is_what_they_hold() -> None:
    top = [["业务员", "销售任务", "", "", ""], *(["", *row[1:]] for row in PARTS_BELOW)]
    made = sheet(*top, *AMOUNTS)
    table = only(read(made, file="2026年.xlsx", answers=GROUPS | {"S//no_kind": "sales_target"}))
    assert table.header_rows == [1, 2, 3]
    assert table.frame["target_amount"].sum() == 341_00


def test_sums_of_months_or_groups_among_them_count_nothing_twice() -> None:
    months = ["业务员", "1月", "", "", "2月", "", "", "一季度", "", "", "合计"]
    groups = ["", *["酸奶", "牛奶", "小计"] * 3, ""]
    rows = [[name, a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d, a + b + c + d]
            for name, a, b, c, d in AMOUNTS]  # fmt: skip
    made = sheet(months, groups, *rows)
    table = only(read(made, file="2026年销售目标.xlsx", answers=GROUPS))
    assert table.frame["target_amount"].sum() == 341_00


@pytest.mark.parametrize("words", [["件数", "金额"], ["单价", "毛利"], ["本期", "同期"]])
def test_measures_below_months_are_no_names(words: list[str]) -> None:
    made = sheet(["业务员", "1月", "", "2月", ""], ["", *words * 2], *AMOUNTS)
    assert "S//columns_are" not in asked(read(made, file="2026年销售目标.xlsx"))


@pytest.mark.parametrize("words", [[], ["目标", "完成"]])
def test_a_name_that_adds_up_the_others_is_no_part(words: list[str]) -> None:
    width = max(1, len(words))
    top = [
        "业务员",
        *(cell for month in ("1月", "2月") for cell in [month, *[""] * (3 * width - 1)]),
    ]
    names = [cell for name in ("线上", "线下", "全渠道") for cell in [name, *[""] * (width - 1)]]
    rows = [
        [name, *(v for m in (1, 2) for v in [n * m] * width + [n] * width + [n * m + n] * width)]
        for n, name in enumerate(("王强", "李娜", "张伟"), 3)
    ]
    lines = [top, ["", *names * 2], *([["", *words * 6]] if words else []), *rows]
    answers = {"S//columns_are": "channel", "S//no_kind": "sales_progress"}
    table = only(read(sheet(*lines), file="2026年销售目标.xlsx", answers=answers))
    assert set(table.frame["channel"]) == {"线上", "线下"}
    assert table.frame["target_amount"].sum() == 60_00
