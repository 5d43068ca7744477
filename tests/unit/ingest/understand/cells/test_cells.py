"""Equal cells are looked at once; those of different types are never taken for each other."""

from __future__ import annotations

from datetime import date, datetime, time

from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import different, shown

DAY = date(2026, 3, 5)


def test_each_cell_stands_once_in_the_order_of_first_places():
    values: list[Value] = ["b", 2, "a", None, 2, "b", DAY, " ", datetime.combine(DAY, time()), DAY]
    assert different(values) == ["b", 2, "a", None, DAY, " ", datetime.combine(DAY, time())]


def test_a_yes_is_no_one_and_a_whole_float_no_integer():
    found = different([True, 1, 1.0, "1", 1, True])
    assert [(type(v), shown(v)) for v in found] == [
        (bool, "True"), (int, "1"), (float, "1"), (str, "1")
    ]  # fmt: skip
