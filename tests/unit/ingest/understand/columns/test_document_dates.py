"""The day of the document itself, beside the day it was shipped."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def lines(*heads: str) -> list[list[object]]:
    """Two lines with two days each below these headings."""
    return [
        [*heads, "Customer", "Sales"],
        ["2026-10-30", "N-1", "2026-11-03", "Larch Inc", 100],
        ["2026-10-31", "N-2", "2026-11-04", "Birch Ltd", 50],
    ]


def test_order_date_is_the_day_of_an_order_id() -> None:
    table = only(read(sheet(*lines("Order Date", "Order ID", "Ship Date")), file="f.xlsx"))
    assert table.questions == []
    assert [day.isoformat()[:10] for day in table.frame["doc_date"]] == ["2026-10-30", "2026-10-31"]
    (told,) = [issue for issue in table.issues if issue.code == "dated_by_document"]
    assert told.params == {"name": "Order Date", "others": "Ship Date"}


@pytest.mark.parametrize(
    "heads",
    [
        ("Order Date", "Ref", "Ship Date"),
        ("Order Date", "Order ID", "Invoice Date"),
        ("订单日期", "订单号", "出货日期"),
    ],
)
def test_two_days_of_equal_standing_are_asked_about(heads: tuple[str, ...]) -> None:
    assert asked(read(sheet(*lines(*heads)), file="f.xlsx")) == ["S//which_column/doc_date"]
