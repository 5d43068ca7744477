"""Of columns of several stretches of time those of one are read."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


def _taken(*rows: list[object]) -> dict[str, str | None]:
    (table,) = read(sheet(*rows), file="2026年10月销售进度.xlsx").tables
    assert table.kind == "sales_progress"
    return {column.header: column.field for column in table.columns}


def test_this_week_goes_before_last_week() -> None:
    taken = _taken(
        ["业务员", "本周", "", "上周", ""],
        ["", "销售额", "拜访", "销售额", "拜访"],
        ["王强", 100, 10, 90, 9],
        ["李娜", 80, 8, 70, 7],
    )
    assert taken["本周/销售额"] == "actual_mtd"
    assert taken["上周/销售额"] is None


def test_a_share_without_a_time_is_that_of_the_amounts_on_its_left() -> None:
    taken = _taken(
        ["业务员", "周目标", "周完成", "完成率", "月目标", "月累计", "月完成率"],
        ["王强", 30, 25, 0.83, 120, 88, 0.73],
        ["李娜", 25, 26, 1.04, 100, 90, 0.9],
    )
    assert (taken["月目标"], taken["月累计"]) == ("target_amount", "actual_mtd")
    assert (taken["完成率"], taken["月完成率"]) == (None, "attainment_rate")


def test_a_year_ago_up_to_today_is_not_compared_with_a_month() -> None:
    year = ["Rep", "Month", "", "Year to Date", "", ""]
    names = ["", "Actual", "Budget", "Actual", "Budget", "Last Year"]
    rows = [["Ann Lee", 131, 140, 1204, 1250, 1101], ["Ben Lee", 98, 120, 911, 1010, 870]]
    taken = _taken(year, names, *rows)
    assert (taken["Month/Actual"], taken["Year to Date/Actual"]) == ("actual_mtd", "actual_ytd")
    assert taken["Year to Date/Last Year"] is None
    both = ["Rep", "Month", "", "", "Year to Date", ""]
    names = ["", "Actual", "Budget", "Last Year", "Actual", "Last Year"]
    taken = _taken(both, names, *rows)
    assert taken["Month/Last Year"] == "last_year_amount"
    assert taken["Year to Date/Last Year"] is None


def test_columns_of_the_month_go_before_those_that_are_added_up() -> None:
    head = ["业务员", "当月指标", "当月纯销", "完成率", "累计指标", "累计纯销", "累计完成率"]
    rows = [["王强", 100, 90, 0.9, 900, 850, 0.944], ["李娜", 80, 60, 0.75, 700, 650, 0.929]]
    table = only(read(sheet(head, *rows), file="2026年10月销售达成.xlsx"))
    assert table.questions == []
    assert table.frame["actual_mtd"].tolist() == [9_000, 6_000]
    assert table.frame["attainment_rate"].tolist() == [900_000, 750_000]


def test_last_year_below_this_month_is_compared_with_it() -> None:
    taken = _taken(
        ["业务员", "本月", "", "", "本年", ""],
        ["", "目标", "累计完成", "去年同期", "目标", "累计完成"],
        ["王强", 100, 60, 50, 1200, 900],
        ["李娜", 80, 30, 41, 900, 700],
    )
    assert taken["本月/去年同期"] == "last_year_amount"


def test_last_year_below_this_year_is_not_compared_with_a_month() -> None:
    taken = _taken(
        ["业务员", "本月", "", "本年", "", ""],
        ["", "目标", "累计完成", "目标", "累计完成", "去年同期"],
        ["王强", 100, 60, 1200, 900, 850],
        ["李娜", 80, 30, 900, 700, 640],
    )
    assert taken["本年/去年同期"] is None
