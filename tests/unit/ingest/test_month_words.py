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


@pytest.mark.parametrize(
    ("unit", "factor"), [("Đơn vị tính: triệu đồng", 10**6), ("(nghìn VND)", 10**3)]
)
def test_a_report_of_a_vietnamese_office_is_read_in_its_unit(unit: str, factor: int) -> None:
    head = ["STT", "Nhân viên", "Khu vực", "Chỉ tiêu", "Thực hiện"]
    rows = [[1, "Nguyễn Thị Hoa", "HCM", 10, 8], [2, "Trần Văn Bình", "Hà Nội", 20, 19]]
    total = [None, "Tổng cộng", None, 30, 27]
    table = only(read(sheet(["BÁO CÁO DOANH SỐ THÁNG 10/2026"], [unit], head, *rows, total)))
    assert not table.questions
    assert table.frame["target_amount"].sum() == 30 * 100 * factor
    assert set(table.frame["currency"]) == {"VND"}


def test_an_indonesian_title_declares_its_unit() -> None:
    head = ["Nama Sales", "Target", "Realisasi"]
    rows = [["Agus", 10, 8], ["Dewi", 20, 19]]
    titles = ["Laporan Oktober 2026"], ["(dalam jutaan rupiah)"]
    table = only(read(sheet(*titles, head, *rows)))
    assert table.frame["actual_mtd"].sum() == 27 * 100 * 10**6
