"""Of several columns those right before a total that add up to it are its parts."""

from __future__ import annotations

from decimal import Decimal

from sales_core.ingest.understand.amounts import column_sums
from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_the_last_columns_that_add_up() -> None:
    amounts: dict[int, list[Decimal | None]] = {
        4: [Decimal(155), Decimal(36)], 5: [None, Decimal(550)], 6: [Decimal(1050), Decimal(700)],
    }  # fmt: skip
    printed = [Decimal(1050), Decimal(1250)]
    assert set(column_sums.last_parts(printed, amounts)) == {5, 6}
    assert column_sums.last_parts([Decimal(1), Decimal(2)], amounts) == {}


def test_a_travelling_claim_with_kilometres_beside_its_costs() -> None:
    rows = [
        ["TA / DA CLAIM STATEMENT"], ["Employee Name: Ann Lee", None, "Emp Code: 00412"], [],
        ["Date", "From", "Kms", "Fare", "DA", "Lodging", "Total"],
        ["03-Oct-26", "Pune", 155, "-", 1050, 650, 1700],
        ["08-Oct-26", "Surat", 36, 550, 700, 2000, 3250],
        ["TOTAL", None, 191, 550, 1750, 2650, 4950],
    ]  # fmt: skip
    first = read(sheet(*rows), file="claim.xlsx")
    answers = {q.id: "expense_line" for q in first.questions if q.code == "columns_are"}
    table = only(read(sheet(*rows), file="claim.xlsx", answers=answers))
    assert table.kind == "expense_claim"
    assert int(table.frame["claim_amount"].sum()) == 495_000
    assert set(table.frame["expense_line"]) == {"Fare", "DA", "Lodging"}
    assert set(table.frame["rep_id"]) == {"00412"}
