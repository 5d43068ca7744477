"""Which way exchange rates are quoted."""

from __future__ import annotations

import pytest

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["期间", "币种", "汇率"]


def _rates(*rows: tuple[str, float], title: str = "") -> Sheet:
    above = [[title]] if title else []
    return sheet(*above, HEAD, *([f"2026-{n:02d}", *row] for n, row in enumerate(rows, 1)))


def test_yuan_for_a_unit_are_plain() -> None:
    for rows in ((("USD", 7.1),), (("HKD", 0.92), ("JPY", 0.0482)), (("KRW", 0.0052),)):
        assert asked(read(_rates(*rows))) == []


def test_units_for_a_yuan_are_asked_about_and_turned() -> None:
    page = _rates(("USD", 0.1408), ("JPY", 20.75))
    (question,) = read(page).questions
    assert (question.code, question.params) == (
        "rate_way",
        {"unit": "USD", "rate": "0.1408", "own": "CNY"},
    )
    table = only(read(page, answers={question.id: "unit_per_own"}))
    assert table.frame["rate_value"].tolist() == [7_102_273, 48_193]
    assert only(read(page, answers={question.id: "own_per_unit"})).frame["rate_value"].tolist() == [
        140_800, 20_750_000,
    ]  # fmt: skip


def test_a_currency_worth_about_ours_is_asked_about_unless_others_tell() -> None:
    assert len(read(_rates(("HKD", 0.92))).questions) == 1
    assert read(_rates(("HKD", 0.92), ("USD", 7.1))).questions == []


@pytest.mark.parametrize(
    "title",
    ["外币折人民币汇率表", "CNY per unit", "1 unit of FCY = CNY", "人民币/1外币", "Rates to CNY"],
)
def test_what_the_title_says_is_not_asked(title: str) -> None:
    assert asked(read(_rates(("HKD", 0.92), title=title))) == []


def test_rates_into_another_currency_are_kept_as_such() -> None:
    table = only(read(_rates(("USD", 84.4), title="INR per 1 unit")))
    assert table.questions == []
    assert table.frame["currency"].tolist() == ["INR"]
    assert [i.code for i in table.issues] == ["foreign_rates"]
    (question,) = read(_rates(("USD", 84.4))).questions
    table = only(read(_rates(("USD", 84.4)), answers={question.id: "other_home"}))
    assert table.frame["currency"].tolist() == ["XXX"]


def test_rates_for_a_hundred_are_divided_before_their_way_is_looked_at() -> None:
    page = _rates(("USD", 719.53), ("JPY", 4.82))
    (question,) = read(page).questions
    assert question.code == "rate_per"
    assert read(page, answers={question.id: "per_hundred"}).questions == []


def test_a_title_that_names_the_pair_says_nothing_of_the_way() -> None:
    assert asked(read(_rates(("USD", 7.1), title="人民币兑美元汇率"))) == []
    (question,) = read(_rates(("USD", 0.14), title="人民币兑美元汇率")).questions
    assert question.code == "rate_way"
