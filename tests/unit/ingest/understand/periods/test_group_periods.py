"""Months on rows of their own above the rows of the month."""

from __future__ import annotations

from datetime import date

from sales_core.ingest.understand.periods import group_periods
from tests.unit.ingest.understand.reading_made import only, read, sheet

SEP, OCT = (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 10, 1), date(2026, 10, 31))


def test_labels_that_are_months() -> None:
    labels = ["September 2026", "September 2026", "October 2026"]
    assert group_periods.of(labels, None) == [SEP, SEP, OCT]
    assert group_periods.of(["9月", "10月"], 2026) == [SEP, OCT]


def test_labels_that_say_something_else() -> None:
    assert group_periods.of(["9月", "10月"], None) is None
    assert group_periods.of(["North", "October 2026"], 2026) is None
    assert group_periods.of([None, "October 2026", "September 2026"], 2026) is None
    assert group_periods.of(["October 2026", "October 2026"], 2026) is None
    assert group_periods.of(["Team of October 2026", "Team of May 2026"], 2026) is None


def test_each_row_is_of_the_month_above_it() -> None:
    rows = [
        ["Sales vs Target by Executive"], ["Executive Name", "Target", "Sales", "%"],
        ["September 2026"], ["Arjun", 100, 90, 0.9], ["Bina", 80, 60, 0.75],
        ["October 2026"], ["Arjun", 110, 121, 1.1], ["Bina", 90, 45, 0.5],
    ]  # fmt: skip
    table = only(read(sheet(*rows), file="x.xlsx"))
    assert table.questions == []
    months = [f"{day:%m}" for day in table.frame["period_start"]]
    assert months == ["09", "09", "10", "10"]


def test_quarters_above_rows_that_belong_to_no_period_are_not_asked_about() -> None:
    head = ["代理商", "政策内容", "应返金额", "已返金额"]
    rows = [["一季度"], ["恒丰", "达量返", 900, 800], ["永盛", "达量返", 700, 700],
            ["二季度"], ["恒丰", "达量返", 500, 0], ["永盛", "达量返", 400, 100],
            ["全年累计", None, 2500, 1600]]  # fmt: skip
    table = only(read(sheet(["2026年返利兑付台账"], head, *rows), file="台账.xlsx"))
    assert (table.kind, table.questions, len(table.frame)) == ("policy_ledger", [], 4)
    assert [(t.row, t.agrees) for t in table.totals] == [(9, True), (9, True)]


def test_labels_of_any_year_may_be_periods() -> None:
    assert group_periods.are_periods(["一季度", None, "二季度"])
    assert not group_periods.are_periods(["一季度", "恒丰"])
    assert not group_periods.are_periods([None])
