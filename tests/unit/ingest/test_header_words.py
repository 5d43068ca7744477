"""What a header says through stars, two languages and words for tax."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("客户名称*", "customer_name"), ("*客户名称", "customer_name"),
        ("客户名称(必填)", "customer_name"), ("客户名称 Customer", "customer_name"),
        ("Customer/客户名称", "customer_name"), ("客户名称(Customer Name)", "customer_name"),
        ("Net Amount 销售额", "net_amount"), ("价税合计", "gross_amount"),
        ("Amount excl. Tax", "net_amount"), ("Amount incl. Tax", "gross_amount"),
    ],
)  # fmt: skip
def test_a_header_names_its_field(header: str, field: str) -> None:
    assert aliases.match("sales_detail", header).field == field


@pytest.mark.parametrize("header", ["客户名称 Product", "客户 XYZ", "SKU 金额 Sales Rep"])
def test_two_languages_that_say_different_things_name_nothing(header: str) -> None:
    assert aliases.match("sales_detail", header).field is None
