"""Fiscal years: quarters, months across and down, titles; and reports of one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from sales_core.ingest.grid import Workbook
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.ingest.understand import understand
from sales_core.ingest.understand.periods import fiscal_words
from sales_core.ingest.understand.periods.fiscal_words import Named
from tests.unit.ingest.understand.reading_made import MONDAY, asked, only, read, sheet

MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
QUARTERS = [["Rep", "Q1", "Q2", "Q3", "Q4"], ["Ann", 1, 2, 3, 4], ["Bob", 5, 6, 7, 8]]
Q1_OF_2026 = [(date(2026, 4, 1), 100), (date(2026, 7, 1), 200), (date(2026, 10, 1), 300),
              (date(2027, 1, 1), 400)]  # fmt: skip
CALENDAR = [(date(2026, 1, 1), 100), (date(2026, 4, 1), 200), (date(2026, 7, 1), 300),
            (date(2026, 10, 1), 400)]  # fmt: skip


def _held(file: ReadFile, rep: str = "Ann") -> list[tuple[date, int]]:
    frame = only(file).frame
    mine = frame[frame["rep_name"] == rep]
    days = [stamp.date() for stamp in mine["period_start"]]
    return list(zip(days, mine["target_amount"], strict=True))


def _begun(month: int, *rows: Sequence[Any], answers: dict[str, str] | None = None) -> ReadFile:
    """Read in a workspace whose year begins in a month."""
    context = ReadContext(MONDAY, year_begins=month, answers=answers or {})
    return understand(Workbook("xlsx", [sheet(*rows)]), context, "targets.xlsx")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales Target FY2026", Named(2026, False, "fy2026")),
        ("FY26-27 Q2", Named(2026, True, "fy26-27")),
        ("Targets 2026-27", Named(2026, True, "2026-27")),
        ("2026/2027年度", Named(2026, True, "2026/2027")),
        ("2026财年销售目标", Named(2026, False, "2026财年")),
        ("Report 2026-10", None),
        ("Report 2011-12", None),
        ("2026年销售目标", None),
    ],
)
def test_names_of_fiscal_years(text: str, found: Named | None) -> None:
    assert fiscal_words.named(text) == found


@pytest.mark.parametrize(
    ("title", "answer", "held"),
    [
        ("Sales Target FY2026-27", "apr_first", Q1_OF_2026),
        ("Sales Target FY2026", "apr_first", Q1_OF_2026),
        ("Sales Target FY2027", "apr_last", Q1_OF_2026),
        ("Sales Target FY2026", "calendar", CALENDAR),
    ],
)
def test_quarters_of_a_fiscal_year_are_asked_about_and_placed(
    title: str, answer: str, held: list[tuple[date, int]]
) -> None:
    first = read(sheet([title], *QUARTERS))
    (question,) = asked(first)
    assert first.questions[0].code == "fiscal_year"
    assert only(first).frame.empty
    assert _held(read(sheet([title], *QUARTERS), answers={question: answer})) == held


def test_a_year_that_begins_in_yet_another_month_gives_no_quarters() -> None:
    (question,) = asked(read(sheet(["Sales Target FY2026-27"], *QUARTERS)))
    rest = read(sheet(["Sales Target FY2026-27"], *QUARTERS), answers={question: "other_year"})
    assert all(table.frame.empty for table in rest.tables)


def test_quarters_beside_their_own_year() -> None:
    rows = [["Sales Target"], ["Rep", "Q1 FY26-27", "Q2 FY26-27"], ["Ann", 1, 2], ["Bob", 3, 4]]
    (question,) = asked(read(sheet(*rows)))
    assert _held(read(sheet(*rows), answers={question: "apr_first"})) == Q1_OF_2026[:2]


def test_months_across_tell_where_their_year_begins() -> None:
    rows = [["Rep", *MONTHS], ["Ann", *range(1, 13)], ["Bob", *range(1, 13)]]
    found = read(sheet(["Sales Target FY2026-27"], *rows))
    assert asked(found) == []
    assert _held(found)[0] == (date(2026, 4, 1), 100)
    assert _held(found)[-1] == (date(2027, 3, 1), 1200)
    one = read(sheet(["Sales Target FY2026"], *rows))
    assert one.questions[0].choices == ("first_year", "last_year", "other_year")


def test_a_column_of_months_runs_into_the_next_year() -> None:
    rows = [[m, "Ann", n * n + 7] for n, m in enumerate(MONTHS)]
    found = read(sheet(["Sales Target FY2026-27"], ["Month", "Rep", "Target"], *rows))
    assert [day for day, _ in _held(found)][8:] == [
        date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1),
    ]  # fmt: skip
    page = sheet(["Sales Target"], ["Month", "Rep", "Target"], *rows)
    (question,) = asked(read(page))
    assert _held(read(page, answers={question: "2026"})) == _held(found)


def test_a_column_of_fiscal_years_goes_with_its_quarters() -> None:
    rows = [["FY2026", f"Q{n}", "Ann", n] for n in (1, 2, 3, 4)] + [["FY2026", "Q1", "Bob", 9]]
    page = sheet(["Sales Target"], ["FY", "Quarter", "Rep", "Target"], *rows)
    (question,) = asked(read(page))
    assert _held(read(page, answers={question: "apr_first"})) == Q1_OF_2026


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Sales Target FY26-27 Q2", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026财年Q4销售目标", date(2027, 1, 1), date(2027, 3, 31)),
        ("Sales Target FY2026-27", date(2026, 4, 1), date(2027, 3, 31)),
        ("Sales Target FY2026 Feb", date(2027, 2, 1), date(2027, 2, 28)),
    ],
)
def test_a_title_of_a_fiscal_year(title: str, start: date, end: date) -> None:
    rows = [[title], ["Rep", "Target"], ["Ann", 5], ["Bob", 6]]
    (question,) = asked(read(sheet(*rows)))
    assert question.startswith("S//fiscal_year")
    assert only(read(sheet(*rows), answers={question: "apr_first"})).period == (start, end)


def test_what_the_workspace_says_is_not_asked_again() -> None:
    assert _held(_begun(4, ["Sales Target FY2026-27"], *QUARTERS)) == Q1_OF_2026
    assert _held(_begun(1, ["Sales Target FY2026"], *QUARTERS)) == CALENDAR
    one = _begun(4, ["Sales Target FY2026"], *QUARTERS).questions
    assert [q.choices for q in one] == [("first_year", "last_year", "other_year")]


def test_quarters_of_a_plain_year_are_asked_about_where_the_year_begins_in_april() -> None:
    for rows in (
        [["Sales Target 2026"], *QUARTERS],
        [["2026 Q2 Sales Target"], ["Rep", "Target"], ["Ann", 5], ["Bob", 6]],
    ):
        (question,) = _begun(4, *rows).questions
        assert question.choices == ("calendar", "first_year", "last_year", "other_year")
        assert read(sheet(*rows)).questions == []
    found = _begun(4, *rows, answers={question.id: "first_year"})
    assert only(found).period == (date(2026, 7, 1), date(2026, 9, 30))


def test_february_of_a_fiscal_year_is_not_guessed() -> None:
    rows = [["FY2026 Feb"], ["Rep", "Target", "Achieved"], ["Ann", 5, 3], ["Bob", 6, 4]]
    assert [q.code for q in read(sheet(*rows)).questions] == ["fiscal_year"]


def test_quarters_among_twelve_months_with_their_years_are_sums_of_those() -> None:
    head: list[Any] = ["Rep"]
    row: list[Any] = ["Ann"]
    for place, month in enumerate(MONTHS):
        head.append(f"{month}-{26 if place < 9 else 27}")
        row.append(place + 1)
        if place % 3 == 2:
            head.append(f"Q{place // 3 + 1}")
            row.append(sum(row[-3:]))
    found = read(sheet(["Annual Operating Plan FY 2026-27 sales target"], head, row))
    assert asked(found) == []
    assert _held(found)[-1] == (date(2027, 3, 1), 1200)
    assert len(only(found).frame) == 12


def test_amounts_up_to_a_month_of_a_fiscal_year_are_not_of_that_month() -> None:
    head = ["Expense Line", "Owner", "YTD Budget", "YTD Actual"]
    rows = [
        ["Travel", "Dana", 450, 412],
        ["Shows", "Dana", 300, 338],
        ["Samples", "Oscar", 180, 156],
    ]
    page = sheet(["FY2026 Sales Expense Budget - YTD September"], head, *rows)
    year = {"S//fiscal_year": "calendar"}
    assert asked(read(page, file="Expense.xlsx", answers=year)) == ["S//period_of"]
    told = year | {"S//period_of": "2026"}
    table = only(read(page, file="Expense.xlsx", answers=told))
    assert {f"{day:%m-%d}" for day in table.frame["period_start"]} == {"01-01"}
    month = sheet(
        ["FY2026 Sales Expense Budget - September"],
        ["Expense Line", "Owner", "Budget", "Actual"],
        *rows,
    )
    table = only(read(month, file="Expense.xlsx", answers=year))
    assert {f"{day:%m-%d}" for day in table.frame["period_start"]} == {"09-01"}
