"""What the card of a received file says: counts in full, and why rows are not loaded."""

from __future__ import annotations

import io

import openpyxl

from sales_core.domain.actor import Actor
from sales_core.services import uploads
from sales_core.services.house import House
from tests.services.reports_made import report

HEAD = ("销售日期", "单号", "客户名称", "产品名称", "数量", "金额(元)", "业务员")


def sales(reps: int) -> bytes:
    """A line for each rep."""
    lines = [("2026-10-08", str(n), "百佳", "饼干", 1, 100, f"代表{n:02d}") for n in range(reps)]
    return report(HEAD, *lines)


def test_reps_are_counted_in_full(house: House, actor: Actor) -> None:
    (card,) = uploads.receive(house, actor, [("销售.xlsx", sales(15))])
    (table,) = card.tables
    assert (len(table.reps), table.reps_in_all) == (12, 15)
    assert len(card.new_names["rep"]) == 15


def test_a_sheet_told_twice_names_the_other_one(house: House, actor: Actor) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sales(4)))
    copy = book.copy_worksheet(book.worksheets[0])
    copy.title = "副本"
    out = io.BytesIO()
    book.save(out)
    (card,) = uploads.receive(house, actor, [("销售.xlsx", out.getvalue())])
    assert [(t.rows, t.same_as) for t in card.tables] == [(4, ""), (0, "明细")]


def test_master_data_speak_of_no_days(house: House, actor: Actor) -> None:
    rows = [
        ("工号", "姓名", "入职日期"),
        ("01", "王强", "2017-09-11"),
        ("02", "刘洋", "2020-01-01"),
    ]
    (card,) = uploads.receive(house, actor, [("花名册.xlsx", report(*rows))])
    (table,) = card.tables
    assert (table.kind, table.start, table.end) == ("rep_roster", None, None)
