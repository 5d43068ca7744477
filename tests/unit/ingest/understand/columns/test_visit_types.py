"""Visits on site are told from calls by phone, whatever the column is called."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


def _read(head: str, *words: str) -> dict[str, str | None]:
    rows = [[f"2026-11-{n:02}", "Ann", f"Shop {n}", word] for n, word in enumerate(words, 1)]
    table = only(read(sheet(["Date", "Rep", "Customer", head], *rows), file="call report.xlsx"))
    assert table.kind == "visit_log"
    return {column.header: column.field for column in table.columns}


@pytest.mark.parametrize("head", ["Type", "Mode", "方式"])
def test_a_word_for_calls_by_phone_tells_the_column(head: str) -> None:
    assert _read(head, "Visit", "Phone call", "Visit")[head] == "visit_type"


def test_sorts_of_something_else_are_none() -> None:
    assert _read("Type", "Retail", "Wholesale", "Retail")["Type"] is None
