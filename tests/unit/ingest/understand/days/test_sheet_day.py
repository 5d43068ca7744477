"""A sheet for each day, called by it and headed by it, dates its rows; one of the two is asked."""

from __future__ import annotations

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEADER = ["传票号", "传票类型", "业务员", "客户", "品名", "数量", "金额", "送货地址"]
ROWS = [
    [f"09{n:02d}", "出货传票", "鲁明", shop, "豆干", 5, 90, "东街1号"]
    for n, shop in enumerate(["万隆店", "四季店"] * 4)
]


def _read(title: str, tab: str, file: str = "出货传票.xlsx", day: str = "") -> ReadFile:
    made = sheet([title], HEADER, *ROWS, name=tab)
    first = read(made, file=file)
    if not day:
        return first
    (question,) = first.questions
    return read(made, file=file, answers={question.id: day})


def test_the_day_of_tab_and_title_is_that_of_all_rows() -> None:
    table = only(_read("门店出货传票汇总 2026年11月17日 内勤：小方", "11.17"))
    assert table.kind == "slip_log"
    assert {f"{day:%F}" for day in table.frame["slip_date"]} == {"2026-11-17"}
    assert "dated_by_title" in [issue.code for issue in table.issues]


def test_what_one_of_them_says_alone_is_asked() -> None:
    titles = (
        "门店出货传票汇总 2026年11月17日",
        "门店出货传票汇总",
        "出货传票 打印：2026年11月17日",
    )
    for title, tab in zip(titles, ("Sheet1", "11.17", "11.17"), strict=True):
        assert asked(_read(title, tab)) == [f"{tab}//day_of"]


def test_days_that_differ_and_days_up_to_which_something_counts_are_asked() -> None:
    assert asked(_read("出货传票汇总 2026年11月17日", "11.18")) == ["11.18//day_of"]
    assert asked(_read("出货传票汇总 截至2026年11月17日", "11.17")) == ["11.17//day_of"]
    assert asked(_read("出货传票汇总 2026年11月1日-17日", "11.17")) == ["11.17//day_of"]


def test_the_day_that_is_asked_for_dates_the_rows() -> None:
    table = only(_read("门店出货传票汇总", "Sheet1", day="2026-11-16"))
    assert (table.kind, len(table.frame)) == ("slip_log", 8)
    assert {f"{day:%F}" for day in table.frame["slip_date"]} == {"2026-11-16"}
