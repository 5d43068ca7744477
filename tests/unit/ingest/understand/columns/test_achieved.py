"""Achievement beside Ach % is what was sold."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def test_the_column_without_a_sign_of_percent_is_the_amount() -> None:
    rows = [["Ann Lee", 4.4, 4.1, 0.93], ["Ben Lee", 13.7, 1.7, 0.12]]
    head = ["Sales Rep", "Tgt", "Achievement", "Ach %"]
    table = only(read(sheet(["October 2026 (Rs. in Lakhs)"], head, *rows), file="x.xlsx"))
    assert table.kind == "sales_progress"
    assert table.frame["actual_mtd"].tolist() == [41_000_000, 17_000_000]
    assert table.frame["attainment_rate"].tolist() == [930_000, 120_000]
