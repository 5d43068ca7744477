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
