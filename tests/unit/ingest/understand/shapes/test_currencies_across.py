"""Rates with a column per currency."""

from __future__ import annotations

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
