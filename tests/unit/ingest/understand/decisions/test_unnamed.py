"""Rows of data without a header: never taken for one, asked about column by column, known again
only where no two columns could have changed places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

SALES: list[list[Any]] = [
    [date(2026, 10, 1), "百佳超市", "苏打饼干", "王强", 3, 36.5],
    [date(2026, 10, 2), "华润万家", "酸奶", "刘洋", 2, 24],
    [date(2026, 10, 3), "永辉超市", "苏打饼干", "王强", 5, 60.8],
    [date(2026, 10, 8), "百佳超市", "酸奶", "刘洋", 1, 12],
]
LATER: list[list[Any]] = [
    [date(2026, 11, 2), "华润万家", "酸奶", "王强", 4, 40],
    [date(2026, 11, 3), "永辉超市", "苏打饼干", "刘洋", 2, 22],
    [date(2026, 11, 5), "大润发", "酸奶", "刘洋", 3, 31],
]
FIELDS = {"A": "doc_date", "B": "customer_name", "C": "product_name", "D": "rep_name",
          "E": "qty", "F": "net_amount"}  # fmt: skip
FILE, NEXT = "10月销售明细.xlsx", "11月销售明细.xlsx"
COLUMNS = [f"S/{letter}/column_holds" for letter in FIELDS]


def said(fields: dict[str, str], name: str = "S") -> dict[str, str]:
    return {f"{name}/{letter}/column_holds": field for letter, field in fields.items()}


def learned(rows: list[list[Any]] = SALES, fields: dict[str, str] = FIELDS) -> Layout:
    table = only(read(sheet(*rows), answers=said(fields), file=FILE))
    assert table.layout is not None
    return table.layout


def again(rows: list[list[Any]], file: str = NEXT, **more: Any) -> ReadFile:
    return read(sheet(*rows), layouts=[learned()], file=file, **more)


def test_each_column_is_asked_about_with_what_stands_in_it() -> None:
    file = read(sheet(*SALES), file=FILE)
    assert asked(file) == COLUMNS
    table = only(file)
    assert (table.header_rows, table.source_rows, len(table.frame)) == ([], 4, 0)
    assert table.bands == ["data"] * 4
    assert file.questions[3].params["samples"] == "王强、刘洋"
    assert file.questions[0].choices == ("doc_date", "not_used")
    assert "net_amount" not in file.questions[1].choices


def test_every_row_counts_the_first_one_too() -> None:
    rows = [*SALES, ["合计", None, None, None, 11, 133.3]]
    table = only(read(sheet(*rows), answers=said(FIELDS), file=FILE))
    assert (table.kind, list(table.frame["_row"])) == ("sales_detail", [1, 2, 3, 4])
    assert int(table.frame["net_amount"].sum()) == 13330
    assert [(t.printed, t.agrees) for t in table.totals] == [("11", True), ("133.30", True)]
    assert [(out.row, out.code) for out in table.left_out] == [(5, "total_row")]
    assert {c.because for c in table.columns} == {"answer"}
    assert {c.header for c in table.columns} == {""}


def test_a_title_above_is_no_header() -> None:
    table = only(read(sheet(["10月销售明细"], [], *SALES), answers=said(FIELDS), file="x.xlsx"))
    assert table.bands == ["title", "blank", *["data"] * 4]
    assert list(table.frame["_row"]) == [3, 4, 5, 6]


def test_the_kind_is_asked_when_nothing_tells_it() -> None:
    assert asked(read(sheet(*SALES), file="x.xlsx")) == ["S//headless_kind"]
    kind = {"S//headless_kind": "sales_detail"}
    assert asked(read(sheet(*SALES), answers=kind, file="x.xlsx")) == COLUMNS
    none = read(sheet(*SALES), answers={"S//headless_kind": "none"}, file="x.xlsx")
    assert none.error is not None


def test_what_the_kind_still_needs_is_asked() -> None:
    targets = sheet(["王强", 100000], ["刘洋", 90000], ["张三", 85000])
    fields = said({"A": "rep_name", "B": "target_amount"})
    assert asked(read(targets, answers=fields, file="目标.xlsx")) == ["S//period_of"]
    table = only(read(targets, answers=fields, file="2026年10月目标.xlsx"))
    assert int(table.frame["target_amount"].sum()) == 27500000


def test_one_field_is_not_said_of_two_columns() -> None:
    fields = FIELDS | {"E": "net_amount"}
    open_ = asked(read(sheet(*SALES), answers=said(fields), file=FILE))
    assert open_ == ["S/E/column_holds", "S/F/column_holds"]


def test_the_second_file_needs_no_click() -> None:
    table = only(again(LATER))
    assert (table.kind, table.questions) == ("sales_detail", [])
    assert {c.because for c in table.columns} == {"layout"}
    assert int(table.frame["net_amount"].sum()) == 9300


@pytest.mark.parametrize(
    ("swapped", "letters"),
    [((1, 2), "BCD"), ((1, 3), "BCD"), ((4, 5), "EF")],
)
def test_columns_that_changed_places_are_asked_about_again(
    swapped: tuple[int, int], letters: str
) -> None:
    a, b = swapped
    rows = [list(row) for row in LATER]
    for row in rows:
        row[a], row[b] = row[b], row[a]
    file = again(rows)
    assert asked(file) == [f"S/{letter}/column_holds" for letter in letters]
    assert only(file).frame.empty


def test_figures_that_could_be_either_are_asked_about() -> None:
    alike = [[*row[:4], 30 + n, 36 - n] for n, row in enumerate(LATER)]
    assert asked(again(alike)) == ["S/E/column_holds", "S/F/column_holds"]


def test_two_columns_of_days_are_asked_about_each_time() -> None:
    both = [[*row, row[0]] for row in SALES]
    fields = FIELDS | {"G": "not_used"}
    file = read(sheet(*both), layouts=[learned(both, fields)], file=NEXT)
    assert asked(file) == ["S/A/column_holds", "S/G/column_holds"]


def test_another_file_name_or_other_columns_are_another_layout() -> None:
    assert asked(again(LATER, file="华东销售明细.xlsx")) == COLUMNS
    wider = [[*row, "备"] for row in LATER]
    assert len(asked(again(wider))) == 7


def test_names_on_file_are_as_good_as_those_remembered() -> None:
    new = [[*row[:3], name, *row[4:]] for row, name in zip(LATER, "甲乙丙", strict=True)]
    assert asked(again(new)) == [f"S/{letter}/column_holds" for letter in "BCD"]
    assert asked(again(new, reps=["甲", "乙", "丙"])) == []


def test_a_header_in_any_words_is_no_row_of_data() -> None:
    for head in (
        ["fecha", "cliente", "articulo", "vendedor", "piezas", "importe"],
        ["日期", "客户", "产品", "业务员", 2025, 2026],
    ):
        table = only(read(sheet(head, *SALES), file=FILE))
        assert table.header_rows == [1] or not table.questions


def test_sheets_that_look_alike_are_asked_about_once() -> None:
    sheets = [sheet(*SALES, name="10月"), sheet(*LATER, name="11月")]
    file = read(*sheets, file="销售明细.xlsx")
    assert asked(file) == [f"10月/{letter}/column_holds" for letter in FIELDS]
    done = read(*sheets, answers=said(FIELDS, "10月"), file="销售明细.xlsx")
    assert done.questions == []
    assert [int(t.frame["net_amount"].sum()) for t in done.tables] == [13330, 9300]


def test_beside_a_report_only_rows_as_wide_are_asked_about() -> None:
    head = ["日期", "客户名称", "产品名称", "业务员", "数量", "销售额"]
    report = sheet(head, *SALES, name="10月")
    rates = sheet(["华东", 0.13], ["华南", 0.09], ["华北", 0.06], name="税率")
    assert read(report, rates, file=FILE).questions == []
    more = read(report, sheet(*LATER, name="11月"), file=FILE)
    assert {q.sheet for q in more.questions} == {"11月"}


def test_a_person_says_that_there_is_no_header() -> None:
    words = sheet(["百佳超市", "华东", "A"], ["华润万家", "华南", "B"], ["永辉", "华东", "A"])
    answers = {"S//header_is": "0", "S//headless_kind": "customer_master"}
    answers |= said({"A": "customer_name", "B": "territory", "C": "customer_class"})
    table = only(read(words, answers=answers))
    assert list(table.frame["customer_name"]) == ["百佳超市", "华润万家", "永辉"]


def test_a_column_can_be_corrected_like_any_other() -> None:
    answers = said(FIELDS) | {"S/E/column_is": "not_used"}
    table = only(read(sheet(*SALES), answers=answers, file=FILE))
    assert "qty" not in table.frame
    assert table.layout is not None
    assert table.layout.answers["column_holds|e"] == "not_used"


def test_figures_alone_are_no_report() -> None:
    rows = [[13, 308], [13, 291], [14, 292], [14, 310]]
    assert not read(sheet(*rows), file="x.xlsx").questions
