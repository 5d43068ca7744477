"""Columns of an ageing: by the days they cover, several of a bucket added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sales_core.ingest.result import ReadFile
from sales_core.ingest.understand.shapes.ages import ENDLESS, days_of
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

TITLE = ["2026年10月应收账龄"]
BUCKETS = ["bucket_30", "bucket_60", "bucket_90", "bucket_90_plus"]


def _read(*rows: Sequence[Any], answers: dict[str, str] | None = None) -> ReadFile:
    return read(sheet(TITLE, *rows), file="应收账龄.xlsx", answers=answers)


def _held(file: ReadFile) -> list[list[int]]:
    frame = only(file).frame
    names = [name for name in BUCKETS if name in frame]
    return [[int(v) // 100 for v in row] for row in frame[names].to_numpy().tolist()]


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("91-180天", (91, 180)),
        ("180天以上", (180, ENDLESS)),
        (">180", (180, ENDLESS)),
        ("Over 180 days", (180, ENDLESS)),
        ("逾期181-365天", (181, 365)),
        ("3-6个月", (91, 180)),
        ("一年以上", (366, ENDLESS)),
        ("半年以上", (181, ENDLESS)),
        ("1-2 years", (366, 730)),
        ("30天以内", (0, 30)),
        ("30天内回款", None),
        ("信用期90天", None),
        ("应收余额", None),
    ],
)
def test_days_a_heading_names(heading: str, days: tuple[int, int] | None) -> None:
    assert days_of(heading) == days


def test_columns_beyond_ninety_days_are_added_up_and_both_are_named() -> None:
    head = ["客户", "应收余额", "0-30天", "31-60天", "61-90天", "91-180天", "180天以上"]
    found = _read(head, ["大华", 21, 1, 2, 3, 4, 11], ["华联", 15, 1, 2, 3, 4, 5],
                  ["合计", 36, 2, 4, 6, 8, 16])  # fmt: skip
    assert asked(found) == []
    assert _held(found) == [[1, 2, 3, 15], [1, 2, 3, 9]]
    table = only(found)
    assert [c.column for c in table.columns if c.field == "bucket_90_plus"] == ["F", "G"]
    assert [c.agrees for c in table.totals] == [True] * 6


def test_a_blank_is_no_amount_of_its_own() -> None:
    head = ["客户", "应收余额", "61-90天", "91-180天", "180天以上"]
    found = _read(head, ["大华", 5, 1, None, 4], ["华联", 1, 1, None, None])
    assert list(only(found).frame["bucket_90_plus"].fillna(-1)) == [400, -1]


def test_short_spans_of_one_bucket_are_added_too() -> None:
    head = ["Customer", "Balance", "0-15 days", "16-30 days", "31-60 days"]
    found = read(sheet(["AR ageing Oct 2026"], head, ["A", 6, 1, 2, 3], ["B", 9, 2, 3, 4]))
    assert _held(found) == [[3, 3], [5, 4]]


def test_a_column_within_another_is_told_by_the_balance() -> None:
    head = ["客户", "应收余额", "0-30天", "31-60天", "61-90天", "90天以上", "180天以上"]
    found = _read(head, ["大华", 17, 1, 2, 3, 11, 4], ["华联", 11, 1, 2, 3, 5, 2])
    assert asked(found) == []
    assert _held(found) == [[1, 2, 3, 11], [1, 2, 3, 5]]


def test_columns_that_overlap_are_asked_about_where_nothing_tells() -> None:
    rows = [["客户", "应收余额", "61-90天", "90天以上", "180天以上"],
            ["大华", 99, 3, 11, 4], ["华联", 99, 3, 5, 2]]  # fmt: skip
    (question,) = asked(_read(*rows))
    assert question.startswith("S//age_columns")
    assert _held(_read(*rows, answers={question: "contained"})) == [[3, 11], [3, 5]]
    assert _held(_read(*rows, answers={question: "apart"})) == [[3, 15], [3, 7]]


def test_columns_that_add_up_since_the_first_day_are_not_taken_for_their_last_part() -> None:
    rows = [["客户", "应收余额", "30天以内", "60天以内", "90天以内", "90天以上"],
            ["大华", 10, 1, 3, 6, 4], ["华联", 12, 2, 5, 7, 5]]  # fmt: skip
    found = _read(*rows)
    assert asked(found) == []
    frame = only(found).frame
    assert "bucket_60" not in frame
    assert "bucket_90" not in frame


def test_a_span_over_the_edge_of_a_bucket_is_not_used() -> None:
    head = ["客户", "应收余额", "30天以内", "31-90天", "91-180天", "181-365天", "1年以上"]
    found = _read(head, ["大华", 21, 1, 2, 3, 4, 11], ["华联", 15, 1, 2, 3, 4, 5])
    assert _held(found) == [[1, 18], [1, 12]]
    assert [c.header for c in only(found).columns if c.field is None] == ["31-90天"]


def test_days_that_reach_over_two_buckets_are_told() -> None:
    head = ["客户", "业务员", "应收余额", "30天以内", "31-60天", "60天以上"]
    rows = [["福满家", "程思远", 1000, 500, 300, 200], ["百顺超市", "邓浩", 500, 500, 0, 0]]
    table = only(read(sheet(head, *rows), file="应收账款20261031.xlsx"))
    assert [i.params["names"] for i in table.issues if i.code == "ages_aside"] == ["60天以上"]
    table = only(read(sheet([*head[:5], "61天以上"], *rows), file="应收账款20261031.xlsx"))
    assert [i.code for i in table.issues] == ["ages_aside"]
    whole = [*head[:3], "30天以内", "31-60天", "61-90天"]
    table = only(read(sheet(whole, *rows), file="应收账款20261031.xlsx"))
    assert [i.code for i in table.issues] == []
