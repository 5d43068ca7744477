"""The cost of goods is not that of a promotion."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["promotion_name", "start_date", "end_date", "revenue", "cost"]
ROWS = [
    ["Spring", "2026-03-01", "2026-03-31", 1000, 800],
    ["May", "2026-05-01", "2026-05-31", 900, 700],
]


def test_cost_between_revenue_and_margin_is_that_of_the_goods() -> None:
    rows = [[*row, row[3] - row[4]] for row in ROWS]
    file = read(sheet([*HEAD, "margin"], *rows, name="Promotion"), file="x.xlsx")
    fields = {c.header: c.field for c in file.tables[0].columns}
    assert fields["cost"] != "promo_cost"
    assert file.questions


def test_a_cost_of_its_own_is_read() -> None:
    table = only(read(sheet(HEAD, *ROWS, name="Promotion"), file="x.xlsx"))
    assert table.kind == "promotion"
    assert {c.header: c.field for c in table.columns}["cost"] == "promo_cost"
