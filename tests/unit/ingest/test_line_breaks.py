"""Text that ends its line within a cell."""

from __future__ import annotations

import pytest

from sales_core.ingest.line_breaks import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [("2026年\n10月", "2026年10月"), ("10\r\n月", "10月"), ("客户\n名称", "客户名称"),
     ("12\nOct", "12 Oct"), ("Net\nAmount", "Net Amount"), ("日期 Date", "日期 Date")],
)  # fmt: skip
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line
