"""A corrected cell changes its own row; the rules by which others are read stay as they were."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.domain.correction import Correction, Replacement
from sales_core.ingest import corrections
from sales_core.ingest.grid import Sheet, Workbook
from sales_core.ingest.read import read_file
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.ingest.understand import understand
from tests.unit.ingest.understand.reading_made import MONDAY, only, sheet
from tests.unit.ingest.workbooks_made import sales

HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")
AMOUNTS = (100, 200, "待定", 400, 500, 600, 700, 800)
COLUMNS = "ABCDEFG"


def made(*amounts: object) -> Sheet:
    """One line per amount, sold on the first days of October; amounts stand in F."""
    lines = [
        (f"2026-10-{n:02d}", f"XS{n}", "百佳超市", "苏打饼干", 1, amount, "王强")
        for n, amount in enumerate(amounts or AMOUNTS, start=1)
    ]
    return sheet(HEAD, *lines)


def read(
    *said: Correction, of: Sheet | None = None, replacements: tuple[Replacement, ...] = (), **more
) -> ReadFile:
    book = Workbook("xlsx", [of or made()])
    corrections.put(book, said)
    context = ReadContext(MONDAY, replacements=list(replacements), **more)
    return understand(book, context, "表.xlsx")


def amounts(file: ReadFile) -> dict[int, int]:
    """Sheet row -> minor units."""
    frame = only(file).frame
    return {int(r): int(v) for r, v in zip(frame["_row"], frame["net_amount"], strict=True)}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1200", 1200), ("12.5", Decimal("12.5")), ("-3", -3), ("  7 ", 7), ("", None),
        ("  ", None), ("007", "007"), ("1.234", "1.234"), ("0.125", Decimal("0.125")),
        ("1,234", "1,234"), ("2026-10-05", "2026-10-05"), ("=1+1", "=1+1"),
    ],
)  # fmt: skip
def test_typing_a_plain_number_is_a_number(typed, value):
    found = corrections.value(typed)
    assert found == value
    assert type(found) is type(value)


def test_the_bad_cell_is_named_and_its_row_shown():
    table = only(read())
    (issue,) = table.issues
    assert (issue.code, issue.cell, issue.params["found"]) == ("bad_number", "F4", "待定")
    assert {r: c[5] for r, c in table.doubtful.items()} == {4: "待定"}
    assert [(o.row, o.code) for o in table.left_out] == [(4, "bad_number")]


def test_a_corrected_cell_counts_as_typed():
    file = read(Correction("S", "F4", "300"))
    assert amounts(file)[4] == 30000
    assert sum(amounts(file).values()) == 360000
    assert only(file).issues == []
    assert only(file).doubtful == {}


def test_a_correction_that_is_bad_too_is_said():
    (issue,) = only(read(Correction("S", "F4", "很多"))).issues
    assert issue.params["found"] == "很多"


def test_a_row_is_left_out_knowingly():
    table = only(read(Correction("S", "3"), Correction("S", "4")))
    assert [(o.row, o.code) for o in table.left_out] == [(3, "set_aside"), (4, "set_aside")]
    assert table.issues == []
    assert 3 not in set(table.frame["_row"])


def test_places_the_file_does_not_have_are_passed_over():
    assert amounts(read(Correction("没有", "F4", "1"), Correction("S", "F9999", "1"))) == amounts(
        read()
    )


def test_an_error_cell_and_a_percentage_are_typed_over():
    broken = made(100, 200, None, 400)
    broken.errors[3, 5] = "#REF!"
    (issue,) = only(read(of=broken)).issues
    assert (issue.code, issue.cell, issue.params["found"]) == ("error_cell", "F4", "#REF!")
    assert only(read(of=broken)).doubtful[4][5] == "#REF!"
    shown = made(100, 200, 0.5, 400)
    shown.formats[3, 5] = "0%"
    for given_ in (broken, shown):
        assert amounts(read(Correction("S", "F4", "300"), of=given_))[4] == 30000


def test_a_text_means_otherwise_in_its_layout_only():
    mark = only(read()).layout
    assert mark is not None
    here = Replacement(mark.fingerprint, "金额（元）", "待定", "0")
    layouts = {mark.fingerprint: mark}
    file = read(replacements=(here,), layouts=layouts)
    assert amounts(file)[4] == 0
    said = [i for i in only(file).issues if i.code == "replaced"]
    assert [(i.severity, i.cell, i.params["text"]) for i in said] == [("info", "F4", "0")]
    for other in (replace(here, layout="x"), replace(here, header="数量")):
        assert 4 not in amounts(read(replacements=(other,), layouts=layouts))


def test_what_is_typed_never_decides_how_other_cells_are_read():
    """12,5 typed would make 1.234 twelve hundred: the answer given for the column stands."""
    column = made("1.234", "2.500", "待定", "3.750", "1.125", "9.875")
    answers = {q.id: "point" for q in read(of=column).questions}
    assert len(answers) == 1
    before = amounts(read(of=made(*(r[5] for r in column.rows[1:])), answers=answers))
    column = made("1.234", "2.500", "待定", "3.750", "1.125", "9.875")
    after = read(Correction("S", "F4", "12,5"), of=column, answers=answers)
    assert amounts(after) == before
    assert before[2] == 123


@given(
    row=st.integers(2, 9),
    column=st.sampled_from(COLUMNS),
    text=st.one_of(
        st.sampled_from(
            ("", "0", "12,5", "1.234", "1,234.5", "85%", "3.5万", "03/04/2026", "10.13")
            + ("2026-10-05", "待定", "-", "1e3", "(300)", "#REF!", "王芳", "20261005")
            + ("百佳超市、华润", "99999999")
        ),
        st.decimals(-(10**6), 10**6, places=2).map(str),
        st.text(max_size=8),
    ),
)  # fmt: skip
def test_a_correction_changes_only_the_rows_of_its_cell(row, column, text):
    before, after = read(), read(Correction("S", f"{column}{row}", text))
    assert _others(after, row).equals(_others(before, row))


def _others(file: ReadFile, row: int) -> pd.DataFrame:
    frame = only(file).frame
    kept = frame[frame["_row"] != row].reset_index(drop=True)
    return kept.dropna(axis="columns", how="all")


def test_a_file_is_read_with_corrections_in_the_process_of_its_own():
    said = [Correction("销售明细", "G3", "351.5"), Correction("销售明细", "4")]
    file = read_file("销售.xlsx", sales(), ReadContext(MONDAY, corrections=said))
    assert list(only(file).frame["gross_amount"]) == [120000, 35150]
    assert [o.code for o in only(file).left_out] == ["set_aside"]
