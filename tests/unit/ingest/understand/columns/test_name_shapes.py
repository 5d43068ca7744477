"""Columns in unknown words that are names by their look."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS: list[list[Any]] = [
    ["2026-10-05", "大华修理厂", "王强", 100],
    ["2026-10-06", "中百汽配店", "刘洋", 50],
]


def fields(party: str, person: str, *rows: list[Any]) -> dict[str, str]:
    table = only(
        read(sheet(["10月销售明细"], ["销货日期", party, person, "销售额"], *(rows or ROWS)))
    )
    return {c.header: c.field for c in table.columns if c.field}


def test_shops_and_people_tell_what_they_are() -> None:
    assert fields("修理厂", "跑街业务")["修理厂"] == "customer_name"
    assert fields("修理厂", "跑街业务")["跑街业务"] == "rep_name"


@pytest.mark.parametrize(
    "heading", ["制单员", "担保人", "收货人员", "跑街主管", "持卡人", "承租人"]
)
def test_other_people_are_not_the_rep(heading: str) -> None:
    assert heading not in fields("客户", heading)


@pytest.mark.parametrize("heading", ["供应厂", "所属分公司", "承运商行"])
def test_other_parties_are_not_the_customer(heading: str) -> None:
    assert heading not in fields(heading, "业务员")


def test_a_known_heading_goes_first() -> None:
    assert fields("客户", "业务员") == {
        "销货日期": "doc_date", "客户": "customer_name", "业务员": "rep_name",
        "销售额": "net_amount",
    }  # fmt: skip


def test_words_that_are_no_names_are_none() -> None:
    rows = [["2026-10-05", "A线", "城东", 100], ["2026-10-06", "B线", "城西", 50]]
    assert not set(fields("路况", "跑街业务", *rows)) & {"路况", "跑街业务"}
