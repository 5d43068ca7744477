"""Units of goods: alone, multiplied, and given for a whole table."""

from __future__ import annotations

import pytest

from sales_core.ingest import goods_units, unit_words


@pytest.mark.parametrize(
    ("word", "times"), [("万箱", "万"), ("千升", ""), ("千克", ""), ("箱", ""), ("元", "元")]
)
def test_what_multiplies_a_unit(word: str, times: str) -> None:
    assert goods_units.multiple(word) == times


@pytest.mark.parametrize(
    ("text", "unit"),
    [("单位:千升", "千升"), ("2026年任务(单位:万箱)", "万箱"), ("计量单位为平方米", "平方米"),
     ("单位:kl", "kl"), ("单位:方", "方")],
)  # fmt: skip
def test_a_note_gives_the_unit_of_a_table(text: str, unit: str) -> None:
    assert goods_units.given(text) == unit


@pytest.mark.parametrize(
    "text",
    ["单位:万元", "单位:米其林轮胎店", "单位:方正集团", "单位名称", "填报单位:华东", "单位:人"],
)
def test_offices_and_money_are_no_unit_of_goods(text: str) -> None:
    assert goods_units.given(text) is None


def test_multiples_count_as_the_unit_does() -> None:
    assert goods_units.counts("万箱")
    assert not goods_units.is_one("万箱")
    assert not goods_units.counts("万元")


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：箱、万元", "万元"),
        ("单位:件/元", "元"),
        ("单位：千升，万元", "万元"),
        ("单位：箱 万元", "万元"),
    ],
)
def test_a_unit_of_money_behind_one_of_goods(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}
