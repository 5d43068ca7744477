"""Looking through loaded rows: filters, pages, the workbook, roles."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from sales_core.domain.actor import Actor
from sales_core.domain.errors import NotFound
from sales_core.services import batches, browse
from sales_core.services.browse import PAGE, Wanted
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report

KIND = "sales_detail"
HEAD = ("日期", "单号", "客户", "业务员", "销售额", "备注")
FIRST = (
    ("2026-10-19", "A1", "百佳超市", "王强", 100, "急"),
    ("2026-10-20", "A2", "万家便利", "李娜", 200.5, "50%_off"),
)
SECOND = (("2026-11-02", "B1", "百佳超市", "王强", -30, None),)


@pytest.fixture
def filled(both_house: House, actor: Actor) -> House:
    """Two files of sales, three rows."""
    for name, lines in (("一.xlsx", FIRST), ("二.xlsx", SECOND)):
        assert import_file(both_house, actor, name, report(HEAD, *lines), {}).status == "loaded"
    return both_house


def numbers(house: House, actor: Actor, **wanted: object) -> list[str]:
    """Documents found, in order."""
    found = browse.rows(house, actor, KIND, Wanted(**wanted))  # type: ignore[arg-type]  # as named
    return [] if found.rows.empty else [str(number) for number in found.rows["doc_no"]]


def test_filters(filled: House, actor: Actor) -> None:
    reps = {name: key for key, name in browse.reps(filled, actor, KIND).items()}
    files = browse.files(filled, actor, KIND)
    assert list(files.values()) == ["二.xlsx", "一.xlsx"]
    assert numbers(filled, actor) == ["B1", "A1", "A2"]
    assert numbers(filled, actor, rep_key=reps["李娜"]) == ["A2"]
    assert numbers(filled, actor, customer="百佳") == ["B1", "A1"]
    assert numbers(filled, actor, customer="急") == []
    assert numbers(filled, actor, text="急") == ["A1"]
    assert numbers(filled, actor, text="50%_OFF") == ["A2"]
    assert numbers(filled, actor, text="%") == ["A2"]
    assert numbers(filled, actor, batch_id=min(files)) == ["A1", "A2"]
    assert numbers(filled, actor, start=date(2026, 10, 20), end=date(2026, 10, 31)) == ["A2"]


def test_undone_rows_are_shown_as_such(filled: House, actor: Actor) -> None:
    batches.undo(filled, actor, min(browse.files(filled, actor, KIND)))
    found = browse.rows(filled, actor, KIND, Wanted())
    assert found.rows["state"].tolist() == ["active", "undone", "undone"]


def test_pages(house: House, actor: Actor) -> None:
    lines = [("2026-10-19", f"A{n:03}", "百佳", "王强", n + 1, None) for n in range(PAGE + 5)]
    import_file(house, actor, "many.xlsx", report(HEAD, *lines), {})
    first, second = (browse.rows(house, actor, KIND, Wanted(), page) for page in (1, 2))
    assert (first.total, first.pages, len(first.rows)) == (105, 2, 100)
    assert second.rows["doc_no"].tolist() == [f"A{n:03}" for n in range(100, 105)]
    beyond = browse.rows(house, actor, KIND, Wanted(), 9)
    assert (beyond.page, len(beyond.rows)) == (2, 5)
    none = browse.rows(house, actor, KIND, Wanted(text="nothing"), 3)
    assert (none.page, none.pages, none.total) == (1, 1, 0)


def test_the_workbook_holds_what_is_looked_for(filled: House, actor: Actor) -> None:
    made = browse.workbook(filled, actor, KIND, Wanted(customer="百佳"), "zh")
    kept = filled.downloads.get(actor.workspace_id, made)
    assert kept is not None
    assert kept.name == "销售明细.xlsx"
    sheet = openpyxl.load_workbook(BytesIO(kept.content)).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(min_row=3, values_only=True)]
    head, *body = rows
    assert head[-4:] == ["是否计入", "文件", "工作表", "单元格"]
    column = head.index("销售净额")
    assert [row[column] for row in body] == [-30, 100]
    assert [row[-4:] for row in body] == [
        ["计入", "二.xlsx", "明细", "E2"], ["计入", "一.xlsx", "明细", "E2"],
    ]  # fmt: skip


def test_unknown_kinds_and_other_workspaces(filled: House, actor: Actor) -> None:
    with pytest.raises(NotFound):
        browse.rows(filled, actor, "nothing", Wanted())
    other = Actor(filled.store.workspaces.create("other", filled.clock.now()), "别人")
    assert browse.kinds(filled, other) == {}
    assert browse.files(filled, other, KIND) == {}
    assert browse.reps(filled, other, KIND) == {}
    assert browse.rows(filled, other, KIND, Wanted()).total == 0
