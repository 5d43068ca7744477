"""The same data twice in one workbook counts once, or somebody says that it counts twice."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, read, sheet

DETAIL = sheet(
    ["销售日期", "单号", "客户名称", "产品名称", "金额", "业务员"],
    ["2026-10-01", "A", "永辉", "甲", 100, "王强"],
    ["2026-10-01", "B", "永辉", "乙", 50, "王强"],
    ["2026-10-02", "C", "华润", "甲", 70, "刘洋"],
    name="明细",
)
DAILY = sheet(
    ["销售日期", "客户名称", "销售额"],
    ["2026-10-01", "永辉", 150],
    ["2026-10-02", "华润", 70],
    name="日汇总",
)


def test_a_summary_beside_its_detail_is_asked_about() -> None:
    file = read(DETAIL, DAILY)
    assert asked(file) == ["日汇总//same_total"]
    without = read(DETAIL, DAILY, answers={"日汇总//same_total": "none"})
    assert [(t.sheet, t.kind) for t in without.tables] == [
        ("明细", "sales_detail"),
        ("日汇总", None),
    ]
    assert without.questions == []
    both = read(DETAIL, DAILY, answers={"日汇总//same_total": "load"})
    assert [t.kind for t in both.tables] == ["sales_detail"] * 2


def test_another_sum_or_other_days_are_another_report() -> None:
    more = sheet(*DAILY.rows, ["2026-10-02", "家乐福", 1], name="更多")
    assert asked(read(DETAIL, more)) == []
    september = sheet(
        ["销售日期", "客户名称", "销售额"],
        ["2026-09-01", "永辉", 150],
        ["2026-09-02", "华润", 70],
        name="9月",
    )
    assert asked(read(DETAIL, september)) == []


def test_the_very_same_rows_are_loaded_once_without_asking() -> None:
    copy = sheet(*DETAIL.rows, name="备份")
    file = read(DETAIL, copy)
    assert asked(file) == []
    assert file.tables[1].duplicates_of == {"sheet": "明细", "rows": 3}


def test_months_that_all_stand_on_a_last_sheet_are_loaded_once() -> None:
    head, *rows = DETAIL.rows
    more = [[f"2026-11-0{n}", "DEF"[n - 1], "永辉", "甲", n, "王强"] for n in (1, 2, 3)]
    months = sheet(head, *rows, name="10月"), sheet(head, *more, name="11月")
    file = read(*months, sheet(head, *rows, *more, name="全部"))
    assert asked(file) == []
    said = [t.duplicates_of for t in file.tables]
    assert said == [{"sheet": "全部", "rows": 3}, {"sheet": "全部", "rows": 3}, None]


def test_two_rows_in_common_may_be_chance() -> None:
    head, *rows = DETAIL.rows
    file = read(sheet(head, *rows, name="全部"), sheet(head, *rows[:2], name="其中"))
    assert [t.duplicates_of for t in file.tables] == [None, None]


def test_two_stock_lists_of_no_day_yet_are_asked_for_it() -> None:
    counts = list(range(1, 8))
    sheets = [
        sheet(["商品名称", "库存量"], *([f"商品{n}", k] for n, k in enumerate(held)), name=name)
        for name, held in (("一仓", counts), ("二仓", counts[::-1]))
    ]
    said = {
        f"{one.name}//{code}": answer
        for one in sheets
        for code, answer in (
            ("no_kind", "dealer_psi"), ("missing_column/dealer_name", "one_party"),
            ("party_of", "永辉"),
        )
    }  # fmt: skip
    assert asked(read(*sheets, file="库存.xlsx", answers=said)) == ["一仓//day_of", "二仓//day_of"]


def test_a_place_in_the_list_does_not_make_a_row_another_one() -> None:
    """The days of two sheets once more on a third, numbered from 1 there."""
    head = ["序号", "销售日期", "单号", "客户名称", "金额", "业务员"]
    rows = [[f"2026-10-{n + 1:02d}", f"A{n}", "永辉", 100 + n, "王强"] for n in range(8)]
    first = sheet(head, *[[n, *row] for n, row in enumerate(rows[:4], 1)], name="上旬")
    second = sheet(head, *[[n, *row] for n, row in enumerate(rows[4:], 1)], name="中旬")
    whole = sheet(head, *[[n, *row] for n, row in enumerate(rows, 1)], name="全部")
    file = read(first, second, whole)
    counted = [t for t in file.tables if t.duplicates_of is None]
    assert sum(int(t.frame["net_amount"].sum()) for t in counted) == sum(range(100, 108)) * 100


def test_most_rows_once_more_on_a_longer_sheet_are_asked_about() -> None:
    """Four rows of five stand on the sheet of the month too, one of them was corrected there."""
    head = ["销售日期", "客户名称", "金额", "业务员"]
    rows = [[f"2026-10-{n + 1:02d}", "永辉", 100 + n, "王强"] for n in range(5)]
    month = [*rows[:4], ["2026-10-05", "永辉", 999, "王强"], ["2026-10-20", "华润", 70, "刘洋"]]
    week = sheet(head, *rows, name="第1周")
    file = read(week, sheet(head, *month, name="10月"))
    (question,) = file.questions
    assert (question.code, question.params["count"], question.params["of"]) == ("rows_again", 4, 5)
    without = read(week, sheet(head, *month, name="10月"), answers={question.id: "none"})
    assert [(t.sheet, t.kind) for t in without.tables] == [
        ("第1周", None),
        ("10月", "sales_detail"),
    ]
    other = [[f"2026-10-{n + 7:02d}", "永辉", 100 + n, "王强"] for n in range(6)]
    assert asked(read(week, sheet(head, *other, name="10月"))) == []


def test_a_hidden_copy_needs_nobody_to_say_whether_it_counts() -> None:
    copy = sheet(*DETAIL.rows, name="备份", state="hidden")
    file = read(DETAIL, copy)
    assert asked(file) == []
    assert file.tables[1].duplicates_of == {"sheet": "明细", "rows": 3}
    other = sheet(*DAILY.rows, name="旧", state="hidden")
    assert "旧//hidden_sheet" in asked(read(DETAIL, other))


def test_a_summary_of_several_sheets_is_asked_about() -> None:
    head = ["Rep", "Target", "Actual"]
    north = sheet(head, ["Ann", 100, 90], ["Ben", 80, 60], name="North")
    south = sheet(head, ["Cal", 50, 40], ["Dan", 70, 65], name="South")
    whole = sheet(head, ["North", 180, 150], ["South", 120, 105], name="Summary")
    file = read(whole, north, south, file="October 2026.xlsx")
    assert asked(file) == ["Summary//same_total"]
    file = read(
        whole, north, south, file="October 2026.xlsx", answers={"Summary//same_total": "none"}
    )
    assert [table.kind for table in file.tables] == [None, "sales_progress", "sales_progress"]
    other = sheet(head, ["North", 180, 151], ["South", 120, 105], name="Summary")
    assert asked(read(other, north, south, file="October 2026.xlsx")) == []


def test_a_copy_with_one_amount_changed_is_asked_about() -> None:
    head, *rows = DETAIL.rows
    rows = [*rows, ["2026-10-03", "D", "家乐福", "甲", 30, "王强"]]
    changed = [*rows[:-1], [*rows[-1][:4], 33, rows[-1][5]]]
    file = read(sheet(head, *rows, name="明细"), sheet(head, *changed, name="副本"))
    (question,) = file.questions
    assert (question.id, question.params["count"]) == ("副本//rows_again", 3)


def test_two_of_three_rows_make_a_copy_of_the_same_length() -> None:
    head, *rows = DETAIL.rows
    changed = [*rows[:2], [*rows[2][:4], 77, rows[2][5]]]
    file = read(sheet(head, *rows, name="明细"), sheet(head, *changed, name="明细 (2)"))
    assert asked(file) == ["明细 (2)//rows_again"]


def test_a_summary_of_the_reps_beside_their_products_is_asked_about() -> None:
    """The same people on both: the rows of the summary are the sums of those of the reps."""
    head = ["Product", "Target", "Actual"]
    ann = sheet(["Sales Person:", "Ann"], head, ["Soap", 60, 50], ["Oil", 40, 40], name="A")
    ben = sheet(["Sales Person:", "Ben"], head, ["Soap", 50, 30], ["Oil", 30, 30], name="B")
    rows = (["Rep", "Target", "Actual"], ["Ann", 100, 90], ["Ben", 80, 60])
    file = read(sheet(*rows, name="Summary"), ann, ben, file="October 2026.xlsx")
    assert asked(file) == ["Summary//same_total"]
    other = (*rows[:2], ["Ben", 80, 61])
    assert asked(read(sheet(*other, name="Summary"), ann, ben, file="October 2026.xlsx")) == []


def test_counts_of_visits_beside_the_visits_are_asked_about() -> None:
    name, day = "Call Report 2026-11-21.xlsx", "2026-11-21"
    log = sheet(
        ["Rep", "Date", "Outlet", "Order Taken", "Outcome"],
        ["Ann", "2026-11-16", "Larch", "Y", "sold"], ["Ann", "2026-11-17", "Birch", "N", "closed"],
        ["Ben", "2026-11-17", "Elm", "Y", "sold"], name="Calls",
    )  # fmt: skip
    head = ["Rep", "Date", "Calls", "Orders", "Order Value"]
    counts = sheet(head, ["Ann", day, 2, 1, 300], ["Ben", day, 1, 1, 90], name="Summary")
    assert asked(read(log, counts, file=name)) == ["Summary//visits_again"]
    said = read(log, counts, file=name, answers={"Summary//visits_again": "none"})
    assert [t.kind for t in said.tables] == ["visit_log", None]
    others = sheet(head, ["Cid", day, 2, 1, 300], ["Dee", day, 1, 1, 9], name="South")
    assert asked(read(log, others, file=name)) == []
