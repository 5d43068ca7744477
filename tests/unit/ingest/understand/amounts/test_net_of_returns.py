"""An amount that is another less the returns beside them."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["日期", "客户", "业务员", "发货金额", "退货金额", "净额"]
ROWS = [
    ["2026-11-02", "大华", "王强", 1000, 100, 900],
    ["2026-11-03", "永旺", "李娜", 500, 0, 500],
    ["2026-11-04", "华联", "王强", 800, 50, 750],
]


def test_what_is_left_after_the_returns_was_sold() -> None:
    table = only(read(sheet(HEAD, *ROWS), file="11月发货.xlsx"))
    assert table.questions == []
    assert int(table.frame["net_amount"].sum()) == 215000


def test_returns_with_a_minus_are_taken_off_as_well() -> None:
    rows = [[*row[:4], -row[4], row[5]] for row in ROWS]  # type: ignore[operator]  # all numbers
    table = only(read(sheet(HEAD, *rows), file="11月发货.xlsx"))
    assert int(table.frame["net_amount"].sum()) == 215000


def test_one_row_that_does_not_add_up_leaves_the_questions() -> None:
    rows = [*ROWS[:2], [*ROWS[2][:5], 760]]
    assert asked(read(sheet(HEAD, *rows), file="11月发货.xlsx")) == [
        "S//which_column/net_amount",
        "S/E/returns_column",
    ]
