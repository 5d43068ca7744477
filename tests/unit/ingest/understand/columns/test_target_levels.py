"""Targets of several levels: which of them is the target is asked once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.ingest.understand.columns.target_levels import placed
from sales_core.ingest.understand.tables.header import Heading
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

TITLE, FILE = ["2026年10月销售目标"], "目标.xlsx"


def _choices(*rows: Sequence[Any]) -> list[tuple[str, tuple[str, ...]]]:
    return [(q.code, q.choices) for q in read(sheet(*rows), file=FILE).questions]


@pytest.mark.parametrize(
    "head",
    [
        ["业务员", "保底目标", "挑战目标", "冲刺目标"],
        ["业务员", "保底", "挑战", "冲刺"],
        ["业务员", "保底任务(元)", "挑战任务(元)", "冲刺任务(元)"],
        ["Rep", "Base", "Commit", "Stretch"],
        ["Rep", "Base Target", "Committed Target", "Stretch Target"],
    ],
)
def test_levels_beside_each_other_are_asked_about(head: list[str]) -> None:
    rows = [TITLE, head, ["王强", 10, 12, 15], ["李明", 9, 11, 13]]
    assert _choices(*rows) == [("which_column", ("B", "C", "D"))]
    (question,) = asked(read(sheet(*rows), file=FILE))
    found = only(read(sheet(*rows), file=FILE, answers={question: "C"}))
    assert list(found.frame["target_amount"]) == [1200, 1100]


@pytest.mark.parametrize(
    "head", [["业务员", "保底", "冲刺", "实际"], ["Rep", "Base Target", "Stretch Target", "Actual"]]
)
def test_also_where_what_was_reached_stands_beside_them(head: list[str]) -> None:
    rows = [["2026年10月销售达成"], head, ["王强", 10, 15, 9], ["李明", 9, 13, 8]]
    (question,) = asked(read(sheet(*rows), file="达成.xlsx"))
    found = only(read(sheet(*rows), file="达成.xlsx", answers={question: "B"}))
    assert found.kind == "sales_progress"
    assert list(found.frame["target_amount"]) == [1000, 900]
    assert list(found.frame["actual_mtd"]) == [900, 800]


def test_below_months_the_answer_holds_for_each_and_is_remembered() -> None:
    rows = [TITLE, ["业务员", "10月", None, "11月", None], [None, "保底", "冲刺", "保底", "冲刺"],
            ["王强", 10, 12, 20, 22], ["李明", 9, 11, 19, 21]]  # fmt: skip
    (question,) = asked(read(sheet(*rows), file=FILE))
    found = only(read(sheet(*rows), file=FILE, answers={question: "C"}))
    assert list(found.frame["target_amount"]) == [1200, 2200, 1100, 2100]
    assert found.layout is not None
    again = read(sheet(*rows), file=FILE, layouts=[found.layout])
    assert asked(again) == []
    assert list(only(again).frame["target_amount"]) == [1200, 2200, 1100, 2100]


def test_a_target_called_nothing_else_goes_first() -> None:
    rows = [TITLE, ["业务员", "挑战目标", "目标"], ["王强", 15, 10], ["李明", 13, 9]]
    assert asked(read(sheet(*rows), file=FILE)) == []
    assert list(only(read(sheet(*rows), file=FILE)).frame["target_amount"]) == [1000, 900]
    rows = [TITLE, ["业务员", "10月", None, "11月", None],
            [None, "目标", "挑战目标", "目标", "挑战目标"],
            ["王强", 10, 12, 20, 22], ["李明", 9, 11, 19, 21]]  # fmt: skip
    found = read(sheet(*rows), file=FILE)
    assert asked(found) == []
    assert list(only(found).frame["target_amount"]) == [1000, 2000, 900, 1900]


def test_a_level_alone_is_no_target() -> None:
    heads = [Heading(0, "Rep", "Rep"), Heading(1, "Base", "Base"), Heading(2, "Bonus", "Bonus")]
    assert placed(heads) == heads
