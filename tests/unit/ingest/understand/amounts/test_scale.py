"""Amounts unlike everything before are asked about; everything else is left in peace."""

from __future__ import annotations

from datetime import date

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.aliases import normalise
from sales_core.ingest.result import ReadContext, ReadTable
from sales_core.ingest.understand.amounts.scale import QUESTION, typical, unit_of, unlike
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.understand.tables.header import Heading
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEADER = "金额"
EARLIER = [250_000, 310_000, 200_000]
"""2,000 to 3,100 yuan a row."""
WAN = ["0.25", 0.3, "-", None, 0.2]
YUAN = ["2500", 3000, "-", None, "2,000"]


def _asking(answer: str | None = None, remembered: str | None = None) -> Asking:
    name = f"{QUESTION}|{normalise(HEADER)}"
    layout = Layout("f", "sales_detail", answers={name: remembered}) if remembered else None
    answers = {f"Sheet1/C/{QUESTION}": answer} if answer else {}
    history = {("sales_detail", "net_amount"): EARLIER}
    context = ReadContext(date(2026, 10, 26), history=history, answers=answers)
    return Asking("Sheet1", context, layout)


def unit(cells: list[object], about: Asking, declared: str | None = None) -> str | None:
    candidate = Candidate(Heading(2, HEADER, HEADER), "net_amount", 100, None, True, "alias")
    return unit_of(cells, candidate, declared, "point", "sales_detail", about)  # type: ignore[arg-type]  # cells of a sheet


def test_amounts_as_before_are_not_asked_about() -> None:
    about = _asking()
    assert unit(YUAN, about) is None
    assert unit(WAN, about, "万元") == "万元"
    assert about.questions == []
    assert about.answers == {}


@pytest.mark.parametrize(("cells", "declared"), [(WAN, None), (WAN, "元"), (YUAN, "万元")])
def test_amounts_unlike_everything_before_are(cells: list[object], declared: str | None) -> None:
    about = _asking()
    unit(cells, about, declared)
    (question,) = about.questions
    assert (question.code, question.column) == (QUESTION, "C")
    assert question.params["earlier"] == "2,500"
    assert question.params["name"] == HEADER


def test_the_answer_settles_the_unit_and_is_remembered() -> None:
    about = _asking(answer="wan")
    assert unit(WAN, about) == "万元"
    assert about.questions == []
    assert list(about.answers.values()) == ["wan"]


def test_an_answer_stands_even_when_the_amounts_stay_unlike() -> None:
    about = _asking(answer="yuan")
    assert unit(WAN, about) == "元"
    assert about.questions == []


def test_what_was_answered_for_the_layout_needs_no_click_and_stays_remembered() -> None:
    about = _asking(remembered="wan")
    assert unit(WAN, about) == "万元"
    assert about.questions == []
    assert list(about.answers.values()) == ["wan"]


def test_a_layout_that_changes_its_unit_is_asked_again() -> None:
    about = _asking(remembered="wan")
    unit(YUAN, about)
    assert len(about.questions) == 1


def test_without_earlier_reports_there_is_nothing_to_hold_it_against() -> None:
    about = _asking()
    about.context.history.clear()
    assert unit(WAN, about) is None
    assert about.questions == []


def test_a_cell_that_names_its_own_unit_is_taken_at_its_word() -> None:
    about = _asking()
    assert unit(["0.25万", "0.3万", "0.2万"], about) is None
    assert about.questions == []


def test_the_typical_row_is_the_middle_one_by_size() -> None:
    assert typical([0, -900, 100, 0, 500]) == 500
    assert typical([0, 0]) is None
    assert not unlike(5, [])
    assert not unlike(199, [1])
    assert unlike(200, [1])
    assert unlike(1, [200, 900])
    assert not unlike(1, [200, 3])


@pytest.mark.parametrize(("answer", "fen"), [("yuan", 50000), ("wan", 500000000)])
def test_a_title_that_contradicts_the_heading_is_asked_about(answer: str, fen: int) -> None:
    rows = sheet(
        ["单位：万元"],
        ["销售日期", "单号", "客户名称", "产品名称", "金额（元）", "业务员"],
        ["2026-10-05", "A", "永辉", "甲", 500, "王强"],
    )
    assert asked(read(rows)) == ["S/E/unit_conflict"]
    table = only(read(rows, answers={"S/E/unit_conflict": answer}))
    assert int(table.frame["net_amount"].sum()) == fen


def test_a_title_that_agrees_or_stands_alone_is_taken() -> None:
    for heading in ("金额（万元）", "金额"):
        rows = sheet(
            ["单位：万元"],
            ["销售日期", "单号", "客户名称", "产品名称", heading, "业务员"],
            ["2026-10-05", "A", "永辉", "甲", 500, "王强"],
        )
        table = only(read(rows))
        assert table.questions == []
        assert int(table.frame["net_amount"].sum()) == 500000000


def _layouts(table: ReadTable) -> list[Layout]:
    assert table.layout is not None
    return [table.layout]


def test_a_unit_in_the_title_that_may_be_two_is_asked_about() -> None:
    rows = sheet(["October 2026 - TAED"], ["Rep", "Target", "MTD"], ["Ann", 120, 9], ["Bob", 80, 7])
    file = read(rows, file="t.xlsx")
    (question,) = file.questions  # one for all columns
    assert question.code == "unit_unclear_above"
    table = only(read(rows, file="t.xlsx", answers={question.id: "thousand"}))
    assert list(table.frame["target_amount"]) == [12_000_000, 8_000_000]
    assert list(table.frame["actual_mtd"]) == [900_000, 700_000]
    assert not only(read(rows, file="u.xlsx", layouts=_layouts(table))).questions


@pytest.mark.parametrize(
    ("line", "factor"),
    [
        ("Montants en milliers FCFA", 1_000),
        ("Importes en miles de USD", 1_000),
        ("Valores (en miles)", 1_000),
        ("Valores em milhões de reais", 1_000_000),
        ("Angaben in Millionen EUR", 1_000_000),
        ("Mileage in miles", 1),
    ],
)
def test_units_in_neighbouring_languages(line: str, factor: int) -> None:
    rows = [["Ann", 42_000, 39_500], ["Ben", 21_000, 22_300]]
    file = read(sheet([line], ["Rep", "Target", "Actual"], *rows), file="2026-10.xlsx")
    said = {q.id: "own_currency" for q in file.questions if q.code == "currency"}
    table = only(
        read(sheet([line], ["Rep", "Target", "Actual"], *rows), file="2026-10.xlsx", answers=said)
    )
    assert int(table.frame["actual_mtd"].sum()) == 61_800 * 100 * factor
