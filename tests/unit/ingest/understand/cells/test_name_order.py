"""A name out of the order of those beside it."""

from __future__ import annotations

from sales_core.ingest.understand.cells.name_order import ordered

STATES = ["Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Florida"]


def test_the_country_over_its_states() -> None:
    found = ordered(["United States", *STATES])
    assert found[0] == ["before-sorted=out"]
    assert found[1] == ["before-sorted=in"]
    assert found[2:7] == [[], [], [], [], []]


def test_the_sum_below_names_in_order() -> None:
    assert ordered([*STATES, "All states"])[-1] == ["after-sorted=out"]
    assert ordered([*STATES, "Georgia"])[-1] == ["after-sorted=in"]


def test_a_few_names_or_names_in_any_order_are_no_order() -> None:
    assert ordered(STATES[:6]) == [[] for _ in range(6)]
    assert ordered(["All", *STATES[::-1]]) == [[] for _ in range(8)]


def test_figures_and_names_of_other_scripts_are_in_no_order() -> None:
    assert ordered(["All", *map(str, range(1_990, 1_999))]) == [[] for _ in range(10)]
    assert ordered(["全国", *"一丁万丈三上下"]) == [[] for _ in range(8)]
