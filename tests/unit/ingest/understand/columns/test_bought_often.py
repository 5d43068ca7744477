"""How often somebody bought is not how often to call on them."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS = [["Kiu Ltd", "A", 12, 4], ["Dal & Co", "B", 3, 9], ["Oum", "C", 40, 1]]


@pytest.mark.parametrize(
    "head",
    [
        ["Customer", "Class", "Recency", "Frequency"],
        ["客户名称", "客户等级", "最近一次消费(天)", "频次"],
    ],
)
def test_a_frequency_beside_recency_is_no_frequency_of_calls(head: list[str]) -> None:
    table = only(read(sheet(head, *ROWS), file="customer list.xlsx"))
    assert table.kind == "customer_master"
    assert "required_freq" not in table.frame


def test_alone_it_is_how_often_to_call() -> None:
    rows = [[name, rank, often] for name, rank, _, often in ROWS]
    made = sheet(["Customer", "Class", "Frequency"], *rows)
    table = only(read(made, file="customer list.xlsx"))
    assert table.frame["required_freq"].tolist() == [4, 9, 1]
