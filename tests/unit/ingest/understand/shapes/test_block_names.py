"""Blocks of one layout, each under the name of its rep."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, read, sheet

HEAD = ["日期", "客户", "产品", "数量", "金额"]
FILE = "10月销售明细.xlsx"
QUESTION = "S//blocks_are_reps"


def _blocks(*above: str, head: list[str] | None = None, day: str = "05") -> Sheet:
    rows: list[list[Any]] = [["2026年10月销售明细"], []]
    for n, text in enumerate(above, 1):
        rows += [[text], head or HEAD, [f"2026-10-{day}", f"客户{n}", "水", n, 10 * n]]
        rows += [["2026-10-06", "永辉", "茶", 1, 7], ["合计", None, None, n + 1, 10 * n + 7], []]
    return sheet(*rows)


def _reps(file: ReadFile) -> list[set[str]]:
    return [set(t.frame["rep_name"]) if "rep_name" in t.frame else set() for t in file.tables]


@pytest.mark.parametrize("form", ["{}", "{}10月销售明细", "一、{}", "{}的销售", "业务员 {}"])
def test_names_people_may_have_are_asked_about_once(form: str) -> None:
    made = _blocks(form.format("王强"), form.format("李娜"))
    file = read(made, file=FILE)
    assert asked(file) == [QUESTION]
    said = read(made, file=FILE, answers={QUESTION: "reps_below"})
    assert (_reps(said), asked(said)) == ([{"王强"}, {"李娜"}], [])
    none = read(made, file=FILE, answers={QUESTION: "none"})
    assert (_reps(none), asked(none)) == ([set(), set()], [])


def test_reps_on_file_are_taken() -> None:
    file = read(_blocks("王强10月", "李娜10月"), file=FILE, reps=["王强", "李娜"])
    assert (_reps(file), asked(file)) == ([{"王强"}, {"李娜"}], [])


def test_the_next_file_of_the_layout_asks_nothing() -> None:
    first = read(_blocks("王强", "李娜"), file=FILE, answers={QUESTION: "reps_below"})
    layouts = [t.layout for t in first.tables if t.layout is not None]
    again = read(_blocks("王强", "李娜", day="08"), file=FILE, layouts=layouts)
    assert (_reps(again), asked(again)) == ([{"王强"}, {"李娜"}], [])


@pytest.mark.parametrize(
    "above", [("华东区", "华南区"), ("9月", "10月"), ("王强", "王强"), ("水饮", "王强")]
)
def test_other_words_above_blocks_are_no_reps(above: tuple[str, str]) -> None:
    file = read(_blocks(*above), file=FILE)
    assert QUESTION not in asked(file)
    assert _reps(file) == [set(), set()]


def test_a_column_of_reps_goes_first() -> None:
    head = ["日期", "客户", "业务员", "数量", "金额"]
    file = read(_blocks("王强", "李娜", head=head), file=FILE)
    assert QUESTION not in asked(file)
    assert _reps(file) == [{"水", "茶"}, {"水", "茶"}]


@pytest.mark.parametrize("label", ["检查人：王强", "Auditor: Ann Low"])
def test_who_checked_a_shelf_is_named_by_a_label(label: str) -> None:
    head = ["检查日期", "门店", "产品", "是否有货"]
    rows = (["2026-10-05", "永辉", "水", "有"], ["2026-10-06", "华联", "茶", "无"])
    file = read(sheet([label], head, *rows), file="铺货检查.xlsx")
    assert _reps(file) == [{label.partition("：" if "：" in label else ": ")[2]}]
