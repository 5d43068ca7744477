"""Targets and what came of them that lie a thousand times apart are in different units."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年10月销售进度.xlsx"


def _read(head: list[str], *rows: list[Any], **answers: str) -> ReadFile:
    told = {f"S/{column}/unit_sizes": answer for column, answer in answers.items()}
    return read(sheet(head, *rows), file=FILE, answers=told)


ROWS = (["王强", 10, 90_000], ["李娜", 12, 130_000.5], ["刘洋", 8, 0])


def test_the_unit_of_the_smaller_ones_is_asked() -> None:
    head = ["业务员", "目标", "实际"]
    (question,) = _read(head, *ROWS).questions
    assert (question.code, question.column) == ("unit_sizes", "B")
    assert question.params == {"name": "目标", "other": "实际"}
    table = only(_read(head, *ROWS, B="wan"))
    assert list(table.frame["target_amount"]) == [10_000_000, 12_000_000, 8_000_000]
    assert list(table.frame["actual_mtd"]) == [9_000_000, 13_000_050, 0]
    assert [c.unit for c in table.columns] == [None, "万元", None]
    yuan = only(_read(head, *ROWS, B="yuan"))
    assert list(yuan.frame["target_amount"]) == [1_000, 1_200, 800]


def test_a_column_that_names_its_unit_is_believed() -> None:
    assert asked(_read(["业务员", "目标(万元)", "实际(元)"], *ROWS)) == []
    large = [[name, sold * 10, goal] for name, goal, sold in ROWS]
    rows = [row for row in large if row[1]]
    assert asked(_read(["业务员", "目标(元)", "实际"], *rows)) == ["S/C/unit_sizes"]
    assert asked(_read(["业务员", "目标", "实际(元)"], *rows)) == ["S/B/unit_sizes"]


@pytest.mark.parametrize("sold", [(9, 13), (900, 1300), (0.5, 0.1)])
def test_amounts_of_one_size_are_not_asked_about(sold: tuple[float, float]) -> None:
    rows = (["王强", 10, sold[0]], ["李娜", 12, sold[1]])
    assert "unit_sizes" not in [q.code for q in _read(["业务员", "目标", "实际"], *rows).questions]


def test_one_row_alone_proves_nothing() -> None:
    rows = (["王强", 10, 90_000], ["李娜", 12, 13], ["刘洋", 8, 9])
    assert asked(_read(["业务员", "目标", "实际"], *rows)) == []
