"""Dates of two digits for each part."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.periods import short_years

RECEIVED = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("texts", "leads"),
    [
        (["26.10.5", "26.10.7", "26.10.12"], True),
        (["25.12.30", "26.1.4", "26.1.5"], True),
        (["05.10.26", "07.10.26", "12.10.26"], False),
        (["26.10.25", "26.10.26", "26.10.27"], False),  # 26 October of three years
        (["26.10.5", "26.10.7"], False),
        (["19.10.5", "26.10.7", "26.10.12"], False),
        (["26.13.5", "26.10.7", "26.10.12"], False),
        (["26.10.5", "26.10.7", "26.10.12", "待定"], False),
    ],
)
def test_the_year_leads_where_no_other_way_fits(texts: list[str], leads: bool) -> None:
    assert short_years.year_leads(texts, RECEIVED) is leads


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("26年销售任务", "2026年销售任务"),
        ("25年10月达成", "2025年10月达成"),
        ("2026年10月", "2026年10月"),
        ("公司成立20年来", "公司成立20年来"),
        ("第26年", "第26年"),
        ("upto 12 nov-26", "upto 12 nov-2026"),
        ("week ending 07-nov-26", "week ending 07-nov-2026"),
        ("as on 31st oct'26", "as on 31st oct'2026"),
        ("nov-26", "nov-26"),
        ("1 oct 25 nov", "1 oct 25 nov"),
        ("5 nov 20:30", "5 nov 20:30"),
    ],
)
def test_a_short_year_is_written_in_full(text: str, full: str) -> None:
    assert short_years.in_full(text) == full
