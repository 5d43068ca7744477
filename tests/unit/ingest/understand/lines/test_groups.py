"""Labels above rows in a column without a heading."""

from __future__ import annotations

from typing import Any

import pytest

from sales_core.ingest.grid import Sheet
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["", "Date", "Transaction Type", "Num", "Amount"]
ROWS = [
    ["Spar Airport"], [None, "2026-10-13", "Invoice", "207", 100],
    [None, "2026-10-14", "Invoice", "208", 50], ["Total for Spar Airport", None, None, None, 150],
    ["Aldi Old Town"], [None, "2026-10-15", "Invoice", "209", 70],
    ["Total for Aldi Old Town", None, None, None, 70], ["TOTAL", None, None, None, 220],
]  # fmt: skip


def test_what_they_are_is_asked_before_the_kind() -> None:
    rows = [["Detail of Sales"], [], HEAD, *ROWS]
    file = read(sheet(*rows), file="sales.xlsx")
    assert asked(file) == ["S//groups_are"]
    answers = {"S//groups_are": "customer_name"}
    table = only(read(sheet(*rows), file="sales.xlsx", answers=answers))
    assert table.questions == []
    held = table.frame.groupby("customer_name")["net_amount"].sum().to_dict()
    assert held == {"Spar Airport": 15_000, "Aldi Old Town": 7_000}


def test_labels_of_another_sort_are_asked_about_again() -> None:
    head = ["客户", "日期", "销售额"]
    days = (["永辉", "2026-10-05", 3], ["华联", "2026-10-06", 4])

    def below(*labels: str) -> Sheet:
        return sheet(head, *[row for label in labels for row in ([label], *days)])

    said = {"S//groups_are": "rep_name"}
    learned = only(read(below("王强", "李娜"), file="销售明细.xlsx", answers=said)).layout
    assert learned is not None
    again: dict[str, Any] = {"file": "销售明细.xlsx", "layouts": [learned]}
    assert asked(read(below("奶粉系列", "辅食系列"), **again)) == ["S//groups_are"]
    assert asked(read(below("李娜", "刘洋"), **again)) == []


def test_a_title_says_what_the_rows_are_put_together_by() -> None:
    rows = [["Sales by Customer Detail"], [], HEAD, *ROWS]
    table = only(read(sheet(*rows), file="sales.xlsx"))
    assert table.questions == []
    assert table.frame["customer_name"].tolist() == [
        "Spar Airport",
        "Spar Airport",
        "Aldi Old Town",
    ]


def test_labels_that_end_like_teams_are_teams() -> None:
    rows = [["【一组】"], ["王强", 60, 50], ["李娜", 40, 44], ["【二组】"], ["刘洋", 50, 52]]
    made = sheet(["2026年10月PK榜（万元）"], ["组员", "目标", "完成"], *rows)
    table = only(read(made, file="PK.xlsx"))
    assert table.questions == []
    assert table.frame["team"].tolist() == ["一组", "一组", "二组"]


def test_labels_that_are_firms_are_the_customers_of_their_rows() -> None:
    head = ["发票号码", "到期日", "未清金额"]
    rows = [["上饶众诚医药公司"], ["26001", "2026-11-30", 500], ["26002", "2026-12-10", 300],
            ["小计", None, 800], ["滁州新世纪超市"], ["26003", "2026-11-20", 70],
            ["小计", None, 70]]  # fmt: skip
    table = only(read(sheet(["应收未清发票（截至2026-11-22）"], head, *rows), file="未清.xlsx"))
    assert (table.kind, table.questions) == ("ar_ageing", [])
    held = table.frame.groupby("customer_name")["ar_balance"].sum().to_dict()
    assert held == {"上饶众诚医药公司": 80_000, "滁州新世纪超市": 7_000}


def test_firms_above_a_column_of_customers_are_asked_about() -> None:
    head = ["客户", "发票号码", "到期日", "未清金额"]
    rows = [["华东医药公司"], ["一店", "26001", "2026-11-30", 5], ["二店", "26002", "2026-12-1", 3],
            ["华南医药公司"], ["三店", "26003", "2026-11-20", 70]]  # fmt: skip
    file = read(sheet(["应收未清发票（截至2026-11-22）"], head, *rows), file="未清.xlsx")
    assert asked(file) == ["S//groups_are"]
    assert only(file).frame["customer_name"].tolist() == ["一店", "二店", "三店"]


def test_firms_are_the_customers_beside_a_column_of_reps_too() -> None:
    rows = [
        ["业务员", "产品", "日期", "金额"],
        ["恒丰商贸有限公司"], ["张伟", "茶", "2026-10-01", 5], ["李娜", "糖", "2026-10-02", 6],
        ["永新超市有限公司"], ["张伟", "茶", "2026-10-03", 7], ["王芳", "糖", "2026-10-04", 8],
    ]  # fmt: skip
    table = only(read(sheet(*rows), file="10月销售明细.xlsx"))
    assert list(table.frame["customer_name"]) == ["恒丰商贸有限公司"] * 2 + ["永新超市有限公司"] * 2
    assert list(table.frame["rep_name"]) == ["张伟", "李娜", "张伟", "王芳"]


@pytest.mark.parametrize(
    ("above", "among"),
    [("2026年9月", "2026年10月"), ("月份：9月", "月份：10月"), ("2026年9月业绩", "2026年10月")],
)
def test_a_month_above_the_header_ends_where_one_among_the_rows_begins(
    above: str, among: str
) -> None:
    head = ["业务员", "目标", "实际"]
    rows = [[above], head, ["程思远", 10, 9], ["邓浩", 8, 7], [among], ["程思远", 11, 9]]
    frame = only(read(sheet(*rows), file="业绩2026.xlsx")).frame
    assert [day.month for day in frame["period_start"]] == [9, 9, 10]
