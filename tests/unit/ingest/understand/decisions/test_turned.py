"""Tables on their side: read where the words leave no doubt, asked about elsewhere, with the
addresses of the sheet as it came."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

PROGRESS: list[list[Any]] = [
    ["业务员", "王强", "刘洋", "张三"],
    ["销售目标", 100000, 90000, 80000],
    ["实际销售", 90000, 95000, 70000],
]
DETAIL: list[list[Any]] = [
    ["日期", *(date(2026, 10, day) for day in (1, 2, 5, 7, 9, 12))],
    ["客户", "百佳", "华润", "永辉", "百佳", "华润", "永辉"],
    ["销售额", 900, "九百五", 700.5, 100, 200, 300],
    ["业务员", "王强", "刘洋", "张三", "王强", "刘洋", "张三"],
]
MONTHS: list[list[Any]] = [
    ["项目", "1月", "2月", "3月"],
    ["目标", 100000, 90000, 80000],
    ["实际", 90000, 95000, 70000],
]
SAID = {"S//turned": "turned"}
FILE = "2026年10月.xlsx"


def test_reps_across_are_records_and_cells_keep_their_addresses() -> None:
    table = only(read(sheet(["2026年10月销售进度"], *PROGRESS), file="x.xlsx"))
    assert (table.kind, table.questions, table.range) == ("sales_progress", [], "A2:D4")
    assert table.bands == ["title", "header", "data", "data"]
    assert list(table.frame["_cell"]) == ["B4", "C4", "D4"]
    assert list(table.frame["_row"]) == [4, 4, 4]
    assert list(table.frame["rep_name"]) == ["王强", "刘洋", "张三"]
    assert int(table.frame["actual_mtd"].sum()) == 25500000
    assert [(c.column, c.field) for c in table.columns] == [
        ("2", "rep_name"), ("3", "target_amount"), ("4", "actual_mtd"),
    ]  # fmt: skip


def test_a_column_of_totals_is_a_check() -> None:
    total = ["合计", 270000, 255001]
    rows = [[*row, last] for row, last in zip(PROGRESS, total, strict=True)]
    table = only(read(sheet(*rows), file=FILE))
    assert len(table.frame) == 3
    assert [(out.row, out.code) for out in table.left_out] == [(1, "total_row")]
    checks = [(t.row, t.column, t.printed, t.agrees) for t in table.totals]
    assert checks == [(2, "E", "270000.00", True), (3, "E", "255001.00", False)]


def test_a_bad_cell_is_named_where_it_stands() -> None:
    table = only(read(sheet(*DETAIL), file="x.xlsx"))
    assert (table.kind, len(table.frame), len(table.left_out)) == ("sales_detail", 5, 1)
    assert [issue.where for issue in table.issues if issue.code == "bad_number"] == ["S!C3"]
    assert int(table.frame["net_amount"].sum()) == 220050


def test_months_across_are_read_month_by_month_once_a_person_agrees() -> None:
    file = read(sheet(*MONTHS), file="2026 王强.xlsx", reps=["王强"])
    assert asked(file) == ["S//turned"]
    assert only(file).frame.empty
    table = only(read(sheet(*MONTHS), file="2026 王强.xlsx", reps=["王强"], answers=SAID))
    starts = [str(day.date()) for day in table.frame["period_start"]]
    assert starts == ["2026-01-01", "2026-02-01", "2026-03-01"]
    assert int(table.frame["target_amount"].sum()) == 27000000
    assert table.layout is not None
    again = read(sheet(*MONTHS), file="2027 王强.xlsx", reps=["王强"], layouts=[table.layout])
    assert again.questions == []


def test_no_leaves_the_table_out() -> None:
    no = {"S//turned": "none"}
    file = read(sheet(*MONTHS), file="2026 王强.xlsx", reps=["王强"], answers=no)
    assert file.error is not None


def test_answers_about_its_fields_go_by_their_rows() -> None:
    rows = sheet(["指标", "王强", "刘洋"], ["10月目标", 100, 90], ["10月实际", 90, 95])
    kind = SAID | {"S//no_kind": "sales_progress"}
    file = read(rows, file="2026.xlsx", answers=kind)
    assert asked(file) == ["S//missing_column/rep_name"]
    assert file.questions[0].choices == ("1", "one_rep", "none")
    assert file.questions[0].params["headers"] == "1 王强、刘洋…"
    table = only(read(rows, file="2026.xlsx", answers=kind | {"S//missing_column/rep_name": "1"}))
    assert list(table.frame["rep_name"]) == ["王强", "刘洋"]


def test_one_record_alone_is_asked_about() -> None:
    form = sheet(
        ["客户名称", "百佳"], ["日期", date(2026, 10, 1)], ["业务员", "王强"], ["金额", 300]
    )
    assert asked(read(form, file="单.xlsx")) == ["S//turned"]


def test_a_field_is_corrected_by_its_row() -> None:
    said = {"S/3/column_is": "not_used", "S/2/column_is": "actual_mtd"}
    table = only(read(sheet(*PROGRESS), file=FILE, answers=said))
    assert int(table.frame["actual_mtd"].sum()) == 27000000


def test_products_down_and_customers_across_are_no_fields() -> None:
    rows = sheet(["产品", "百佳", "华润"], ["酸奶", 1, 2], ["饼干", 3, 4], ["牛奶", 5, 6])
    assert all(q.code != "turned" for q in read(rows, file="2026.xlsx").questions)


def test_a_unit_far_to_the_right_of_the_title_is_that_of_the_records() -> None:
    top = ["KA部10月战报", None, None, "（单位：万元）"]
    table = only(read(sheet(top, *PROGRESS), file=FILE))
    assert int(table.frame["actual_mtd"].sum()) == 25500000 * 10000
    assert table.range == "A2:D4"


def test_records_that_are_days_are_no_months_of_one_person() -> None:
    """Read as progress every day would stand for the whole month."""
    days = [f"2026-10-0{n}" for n in range(1, 4)]
    made = sheet(["Rep: Ann Lee"], ["Measure", *days], ["Sales", 10, 20, 40], ["Orders", 1, 2, 2])
    for answers in ({}, {"S//turned": "turned"}):
        file = read(made, file="Daily.xlsx", answers=answers)
        assert [table.kind for table in file.tables if len(table.frame)] in ([], ["sales_detail"])
