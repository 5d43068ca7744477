"""Units of money in the spelling of offices that write them otherwise."""

import pytest

from sales_core.ingest import currency_words, unit_words


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("單位：仟元", "千元"), ("单位:佰元", "百元"),
        ("单位：拾万元", "十万"), ("单位：壹万元", "万元"),
        ("单 位：万元", "万元"), ("單位：萬圓", "万元"), ("单位：W", "万元"), ("单位：百W", "百万"),
        ("金额以万元计", "万元"), ("注：金额均为万元", "万元"),
        ("单位：含税万元", "万元"), ("10月目标（万）", "万元"),
    ],
)  # fmt: skip
def test_units_spelt_otherwise(line: str, unit: str) -> None:
    assert unit_words.of_notes([line]) == {unit}


@pytest.mark.parametrize(
    "line",
    [
        "佰草集专柜", "拾光里便利店", "数以万计的门店", "返利按万元计提", "费用10万元",
        "合同额每万元，奖50", "超万元。",
        "一万元以内", "销售额过百万元！",
    ],
)  # fmt: skip
def test_lines_that_give_no_unit(line: str) -> None:
    assert not unit_words.of_notes([line])
    assert not unit_words.unsure([line])


@pytest.mark.parametrize("line", ["单位一：万元", "目标：吨，销售：千元"])
def test_units_that_are_only_half_said_are_unsure(line: str) -> None:
    assert not unit_words.of_notes([line])
    assert unit_words.unsure([line])


def test_two_units_of_one_note_are_both_given() -> None:
    assert unit_words.of_notes(["单位：元/万元"]) == {"元", "万元"}
    assert unit_words.of_notes(["单位：万元/吨"]) == {"万元"}


@pytest.mark.parametrize(
    ("heading", "unit"), [("目标(仟元)", "千元"), ("目标（百W）", "百万"), ("佰草集(件)", "件")]
)
def test_headings_with_units_spelt_otherwise(heading: str, unit: str) -> None:
    assert unit_words.of_heading(heading) == unit


def test_thousands_of_dollars_are_dollars() -> None:
    assert currency_words.of_heading("金额(K$)") == ("$",)
    assert currency_words.of_heading("Sales M$") == ("$",)
    assert currency_words.of_heading("NT$") == ("TWD",)
