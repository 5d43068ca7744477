"""A table printed in pages: one table, whose totals run over its pages."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.understand.lines.page_breaks import is_mark
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["日期", "单据编号", "客户", "销售额"]


def _row(number: int, amount: float) -> list[Any]:
    return [f"2026-10-{number:02d}", f"XS{number}", f"店{number}", amount]


def _total(word: str, amount: float) -> list[Any]:
    return [None, None, word, amount]


def test_totals_of_pages_and_of_all_pages_so_far_are_held_against_their_rows() -> None:
    rows = [
        ["销售明细"], HEAD, _row(1, 10), _row(2, 25), _total("本页小计", 35), _total("累计", 35),
        HEAD, _row(3, 40), _row(4, 5), _total("本页小计", 45), _total("累计", 80),
        HEAD, _row(5, 9), _total("本页小计", 9), _total("累计", 89),
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="销售明细.xlsx"))
    assert (found.range, found.header_rows, len(found.frame)) == ("A2:D15", [2], 5)
    assert [check.agrees for check in found.totals] == [True] * 6
    assert [out.code for out in found.left_out].count("header_row") == 2


def test_a_gap_is_shown_on_the_total_it_is_in() -> None:
    rows = [
        ["销售明细"], HEAD, _row(1, 10), _row(2, 25), _total("过次页", 35),
        HEAD, _total("承前页", 35), _row(3, 40), _row(4, 5), _total("累计", 81),
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="销售明细.xlsx"))
    assert [(c.row, c.computed, c.agrees) for c in found.totals] == [
        (5, "35.00", True), (7, "35.00", True), (10, "80.00", False),
    ]  # fmt: skip


def test_numbers_of_pages_and_titles_printed_again_are_no_groups() -> None:
    rows = [
        ["销售明细"], HEAD, _row(1, 10), _row(2, 25), ["第1页 共2页"], ["销售明细"], HEAD,
        _row(3, 40), _total("合计", 75), ["第2页 共2页"],
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="销售明细.xlsx"))
    assert found.bands[4:7] == ["note", "title", "header"]
    assert [check.agrees for check in found.totals] == [True]
    assert len(found.frame) == 3


def test_a_title_beside_the_number_of_its_page_is_printed_again() -> None:
    rows = [
        ["INVOICE REGISTER", None, None, "Page 1 of 2"], HEAD, _row(1, 10), _row(2, 25),
        ["INVOICE REGISTER", None, None, "Page 2 of 2"], HEAD, _row(3, 40), _total("合计", 75),
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="销售明细.xlsx"))
    assert found.bands[4:6] == ["title", "header"]
    assert len(found.frame) == 3


def test_headers_of_two_rows_are_printed_again_whole() -> None:
    head = [["日期", "客户", "销售", None], [None, None, "数量", "金额"]]
    rows = [
        ["销售明细"], *head, ["2026-10-01", "大华", 1, 10], ["本页小计", None, 1, 10],
        *head, ["2026-10-02", "华联", 2, 20], ["本页小计", None, 2, 20], ["合计", None, 3, 30],
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="销售明细.xlsx"))
    assert len(found.frame) == 2
    assert all(check.agrees for check in found.totals)


def test_the_same_header_below_another_title_begins_another_table() -> None:
    rows = [
        ["经销商：恒丰"], HEAD, _row(1, 10), _row(2, 25), _total("小计", 35),
        ["经销商：远大"], HEAD, _row(3, 40), _row(4, 5), _total("小计", 45),
    ]  # fmt: skip
    assert [t.range for t in read(sheet(*rows), file="销售明细.xlsx").tables] == ["A2:D5", "A7:D10"]


@pytest.mark.parametrize("text", ["第1页", "第 2 页 共 5 页", "Page 2 of 3", "page 4"])
def test_numbers_of_pages(text: str) -> None:
    assert is_mark(text)
    assert not is_mark(f"{text} 华东")


def test_a_statement_adds_up_what_was_sent_though_only_payments_are_kept() -> None:
    rows = [
        ["客户对账单"], ["经销商：恒丰", None, "回款对账期间：2026年10月"],
        ["日期", "摘要", "发货金额", "回款金额"],
        ["2026-10-01", "出货", 30, None], ["2026-10-02", "回款", None, 20],
        ["2026-10-03", "出货", 40, None], ["2026-10-04", "回款", None, 15],
        [None, "本月合计", 70, 35],
    ]  # fmt: skip
    found = only(read(sheet(*rows), file="对账单.xlsx"))
    assert (found.kind, len(found.frame)) == ("dealer_payment", 2)
    assert [(c.column, c.computed, c.agrees) for c in found.totals] == [
        ("C", "70.00", True), ("D", "35.00", True),
    ]  # fmt: skip
