"""Cells become values of their field exactly, or are named as what they are not."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.fields import FieldType
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cast import (
    BAD,
    NOTHING,
    Cast,
    Rule,
    cast,
    cast_column,
    grows,
    percent_scale,
)
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

MONEY, RATIO = Rule(FieldType.MONEY), Rule(FieldType.RATIO)


@pytest.mark.parametrize(
    ("cell", "factor", "minor"),
    [  # V-NUM-01
        ("12.5", 10_000, 12_500_000),
        (12.5, 10_000, 12_500_000),
        ("980", 1_000, 98_000_000),
        ("1,234,500.00", 1, 123_450_000),
        ("(3,200)", 1, -320_000),
        ("0.8", 1_000_000, 80_000_000),
        ("1.2亿", 10_000, 12_000_000_000),
        (0.1 + 0.2, 1, 30),
        (2.675, 1, 268),
        (-2.675, 1, -268),
    ],
)
def test_money_is_whole_minor_units(cell: object, factor: int, minor: int) -> None:
    assert cast(cell, Rule(FieldType.MONEY, factor)).value == minor  # type: ignore[arg-type]  # cells of a sheet


@pytest.mark.parametrize("cell", ["-", "--", "/", "N/A", "", None, "#DIV/0!"])
def test_no_value_is_not_nought(cell: str | None) -> None:
    assert cast(cell, MONEY) == NOTHING


@pytest.mark.parametrize("cell", ["72.5%", "３％", "约100", "abc", True, "1e30"])
def test_what_is_no_amount(cell: object) -> None:
    assert cast(cell, MONEY) == BAD  # type: ignore[arg-type]  # cells of a sheet


def test_a_number_shown_as_a_percentage_is_no_amount() -> None:
    assert cast(0.72, MONEY, percent_format=True) == BAD
    assert cast(0.72, RATIO, percent_format=True).value == 720_000


@pytest.mark.parametrize(
    ("values", "formats", "percents"),
    [
        ([72.5, 88, 104], [False] * 3, True),
        ([0.725, 0.88, 1.04], [False] * 3, False),
        ([0, 0, 95], [False] * 3, True),
        ([0.5, "72%", 0.9], [False, False, False], False),
        ([72.5, 0.8], [True, False], False),
        ([], [], False),
    ],
)
def test_the_scale_of_percentages_is_judged_by_column(
    values: list[object], formats: list[bool], percents: bool
) -> None:
    assert percent_scale(values, formats) is percents  # type: ignore[arg-type]  # cells of a sheet


def test_whole_numbers_only_where_things_are_counted() -> None:
    count = Rule(FieldType.INTEGER)
    assert cast("5家", count).value == 5
    assert cast(5.5, count) == BAD
    assert cast("1.25万", count).value == 12_500


@pytest.mark.parametrize(
    ("cell", "clock"),
    [("9:05", "09:05"), ("2026-10-05 14:30", "14:30"), ("2:30 pm", "14:30"), ("12:10 AM", "00:10"),
     (0.5, "12:00"), (time(8, 15), "08:15"), (datetime.fromisoformat("2026-10-05T08:15"), "08:15")],
)  # fmt: skip
def test_times_of_day(cell: object, clock: str) -> None:
    assert cast(cell, Rule(FieldType.TIME)).value == clock  # type: ignore[arg-type]  # cells of a sheet


@pytest.mark.parametrize(
    ("cell", "truth"), [("是", True), ("√", True), ("N", False), ("无效", False)]
)
def test_yes_and_no(cell: str, truth: bool) -> None:
    assert cast(cell, Rule(FieldType.BOOLEAN)).value is truth


def test_neither_yes_nor_no() -> None:
    assert cast("也许", Rule(FieldType.BOOLEAN)) == BAD


def test_ids_keep_their_noughts_and_digits() -> None:
    text = Rule(FieldType.TEXT)
    assert cast("007", text).value == "007"
    assert cast("6222020200112233445", text).value == "6222020200112233445"
    assert cast("null", text).value == "null"
    assert cast(1001.0, text).value == "1001"


@given(st.floats(-1e9, 1e9).map(lambda x: round(x, 4)))
def test_money_rounds_half_up_from_what_is_shown(value: float) -> None:
    exact = (Decimal(repr(value)) * 100).to_integral_value(ROUND_HALF_UP)
    assert cast(value, MONEY).value == int(exact)


def _sales(heading: str, title: str | None = None, **answers: str) -> tuple[list[int], list[str]]:
    rows = [["日期", "客户", heading], ["2026-10-05", "大华", 3], ["2026-10-06", "中百", 4]]
    top = [[title], []] if title else []
    file = read(sheet(*top, *rows), file="销售明细.xlsx", answers=answers)
    return only(file).frame["net_amount"].tolist(), asked(file)


@pytest.mark.parametrize(
    ("heading", "title", "factor"),
    [
        ("销售额", None, 1),
        ("销售额(万元)", None, 10_000),
        ("销售额万元", None, 10_000),
        ("销售额", "单位:千元", 1_000),
        ("销售额(万元)", "单位:万元", 10_000),
    ],
)
def test_the_unit_of_a_column(heading: str, title: str | None, factor: int) -> None:
    assert _sales(heading, title) == ([300 * factor, 400 * factor], [])


def test_units_nobody_can_be_sure_of_are_asked() -> None:
    assert _sales("Net sales (Cr)")[1] == ["S/C/unit_unclear"]
    answered = _sales("Net sales (Cr)", **{"S/C/unit_unclear": "crore"})
    assert answered == ([3_000_000_000, 4_000_000_000], [])


def test_two_titles_that_disagree_are_asked() -> None:
    assert _sales("销售额", "单位:元 (万元)")[1] == ["S/C/unit_conflict"]


def test_boxes_are_no_money() -> None:
    target = only(read(sheet(["业务员", "目标(箱)"], ["王强", 30]), file="2026年10月目标.xlsx"))
    assert target.frame["target_qty"].tolist() == [30_000]
    assert "target_amount" not in target.frame


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
CELLS: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(-(10.0**17), 10.0**17, allow_nan=False),
    st.sampled_from([0, 1, 1.0, -0.0, 0.5, 12.5, 0.1 + 0.2, 2.675, 46_000, 10**15, 1e15, 10.13]),
    st.sampled_from([Decimal("1"), Decimal("1.0"), Decimal("1.00"), Decimal("0.005")]),
    st.sampled_from(
        ["1", " 1", "1.0", "12,5", "(3)", "72.5%", "是", "-", " ", "2026-10-05", "9:30"]
    ),
    st.text(max_size=6),
    DAYS,
    st.builds(datetime.combine, DAYS, st.times()),
    st.times(),
)
RULES = st.builds(
    Rule,
    st.sampled_from(FieldType),
    st.sampled_from([1, 1_000, 10_000, 10**8]),
    st.sampled_from(["point", "comma"]),
    st.builds(DateRule, st.sampled_from([None, "dmy", "mdy"]), st.sampled_from([None, 2026])),
    st.booleans(),
)


@given(st.lists(st.tuples(CELLS, st.booleans()), max_size=12), RULES)
def test_a_column_is_read_as_its_cells_are(cells: list[tuple[Value, bool]], rule: Rule) -> None:
    values, formats = [value for value, _ in cells], [percent for _, percent in cells]
    found = cast_column(values * 2, rule, formats * 2)
    each = [cast(value, rule, percent) for value, percent in cells] * 2
    assert [(type(v), v) for v in found.values] == [(type(c.value), c.value) for c in each]
    assert found.bad == {n for n, c in enumerate(each) if c.bad}


def test_half_of_one_percent_among_percents_is_left_to_a_person() -> None:
    rule = Rule(FieldType.RATIO, percent=True)
    assert [cast(value, rule).value for value in (30, 80.5, 1, 0, -5)] == [
        300_000, 805_000, 10_000, 0, -50_000,
    ]  # fmt: skip
    assert cast(0.5, rule) == BAD
    assert cast("50%", rule).value == cast(0.5, rule, percent_format=True).value == 500_000
    assert cast(0.5, Rule(FieldType.RATIO)).value == 500_000


@pytest.mark.parametrize(
    ("values", "growth"),
    [
        ([-16.5, 176.6, 0.3], True),
        ([92.5, 101.4, 0.9], False),  # nothing below zero: 0.9 may be nine tenths of the target
        ([-16, 40, 0.25], False),  # finer than the others: a quarter in a column of percents?
        ([-16.5, 40.0], False),
        ([None, "-3.5%", 12.5, 0.5], False),
    ],
)
def test_a_column_of_growth_may_hold_less_than_a_percent(
    values: list[object], growth: bool
) -> None:
    formats = [False] * len(values)
    assert grows(values, formats) is growth  # type: ignore[arg-type]  # cells of a sheet
    rule = Rule(FieldType.RATIO, percent=True, small=growth)
    assert cast(0.3, rule) == (Cast(3_000) if growth else BAD)
