"""Of quantities ordered, sent and received the one counts whose stage the amount is of."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "10月出库明细.xlsx"


def test_what_was_sent_goes_with_the_amount_sent() -> None:
    head = ["日期", "客户", "产品", "订单数量", "实发数量", "发货金额"]
    rows = (["2026-10-01", "大华", "可乐", 10, 8, 40], ["2026-10-02", "永旺", "可乐", 20, 19, 95])
    found = only(read(sheet(head, *rows), file=FILE))
    assert list(found.frame["qty"]) == [8_000, 19_000]
    assert not found.questions


def test_the_day_tells_the_stage_where_the_amount_does_not() -> None:
    head = ["出库日期", "客户", "产品", "订单数量", "实发数量", "金额"]
    rows = (["2026-10-01", "大华", "可乐", 10, 8, 40], ["2026-10-02", "永旺", "可乐", 20, 19, 95])
    assert list(only(read(sheet(head, *rows), file=FILE)).frame["qty"]) == [8_000, 19_000]


def test_where_nothing_tells_the_stage_it_is_asked() -> None:
    head = ["日期", "客户", "产品", "订单数量", "实发数量", "金额"]
    rows = (["2026-10-01", "大华", "可乐", 10, 8, 40], ["2026-10-02", "永旺", "可乐", 20, 19, 95])
    file = read(sheet(head, *rows), file=FILE)
    assert asked(file) == ["S//which_column/qty"]
    assert file.questions[0].choices == ("D", "E")
    found = only(read(sheet(head, *rows), file=FILE, answers={"S//which_column/qty": "E"}))
    assert list(found.frame["qty"]) == [8_000, 19_000]


def test_a_quantity_without_a_stage_goes_before_one_of_gifts() -> None:
    head = ["日期", "客户", "产品", "数量", "合计数量", "金额"]
    rows = (["2026-10-01", "大华", "可乐", 10, 11, 40], ["2026-10-02", "永旺", "可乐", 20, 22, 95])
    found = only(read(sheet(head, *rows), file=FILE))
    assert list(found.frame["qty"]) == [10_000, 20_000]
    assert not found.questions
