"""A first column without a heading below a title that tells the kind."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_an_ageing_report_lists_customers() -> None:
    rows = [
        ["A/R Aging Summary"],
        ["As of October 31, 2026"],
        ["", "Current", "1 - 30", "31 - 60", "Total"],
        ["Able Auto", 10, 20, None, 30],
        ["Baker Fleet", 5, None, 40, 45],
        ["TOTAL", 15, 20, 40, 75],
    ]
    table = only(read(sheet(*rows), file="report.xlsx"))
    assert table.questions == []
    assert table.frame["customer_name"].tolist() == ["Able Auto", "Baker Fleet"]
    assert table.frame["ar_balance"].tolist() == [3_000, 4_500]


def test_a_budget_of_costs_lists_them_and_another_one_is_asked_about() -> None:
    body = [["", "Budget", "Actual"], ["Travel", 100, 90], ["Samples", 50, 55]]
    table = only(read(sheet(["Opex October 2026"], *body), file="report.xlsx"))
    assert table.frame["expense_line"].tolist() == ["Travel", "Samples"]
    assert asked(read(sheet(["Budget October 2026"], *body), file="report.xlsx"))
