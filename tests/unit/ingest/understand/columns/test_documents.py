"""Lines of a document whose day, number and customer stand on its first line only."""

from __future__ import annotations

from typing import Any

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["日期", "订单号", "客户", "产品名称", "数量", "销售额"]
FIRST, SECOND = ["2026-10-05", "XS1", "永辉"], ["2026-10-06", "XS2", "华润"]
GAP: list[Any] = [None, None, None]


def test_lines_without_a_head_belong_to_the_document_above() -> None:
    table = only(read(sheet(
        HEAD, [*FIRST, "饼干", 1, 100], [*GAP, "牛奶", 2, 200], [*GAP, "果汁", 3, 300],
        [*SECOND, "饼干", 4, 400],
    )))  # fmt: skip
    assert table.kind == "sales_detail"
    assert list(table.frame["doc_no"]) == ["XS1", "XS1", "XS1", "XS2"]
    assert list(table.frame["customer_name"]) == ["永辉", "永辉", "永辉", "华润"]
    assert [f"{day:%m-%d}" for day in table.frame["doc_date"]] == [
        "10-05",
        "10-05",
        "10-05",
        "10-06",
    ]
    assert [(i.code, i.params) for i in table.issues] == [("head_carried", {"count": 2})]


def test_nothing_is_carried_over_a_total() -> None:
    table = only(read(sheet(
        HEAD, [*FIRST, "饼干", 1, 100], [*GAP, "牛奶", 2, 200], ["小计", None, None, None, 3, 300],
        [*GAP, "果汁", 3, 300], [*SECOND, "饼干", 4, 400],
    )))  # fmt: skip
    assert list(table.frame["_row"]) == [2, 3, 6]
    assert {(o.row, o.code) for o in table.left_out} == {(4, "total_row"), (5, "missing_date")}


def test_a_day_missing_by_itself_is_not_guessed() -> None:
    table = only(read(sheet(
        HEAD, [*FIRST, "饼干", 1, 100], [None, "XS2", "永辉", "牛奶", 2, 200],
        [None, "XS3", "永辉", "果汁", 3, 300], [*SECOND, "饼干", 4, 400],
    )))  # fmt: skip
    assert [(o.row, o.code) for o in table.left_out] == [(3, "missing_date"), (4, "missing_date")]
    assert len(table.frame) == 2


def test_a_line_without_an_amount_is_no_line_of_a_document() -> None:
    table = only(read(sheet(
        HEAD, [*FIRST, "饼干", 1, 100], [*GAP, "牛奶", 2, None], [*GAP, "果汁", 3, 300],
        [*SECOND, "饼干", 4, 400],
    )))  # fmt: skip
    assert len(table.frame) == 2


def test_lines_of_a_claim_with_days_of_their_own() -> None:
    head = ["审批编号", "发起人姓名", "审批状态", "费用类型", "发生日期", "明细金额"]
    table = only(read(sheet(
        ["费用报销"], head,
        ["2026110200011", "王强", "完成", "差旅费", "2026-10-05", 100],
        [None, None, None, "餐费", "2026-10-06", 50],
        ["2026110200012", "李娜", "完成", "餐费", "2026-10-07", 30],
    )))  # fmt: skip
    assert list(table.frame["claim_no"]) == ["2026110200011", "2026110200011", "2026110200012"]
    assert list(table.frame["rep_name"]) == ["王强", "王强", "李娜"]
    assert [i.code for i in table.issues] == ["head_carried"]


def test_a_sum_nobody_called_one_is_no_line_of_the_document_above_it() -> None:
    """It does not add up, as where rows are hidden by a filter or lines were added later."""
    rows = [[*FIRST, "饼干", 1, 100], [*GAP, "牛奶", 2, 200], [*SECOND, "饼干", 4, 400]]
    table = only(read(sheet(HEAD, *rows, [*GAP, None, 6, 650])))
    assert int(table.frame["net_amount"].sum()) == 700_00
    assert [(o.row, o.code) for o in table.left_out] == [(5, "missing_date")]
    alone = only(read(sheet(HEAD, *rows[::2], [*GAP, None, 6, 650])))
    assert int(alone.frame["net_amount"].sum()) == 500_00


def test_a_day_on_its_first_visit_counts_for_the_visits_below() -> None:
    head = ["Date", "MR", "Doctor Name", "Area"]
    rows = [
        ["2026-10-05", "Rakesh", "Dr. Jain", "Palasia"],
        [None, "Rakesh", "Dr. Soni", "Palasia"],
        ["2026-10-06", "Rakesh", "Dr. Verma", "Dewas"],
        [None, "Rakesh", "Dr. Jain", "Dewas"],
    ]
    table = only(read(sheet(head, *rows), file="Daily Call Report.xlsx"))
    assert [f"{day:%d}" for day in table.frame["visit_date"]] == ["05", "05", "06", "06"]
    assert [i.code for i in table.issues] == ["head_carried"]
    twice = [rows[0], rows[1], ["2026-10-05", *rows[2][1:]], rows[3]]
    assert len(only(read(sheet(head, *twice), file="Daily Call Report.xlsx")).frame) == 2


def test_a_day_written_once_counts_for_the_sales_below_in_a_list_by_hand() -> None:
    head = ["日期", "客户", "品名", "销售额"]
    rows = [["11月2日", "百佳", "饼干", 20], [None, "永辉", "牛奶", 30], [None, "华润", "果汁", 10],
            ["11月3日", "百佳", "饼干", 22], [None, "永辉", "果汁", 33]]  # fmt: skip
    table = only(read(sheet(["2026年11月出货明细"], head, *rows), file="出货.xlsx"))
    assert [f"{day:%d}" for day in table.frame["doc_date"]] == ["02", "02", "02", "03", "03"]
    assert [(i.code, i.params) for i in table.issues] == [("head_carried", {"count": 3})]
    again = [*rows, ["11月2日", "华润", "饼干", 5]]
    unsure = only(read(sheet(["2026年11月出货明细"], head, *again), file="出货.xlsx"))
    assert len(unsure.frame) == 3
    lacking = [*rows[:1], [None, "永辉", "牛奶", None], *rows[2:]]
    assert (
        len(only(read(sheet(["2026年11月出货明细"], head, *lacking), file="出货.xlsx")).frame) == 2
    )


def test_days_are_counted_within_the_rows_of_one_rep() -> None:
    head = ["业务员", "拜访日期", "客户", "结果"]
    rows = [["王强", "11月2日", "百佳", "补货"], [None, None, "永辉", "催款"],
            [None, "11月3日", "华润", "补货"], ["李娜", "11月2日", "大润发", "补货"],
            [None, "11月3日", "沃尔玛", "催款"], [None, None, "麦德龙", "催款"]]  # fmt: skip
    table = only(read(sheet(["2026年11月拜访记录"], head, *rows), file="拜访.xlsx"))
    assert [f"{day:%d}" for day in table.frame["visit_date"]] == [
        "02",
        "02",
        "03",
        "02",
        "03",
        "03",
    ]
    assert table.frame["rep_name"].tolist() == ["王强"] * 3 + ["李娜"] * 3
