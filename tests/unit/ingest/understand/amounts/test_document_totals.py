"""The amount of a document, repeated on its lines, counts once."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Order No", "Order Date", "Customer", "Product", "Qty", "Line Total", "Order Total"]
ROWS = [
    ["A1", "2026-10-13", "Acme", "Bolt", 2, 20, 50],
    ["A1", "2026-10-13", "Acme", "Nut", 3, 30, 50],
    ["A2", "2026-10-14", "Beta", "Bolt", 7, 70, 70],
]


def test_an_order_total_beside_those_of_its_lines_is_left_aside() -> None:
    table = only(read(sheet(HEAD, *ROWS), file="orders.xlsx"))
    assert table.questions == []
    assert table.frame["net_amount"].tolist() == [2_000, 3_000, 7_000]
    assert "gross_amount" not in table.frame or table.frame["gross_amount"].isna().all()
    told = [issue.params for issue in table.issues if issue.code == "document_total_aside"]
    assert told == [{"name": "Order Total"}]


def test_gross_amounts_of_the_lines_stay() -> None:
    rows = [[*row[:6], row[5] * 1.2] for row in ROWS]
    table = only(read(sheet([*HEAD[:6], "Gross Amount"], *rows), file="orders.xlsx"))
    assert table.frame["gross_amount"].tolist() == [2_400, 3_600, 8_400]


def test_how_the_only_amount_counts_is_asked() -> None:
    rows = [[*row[:5], row[6]] for row in ROWS]
    rows += [
        ["A3", "2026-10-15", "Acme", "Bolt", 1, 90],
        ["A3", "2026-10-15", "Acme", "Nut", 2, 90],
    ]
    made = sheet([*HEAD[:5], "Order Amount"], *rows)
    assert asked(read(made, file="orders.xlsx")) == ["S/F/document_total"]
    once = only(read(made, file="orders.xlsx", answers={"S/F/document_total": "once"}))
    assert int(once.frame["net_amount"].sum()) == 21_000
    each = only(read(made, file="orders.xlsx", answers={"S/F/document_total": "each_line"}))
    assert int(each.frame["net_amount"].sum()) == 35_000
    assert len(once.frame) == len(each.frame) == 5


def test_lines_that_do_not_differ_are_not_doubted() -> None:
    rows = [["A1", "2026-10-13", "Acme", 50], ["A1", "2026-10-14", "Acme", 50]]
    rows += [["A2", "2026-10-13", "Beta", 70], ["A2", "2026-10-14", "Beta", 70]]
    assert asked(read(sheet(["Order No", "Order Date", "Customer", "Amount"], *rows))) == []
