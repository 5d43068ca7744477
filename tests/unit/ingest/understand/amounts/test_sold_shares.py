"""Sales that are small figures beside large targets may be shares of them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

FILE = "2026年进度.xlsx"


def progress(*rows: list[Any], head: str = "10月完成", **more: Any) -> Any:
    return read(sheet(["业务员", "10月目标", head], *rows), file=FILE, **more)


SHARES = (["王强", 100_000, 0.9], ["李娜", 50_000, 1.05])


def test_shares_below_a_word_for_amounts_are_asked_about() -> None:
    question = "S/C/sold_or_share"
    assert asked(progress(*SHARES)) == [question]
    money = only(progress(*SHARES, answers={question: "money"}))
    assert int(money.frame["actual_mtd"].sum()) == 195
    assert only(progress(*SHARES, answers={question: "none"})).kind is None


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ((["王强", 1.5, 0.9], ["李娜", 1, 1.05]), "10月完成"),
        ((["王强", 100_000, 0.9], ["李娜", 50_000, 40_000]), "10月完成"),
        ((["王强", 100_000, 1], ["李娜", 50_000, 2]), "10月完成"),
        (SHARES, "10月完成(万元)"),
    ],
    ids=["small targets", "one small sale", "whole figures", "a unit of its own"],
)
def test_other_amounts_are_not(rows: tuple[list[Any], ...], head: str) -> None:
    assert not [name for name in asked(progress(*rows, head=head)) if "share" in name]
