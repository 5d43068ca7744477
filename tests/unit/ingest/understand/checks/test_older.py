"""Of several sheets of the same month so far, the last day's counts."""

from __future__ import annotations

from datetime import date
from typing import Any

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import read, sheet

HEAD = ["业务员", "当日销售", "当月累计", "当月目标"]


def _of(day: int, *sold: int, names: tuple[str, ...] = ("王强", "李娜")) -> Sheet:
    rows: list[list[Any]] = [
        [name, 100, amount, 90_000] for name, amount in zip(names, sold, strict=True)
    ]
    return sheet([f"2026年11月{day}日销售日报（元）"], HEAD, *rows, name=f"11.{day}")


def test_the_last_day_counts_and_the_others_are_said() -> None:
    file = read(_of(4, 300, 200), _of(5, 400, 250), _of(3, 100, 100), file="日报.xlsx")
    kinds = [(table.sheet, table.kind) for table in file.tables]
    assert kinds == [("11.4", None), ("11.5", "sales_progress"), ("11.3", None)]
    assert file.tables[1].data_through == date(2026, 11, 5)
    told = [(i.code, i.params["other"]) for t in file.tables for i in t.issues]
    assert told == [("older_sheet", "11.5"), ("older_sheet", "11.5")]
    assert not file.questions


def test_other_people_are_another_report() -> None:
    file = read(_of(4, 300, 200, names=("赵敏", "孙丽")), _of(5, 400, 250), file="日报.xlsx")
    assert [table.kind for table in file.tables] == ["sales_progress", "sales_progress"]
