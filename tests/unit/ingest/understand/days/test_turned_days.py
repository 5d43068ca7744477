"""Days a spreadsheet read in the wrong order while it opened a list."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Invoice Date", "Invoice", "Customer", "Amount"]


def _rows(*days: object) -> list[list[object]]:
    return [[day, f"I{n}", "Acme", 100 + n] for n, day in enumerate(days)]


def test_days_in_months_no_text_knows_are_asked_about() -> None:
    days = (date(2026, 5, 10), "14/10/2026", date(2026, 7, 10), "21/10/2026")
    rows = sheet(HEAD, *_rows(*days))
    assert asked(read(rows, file="sales.xlsx")) == ["S/A/turned_days"]
    table = only(read(rows, file="sales.xlsx", answers={"S/A/turned_days": "turn_days"}))
    assert [f"{day:%m-%d}" for day in table.frame["doc_date"]] == [
        "10-05", "10-14", "10-07", "10-21",
    ]  # fmt: skip
    table = only(read(rows, file="sales.xlsx", answers={"S/A/turned_days": "days_stand"}))
    assert f"{table.frame['doc_date'][0]:%m-%d}" == "05-10"


def test_days_that_stay_the_same_are_not_asked_about() -> None:
    days = (date(2026, 5, 5), "14/10/2026", date(2026, 5, 5), "21/05/2026")
    assert asked(read(sheet(HEAD, *_rows(*days)), file="sales.xlsx")) == []


def test_days_of_the_month_of_the_texts_are_what_they_say() -> None:
    days = (date(2026, 10, 5), "14/10/2026", date(2026, 10, 7), "21/10/2026")
    assert asked(read(sheet(HEAD, *_rows(*days)), file="sales.xlsx")) == []


def test_a_day_after_the_twelfth_was_never_turned() -> None:
    days = (date(2026, 5, 10), "14/10/2026", date(2026, 5, 20), "21/10/2026")
    assert asked(read(sheet(HEAD, *_rows(*days)), file="sales.xlsx")) == []
