"""Fields named above a table with their value."""

from __future__ import annotations

import pytest

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.columns.labelled import fields, pairs
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_labels_and_values_stand_in_one_cell_or_in_two() -> None:
    texts = [
        "送货单",
        "客户名称：永辉  日期：2026-10-05",
        "经销商名称",
        "恒丰商贸",
        "审核：",
        "李敏",
    ]
    assert pairs(texts) == (
        ("客户名称", "永辉"), ("日期", "2026-10-05"), ("经销商名称", "恒丰商贸"), ("审核", "李敏"),
    )  # fmt: skip


def test_a_delivery_note_names_its_customer_and_day_above() -> None:
    rows = sheet(
        ["送货单"], ["客户名称：永辉", None, "日期：2026-10-05"], ["单号：SH01"],
        ["品名", "数量", "单价", "金额"], ["甲", 2, 5, 10], ["乙", 1, 7, 7],
        ["合计", 3, None, 17], ["送货人：      收货人签字："],
    )  # fmt: skip
    table = only(read(rows))
    assert (table.kind, table.range) == ("sales_detail", "A4:D7")
    assert set(table.frame["customer_name"]) == {"永辉"}
    assert set(table.frame["doc_no"]) == {"SH01"}
    assert [f"{day:%Y-%m-%d}" for day in table.frame["doc_date"]] == ["2026-10-05"] * 2


def test_a_day_that_can_be_read_in_two_ways_or_several_names_are_not_taken() -> None:
    kind = REPORT_KINDS["sales_detail"]
    assert fields(kind, (("日期", "03/04/2026"), ("客户名称", "全部"))) == {}
    assert fields(kind, (("客户名称", "永辉"), ("客户", "华润"))) == {}
    assert fields(kind, (("客户名称", "永辉、华润"),)) == {}


def test_one_firm_may_have_its_town_behind_it() -> None:
    kind = REPORT_KINDS["dealer_psi"]
    said = (("Distributor", "M/s Balaji Enterprises, Hubli"),)
    assert fields(kind, said) == {"dealer_name": "Balaji Enterprises, Hubli"}
    assert fields(kind, (("Distributor", "Balaji, Anand"),)) == {}


def test_a_column_goes_before_a_label() -> None:
    rows = sheet(
        ["客户名称：总部"], ["日期", "客户名称", "销售额"],
        ["2026-10-05", "永辉", 10], ["2026-10-06", "华润", 20],
    )  # fmt: skip
    file = read(rows)
    assert asked(file) == []
    assert list(only(file).frame["customer_name"]) == ["永辉", "华润"]


def test_labels_between_the_rows_name_the_distributor_of_those_below() -> None:
    rows = sheet(
        ["截止2026年10月31日经销商库存"], ["商品编码", "品名", "期末库存"],
        ["经销商：恒丰商贸"], ["001", "甲", 10], ["经销商：瑞祥商贸"], ["001", "甲", 20],
    )  # fmt: skip
    file = read(rows)
    assert asked(file) == []
    assert list(only(file).frame["dealer_name"]) == ["恒丰商贸", "瑞祥商贸"]


def test_days_between_the_rows_are_those_of_the_visits_below() -> None:
    rows = sheet(
        ["2026年10月走访记录"], ["业务代表", "终端名称", "到店时间"],
        ["10月12日"], ["王强", "永辉", "09:30"], ["10月13日 周二"], ["王强", "华润", "10:30"],
    )  # fmt: skip
    table = only(read(rows))
    assert table.kind == "visit_log"
    assert [f"{day:%m-%d}" for day in table.frame["visit_date"]] == ["10-12", "10-13"]


def test_who_coaches_is_the_area_manager_above_the_table_and_who_sells_is_not() -> None:
    head = ["Date", "MR Name", "Time Spent (mins)", "Score", "Action Plan"]
    rows = [["2026-11-03", "Ann Lee", 120, 7, "Detail"], ["2026-11-04", "Bo Yi", 90, 8, "Close"]]
    file = read(sheet(["Area Manager:", "Rohit Sawant"], head, *rows), file="Coaching.xlsx")
    assert asked(file) == []
    assert set(only(file).frame["manager_name"]) == {"Rohit Sawant"}
    head, rows = ["Date", "Customer", "Amount"], [["2026-11-03", "Acme", 5], ["2026-11-04", "B", 6]]
    file = read(sheet(["Area Manager:", "Rohit Sawant"], head, *rows), file="Sales report.xlsx")
    assert all("rep_name" not in table.frame for table in file.tables)


HEAD, FIRST, THEN = (
    ["日期", "客户", "金额"],
    ["2026-10-05", "福满家", 10],
    ["2026-10-06", "百顺", 5],
)


