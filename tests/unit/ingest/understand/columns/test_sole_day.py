"""The one column of days of a report a title names."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def made(heading: str, title: str = "车销帐袋核对"):  # type: ignore[no-untyped-def]  # a sheet
    return sheet([title], [heading, "业务员", "实点现金"], ["2026-10-05", "王强", 100])


def test_the_only_day_of_a_named_report_is_its_day() -> None:
    table = only(read(made("归队日期")))
    assert table.kind == "cash_bag"
    assert [str(d)[:10] for d in table.frame["count_date"]] == ["2026-10-05"]


@pytest.mark.parametrize("heading", ["审批日期", "到期日", "下次检查日期", "打印时间"])
def test_another_day_is_asked_about(heading: str) -> None:
    assert asked(read(made(heading)))


def test_without_a_title_that_names_the_kind_nothing_is_guessed() -> None:
    assert [t.kind for t in read(made("归队日期", "登记表")).tables] == [None]


@pytest.mark.parametrize("heading", ["Day", "日"])
def test_day_alone_above_full_dates_is_the_day(heading: str) -> None:
    head = [heading, "Bill #", "Party", "Product", "Pcs", "Net Amount", "Executive"]
    rows = [["2026-10-05", "B1", "Om Sai", "Juice", 4, 100, "Ben Hill"],
            ["2026-10-06", "B2", "Metro", "Juice", 5, 120, "Ben Hill"]]  # fmt: skip
    table = only(read(sheet(head, *rows)))
    assert table.kind == "sales_detail"
    assert [str(d)[:10] for d in table.frame["doc_date"]] == ["2026-10-05", "2026-10-06"]


def test_days_of_the_week_are_no_day() -> None:
    head = ["Day", "Bill #", "Party", "Product", "Pcs", "Net Amount"]
    rows = [["Mon", "B1", "Om Sai", "Juice", 4, 100], ["Tue", "B2", "Metro", "Juice", 5, 120]]
    assert all("doc_date" not in t.frame for t in read(sheet(head, *rows)).tables)
