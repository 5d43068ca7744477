"""A unit in the corner of the table, or behind the word of its total, is that of its amounts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年销售目标.xlsx"
ROWS = (["王强", 12, 13], ["李娜", 10, 11])


def target(corner: str, *below: list[Any], month: str = "11月") -> Any:
    return read(sheet([corner, "10月", month], *ROWS, *below), file=FILE)


@pytest.mark.parametrize(
    "corner", ["业务员\\万元", "业务员/万元", "业务员（万元）", "业务员（单位：万元）"]
)
def test_a_unit_above_the_names(corner: str) -> None:
    found = only(target(corner))
    assert int(found.frame["target_amount"].sum()) == 46_000_000
    assert {c.unit for c in found.columns if c.field == "target_amount"} == {"万元"}


@pytest.mark.parametrize("word", ["合计（万元）", "总计：万元", "合计 万元", "合计(单位:万元)"])
def test_a_unit_behind_a_total(word: str) -> None:
    found = only(target("业务员", [word, 22, 24]))
    assert int(found.frame["target_amount"].sum()) == 46_000_000
    assert [t.agrees for t in found.totals] == [True, True]


def test_what_counts_customers_says_nothing_of_the_money() -> None:
    found = only(target("业务员", ["合计（2人）", 22, 24]))
    assert int(found.frame["target_amount"].sum()) == 4_600


def test_another_unit_in_a_heading_is_asked_about() -> None:
    assert "S/C/unit_conflict" in asked(target("业务员\\万元", month="11月(元)"))


@pytest.mark.parametrize("corner", ["Rs '000", "(Rs in Lakhs)", "N'000", "(in thousands)"])
def test_a_unit_above_the_word_for_the_names(corner: str) -> None:
    rows = sheet(
        [corner, "October", None], ["ASM", "Plan", "Actual"], ["Ann", 52, 48], ["Ben", 43, 45],
        merged=[(0, 1, 0, 2)],
    )  # fmt: skip
    factor = 100_000 if "Lakhs" in corner else 1_000
    found = only(read(rows, file="2026.xlsx"))
    assert int(found.frame["target_amount"].sum()) == 95 * factor * 100


@pytest.mark.parametrize("word", ["RSM", "ASM", "Rep"])
def test_a_word_for_people_is_no_unit(word: str) -> None:
    rows = sheet(["All figures in INR Cr"], [word, "Oct Tgt", "Oct Ach"], ["Iyer", 1.5, 6.5])
    found = only(read(rows, file="October 2026.xlsx"))
    assert found.questions == []
    assert int(found.frame["target_amount"].sum()) == 15_000_000 * 100


def test_a_note_of_the_unit_behind_the_last_heading_is_that_of_all() -> None:
    rows = [["业务员", "目标", "实际", None, "单位：万元"], ["程思远", 12, 8.8], ["邓浩", 9, 9.5]]
    found = only(read(sheet(*rows), file="2026年10月业绩.xlsx")).frame
    assert list(found["target_amount"]) == [120_000_00, 90_000_00]
    blank = [["业务员", "目标", "实际", "奖金（万元）"], ["程思远", 12, 8.8], ["邓浩", 9, 9.5]]
    found = only(read(sheet(*blank), file="2026年10月业绩.xlsx")).frame
    assert list(found["target_amount"]) == [12_00, 9_00]
