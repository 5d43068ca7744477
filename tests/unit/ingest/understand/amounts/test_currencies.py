"""Amounts whose currency only a heading, a title or the cells name."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD, FILE = ["日期", "客户", "销售额"], "销售明细.xlsx"
ROW = ["2026-10-05", "大华", 3]


def _held(file: ReadFile) -> list[Any]:
    frame = only(file).frame
    return list(frame["currency"]) if "currency" in frame else []


def _said(file: ReadFile) -> list[tuple[str, Any]]:
    codes = ("foreign_currency", "other_currency")
    return [(i.code, i.params) for i in only(file).issues if i.code in codes]


def test_a_heading_gives_every_row_its_currency() -> None:
    rows = sheet(["日期", "客户", "销售额(USD)"], ROW, ["2026-10-06", "华联", 4])
    found = read(rows, file=FILE)
    assert _held(found) == ["USD", "USD"]
    assert _said(found) == [("foreign_currency", {"count": 2, "found": "USD", "own": "CNY"})]


def test_a_title_that_declares_one_does_so_too() -> None:
    found = read(sheet(["单位：万美元"], HEAD, ROW, ROW), file=FILE)
    assert _held(found) == ["USD", "USD"]
    assert list(only(found).frame["net_amount"]) == [3_000_000, 3_000_000]


def test_months_across_are_in_the_currency_of_the_title() -> None:
    rows = [["Sales target (US$ '000)"], ["Rep", "Jan 2026", "Feb 2026"], ["Ann", 3, 4]]
    found = read(sheet(*rows), file="Sales target.xlsx")
    assert _held(found) == ["USD", "USD"]
    assert list(only(found).frame["target_amount"]) == [300_000, 400_000]


def test_ones_own_currency_is_kept_and_nothing_said() -> None:
    found = read(sheet(["日期", "客户", "销售额(RMB)"], ROW, ROW), file=FILE)
    assert (_held(found), _said(found)) == (["CNY", "CNY"], [])


def test_yuan_as_a_unit_names_no_currency() -> None:
    assert _held(read(sheet(["日期", "客户", "销售额(万元)"], ROW, ROW), file=FILE)) == []


def test_a_currency_among_other_words_is_asked_about() -> None:
    rows = sheet(["USD客户销售明细"], HEAD, ROW, ROW)
    (question,) = asked(read(rows, file=FILE))
    assert _held(read(rows, file=FILE, answers={question: "USD"})) == ["USD", "USD"]
    assert _held(read(rows, file=FILE, answers={question: "own_currency"})) == []


def test_two_declared_currencies_are_asked_about() -> None:
    rows = sheet(["单位：美元"], ["(人民币)"], HEAD, ROW, ROW)
    (question,) = read(rows, file=FILE).questions
    assert (question.code, question.choices) == ("currency", ("USD", "CNY"))


def test_cells_speak_for_themselves() -> None:
    rows = sheet(HEAD, ["2026-10-05", "大华", "US$ 3"], ["2026-10-06", "大华", "4"])
    assert pd.isna(_held(read(rows, file=FILE))[1])
    assert _held(read(rows, file=FILE))[0] == "USD"


def test_a_currency_column_goes_first() -> None:
    rows = sheet(["日期", "客户", "销售额(USD)", "币种"], [*ROW, "EUR"], [*ROW, "RMB"])
    found = read(rows, file=FILE)
    assert _held(found) == ["EUR", "RMB"]
    assert _said(found) == [("foreign_currency", {"count": 1, "found": "EUR", "own": "CNY"})]


def test_a_column_in_another_currency_is_not_kept_beside_it() -> None:
    rows = sheet(["日期", "客户", "销售额(USD)", "单价(RMB)"], [*ROW, 21], [*ROW, 21])
    found = read(rows, file=FILE)
    assert "unit_price" not in only(found).frame
    assert ("other_currency", {"name": "单价(RMB)"}) in _said(found)
