"""Texts that stand on the first row of a group beside the label of the group."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from sales_core.ingest.result import ReadTable
from tests.unit.ingest.understand.reading_made import only, read, sheet

ROWS: list[dict[str, Any]] = [
    {"业务员": "王强", "阶段": "谈判", "客户": "永辉", "商机名称": "冷柜", "预计金额": 10},
    {"客户": "华联", "商机名称": "货架", "预计金额": 25},
    {"客户": "大润发", "商机名称": "堆头", "预计金额": 40},
    {"业务员": "李娜", "阶段": "报价", "客户": "沃尔玛", "商机名称": "端架", "预计金额": 9},
    {"客户": "家乐福", "商机名称": "展柜", "预计金额": 5},
]


def _deals(head: list[str], rows: list[dict[str, Any]] = ROWS) -> ReadTable:
    cells = [
        [row.get(name, "2026-12-20" if "日期" in name else None) for name in head] for row in rows
    ]
    return only(read(sheet(head, *cells), file="商机.xlsx"))


def _held(table: ReadTable, field: str) -> list[str | None]:
    return [None if pd.isna(value) else str(value) for value in table.frame[field]]


STAGES = ["谈判", "谈判", "谈判", "报价", "报价"]


@pytest.mark.parametrize("first", [["业务员", "阶段"], ["阶段", "业务员"]])
def test_a_stage_that_is_blank_where_the_rep_is_holds_as_the_rep_does(first: list[str]) -> None:
    found = _deals([*first, "客户", "商机名称", "预计金额", "预计成交日期"])
    assert _held(found, "rep_name") == ["王强"] * 3 + ["李娜"] * 2
    assert _held(found, "stage") == STAGES
    said = [i.params for i in found.issues if i.code == "label_carried"]
    assert said == [{"count": 3}]


def test_one_that_is_blank_in_other_rows_is_not_known_there() -> None:
    rows = [dict(row) for row in ROWS]
    rows[1]["阶段"] = "报价"
    found = _deals(["业务员", "阶段", "客户", "商机名称", "预计金额", "预计成交日期"], rows)
    assert _held(found, "stage") == ["谈判", "报价", None, "报价", None]


def test_figures_written_once_are_never_repeated() -> None:
    rows = [dict(row, 概率=0.5) if "阶段" in row else dict(row) for row in ROWS]
    found = _deals(["业务员", "阶段", "客户", "商机名称", "预计金额", "概率", "预计成交日期"], rows)
    assert _held(found, "probability") == ["500000", None, None, "500000", None]


def test_a_stage_to_the_left_of_all_holds_for_the_rows_below_it() -> None:
    rows = [row | {"业务员": name} for row, name in zip(ROWS, "甲乙丙丁戊", strict=True)]
    found = _deals(["阶段", "客户", "业务员", "商机名称", "预计金额", "预计成交日期"], rows)
    assert _held(found, "stage") == STAGES
    aside = _deals(["商机名称", "阶段", "客户", "业务员", "预计金额", "预计成交日期"], rows)
    assert _held(aside, "stage") == ["谈判", None, None, "报价", None]
