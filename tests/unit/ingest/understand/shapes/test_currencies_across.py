"""Rates with a column per currency."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

ROWS = [["Month", "USD", "JPY"], ["Aug-26", 3.6725, 2.49], ["Sep-26", 3.6725, 2.51]]


def test_every_month_and_currency_is_a_rate() -> None:
    found = only(read(sheet(*ROWS), file="FX rates.xlsx", answers={"S//rate_per": "per_one"}))
    assert found.kind == "fx_rate"
    rows = found.frame[["rate_from", "rate_period", "rate_value"]]
    assert sorted((c, f"{d:%Y-%m}", v) for c, d, v in rows.itertuples(index=False))[2:] == [
        ("USD", "2026-08", 3_672_500), ("USD", "2026-09", 3_672_500)
    ]  # fmt: skip


def test_a_currency_quoted_for_a_hundred_is_divided_alone() -> None:
    page = sheet(["Closing rates, AED per 1 unit (JPY per 100)"], *ROWS)
    (question,) = asked(read(page, file="FX rates.xlsx"))
    assert question.startswith("S//rate_per")
    found = only(read(page, file="FX rates.xlsx", answers={question: "per_hundred"})).frame
    held = {(c, v) for c, v in found[["rate_from", "rate_value"]].itertuples(index=False)}
    assert held == {("USD", 3_672_500), ("JPY", 24_900), ("JPY", 25_100)}


def test_amounts_in_several_currencies_are_no_rates() -> None:
    assert [t.kind for t in read(sheet(*ROWS), file="Collections.xlsx").tables] == [None]


CHINESE = [
    ["月份", "美元", "欧元", "港币"],
    ["2026-01", 7.1, 7.8, 0.91],
    ["2026-02", 7.2, 7.9, 0.92],
]


def test_currencies_by_their_chinese_names_are_read() -> None:
    table = only(read(sheet(*CHINESE), file="汇率表.xlsx"))
    assert (table.kind, len(table.frame), table.questions) == ("fx_rate", 6, [])
    held = {(c, v) for c, v in table.frame[["rate_from", "rate_value"]].itertuples(index=False)}
    assert ("港币", 920_000) in held
    assert ("美元", 7_100_000) in held


@pytest.mark.parametrize(
    "head", [["月份", "美元", "欧元", "港币"], ["Month", "USD", "EUR", "HKD"],
             ["Month", "USD/CNY", "EUR/CNY", "HKD/CNY"]],
)  # fmt: skip
def test_figures_that_are_worth_of_currencies_are_asked_about_without_a_title(
    head: list[str],
) -> None:
    made = sheet(head, *CHINESE[1:])
    (question,) = read(made, file="2026.xlsx").questions
    assert question.choices == ("fx_rate", "none")
    table = only(read(made, file="2026.xlsx", answers={question.id: "fx_rate"}))
    assert table.frame["rate_value"].sum() == 31_830_000


def test_amounts_below_currencies_and_rates_of_days_are_no_rates_of_months() -> None:
    sold = sheet(CHINESE[0], ["2026-01", 71_000, 7_800, 9_100], ["2026-02", 7_100, 780, 9_200])
    (question,) = read(sold, file="2026.xlsx").questions
    assert "fx_rate" not in question.choices
    days = sheet(
        ["日期", *CHINESE[0][1:]], ["2026-10-08", 7.1, 7.8, 0.91], ["2026-10-09", 7.2, 8, 1]
    )
    assert all(table.kind is None for table in read(days, file="汇率表.xlsx").tables)
