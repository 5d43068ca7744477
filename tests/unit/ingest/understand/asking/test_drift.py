"""A table of nearly a known layout: what is taken over, what is asked, what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sales_core.domain.layout import Layout, learned
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ("日期", "单号", "客户", "业务员", "金额", "备注")
FILE, LATER = "华东销售1019.xlsx", "华东销售1026.xlsx"


def sold(head: Sequence[str] = HEAD, name: str = "明细", **more: Any) -> Any:
    """Three sales of ten, twenty and thirty; columns of other names hold a word."""
    held: dict[str, list[Any]] = {
        "日期": ["2026-10-19", "2026-10-20", "2026-10-21"], "单号": ["A1", "A2", "A3"],
        "客户": ["甲店", "乙店", "丙店"], "业务员": ["王强", "李娜", "王强"],
        "金额": [10, 20, 30], "备注": ["", "急", "好"], **more,
    }  # fmt: skip
    columns = [held.get(h, [f"{h}{n}" for n in range(3)]) for h in head]
    return sheet(head, *zip(*columns, strict=True), name=name)


def layout_of(file: ReadFile) -> Layout:
    """What is remembered of a file of one table."""
    assert file.questions == []
    found = only(file).layout
    assert found is not None
    return found


KNOWN = layout_of(read(sold(), file=FILE))


def notes(file: ReadFile) -> dict[str, str]:
    """Code -> columns of what is told about the layout."""
    issues = [i for i in only(file).issues if i.code.startswith("columns_")]
    return {issue.code: str(issue.params["names"]) for issue in issues}


def total(file: ReadFile) -> int:
    """Net sales, minor units."""
    frame = only(file).frame
    return int(frame["net_amount" if "net_amount" in frame else "gross_amount"].sum())


def test_moved_columns_need_no_click() -> None:
    found = read(sold(HEAD[::-1]), layouts=[KNOWN], file=LATER)
    assert (asked(found), notes(found), total(found)) == ([], {}, 6000)
    assert only(found).nearly == KNOWN.fingerprint


def test_a_renamed_amount_is_asked_about_by_its_old_name() -> None:
    head = ("日期", "单号", "客户", "业务员", "数目X", "备注")
    amounts = {"数目X": [10, 20, 30]}
    found = read(sold(head, **amounts), layouts=[KNOWN], file=LATER)
    (question,) = found.questions
    assert (question.code, question.params["field"]) == ("renamed_column", "net_amount")
    assert (question.params["gone"], question.choices) == ("金额", ("E", "no_column"))
    answered = read(sold(head, **amounts), layouts=[KNOWN], file=LATER, answers={question.id: "E"})
    assert (asked(answered), total(answered)) == ([], 6000)
    assert notes(answered) == {"columns_renamed": "金额 → 数目X"}
    third = read(sold(head, **amounts), layouts=[layout_of(answered)], file="c.xlsx")
    assert (asked(third), total(third)) == ([], 6000)


def test_a_new_name_that_everybody_knows_is_taken() -> None:
    head = ("日期", "单号", "客户", "业务员", "销售额", "备注")
    found = read(sold(head, 销售额=[10, 20, 30]), layouts=[KNOWN], file=LATER)
    assert (asked(found), total(found)) == ([], 6000)
    assert notes(found) == {"columns_renamed": "金额 → 销售额"}


def test_a_column_that_only_adds_detail_may_go_and_others_may_come() -> None:
    head = ("日期", "单号", "客户", "业务员", "金额", "天气")
    found = read(sold(head), layouts=[KNOWN], file=LATER)
    assert (asked(found), total(found)) == ([], 6000)
    assert notes(found) == {"columns_gone": "备注", "columns_new": "天气"}


def test_a_second_amount_beside_the_known_one_is_asked_about() -> None:
    head = ("日期", "单号", "客户", "业务员", "金额", "备注", "销售额")
    found = read(sold(head, 销售额=[9, 18, 27]), layouts=[KNOWN], file=LATER)
    assert [question.code for question in found.questions] == ["which_column"]


def test_no_column_of_an_amount_means_none() -> None:
    head = ("日期", "单号", "客户", "业务员", "数目X", "备注")
    first = read(sold(head, 数目X=[10, 20, 30]), layouts=[KNOWN], file=LATER)
    (question,) = first.questions
    none = read(
        sold(head, 数目X=[10, 20, 30]), layouts=[KNOWN], file=LATER,
        answers={question.id: "no_column"},
    )  # fmt: skip
    assert [q.code for q in none.questions] == ["missing_column"]


def _dated(layout: Layout) -> Layout:
    name = "ambiguous_date|日期"
    question = {
        "code": "ambiguous_date",
        "header": "日期",
        "params": {},
        "choices": [],
        "names": {},
    }
    return layout.answered({name: "dmy"}, {name: question})


def test_the_order_of_dates_is_taken_over_from_the_same_sender_only() -> None:
    known = _dated(KNOWN)
    head = (*HEAD[:5], "天气")
    days = {"日期": ["03/04/2026", "05/06/2026", "07/08/2026"]}
    same = read(sold(head, **days), layouts=[known], file=LATER)
    assert asked(same) == []
    assert [f"{d:%m-%d}" for d in only(same).frame["doc_date"]] == ["04-03", "06-05", "08-07"]
    other = read(sold(head, **days), layouts=[known], file="西南.xlsx")
    assert [q.code for q in other.questions] == ["ambiguous_date"]


def test_an_answer_not_needed_this_week_is_still_known_the_next() -> None:
    again = layout_of(read(sold(), layouts=[_dated(KNOWN)], file=LATER))
    assert again.answers["ambiguous_date|日期"] == "dmy"
    drifted = layout_of(read(sold(HEAD[:5]), layouts=[_dated(KNOWN)], file=LATER))
    assert drifted.answers["ambiguous_date|日期"] == "dmy"
    renamed = ("业务日期", *HEAD[1:])
    days = {"业务日期": ["2026-10-19", "2026-10-20", "2026-10-21"]}
    gone = layout_of(read(sold(renamed, **days), layouts=[_dated(KNOWN)], file=LATER))
    assert gone.answers == {}


def test_two_layouts_that_disagree_help_nobody() -> None:
    other = replace(_dated(KNOWN), fingerprint="x", answers={"ambiguous_date|日期": "mdy"})
    days = {"日期": ["03/04/2026", "05/06/2026", "07/08/2026"]}
    found = read(sold(HEAD[::-1], **days), layouts=[_dated(KNOWN), other], file=LATER)
    assert [q.code for q in found.questions] == ["ambiguous_date"]


def test_columns_of_one_name_are_not_told_apart_once_they_moved() -> None:
    twice = ("日期", "单号", "客户", "业务员", "金额", "金额")
    rows = [
        ("2026-10-19", "A1", "甲店", "王强", 10, 11),
        ("2026-10-20", "A2", "乙店", "李娜", 20, 22),
    ]
    first = read(sheet(twice, *rows))
    (question,) = first.questions
    known = layout_of(read(sheet(twice, *rows), answers={question.id: "F"}))
    assert known.answers["which_column|" + question.params["field"].replace("_", "")] == "金额|2/2"
    again = read(sheet(twice, *rows), layouts=[known], file=LATER)
    assert (asked(again), total(again)) == ([], 3300)
    # a nameless column in front changes every letter and nothing else
    shifted = read(sheet(("日期", None, *twice[1:]), *[(r[0], None, *r[1:]) for r in rows]),
                   layouts=[known], file=LATER)  # fmt: skip
    assert total(shifted) == 3300 or shifted.questions
    moved = read(sheet(twice[::-1], *[r[::-1] for r in rows]), layouts=[known], file=LATER)
    assert [q.code for q in moved.questions] == ["which_column"]


def test_what_two_sheets_answer_differently_is_not_remembered() -> None:
    one, other = _dated(KNOWN), replace(_dated(KNOWN), answers={"ambiguous_date|日期": "mdy"})
    (found,) = learned([one, None, other])
    assert found.answers == {}
    assert learned([one, one]) == [one]


def test_a_hidden_sheet_is_asked_about_once() -> None:
    old = sold(name="旧数据", 金额=[1, 2, 3])
    old.state = "hidden"
    first = read(sold(), old)
    assert asked(first) == ["旧数据//hidden_sheet"]
    left = read(sold(), old, answers={"旧数据//hidden_sheet": "none"})
    layouts = learned(table.layout for table in left.tables)
    again = read(sold(), old, layouts=layouts, file=LATER)
    assert asked(again) == []
    assert [table.kind for table in again.tables] == ["sales_detail", None]


def test_sheets_of_reps_are_asked_about_once() -> None:
    head = ("日期", "单号", "客户", "金额", "备注")
    sheets = [sold(head, name="王强"), sold(head, name="李娜", 金额=[1, 2, 3])]
    first = read(*sheets)
    assert [q.code for q in first.questions] == ["sheets_are_reps"]
    answered = read(*sheets, answers={first.questions[0].id: "reps"})
    layouts = learned(table.layout for table in answered.tables)
    third = read(*sheets, sold(head, name="赵敏", 金额=[4, 5, 6]), layouts=layouts)
    assert asked(third) == []
    assert {t.frame["rep_name"].iloc[0] for t in third.tables} == {"王强", "李娜", "赵敏"}


def test_sheets_named_after_places_are_no_reps() -> None:
    head = ["日期", "单号", "客户", "金额", "备注"]
    for one, other in (("华东", "华南"), ("江苏", "浙江"), ("苏州", "杭州")):
        file = read(sold(head, name=one), sold(head, name=other, 金额=[1, 2, 3]))
        assert "sheets_are_reps" not in [q.code for q in file.questions]


def test_sheets_of_others_than_the_reps_on_file_are_asked_about_again() -> None:
    head = ("日期", "单号", "客户", "金额", "备注")
    sheets = [sold(head, name="王强"), sold(head, name="李娜", 金额=[1, 2, 3])]
    answered = read(*sheets, answers={"王强//sheets_are_reps": "reps"})
    layouts = learned(table.layout for table in answered.tables)
    others = [sold(head, name="东风"), sold(head, name="永安", 金额=[1, 2, 3])]
    found = read(*others, layouts=layouts, reps=["王强", "李娜"])
    assert {t.frame["rep_name"].iloc[0] for t in found.tables if "rep_name" in t.frame} == set()
