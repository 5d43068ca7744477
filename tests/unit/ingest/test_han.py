"""Headings written in full characters are read like those in simplified ones."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases, numbers, unit_words
from sales_core.ingest.han import simplified
from sales_core.ingest.understand.periods import heads, periods
from sales_core.ingest.understand.totals import totals


@pytest.mark.parametrize(
    ("full", "simple"),
    [
        ("業務員", "业务员"),
        ("銷售額（萬元）", "销售额（万元）"),
        ("王强", "王强"),
        ("Sales", "Sales"),
    ],
)
def test_characters(full: str, simple: str) -> None:
    assert simplified(full) == simple


def test_headings_units_totals_and_numbers() -> None:
    assert aliases.match("sales_detail", "客戶編號").field == "customer_id"
    assert unit_words.of_heading("銷售額(萬元)") == "万元"
    assert unit_words.of_notes(["單位：千元"]) == {"千元"}
    assert totals.is_total_word("合計")
    assert totals.is_total_word("總計")
    assert heads.head("第3週") == heads.head("第3周")
    assert periods.weekday("週一") == 0
    assert numbers.plain("3萬") == "3万"