@pytest.mark.parametrize(
    ("above", "among"),
    [
        (["业务员：程思远"], ["业务员：邓浩"]),
        (["部门：苏北  业务员：程思远"], ["部门：苏北  业务员：邓浩"]),
        (["业务员：程思远", None, "部门：苏北"], ["业务员：邓浩", None, "部门：苏北"]),
    ],
)
def test_a_label_above_the_header_ends_where_one_among_the_rows_begins(
    above: list[str | None], among: list[str | None]
) -> None:
    found = read(sheet(above, HEAD, FIRST, FIRST, among, THEN), file="10月销售明细.xlsx")
    assert asked(found) == []
    table = only(found)
    assert list(table.frame["rep_name"]) == ["程思远", "程思远", "邓浩"]
    assert [(left.row, left.code) for left in table.left_out] == [(5, "group_row")]


def test_reports_people_write_about_themselves_may_be_those_of_several() -> None:
    head = ["日期", "费用项目", "金额"]
    rows = [["报销人：程思远"], head, ["2026-10-05", "差旅费", 10], ["2026-10-06", "餐费", 20],
            ["报销人：邓浩"], ["2026-10-07", "餐费", 5]]  # fmt: skip
    table = only(read(sheet(*rows), file="10月费用报销.xlsx"))
    assert list(table.frame["rep_name"]) == ["程思远", "程思远", "邓浩"]


def test_rows_above_the_first_label_are_nobodys_where_the_title_says_something_else() -> None:
    found = read(
        sheet(["区域：华东"], HEAD, FIRST, ["业务员：邓浩"], THEN), file="10月销售明细.xlsx"
    )
    assert [n if isinstance(n, str) else None for n in only(found).frame["rep_name"]] == [
        None, "邓浩",
    ]  # fmt: skip


def test_bare_names_above_the_header_and_among_the_rows_are_asked_about_together() -> None:
    rows = sheet(["程思远"], HEAD, FIRST, ["邓浩"], THEN)
    assert asked(read(rows, file="10月销售明细.xlsx")) == ["S//groups_are"]
    said = {"S//groups_are": "rep_name"}
    table = only(read(rows, file="10月销售明细.xlsx", answers=said))
    assert list(table.frame["rep_name"]) == ["程思远", "邓浩"]


def test_labels_of_several_fields_give_all_of_them_to_the_rows_below() -> None:
    head = ["日期", "品名", "数量", "金额"]
    rows = [["单号：X1  客户：福满家"], head, ["2026-10-05", "乌龙茶", 1, 10],
            ["单号：X2  客户：百顺"], ["2026-10-06", "乌龙茶", 2, 20]]  # fmt: skip
    found = read(sheet(*rows), file="10月销售明细.xlsx")
    assert asked(found) == []
    frame = only(found).frame
    assert list(frame["doc_no"]) == ["X1", "X2"]
    assert list(frame["customer_name"]) == ["福满家", "百顺"]


def test_a_day_above_the_header_ends_where_one_among_the_rows_begins() -> None:
    rows = [["日期：2026-10-05"], ["客户", "品名", "金额"], ["福满家", "乌龙茶", 10],
            ["日期：2026-10-06"], ["百顺", "乌龙茶", 20]]  # fmt: skip
    frame = only(read(sheet(*rows), file="10月销售明细.xlsx")).frame
    assert [f"{day:%m-%d}" for day in frame["doc_date"]] == ["10-05", "10-06"]


def test_a_short_title_is_no_label_of_the_rows_below_it() -> None:
    rows = sheet(["明细表"], HEAD, FIRST, ["邓浩"], THEN)
    assert asked(read(rows, file="10月销售明细.xlsx")) == []


def test_the_company_above_a_stock_statement_may_be_who_makes_the_goods() -> None:
    head = ["Product", "Pack", "Opening", "Receipts", "Sales", "Closing Stock"]
    rows = [[f"Tab {n}", "10x10", 10, 5, n, 15 - n] for n in range(1, 7)]
    titles = [["ORION AGENCIES, PUNE"], ["Stock statement October 2026"], ["Company : NOVA LABS"]]
    said = {"S//kind": "dealer_psi"}
    file = read(sheet(*titles, head, *rows), file="stock statement.xlsx", answers=said)
    assert [question.code for question in file.questions] == ["party_of"]
    named = [*titles, ["Distributor: ORION AGENCIES"]]
    table = only(read(sheet(*named, head, *rows), file="stock statement.xlsx"))
    assert set(table.frame["dealer_name"]) == {"ORION AGENCIES"}
