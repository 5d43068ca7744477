"""同上 is what stands above it."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.cells.dittos import is_ditto, spelt
from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize("mark", ["同上", " 〃 ", '"', "Ditto", "-do-", "do", "As above"])
def test_a_mark_is_what_stands_above_it(mark: str) -> None:
    assert spelt(["王强", mark, mark, None, "李娜", mark]) == [
        "王强", "王强", "王强", None, "李娜", "李娜",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Do", "同上超市", "Ditto Foods Ltd", "-", ""])
def test_a_name_is_none(name: str) -> None:
    assert not is_ditto(name)
    values = ["王强", name]
    assert spelt([*values]) == values


def test_nothing_stands_above_the_first() -> None:
    assert spelt(["同上", "王强", "同上"]) == ["同上", "王强", "王强"]


def test_rows_of_a_table_are_those_of_the_names_meant() -> None:
    rows = (["2026-10-05", "王强", "永辉", 3], ["2026-10-06", "同上", "〃", 4])
    found = only(read(sheet(["日期", "业务员", "客户", "销售额"], *rows), file="销售明细.xlsx"))
    assert list(found.frame["rep_name"]) == ["王强", "王强"]
    assert list(found.frame["customer_name"]) == ["永辉", "永辉"]
