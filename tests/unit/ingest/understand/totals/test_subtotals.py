"""Subtotals without a word: the name of a customer stands on the first of the lines above."""

from __future__ import annotations

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Code", "Customer", "Bill No.", "Date", "Qty.", "Sales Value"]


def _bills(second: float = 30) -> Sheet:
    return sheet(
        HEAD,
        ["A1", "Larch Inc", "B1", "2026-10-05", 10, 100.5],
        ["A2", "Birch Ltd", "B2", "2026-10-06", 2, 20],
        [None, None, "B3", "2026-10-07", "  -3", " -30"],
        [None, None, None, None, -1, -10],
        ["A3", "Elm & Co", "B4", "2026-10-08", 3, second],
        [None, None, "B5", "2026-10-09", 4, 40],
        [None, None, None, None, 7, 70],
        [None, "TOTAL", None, None, 16, 160.5],
    )


def test_lines_take_the_name_of_the_first_one_of_their_subtotal() -> None:
    table = only(read(_bills()))
    assert table.kind == "sales_detail"
    named = ["Larch Inc", "Birch Ltd", "Birch Ltd", "Elm & Co", "Elm & Co"]
    assert list(table.frame["customer_name"]) == named
    assert int(table.frame["net_amount"].sum()) == 16_050
    assert [o.row for o in table.left_out] == [5, 8, 9]
    assert all(check.agrees for check in table.totals)
    assert len(table.totals) == 6
    assert [(i.code, i.params) for i in table.issues] == [("label_carried", {"count": 2})]


def test_figures_that_do_not_add_up_give_no_name_to_a_line() -> None:
    table = only(read(_bills(second=29)))
    assert list(table.frame["customer_name"]) == ["Larch Inc", "Birch Ltd", "Birch Ltd", "Elm & Co"]
    assert (7, "missing_name") in [(o.row, o.code) for o in table.left_out]
