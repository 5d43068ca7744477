"""The currency of a workspace: amounts in another one never count as if they were in it."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.period import Period
from sales_core.services import currency, uploads
from sales_core.services.currency import Effect
from sales_core.services.examining import read_one
from sales_core.services.house import House
from sales_core.services.importing import context_of, import_file
from sales_core.services.trail import trail
from sales_core.services.view import View
from tests.services.reports_made import report
from tests.store.facts_made import sold, states

HEAD = ["日期", "单据编号", "客户", "业务员"]
ROW = ["2026-10-05", "A1", "大华", "王强"]


def _load(house: House, actor: Actor, heading: str, amount: int, number: str = "A1") -> None:
    row = [ROW[0], number, *ROW[2:], amount]
    content = report([*HEAD, heading], row)
    assert import_file(house, actor, f"{heading} 销售明细.xlsx", content, {}).status == "loaded"


def test_amounts_in_dollars_count_once_the_team_counts_in_dollars(
    house: House, actor: Actor
) -> None:
    _load(house, actor, "销售额(USD)", 300)
    _load(house, actor, "销售额（人民币）", 20, "A2")
    _load(house, actor, "销售额", 7, "A3")
    assert sold(house.store) == 27_00
    assert currency.effect(house, actor, "USD") == Effect(kept=1, begin=1, end=1)
    currency.change(house, actor, "USD", "CNY")
    assert sold(house.store) == 307_00
    assert states(house.store, "sales_detail") == {
        (1, 2): "active", (2, 2): "no_rate", (3, 2): "active",
    }  # fmt: skip
    assert context_of(house, actor).currency == currency.read(house, actor) == "USD"
    currency.change(house, actor, "CNY", "USD")
    assert sold(house.store) == 27_00


def test_files_loaded_after_the_change_count_in_the_new_one(house: House, actor: Actor) -> None:
    currency.change(house, actor, "USD", "CNY")
    _load(house, actor, "Amount ($)", 300)
    assert sold(house.store) == 300_00


def test_a_currency_nobody_knows_is_refused(house: House, actor: Actor) -> None:
    with pytest.raises(InvalidInput):
        currency.change(house, actor, "XYZ", "CNY")


def test_whoever_looked_at_another_currency_is_told(house: House, actor: Actor) -> None:
    currency.change(house, actor, "USD", "CNY")
    with pytest.raises(StaleEdit):
        currency.change(house, actor, "EUR", "CNY")
    assert currency.read(house, actor) == "USD"


def test_dollars_count_once_their_rate_is_loaded_and_the_trail_opens_it(
    house: House, actor: Actor
) -> None:
    _load(house, actor, "销售额(USD)", 300)
    assert sold(house.store) == 0
    rates = report(
        ["期间", "币种", "汇率", "汇率类型"],
        ["2026-10", "USD", 7.1, "实际"],
        ["2026-10", "EUR", 8.3, "实际"],
        ["2026-10", "USD", 7.2, "计划"],
    )
    assert import_file(house, actor, "汇率.xlsx", rates, {}).status == "loaded"
    assert sold(house.store) == 2130_00
    found = trail(house, actor, View(Period.parse("2026-10"), date(2026, 10, 31)), "actual", None)
    assert found.measure.value == 2130_00
    (used,) = (source for source in found.sources if source.kind == "fx_rate")
    assert [(r["rate_from"], r["cell"]) for r in used.rows.to_dict("records")] == [("USD", "C2")]


def test_a_file_read_with_its_rate_on_file_says_that_it_is_converted(
    house: House, actor: Actor
) -> None:
    rates = report(["期间", "币种", "汇率"], ["2026-10", "USD", 7.1])
    import_file(house, actor, "汇率.xlsx", rates, {})
    content = report([*HEAD, "销售额(USD)"], [*ROW, 300], ["2026-11-02", "A2", *ROW[2:], 50])
    read = read_one("十月销售明细.xlsx", content, context_of(house, actor))
    said = {i.code: i.params["count"] for t in read.tables for i in t.issues}
    assert said == {"foreign_converted": 1, "foreign_currency": 1}


def test_a_waiting_file_learns_of_rates_loaded_after_it_was_read(
    house: House, actor: Actor
) -> None:
    sales = report([*HEAD, "销售额(USD)"], [*ROW, 300])
    rates = report(["期间", "币种", "汇率"], ["2026-10", "USD", 7.1])
    files = [("十月销售明细.xlsx", sales), ("汇率.xlsx", rates)]
    waiting, of_rates = uploads.receive(house, actor, files)
    assert [note.code for note in waiting.notes] == ["foreign_currency"]
    uploads.commit(house, actor, [of_rates.upload_id])
    (card,) = uploads.inbox(house, actor)
    assert [note.code for note in card.notes] == ["foreign_converted"]
