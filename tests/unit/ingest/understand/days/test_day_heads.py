"""Days that head columns are known by standing in a row."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.ingest.understand.days import day_heads
from sales_core.ingest.understand.periods import day_runs
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

MONDAY = date(2026, 11, 23)


def _days(*names: str, titles: tuple[str, ...] = ()) -> list[str]:
    headings = [Heading(col, name, name) for col, name in enumerate(names)]
    placed = day_heads.placed(headings, Titles(list(titles), MONDAY))
    spans = [h.head.in_year(1900) for h in placed if h.head is not None]
    return [str(span[0]) for span in spans if span]


@pytest.mark.parametrize(
    ("names", "first", "count"),
    [
        (("业务员", "10-1", "10-2", "10-3"), "2026-10-01", 3),
        (("业务员", "10月30日", "10月31日", "11月1日"), "2026-10-30", 3),
        (("业务员", "10/5(周一)", "10/6(周二)", "10/9(周五)"), "2026-10-05", 3),
        (("Rep", "1/10", "2/10", "3/10"), "2026-10-01", 3),
        (("Rep", "5-Oct", "6-Oct", "7-Oct"), "2026-10-05", 3),
        (("Rep", "2026-10-30", "2026-10-31", "2026-11-01"), "2026-10-30", 3),
        (("业务员", "10月/1日", "10月/2日", "10月/3日"), "2026-10-01", 3),
        (("业务员", "1/10", "2/10", "4/10", "5/10", "合计"), "2026-10-01", 4),
    ],
)
def test_days_in_a_row(names: tuple[str, ...], first: str, count: int) -> None:
    found = _days(*names)
    assert (found[0], len(found)) == (first, count)


@pytest.mark.parametrize(
    "names",
    [
        ("业务员", "2026-10-01", "2026-11-01", "2026-12-01"),
        ("业务员", "2026-10-05", "2026-10-12", "2026-10-19"),
        ("业务员", "10-1", "10-2"),
        ("业务员", "10-3", "10-2", "10-1"),
        ("业务员", "1", "2", "3", "4", "5"),
        ("业务员", "目标", "实际"),
    ],
)
def test_what_is_no_row_of_days(names: tuple[str, ...]) -> None:
    assert _days(*names) == []


def test_bare_numbers_are_days_of_the_month_the_titles_name() -> None:
    assert _days("业务员", *"12345", titles=("2026年10月销售",))[4] == "2026-10-05"
    assert _days("业务员", *"12345", titles=("2026年销售",)) == []
    names = [str(n) for n in range(1, 32)]
    assert _days("业务员", *names, titles=("2026年9月销售",)) == []


def test_days_and_counted_numbers_of_a_row_of_cells() -> None:
    dates = {n: date(2026, 10, n) for n in range(5, 10)}
    assert day_runs.in_row({0: "业务员", **dates}) == frozenset(range(5, 10))
    assert day_runs.in_row({0: "业务员", **{n: n for n in range(1, 8)}}) == frozenset(range(1, 8))
    assert day_runs.in_row({0: "王强", 1: 1, 2: 2, 3: 3, 4: 5}) == frozenset()
    assert day_runs.in_row({0: "大华", 1: date(2026, 10, 1), 2: 120.5}) == frozenset()
    assert day_runs.in_row({0: "大华", **{n: n > 1 for n in range(1, 8)}}) == frozenset()


def test_numbered_months_across_are_months() -> None:
    rows = ([202610, 202611, 202612], ["202610", "202611", "202612"])
    for months in rows:
        found = only(
            read(sheet(["销售目标"], ["业务员", *months], ["王强", 1, 2, 3], ["李娜", 4, 5, 6]))
        )
        assert found.kind == "sales_target"
        assert {str(d.date()) for d in found.frame["period_start"]} == {
            "2026-10-01", "2026-11-01", "2026-12-01",
        }  # fmt: skip
        assert int(found.frame["target_amount"].sum()) == 2100


def test_one_to_twelve_are_the_months_of_the_year_a_title_names() -> None:
    head = ["业务员", *range(1, 13)]
    page = sheet(["2026年销售目标"], head, ["王强", *[5] * 12], ["李娜", *[6] * 12])
    found = only(read(page))
    assert (found.kind, len(found.frame)) == ("sales_target", 24)
    assert found.period is not None
    assert [str(day) for day in found.period] == ["2026-01-01", "2026-12-31"]


def test_without_a_year_one_to_twelve_are_asked_about() -> None:
    head = ["业务员", *range(1, 13)]
    page = sheet(["销售目标"], head, ["王强", *[5] * 12], ["李娜", *[6] * 12])
    assert asked(read(page))


@pytest.mark.parametrize("days", [["11月1日", "11月8日", "11月15日"], ["11/1", "11/8", "11/15"]])
def test_stock_is_counted_on_days_a_week_apart(days: list[str]) -> None:
    rows = [["恒丰", "纯生", 1, 2, 3], ["恒丰", "原浆", 4, 5, 6], ["永盛", "纯生", 7, 8, 9]]
    table = only(read(sheet(["2026年经销商库存对比（箱）"], ["经销商", "品项", *days], *rows)))
    assert (table.kind, table.questions) == ("dealer_psi", [])
    assert sorted({f"{day:%m-%d}" for day in table.frame["snapshot_date"]}) == [
        "11-01", "11-08", "11-15",
    ]  # fmt: skip
    assert table.frame["closing_stock"].sum() == 45_000


def test_figures_below_days_a_week_apart_are_no_list_of_customers() -> None:
    rows = [["一店", "王强", 100, 200, 300], ["二店", "李娜", 140, 250, 360]]
    head = ["门店", "业务员", "11月1日", "11月8日", "11月15日"]
    side, question = read(sheet(["2026年11月门店销额（元）"], head, *rows)).questions
    assert (side.code, question.code) == ("week_side", "kind")
    assert "sales_detail" in question.choices


@pytest.mark.parametrize(
    "names",
    [("1/1/2026", "2/1/2026", "3/1/2026"), ("1/10/2026", "1/11/2026", "1/12/2026")],
)
def test_first_days_that_may_be_months_are_no_days(names: tuple[str, ...]) -> None:
    assert _days("Rep", *names) == []


@pytest.mark.parametrize(
    "ends",
    [
        [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)],
        ["8/31/2026", "9/30/2026", "10/31/2026"],
        ["31.8.2026", "30.9.2026", "31.10.2026"],
    ],
)
def test_last_days_of_months_are_those_months(ends: list[object]) -> None:
    rows = [["Ann Low", 120.5, 88, 310], ["Ben Hill", 33, 0, 74.5]]
    table = only(read(sheet(["Sales targets"], ["Sales Rep", *ends], *rows), file="x.xlsx"))
    assert table.period == (date(2026, 8, 1), date(2026, 10, 31))
    assert len(table.frame) == 6


def test_last_days_of_months_among_other_days_are_days() -> None:
    days = ["8/30/2026", "8/31/2026", "9/30/2026", "10/31/2026"]
    assert day_runs.months_in_row(dict(enumerate(days))) == frozenset()
    assert day_runs.months_in_row(dict(enumerate(days[1:]))) == {0, 1, 2}
