"""What stands above the first table of a sheet holds for tables of the same columns below it."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.ingest.understand.reading_made import asked, read, sheet

HEAD = ["业务员", "目标", "实际完成"]
EAST, SOUTH = [["王强", 10.5, 9.5], ["刘洋", 20.5, 19.5]], [["陈静", 3.5, 4.5], ["周婷", 2, 1]]


def stacked(top: str, second: list[str], *, head: list[str] = HEAD, more: list[Any] | None = None,
            answers: dict[str, str] | None = None) -> Any:  # fmt: skip
    rows = [[top], [], ["华东区"], HEAD, *EAST, [], second, head, *(more or SOUTH)]
    return read(sheet(*rows), file="x.xlsx", answers=answers)


def test_unit_and_period_hold_for_every_block() -> None:
    file = stacked("销售进度 2026年10月  单位：万元", ["华南区"])
    assert asked(file) == []
    first, second = file.tables
    assert first.frame["actual_mtd"].tolist() == [9_500_000, 19_500_000]
    assert second.frame["actual_mtd"].tolist() == [4_500_000, 1_000_000]
    assert {day.date() for day in second.frame["period_end"]} == {date(2026, 10, 31)}


def test_a_block_with_a_period_of_its_own_keeps_it() -> None:
    file = stacked("销售进度 2026年10月  单位：万元", ["2026年9月"])
    assert {day.date() for day in file.tables[1].frame["period_end"]} == {date(2026, 9, 30)}
    assert file.tables[1].frame["actual_mtd"].tolist() == [4_500_000, 1_000_000]


def test_a_table_of_other_columns_is_asked_for_its_unit() -> None:
    claims = [["2026-10-05", "王强", "差旅费", 300], ["2026-10-06", "刘洋", "招待费", 200]]
    head = ["发生日期", "报销人", "费用类型", "报销金额"]
    file = stacked("销售进度 2026年10月  单位：万元", ["费用报销明细"], head=head, more=claims)
    (question,) = file.questions
    assert question.code == "unit_above"
    assert question.choices == ("yuan", "wan")
    answered = stacked("销售进度 2026年10月  单位：万元", ["费用报销明细"], head=head, more=claims,
                       answers={question.id: "yuan"})  # fmt: skip
    assert answered.questions == []
    assert answered.tables[1].frame["claim_amount"].tolist() == [30_000, 20_000]


def test_blocks_below_a_day_each_are_of_that_day() -> None:
    head = ["Rep", "Customer", "Sales"]
    rows = [
        ["DSR - TEAM ALPHA"], [], ["Monday, 2 November 2026"], head, ["Ann", "Larch", 45],
        ["Ben", "Birch", 22], ["Total for day", None, 67], [], ["Tuesday, 3 November 2026"], head,
        ["Ann", "Elm", 30], ["Ben", "Ash", 12], ["Total for day", None, 42],
    ]  # fmt: skip
    said = {"S//kind": "sales_detail"}
    first, second = read(sheet(*rows), file="x.xlsx", answers=said).tables
    assert first.questions == second.questions == []
    assert first.period == (date(2026, 11, 2), date(2026, 11, 2))
    assert second.period == (date(2026, 11, 3), date(2026, 11, 3))


def test_a_day_above_one_table_alone_is_no_day_of_its_rows() -> None:
    rows = [["31 October 2026"], ["Rep", "Target", "Sales"], ["Ann", 50, 45], ["Ben", 20, 22]]
    (table,) = read(sheet(*rows), file="x.xlsx").tables
    assert table.period == (date(2026, 10, 1), date(2026, 10, 31))


def test_blocks_with_other_words_for_the_same_columns_share_the_day_above_them() -> None:
    head = ["Product Code", "Product Name", "Opening", "Purchase", "Sales", "Closing"]
    other = [*head[:2], "Op Stock", "Purchase", "Sale", "Cl Stock"]
    rows = [
        ["Closing Stock as on 31-Oct-2026"], [], ["Stockist: Elm Stores"], head,
        ["A1", "Oats 1L", 5, 3, 2, 6], ["A2", "Milk 1L", 7, 0, 4, 3], [], ["Stockist: Ash Stores"],
        other, ["A1", "Oats 1L", 1, 8, 2, 7], ["A2", "Milk 1L", 9, 1, 4, 6],
    ]  # fmt: skip
    first, second = read(sheet(*rows), file="Stk.xlsx").tables
    assert first.questions == second.questions == []
    assert {day.date() for day in second.frame["snapshot_date"]} == {date(2026, 10, 31)}
