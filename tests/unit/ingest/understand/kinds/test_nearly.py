"""Kinds that say too little of a table are asked about, and so is what a table nearly is."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_rebates_without_a_policy_are_asked_which_it_is() -> None:
    rebates = sheet(
        ["经销商", "返利金额", "已兑付"], ["和平商贸", 1000, 500], ["仁和商贸", 2000, 700]
    )
    assert asked(read(rebates, file="2026年返利台账.xlsx")) == ["S//policy_of"]
    said = {"S//policy_of": "季度返利"}
    table = only(read(rebates, file="2026年返利台账.xlsx", answers=said))
    assert set(table.frame["policy_name"]) == {"季度返利"}
    assert int(table.frame["accrued_amount"].sum()) == 3000_00
    assert asked(read(rebates, file="台账.xlsx")) == ["S//no_kind"]


def test_a_column_that_may_be_the_policy_is_asked_about() -> None:
    rebates = sheet(
        ["经销商", "级别", "返利金额"], ["和平商贸", "金牌", 10], ["仁和商贸", "银牌", 20]
    )
    question = "S//missing_column/policy_name"
    assert asked(read(rebates, file="返利台账.xlsx")) == [question]
    said = {question: "one_policy", "S//policy_of": "季度返利"}
    table = only(read(rebates, file="返利台账.xlsx", answers=said))
    assert set(table.frame["policy_name"]) == {"季度返利"}


def test_a_list_of_outlets_is_no_roster_of_the_reps_who_look_after_them() -> None:
    reps = ["王强", "刘洋"]
    rows = [[reps[n % 2], "代表", f"W{n:03}", f"网点{n}", "华东"] for n in range(8)]
    file = read(sheet(["姓名", "岗位", "门店编号", "门店名称", "区域"], *rows))
    assert asked(file) == ["S//no_kind"]
    assert file.questions[0].choices == ("customer_master", "none")


def test_orders_with_addresses_are_no_list_of_customers() -> None:
    rows = [[f"D{n}", f"客人{n}", f"某路{n}号", f"B{n}", 1] for n in range(6)]
    file = read(sheet(["订单号", "收货人", "收货人地址", "商品条码", "商品数量"], *rows))
    assert asked(file) == ["S//kind"]
    assert file.questions[0].choices == ("sales_detail", "customer_master", "none")


def test_customers_with_a_balance_are_not_taken_for_receivables() -> None:
    rows = sheet(
        ["客户名", "业务员", "本期消费", "利润", "余额"],
        ["甲行", "王强", 1794, 642, 3],
        ["乙行", "王强", 500, 217, 0],
    )
    assert asked(read(rows)) == ["S//kind"]
    assert only(read(rows, file="应收账款.xlsx")).kind == "ar_ageing"


def test_a_name_in_a_list_of_customers_is_not_their_rep() -> None:
    rows = [[f"C{n}", f"顾客{n}", f"1380000000{n}"] for n in range(6)]
    table = only(read(sheet(["客户编号", "姓名", "电话"], *rows), file="客户资料.xlsx"))
    assert table.kind == "customer_master"
    assert "rep_name" not in table.frame


def test_addresses_and_phones_of_somebody_are_asked_about() -> None:
    rows = sheet(["名称", "地址", "电话", "联系人"], ["永新超市", "某路1号", "0571-1", "陈"])
    assert asked(read(rows)) == ["S//no_kind"]


def test_amounts_by_day_in_other_words_are_asked_about() -> None:
    rows = sheet(
        ["投放日", "媒介", "总花销额"], ["2026-10-05", "甲", 300], ["2026-10-06", "乙", 500]
    )
    file = read(rows)
    assert asked(file) == ["S//no_kind"]
    assert "sales_detail" in file.questions[0].choices


def test_sales_of_each_rep_need_a_period() -> None:
    rows = sheet(["姓名", "地区", "销售额"], ["王强", "华东", 901], ["刘洋", "华南", 186])
    assert asked(read(rows, file="业绩通报.xlsx")) == ["S//period_of"]
    said = read(rows, file="业绩通报.xlsx", answers={"S//period_of": "2026-10"})
    assert [str(day) for day in only(said).period or ()] == ["2026-10-01", "2026-10-31"]
    assert asked(read(rows, file="2026年10月业绩通报.xlsx")) == []


def test_stock_of_no_day_is_asked_for_it() -> None:
    rows = sheet(["经销商", "商品名称", "库存数量"], ["甲行", "茶", 5], ["乙行", "茶", 7])
    assert asked(read(rows, file="经销商库存表.xlsx")) == ["S//day_of"]


def test_a_discount_shown_in_percent_is_no_amount() -> None:
    rows = (
        ["日期", "客户", "金额", "折扣"],
        ["2026-10-05", "甲行", 100, 0.4],
        ["2026-10-06", "乙行", 200, 0.1],
    )
    shares = sheet(*rows, formats={(1, 3): "0%", (2, 3): "0%"})
    table = only(read(shares))
    assert (table.kind, table.issues) == ("sales_detail", [])
    assert "discount_amount" not in table.frame


def test_measures_beside_each_other_are_no_names() -> None:
    rows = sheet(
        ["日期", "项目名", "曝光量", "点击次数", "投放成本"],
        ["2026-10-05", "甲", 300, 20, 4],
        ["2026-10-06", "乙", 500, 30, 6],
    )
    assert "columns_are" not in {q.code for q in read(rows).questions}


def test_one_measure_of_several_places_is_asked_about() -> None:
    rows = sheet(["商品名称", "甲仓出货量", "乙仓出货量"], ["茶", 30, 20], ["糖", 50, 10])
    assert asked(read(rows, file="销售数据.xlsx")) == ["S//columns_are"]


def test_what_was_sold_beside_a_target_in_other_words_is_asked_about() -> None:
    rows = sheet(
        ["State Head", "Name", "HQ", "Sale Report (₹)", "Total Retailers", "Primary Target (₹)"],
        ["Ann", "Bob", "Agra", 81_000, 100, 90_000],
        ["Ann", "Cid", "Pune", 52_000, 40, 60_000],
    )
    (question,) = read(rows, file="board.xlsx").questions
    assert question.choices[:2] == ("sales_progress", "sales_target")


def test_counted_visits_of_a_weekly_report_are_of_its_last_day_and_not_passed_over() -> None:
    rows = [
        ["绍兴办第44周周报（10.26-11.1）"], [], ["一、销售达成（万元）"],
        ["业务员", "月目标", "月累计"], ["王强", 60, 50], ["李娜", 40, 44], [],
        ["二、拜访情况"], ["业务员", "计划拜访数", "实际拜访数"],
        ["王强", 30, 28], ["李娜", 30, 31],
    ]  # fmt: skip
    file = read(sheet(*rows), file="周报W44.xlsx")
    assert file.questions == []
    assert [t.kind for t in file.tables] == ["sales_progress", "visit_log"]
    assert file.tables[1].frame["actual_calls"].tolist() == [28, 31]
    assert {f"{day:%Y-%m-%d}" for day in file.tables[1].frame["visit_date"]} == {"2026-11-01"}


def test_invoices_named_receivables_are_what_is_open_of_them() -> None:
    head = ["Invoice No", "Customer", "Invoice Date", "Due Date", "Amount", "Outstanding"]
    rows = [
        ["INV1", "Alpha", "2026-08-18", "2026-09-17", 17199, 17199, 40],
        ["INV2", "Sigma", "2026-08-25", "2026-09-24", 8838, 7050, 33],
    ]
    table = sheet([*head, "Days Overdue"], *rows)
    assert only(read(table, file="Accounts_Receivable.xlsx")).kind == "ar_ageing"
    assert asked(read(table, file="x.xlsx")) == ["S//kind"]


def test_a_list_called_reps_is_asked_about() -> None:
    rows = [["R001", "Anika Vala", "West", 10], ["R002", "Quincy Chand", "East", 1]]
    table = sheet(["rep_id", "rep_name", "region", "experience_years"], *rows, name="reps")
    (question,) = read(table, file="reps.xlsx").questions
    assert "rep_roster" in question.choices


def test_stock_whose_title_says_what_it_is_is_asked_for_the_dealer_alone() -> None:
    head = ["货号", "品名", "期初库存", "进货", "销售", "现有库存"]
    rows = [[f"0{n}", f"酱油{n}", 10, 5, n, 15 - n] for n in range(1, 7)]
    titled = sheet(["新源商行库存表"], ["盘点日期 2026-11-20"], head, *rows)
    assert asked(read(titled)) == ["S//party_of"]
    table = only(read(titled, answers={"S//party_of": "新源商行"}))
    assert (table.kind, set(table.frame["dealer_name"])) == ("dealer_psi", {"新源商行"})
    assert asked(read(sheet(head, *rows))) == ["S//no_kind"]


def test_a_summary_beside_slips_is_not_asked_for_its_day() -> None:
    head = ["传票号", "传票类型", "传票日期", "客户", "金额", "送货地址"]
    rows = [[f"09{n}", "出货传票", "2026-11-17", f"店{n % 2}", 10 * n, "东街"] for n in range(1, 9)]
    short = [[*row[:2], *row[3:]] for row in rows]
    slips = sheet(["出货传票明细"], head, *rows, name="明细")
    summary = sheet(["出货传票汇总"], [*head[:2], *head[3:]], *short, name="汇总")
    file = read(slips, summary, file="传票.xlsx")
    assert [question.code for question in file.questions] in ([], ["no_kind"])
