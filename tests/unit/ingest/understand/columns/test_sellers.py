"""A column called Sales that holds names is of who sold."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["Order Date", "Customer", "Net Amount", "Sales"]


def fields(*cells: Any, word: str = "Sales") -> dict[str, str | None]:
    rows = [[f"2026-11-{n + 2:02d}", f"Acme {n}", 100 + n, cell] for n, cell in enumerate(cells)]
    table = only(read(sheet([*HEAD[:-1], word], *rows), file="Orders.xlsx"))
    assert table.kind == "sales_detail"
    return {column.header: column.field for column in table.columns}


def test_names_below_sales_are_of_the_rep() -> None:
    assert fields("Cindy Wu", "Leo Zhang", "Cindy Wu")["Sales"] == "rep_name"


def test_figures_and_ticks_below_sales_are_of_nobody() -> None:
    assert fields("Y", "N", "Y")["Sales"] is None
    assert fields(90, 91, 92)["Sales"] != "rep_name"


def test_beside_a_rep_it_makes_no_other_report_of_documents() -> None:
    rows = [["2026-11-02", "Acme", 100, "Export", "Ann"], ["2026-11-03", "Bolt", 90, "Home", "Ben"]]
    assert only(read(sheet([*HEAD, "Salesman"], *rows), file="Orders.xlsx")).kind == "sales_detail"


def test_short_hands_of_offices_are_reps_above_names_alone() -> None:
    for word in ("AM", "PSO", "SM Name"):
        assert fields("Cindy Wu", "Leo Zhang", "Cindy Wu", word=word)[word] == "rep_name"
        assert fields(4, 7, 5, word=word)[word] is None
