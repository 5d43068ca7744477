"""Headings that name one party in two ways."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases


@pytest.mark.parametrize(
    "header", ["工地/客户", "Distributor / Customer", "医院/客户", "项目或客户"]
)
def test_one_of_two_words_for_a_party_is_the_customer(header: str) -> None:
    assert aliases.match("sales_detail", header).field == "customer_name"


@pytest.mark.parametrize(
    "header", ["客户/金额", "日期/客户", "金额/客户", "客户/2026", "销售额/客户数"]
)
def test_a_customer_beside_another_field_is_neither(header: str) -> None:
    assert aliases.match("sales_detail", header).field != "customer_name"
