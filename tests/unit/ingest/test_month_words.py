"""Months in neighbouring languages."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest import dates, month_words
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.periods import heads, periods
from tests.unit.ingest.understand.reading_made import only, read, sheet

TODAY = date(2026, 11, 9)


@pytest.mark.parametrize(
    "title",
    ["Laporan Oktober 2026", "Ventas octubre de 2026", "Octobre 2026", "Vendas outubro/2026",
     "BÁO CÁO THÁNG 10/2026", "Doanh số T10/2026", "Tháng 10 năm 2026"],
)  # fmt: skip
def test_a_title_tells_its_month(title: str) -> None:
    found = periods.period_in([title], TODAY)
    assert found is not None
    assert (found.start, found.end) == (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    "title",
    ["Semana 43: del 19 al 25 de octubre de 2026", "Semaine du 19 au 25 octobre 2026",
     "vom 19. bis 25. Oktober 2026", "de 19 a 25 de outubro de 2026"],
)  # fmt: skip
def test_a_title_tells_its_week(title: str) -> None:
    found = periods.period_in([title], TODAY)
    assert found is not None
    assert (found.start, found.end) == (date(2026, 10, 19), date(2026, 10, 25))


@pytest.mark.parametrize("text", ["mars bars 2026", "juli an", "oktoberfest 2026", "sales of mayo"])
def test_goods_and_people_are_no_months(text: str) -> None:
    assert month_words.in_english(text) == text


@pytest.mark.parametrize(
    "text", ["5-Okt-26", "5. Oktober 2026", "5 de octubre de 2026", "5/out/26"]
)
def test_a_cell_is_a_day(text: str) -> None:
    found = dates.parse_text(text, DateRule())
    assert found is not None
    assert found.day == date(2026, 10, 5)


@pytest.mark.parametrize("word", ["Mars", "Mary", "Mark", "Out", "Set"])
def test_headings_that_only_look_like_months(word: str) -> None:
    assert heads.head(word) is None
    assert heads.leading(word) is None


def test_every_month_of_a_german_table_is_read() -> None:
    head = [["Verkäufer", "September", None, "Oktober", None], [None, "Soll", "Ist", "Soll", "Ist"]]
    rows = [["Jens Petersen", 10, 9, 12, 11], ["Ulrike Maas", 20, 19, 22, 21]]
    merged = [(1, 1, 1, 2), (1, 3, 1, 4)]
    table = only(read(sheet(["Umsatz 2026"], *head, *rows, merged=merged)))
    assert table.frame["actual_mtd"].sum() == 6_000
    assert {str(day)[:10] for day in table.frame["period_start"]} == {"2026-09-01", "2026-10-01"}
