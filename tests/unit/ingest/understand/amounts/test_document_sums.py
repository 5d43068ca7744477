"""The amount of a whole order on each of its lines, proved by what its lines come to."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["订单号", "下单日期", "客户", "商品", "数量", "单价"]
ROWS: list[list[Any]] = [
    ["D1", "2026-10-05", "大华", "A", 2, 10],
    ["D1", "2026-10-05", "大华", "B", 3, 10],
    ["D2", "2026-10-06", "永旺", "A", 1, 10],
]
LINES, ORDERS = [20, 30, 10], [50, 50, 10]


def _sheet(**columns: list[int]) -> Any:
    more = list(columns.values())
    rows = [[*row, *(column[n] for column in more)] for n, row in enumerate(ROWS)]
    return sheet([*HEAD, *columns], *rows)


def test_what_the_lines_add_up_to_is_left_aside_and_told() -> None:
    for name in ("小计", "金额"):
        table = only(read(_sheet(**{name: LINES, "订单总额": ORDERS}), file="订单.xlsx"))
        assert table.questions == []
        assert int(table.frame["net_amount"].sum()) == 6000
        told = [i.params["name"] for i in table.issues if i.code == "document_total_aside"]
        assert told == ["订单总额"]


def test_one_order_of_several_lines_is_enough_where_price_and_quantity_prove_it() -> None:
    made = _sheet(订单总额=ORDERS)
    assert asked(read(made, file="订单.xlsx")) == ["S/G/document_total"]
    once = only(read(made, file="订单.xlsx", answers={"S/G/document_total": "once"}))
    assert int(once.frame["net_amount"].sum()) == 6000


def test_an_amount_that_is_no_sum_of_its_lines_stays_a_question() -> None:
    made = _sheet(金额=LINES, 订单总额=[55, 55, 10])
    assert asked(read(made, file="订单.xlsx")) == ["S//which_column/net_amount"]
