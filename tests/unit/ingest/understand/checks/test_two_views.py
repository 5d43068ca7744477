"""Sales by customer beside the same sales by product are counted once, or somebody says twice."""

from __future__ import annotations

from typing import Any

from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, read, sheet

WHOM = sheet(
    ["客户名称", "数量", "金额"],
    ["永辉", 5, 5000],
    ["华润", 3, 3000],
    ["大润发", 2, 2000],
    name="按客户",
)
TOLD = {
    **{f"{name}//no_kind": "sales_detail" for name in ("按客户", "按单品")},
    **{f"{name}//day_of": "2026-10-31" for name in ("按客户", "按单品")},
    "按单品//party_of": "各客户",
}
QUESTION = "按单品//near_total"


def _beside(*amounts: int, **more: Any) -> ReadFile:
    names = ("鸡柳", "鸡排", "丸子")
    rows = [[name, 1, amount] for name, amount in zip(names, amounts, strict=True)]
    what = sheet(["物料名称", "数量", "金额"], *rows, name="按单品")
    return read(WHOM, what, answers=TOLD | more.get("answers", {}))


def test_nearly_the_same_sum_by_product_is_asked_about() -> None:
    assert asked(_beside(6000, 3000, 900)) == [QUESTION]
    once = _beside(6000, 3000, 900, answers={QUESTION: "none"})
    assert [t.kind for t in once.tables] == ["sales_detail", None]
    twice = _beside(6000, 3000, 900, answers={QUESTION: "load"})
    assert [int(t.frame["net_amount"].sum()) for t in twice.tables] == [1_000_000, 990_000]


def test_another_sum_is_of_other_sales() -> None:
    file = _beside(6000, 3000, 700)
    assert asked(file) == []
    assert [t.kind for t in file.tables] == ["sales_detail"] * 2
