"""Names across: a column per product, rep or kind of cost becomes rows."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

TARGETS = (
    ["业务员", "洗衣液", "牙膏", "香皂", "合计"],
    ["王强", 30, 100, 5, 135],
    ["刘洋", 20, 200, 7, 227],
)
FILE = "2026年10月销售目标.xlsx"


def test_columns_in_unknown_words_are_asked_about_and_remembered() -> None:
    assert asked(read(sheet(*TARGETS), file=FILE)) == ["S//columns_are"]
    found = only(read(sheet(*TARGETS), file=FILE, answers={"S//columns_are": "product_name"}))
    pairs = zip(found.frame["product_name"], found.frame["target_amount"], strict=True)
    assert list(pairs) == [
        ("洗衣液", 3000), ("牙膏", 10000), ("香皂", 500),
        ("洗衣液", 2000), ("牙膏", 20000), ("香皂", 700),
    ]  # fmt: skip
    assert [str(day) for day in found.period or ()] == ["2026-10-01", "2026-10-31"]
    assert list(found.frame["_cell"])[:2] == ["B2", "C2"]
    assert found.layout is not None
    other = sheet(["业务员", "牙膏", "洗发水", "合计"], ["王强", 1, 2, 3], ["赵敏", 4, 5, 9])
    again = read(other, file="2026年11月销售目标.xlsx", layouts=[found.layout])
    assert asked(again) == []
    assert int(only(again).frame["target_amount"].sum()) == 12_00


def test_reps_on_file_across_a_budget() -> None:
    rows = (
        ["费用科目", "王强", "刘洋", "合计"],
        ["差旅费", 300, 100, 400],
        ["招待费", 200, 50, 250],
    )
    file = "2026年10月费用预算.xlsx"
    found = only(read(sheet(*rows), file=file, reps=["王强", "刘洋"]))
    assert (found.kind, len(found.frame)) == ("expense_budget", 4)
    by_rep = found.frame.groupby("rep_name")["budget_amount"].sum()
    assert dict(by_rep) == {"王强": 500_00, "刘洋": 150_00}
    assert asked(read(sheet(*rows), file=file)) == ["S//columns_are"]


def test_kinds_of_cost_across_claims() -> None:
    rows = sheet(
        ["日期", "业务员", "差旅费", "招待费", "合计"],
        ["2026-10-05", "王强", 300, 100, 400],
        ["2026-10-06", "刘洋", None, 50, 50],
    )
    found = only(read(rows, file="费用报销明细.xlsx"))
    lines = list(zip(found.frame["expense_line"], found.frame["claim_amount"], strict=True))
    assert lines == [("差旅费", 300_00), ("招待费", 100_00), ("招待费", 50_00)]


def test_columns_that_do_not_add_up_to_their_total_are_no_parts() -> None:
    rows = sheet(["业务员", "洗衣液", "牙膏", "合计"], ["王强", 30, 100, 999], ["刘洋", 20, 200, 5])
    assert asked(read(rows, file=FILE)) == ["S//no_kind"]


def test_a_column_that_sums_the_others_without_saying_so_is_left_aside() -> None:
    rows = sheet(
        ["业务员", "洗衣液", "牙膏", "全品"], ["王强", 30, 100, 130], ["刘洋", 20, 200, 220]
    )
    found = only(read(rows, file=FILE, answers={"S//columns_are": "product_group"}))
    assert int(found.frame["target_amount"].sum()) == 350_00
    assert set(found.frame["product_group"]) == {"洗衣液", "牙膏"}


def test_rates_and_last_year_are_no_parts() -> None:
    rows = sheet(
        ["业务员", "同比增长", "去年同期数", "排名"], ["王强", 3, 100, 1], ["刘洋", 2, 200, 2]
    )
    assert asked(read(rows, file=FILE)) == ["S//no_kind"]


def test_names_above_target_and_actual_are_turned_into_rows() -> None:
    merged = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)]
    rows = sheet(
        ["业务员", "洗衣液", None, "牙膏", None],
        [None, "目标", "实际", "目标", "实际"],
        ["王强", 1, 2, 3, 4],
        ["刘洋", 5, 6, 7, 8],
        merged=merged,
    )
    file = "2026年10月销售进度.xlsx"
    assert asked(read(rows, file=file)) == ["S//columns_are"]
    found = only(read(rows, file=file, answers={"S//columns_are": "product_group"}))
    assert found.kind == "sales_progress"
    told = zip(found.frame["product_group"], found.frame["actual_mtd"], strict=True)
    assert list(told) == [("洗衣液", 200), ("牙膏", 400), ("洗衣液", 600), ("牙膏", 800)]


def test_no_answer_that_fits_leaves_the_table_out() -> None:
    found = only(read(sheet(*TARGETS), file=FILE, answers={"S//columns_are": "none"}))
    assert (found.kind, len(found.frame)) == (None, 0)


def test_names_below_one_word_for_their_amounts() -> None:
    rows = sheet(
        ["业务员", "品类目标", None, "合计"], [None, "酸奶", "牛奶", None],
        ["王强", 300, 400, 700], ["刘洋", 600, 700, 1300],
        merged=[(0, 1, 0, 2), (0, 0, 1, 0), (0, 3, 1, 3)],
    )  # fmt: skip
    answers = {"S//columns_are": "product_group", "S//no_kind": "sales_target"}
    found = only(read(rows, file="2026年10月销售目标.xlsx", answers=answers))
    told = zip(found.frame["product_group"], found.frame["target_amount"], strict=True)
    assert list(told) == [("酸奶", 300_00), ("牛奶", 400_00), ("酸奶", 600_00), ("牛奶", 700_00)]


def test_ticks_below_products_are_checks_of_shops() -> None:
    rows = sheet(
        ["铺货检查表"], ["检查日期：2026-10-28"], ["门店", "甲产品", "乙产品"],
        ["永辉", "√", "×"], ["华润", "√", "√"],
    )  # fmt: skip
    file = read(rows, answers={"S//columns_are": "product_name"})
    table = only(file)
    assert table.kind == "distribution_check"
    assert list(table.frame["is_stocked"]) == [True, False, True, True]
    assert list(table.frame["product_name"]) == ["甲产品", "乙产品"] * 2
    assert {f"{day:%Y-%m-%d}" for day in table.frame["check_date"]} == {"2026-10-28"}


def test_what_is_sold_and_what_comes_back_are_no_names() -> None:
    rows = sheet(
        ["日期", "客户", "销售", None, "退货", None], [None, None, *["数量", "金额"] * 2],
        ["2026-10-05", "永辉", 9, 90, 1, 10], ["2026-10-06", "华润", 8, 80, 0, 0],
        merged=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)],
    )  # fmt: skip
    assert asked(read(rows))[0] == "S//which_column/net_amount"


def test_costs_and_profits_of_sales_are_no_names_across() -> None:
    rows = sheet(
        ["Month", "Transaction Number", "Product Code", "Store Cost", "Sale Price", "Profit",
         "First Name", "Last Name"],
        ["Jan", 101, "A1", 10, 15, 5, "Ann", "Low"], ["Jan", 102, "A2", 20, 26, 6, "Bo", "Hill"],
    )  # fmt: skip
    file = read(rows, file="f.xlsx")
    assert [q.code for q in file.questions] == ["no_kind"]
    assert file.questions[0].choices == ("sales_detail", "none")
    said = {"S//no_kind": "sales_detail"}
    asked_next = read(rows, file="f.xlsx", answers=said).questions
    names = next(q for q in asked_next if q.params.get("field") == "customer_name")
    assert "First Name + Last Name" in names.params["headers"]


def test_pieces_and_money_below_the_parts_of_a_stock_report() -> None:
    rows = sheet(
        ["2026年10月31日经销商进销存"], ["经销商", "品名", "期初库存", None, "期末库存", None],
        [None, None, *["数量", "金额"] * 2], ["恒丰", "甲", 10, 120, 7, 84],
        ["瑞祥", "甲", 20, 240, 9, 108],
        merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5)],
    )  # fmt: skip
    table = only(read(rows))
    assert table.kind == "dealer_psi"
    assert list(table.frame["closing_stock"]) == [7_000, 9_000]
    assert list(table.frame["opening_stock"]) == [10_000, 20_000]


def test_figures_of_different_meaning_beside_each_other_are_no_names() -> None:
    rows = sheet(
        ["日期", "甲方", "产品", "需求量级", "备注", "考核结果", "考核数值"],
        ["2026-10-05", "永辉", "酸奶", 20, "x", 1, 0.5],
        ["2026-10-06", "华润", "牛奶", 100, "y", 0, 0.7],
    )
    assert asked(read(rows, file="预算.xlsx")) == []


def test_names_across_stand_side_by_side() -> None:
    rows = sheet(
        ["月份", "Alpha", "说明", "Beta"], ["2026-10", 20, "x", 1], ["2026-11", 100, "y", 3]
    )
    assert asked(read(rows, file="销售目标.xlsx")) == []


def test_names_across_a_file_of_text_are_asked_about() -> None:
    rows = sheet(["月份", "Alpha", "Beta"], ["2026-10", "20.5", "1"], ["2026-11", "100", "3"])
    assert "columns_are" in {q.code for q in read(rows, file="销售目标.csv").questions}


def test_the_word_above_names_tells_what_they_are() -> None:
    rows = (["铺货检查"], ["检查日期", "门店名称", "品项", None], [None, None, "绿茶", "果汁"],
            ["2026-10-05", "大华", "√", "×"])  # fmt: skip
    table = only(read(sheet(*rows, merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3)])))
    assert table.kind == "distribution_check"
    assert list(table.frame["product_name"]) == ["绿茶", "果汁"]
    assert [bool(v) for v in table.frame["is_stocked"]] == [True, False]


def test_an_amount_below_a_category_is_its_target() -> None:
    rows = (["2026年11月分品类任务"], ["业务员", "果汁", None, "茶饮", None],
            [None, "箱数", "金额(千元)", "箱数", "金额(千元)"], ["王强", 1, 2, 3, 4])  # fmt: skip
    merged = [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)]
    file = read(sheet(*rows, merged=merged), answers={"S::columns_are": "product_group"})
    for question in file.questions:
        file = read(sheet(*rows, merged=merged), answers={question.id: "product_group"})
    table = only(file)
    assert int(table.frame["target_amount"].sum()) == 600_000
    assert int(table.frame["target_qty"].sum()) == 4_000


def test_yes_and_no_of_nobody_s_shop_are_no_check() -> None:
    rows = sheet(
        ["Time Stamp", "First Name", "Got Site Visit", "Closed Deal"],
        ["2026-10-05", "Ann", "Yes", "No"], ["2026-10-06", "Bob", "Yes", "Yes"],
    )  # fmt: skip
    offered = {choice for q in read(rows, file="leads.xlsx").questions for choice in q.choices}
    assert "distribution_check" not in offered


def test_sales_by_city_and_product_are_asked_about_as_sales() -> None:
    rows = sheet(
        ["Sales Report"], ["City", "Accessories", "Food and beverages", "Sports"],
        ["Yangon", 18317, 17163, 19373], ["Mandalay", 17051, 15214, 15988],
    )  # fmt: skip
    codes = {q.code for q in read(rows, file="sales_report.xlsx").questions}
    assert "columns_are" in codes


def test_figures_below_names_are_no_list_of_customers() -> None:
    head = ["门店", "业务员", "甲品", "乙品", "丙品", "合计"]
    rows = [["一店", "王强", 10, 5, 0, 15], ["二店", "李娜", 4, 4, 4, 12]]
    (question,) = read(sheet(head, *rows), file="门店10月.xlsx").questions
    assert question.code == "no_kind"
    assert {"sales_detail", "customer_master"} <= set(question.choices)
    answers = {question.id: "customer_master"}
    assert only(read(sheet(head, *rows), file="门店10月.xlsx", answers=answers)).kind == (
        "customer_master"
    )
    assert only(read(sheet(head, *rows), file="客户档案.xlsx")).kind == "customer_master"
    few = [row[:3] for row in rows]
    assert only(read(sheet(head[:3], *few), file="门店10月.xlsx")).kind == "customer_master"


def test_amounts_up_to_a_day_are_never_added() -> None:
    head = ["Rep", "Till 07/10", "Till 14/10", "Till 21/10"]
    rows = [["Ann", 100, 150, 190], ["Ben", 80, 120, 160], ["Cal", 20, 30, 90]]
    file = read(sheet(["Sales MTD October 2026"], head, *rows), file="x.xlsx")
    assert all("columns_are" not in question.id for question in file.questions)
    assert all(table.kind is None for table in file.tables)


def test_numbered_days_and_totals_below_one_word_are_no_names() -> None:
    days = sheet(["Salesman", "Day1", "Day2", "Day3"], ["Jo", 1, 2, 3], ["Ann", 4, 5, 7])
    measures = sheet(
        ["Row Labels", "Product wise/Total Sales", "Product wise/Total Pieces"],
        ["Soap", 100, 10], ["Tea", 50, 4],
    )  # fmt: skip
    for made in (days, measures):
        assert not any("columns_are" in one for one in asked(read(made)))


def test_costs_with_the_others_beside_them_are_costs() -> None:
    rows = sheet(
        ["Name: Ann"], ["Date", "Fuel", "Meals", "Others", "Total"],
        ["2026-11-02", 120, 35, 0, 155], ["2026-11-03", 80, 40, 15, 135],
    )  # fmt: skip
    table = only(read(rows, file="Expense sheet.xlsx"))
    assert (table.kind, table.questions) == ("expense_claim", [])
    assert int(table.frame["claim_amount"].sum()) == 29_000


@pytest.mark.parametrize("name", ["Frank Ito", "Mia Kaplan", "Bruno", "Rosa Marino"])
def test_a_name_that_holds_a_word_for_a_measure_is_a_name(name: str) -> None:
    head = ["Date", "Sales Amount", None, None, "Total"]
    days = [[f"2026-10-{n:02d}", n * 100.5, n, 20, n * 101.5 + 20] for n in range(5, 11)]
    names = [None, "Mona", name, "Liam", None]
    file = read(sheet(["Daily sales by rep"], head, names, *days, merged=[(1, 1, 1, 3)]))
    (question,) = file.questions
    assert (question.code, question.params) == ("columns_are", {"names": f"Mona、{name}、Liam"})


def test_most_names_of_cost_tell_what_the_others_are() -> None:
    head = ["姓名", "日期", "交通费", "住宿费", "餐补", "礼品", "合计"]
    rows = [
        ["王强", "2026-11-12", 80, 320, 100, 50, 550],
        ["李娜", "2026-11-13", 40, None, 50, 9, 99],
    ]
    table = only(read(sheet(["11月业务员费用报销汇总"], head, *rows), file="费用11月.xlsx"))
    assert (table.kind, table.questions) == ("expense_claim", [])
    assert set(table.frame["expense_line"]) == {"交通费", "住宿费", "餐补", "礼品"}
    assert int(table.frame["claim_amount"].sum()) == 64_900


def test_ticks_of_shops_below_goods_with_a_size_are_products_and_others_are_asked_about() -> None:
    rows = [["家乐1店", "√", "×", "√"], ["惠万家2店", "√", "√", "×"]]
    title = [["铺货检查表"], ["检查日期：2026-11-19"]]
    sized = sheet(*title, ["门店", "酱油500ml", "醋420ml", "蚝油"], *rows)
    table = only(read(sized, file="铺货检查.xlsx"))
    assert (table.kind, table.questions) == ("distribution_check", [])
    assert set(table.frame["product_name"]) == {"酱油500ml", "醋420ml", "蚝油"}
    shown = sheet(*title, ["门店", "堆头", "海报", "价签"], *rows)
    assert [q.code for q in read(shown, file="铺货检查.xlsx").questions] == ["columns_are"]
