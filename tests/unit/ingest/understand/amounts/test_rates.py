"""Exchange rates: of a month as people write it, for one unit or for a hundred."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


@pytest.mark.parametrize("month", ["2026-10", "2026年10月", "202610", "Oct 2026"])
def test_the_month_of_a_rate_is_held_as_its_first_day(month: str) -> None:
    rows = [[month, "USD", 7.1033], [month, "JPY", 0.04821]]
    found = only(read(sheet(["月份", "币种", "汇率"], *rows)))
    assert found.kind == "fx_rate"
    assert {d.date() for d in found.frame["rate_period"]} == {date(2026, 10, 1)}
    assert list(found.frame["rate_value"]) == [7_103_300, 48_210]


def test_a_title_may_tell_the_month() -> None:
    found = only(read(sheet(["2026年10月汇率"], ["币种", "汇率"], ["USD", 7.1], ["EUR", 7.8])))
    assert found.kind == "fx_rate"
    assert {d.date() for d in found.frame["rate_period"]} == {date(2026, 10, 1)}


def test_a_dollar_for_seven_hundred_is_asked_about() -> None:
    page = sheet(["2026年10月汇率"], ["币种", "汇率"], ["USD", 719.53], ["JPY", 4.8])
    assert [question.params["found"] for question in read(page).questions] == ["USD 719.53"]
    assert asked(read(sheet(["2026年10月汇率"], ["币种", "汇率"], ["USD", 7.1953]))) == []


def test_rates_for_a_hundred_units_are_asked_about() -> None:
    page = sheet(["2026年10月汇率（100外币）"], ["币种", "汇率"], ["USD", 710.33], ["EUR", 780])
    (question,) = asked(read(page))
    assert question == "S//rate_per/汇率" or question.startswith("S//rate_per")
    held = {
        answer: list(only(read(page, answers={question: answer})).frame["rate_value"])
        for answer in ("per_hundred", "per_one")
    }
    assert held == {
        "per_hundred": [7_103_300, 7_800_000],
        "per_one": [710_330_000, 780_000_000],
    }


def test_a_dollar_that_costs_seven_hundred_is_asked_about() -> None:
    page = sheet(["2026年10月汇率"], ["币种", "汇率"], ["USD", 719.53], ["JPY", 4.82])
    (question,) = asked(read(page))
    assert question.startswith("S//rate_per")
    table = only(read(page, answers={question: "per_hundred"}))
    assert list(table.frame["rate_value"]) == [7_195_300, 48_200]


def test_months_across_are_rates_of_those_months() -> None:
    rows = [["USD", 84.4483, 84.4399], ["AED", 23.9414, 23.6991]]
    head = ["Currency", "Sep-26", "Oct-26"]
    table = only(read(sheet(["Exchange rates, INR per 1 unit"], head, *rows), file="fx.xlsx"))
    assert table.kind == "fx_rate"
    assert table.questions == []
    held = [(r["rate_from"], f"{r['rate_period']:%Y-%m-%d}", r["rate_value"])
            for r in table.frame.to_dict("records")]  # fmt: skip
    assert held[:2] == [("USD", "2026-09-01", 84_448_300), ("USD", "2026-10-01", 84_439_900)]
    assert len(held) == 4


def test_months_across_for_a_hundred_units_are_asked_about() -> None:
    rows = [["USD", 712.5, 714], ["JPY", 4.8, 4.9]]
    data = sheet(["Exchange rates per 100 units"], ["Currency", "Sep-26", "Oct-26"], *rows)
    (question,) = read(data, file="fx.xlsx").questions
    assert question.code == "rate_per"
    table = only(read(data, file="fx.xlsx", answers={question.id: "per_hundred"}))
    assert table.frame["rate_value"].tolist() == [7_125_000, 7_140_000, 48_000, 49_000]


@pytest.mark.parametrize(
    "written", ["日元（100）", "100日元", "日元/100", "JPY per 100", "JPY（每100）"]
)
def test_a_currency_written_with_a_hundred_is_of_one_unit(written: str) -> None:
    rows = [["美元", 7.0955, 7.0812], [written, 4.689, 4.702]]
    table = only(read(sheet(["2026年记账汇率"], ["币种", "10月", "11月"], *rows), file="汇率.xlsx"))
    assert table.questions == []
    assert list(table.frame["rate_value"]) == [7_095_500, 7_081_200, 46_890, 47_020]
    column = sheet(["2026年10月汇率"], ["币种", "汇率"], ["美元", 7.0955], [written, 4.689])
    found = only(read(column, file="汇率.xlsx")).frame
    assert list(found["rate_value"]) == [7_095_500, 46_890]
    assert found["rate_from"].tolist()[1] in ("日元", "JPY")


def test_a_hundred_beside_a_rate_that_is_of_one_unit_already_changes_nothing() -> None:
    rows = [["美元", 7.0955], ["日元（100）", 0.0469]]
    table = only(read(sheet(["2026年10月汇率"], ["币种", "汇率"], *rows), file="汇率.xlsx"))
    assert list(table.frame["rate_value"]) == [7_095_500, 46_900]


def test_words_of_banks_and_finance_departments() -> None:
    spot = sheet(
        ["月份", "货币", "100外币折人民币"], ["2026-10", "美元", 712.35], ["2026-10", "日元", 4.75]
    )
    (question,) = asked(read(spot, file="汇率.xlsx"))
    table = only(read(spot, file="汇率.xlsx", answers={question: "per_hundred"}))
    assert table.frame["rate_value"].tolist() == [7_123_500, 47_500]
    typed = sheet(["Month", "Pair", "Rate", "Type"], ["2026-10", "USD/CNY", 7.1, "actual"],
                  ["2026-10", "USD/CNY", 7.2, "plan"])  # fmt: skip
    table = only(read(typed, file="fx rates.xlsx"))
    assert table.questions == []
    assert table.frame["rate_kind"].tolist() == ["actual", "plan"]


def test_of_mixed_rates_those_for_a_hundred_units_are_divided() -> None:
    rows = [["USD", 7.1023], ["JPY", 4.7102], ["THB", 0.2154]]
    page = sheet(["2026年11月汇率"], ["币种", "兑人民币汇率"], *rows)
    file = read(page, file="汇率.xlsx")
    assert [q.code for q in file.questions] == ["rate_per"]
    said = {file.questions[0].id: "per_hundred"}
    found = only(read(page, file="汇率.xlsx", answers=said)).frame["rate_value"].tolist()
    assert found == [7_102_300, 47_102, 215_400]
