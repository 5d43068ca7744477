"""Arrears that are days."""

from __future__ import annotations

from datetime import date

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Customer", "Invoice No", "Due Date", "Arrears", "Balance"]


def test_arrears_that_lead_to_one_day_are_days() -> None:
    rows = [["Acme", "1", date(2026, 10, 1), 30, 500.5], ["Beta", "2", date(2026, 10, 11), 20, 80]]
    table = only(read(sheet(HEAD, *rows), file="receivables.xlsx"))
    assert table.frame["overdue_days"].tolist() == [30, 20]
    assert "overdue_amount" not in table.frame or table.frame["overdue_amount"].isna().all()


def test_other_arrears_are_money() -> None:
    rows = [["Acme", "1", date(2026, 10, 1), 30, 500.5], ["Beta", "2", date(2026, 10, 11), 60, 80]]
    table = only(read(sheet(HEAD, *rows), file="receivables.xlsx"))
    assert table.frame["overdue_amount"].tolist() == [3_000, 6_000]
