"""Headings a pasted pivot leaves."""

from __future__ import annotations

import pytest

from sales_core.ingest import aliases
from sales_core.ingest.understand.tables import pasted_pivots


def test_a_tail_many_share_is_taken_off() -> None:
    cells = ["业务员", "金额-总计", "1月-总计", "2月 - 总计"]
    assert pasted_pivots.without_tails(cells) == ["业务员", "金额", "1月", "2月"]


def test_totals_of_quarters_among_the_months_stay() -> None:
    months = [f"{n}月" for n in range(1, 10)]
    cells = [
        "业务员",
        *months[:3],
        "一季度-合计",
        *months[3:6],
        "二季度-合计",
        *months[6:],
        "三季度-合计",
    ]
    assert pasted_pivots.without_tails(cells) == cells


def test_a_tail_of_few_stays() -> None:
    cells = ["业务员", "1月", "2月", "季度-合计"]
    assert pasted_pivots.without_tails(cells) == cells


@pytest.mark.parametrize(
    ("header", "field"),
    [("求和项:金额（元）", "net_amount"), ("求和项：数量（箱）", "qty"), ("平均值项:单价", None)],
)
def test_what_a_pivot_adds_up_is_known_by_its_name(header: str, field: str | None) -> None:
    assert aliases.match("sales_detail", header).field == field
