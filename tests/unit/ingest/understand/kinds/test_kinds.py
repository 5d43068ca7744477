"""Which kind a table is: by what it holds, and asked where that is not certain."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_sales_with_broken_dates_are_no_list_of_customers() -> None:
    rows = sheet(
        ["日期", "客户", "金额", "业务员"],
        [10.1, "永辉", 100, "王强"],
        [10.12, "永辉", 100, "王强"],
        [10.2, "华润", 1, "王强"],
    )
    file = read(rows, file="2026年销售.xlsx")
    assert asked(file) == ["S//kind"]
    assert "sales_detail" in file.questions[0].choices
    said = {"S//kind": "sales_detail"}
    assert asked(read(rows, answers=said, file="2026年销售.xlsx")) == ["S//day_of"]


def test_a_percentage_is_no_amount() -> None:
    rows = sheet(
        ["销售日期", "单号", "客户名称", "金额", "折扣%", "业务员"],
        ["2026-10-01", "A", "永辉", 100, 5, "王强"],
    )
    table = only(read(rows))
    assert table.kind == "sales_detail"
    assert "discount_amount" not in table.frame


CLAIMS = sheet(
    ["报销日期", "姓名", "费用类别", "金额", "状态", "事由"],
    ["2026-10-05", "王强", "差旅费", 500, "已审批", "出差"],
    ["2026-10-06", "王强", "招待费", 300, "审批中", "客户"],
)


def test_claims_with_a_name_and_a_status_are_no_roster() -> None:
    file = read(CLAIMS)
    assert asked(file) == ["S//kind"]
    assert {"expense_claim", "rep_roster"} <= set(file.questions[0].choices)
    said = {"S//kind": "expense_claim"}
    assert asked(read(CLAIMS, answers=said)) == ["S//missing_column/occurred_date"]
    said["S//missing_column/occurred_date"] = "A"
    table = only(read(CLAIMS, answers=said))
    assert table.kind == "expense_claim"
    assert int(table.frame["claim_amount"].sum()) == 80000


def test_a_title_that_says_roster_is_believed() -> None:
    roster = sheet(["姓名", "状态", "入职日期", "目标"], ["王强", "在职", "2020-01-01", 5])
    assert only(read(roster, file="花名册.xlsx")).kind == "rep_roster"


def test_a_log_of_visits_is_no_list_of_customers() -> None:
    rows = sheet(
        ["When", "Rep", "Outlet", "Check-in", "Remarks"],
        ["2026-10-05", "Ann", "Tesco", "09:00", "ok"],
        ["2026-10-05", "Ann", "Aldi", "10:00", "ok"],
    )
    file = read(rows)
    assert asked(file) == ["S//kind"]
    assert {"visit_log", "customer_master"} <= set(file.questions[0].choices)


def test_thirds_of_a_month_are_targets_of_ten_days() -> None:
    rows = sheet(
        ["业务员", "上旬目标", "中旬目标", "下旬目标"], ["王强", 1, 2, 3], ["刘洋", 4, 5, 7]
    )
    table = only(read(rows, file="2026年10月目标.xlsx"))
    spans = [
        (f"{r.period_start:%d}", f"{r.period_end:%d}", r.target_amount)
        for r in table.frame.itertuples()
    ]
    assert spans[:3] == [("01", "10", 100), ("11", "20", 200), ("21", "31", 300)]
    assert len(spans) == 6


def test_thirds_of_no_month_are_not_the_target_of_one() -> None:
    rows = sheet(["业务员", "上旬目标", "中旬目标"], ["王强", 1, 2], ["刘洋", 4, 5])
    file = read(rows, file="2026年目标.xlsx")
    assert all(table.frame.empty for table in file.tables)


def test_target_and_actual_below_months_are_progress_whatever_the_title_says() -> None:
    rows = sheet(
        ["Sales Rep", "Jul", None, "Aug", None],
        [None, "Target", "Actual", "Target", "Actual"],
        ["Ann", 100, 90, 200, 210], ["Ben", 300, 310, 400, 380],
        merged=[(0, 1, 0, 2), (0, 3, 0, 4), (0, 0, 1, 0)],
    )  # fmt: skip
    table = only(read(rows, file="Sales targets 2026.xlsx"))
    assert table.kind == "sales_progress"
    assert int(table.frame["actual_mtd"].sum()) == 99_000


def test_a_column_of_years_and_one_of_months_name_the_period() -> None:
    rows = sheet(
        ["年份", "月份", "业务员姓名", "销售目标"],
        [2026, 10, "王强", 100], [2026, "11", "王强", 200],
        [2027, 1, "王强", 300],
    )  # fmt: skip
    table = only(read(rows, file="目标.xlsx"))
    starts = [f"{day:%Y-%m-%d}" for day in table.frame["period_start"]]
    assert starts == ["2026-10-01", "2026-11-01", "2027-01-01"]


def test_amount_and_tax_of_a_row_is_no_sum_of_columns() -> None:
    rows = sheet(
        ["日期", "客户", "不含税金额", "税额", "价税合计"], ["2026-10-05", "永辉", 100, 13, 113],
        ["2026-10-06", "华润", 200, 26, 226],
    )  # fmt: skip
    table = only(read(rows))
    assert list(table.frame["gross_amount"]) == [11_300, 22_600]
    assert list(table.frame["net_amount"]) == [10_000, 20_000]


def test_a_route_is_no_list_of_customers() -> None:
    rows = sheet(
        ["线路拜访计划"], ["线路名称", "业代", "拜访日", "站序", "网点名称"],
        ["甲1", "王强", "周一", 1, "永辉"], ["甲1", "王强", "周一", 2, "华润"],
    )  # fmt: skip
    assert [q.code for q in read(rows).questions] == ["week_of"]
    table = only(read(rows, answers={"S//week_of": "2026-11-23"}))
    assert (table.kind, len(table.frame)) == ("visit_plan", 2)


def test_general_words_are_of_what_the_title_speaks_of() -> None:
    rows = [["日期", "客户", "金额"], ["2026-10-05", "永辉", 100], ["2026-10-06", "华润", 200]]
    assert asked(read(sheet(["10月销售回款明细"], *rows))) == ["S//kind"]
    assert only(read(sheet(["10月回款明细"], *rows))).kind == "dealer_payment"
    assert only(read(sheet(["10月销售明细"], *rows))).kind == "sales_detail"


def test_the_title_tells_which_of_the_rarer_reports_lacks_a_column() -> None:
    rows = sheet(
        ["2026年10月应收账款账龄"], ["欠款的人", "应收余额", "1-30天"],
        ["甲", 100, 60], ["乙", 200, 10],
    )  # fmt: skip
    assert read(rows).questions[0].choices[0] == "ar_ageing"


def test_money_below_a_month_is_what_the_report_is_about() -> None:
    rows = sheet(
        ["业务员", "10月", None, "11月", None], [None, *["箱数", "金额(万元)"] * 2],
        ["王强", 10, 1.5, 20, 2.5], ["刘洋", 30, 3, 40, 4],
        merged=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)],
    )  # fmt: skip
    table = only(read(rows, file="2026年销售任务.xlsx"))
    assert list(table.frame["target_amount"])[:2] == [1_500_000, 2_500_000]
    assert list(table.frame["target_qty"])[:2] == [10_000, 20_000]


def test_numbers_of_lines_are_no_names_of_products() -> None:
    rows = sheet(
        ["Doc Date", "Customer", "Item", "Net Amount"],
        ["2026-10-05", "Tesco", 10, 100], ["2026-10-05", "Tesco", 20, 50],
    )  # fmt: skip
    assert "product_name" not in only(read(rows)).frame


def test_hours_of_coaching_become_minutes() -> None:
    rows = sheet(
        ["主管：张经理"], ["随访日期", "被随访人", "时长(小时)"],
        ["2026-10-05", "王强", 1.5], ["2026-10-06", "刘洋", 2],
    )  # fmt: skip
    table = only(read(rows, file="随访.xlsx"))
    assert list(table.frame["coaching_minutes"]) == [90, 120]
    assert set(table.frame["manager_name"]) == {"张经理"}


def test_a_field_whose_word_ends_in_a_total_is_one() -> None:
    rows = sheet(
        ["客户名称", "欠款合计", "1-30天", "31-60天"], ["永辉", 30, 10, 20], ["华润", 50, 50, 0]
    )
    assert list(only(read(rows, file="账龄.xlsx")).frame["ar_balance"]) == [3_000, 5_000]


def test_names_and_a_status_are_no_roster() -> None:
    funnel = sheet(
        ["Account", "Name", "Manager", "Product", "Quantity", "Price", "Status"],
        [101, "Larch Inc", "Ann Low", "Pump", 2, 500, "won"],
        [102, "Birch Ltd", "Ann Low", "Valve", 1, 90, "lost"],
    )
    assert asked(read(funnel, file="f.xlsx")) == ["S//kind"]
    plans = sheet(["Name", "Rate", "Start Date"], ["Basic", 5, "2026-01-05"], ["Plus", 9, None])
    assert asked(read(plans, file="f.xlsx")) == ["S//kind"]
    staff = sheet(["Name", "Joining Date", "Salary"], ["Ann Low", "2020-01-05", 10])
    assert asked(read(staff, file="f.xlsx")) == ["S//kind"]


def test_a_day_a_customer_and_a_rep_are_no_visit_yet() -> None:
    rows = [["Date", "Customer Name", "Source", "Salesperson", "Status"]]
    rows += [["2026-10-05", f"Shop {n}", "Referral", "Ann Low", "New"] for n in range(3)]
    file = read(sheet(*rows), file="f.xlsx")
    assert file.questions[0].choices == ("visit_log", "visit_plan", "none")
    rows[0][0] = "Planned Date"
    assert only(read(sheet(*rows), file="f.xlsx")).kind == "visit_plan"


def test_customers_with_money_nobody_has_a_word_for_are_asked_about() -> None:
    rows = sheet(
        ["Client Name", "Sales Rep", "Order Book Value"], ["Larch Inc", "Ann Low", 500],
        ["Birch Ltd", "Ann Low", 90],
    )  # fmt: skip
    assert "customer_master" in read(rows, file="f.xlsx").questions[0].choices


def test_sales_of_a_year_are_not_those_of_a_month() -> None:
    rows = sheet(["Sales Rep", "Yearly Sales"], ["Ann Low", 500], ["Bo Hill", 90])
    table = only(read(rows, file="f.xlsx"))
    assert "actual_mtd" not in table.frame
    assert list(table.frame["actual_ytd"]) == [50_000, 9_000]


def test_quarters_of_sales_without_a_word_may_be_what_was_sold() -> None:
    rows = sheet(
        ["Product", "Customer", "Qtr 1", "Qtr 2"], ["Pump", "Larch Inc", 10, 20],
        ["Valve", "Birch Ltd", 30, 40],
    )  # fmt: skip
    file = read(rows, file="f.xlsx")
    assert "sales_detail" in file.questions[0].choices
    said = {"S//kind": "sales_detail", "S//month_only": "month_end", "S//year": "2025"}
    frame = only(read(rows, file="f.xlsx", answers=said)).frame
    assert [f"{d:%m-%d}" for d in frame["doc_date"]] == ["03-31", "06-30"] * 2
    assert list(frame["net_amount"]) == [1_000, 2_000, 3_000, 4_000]


@pytest.mark.parametrize(
    "head", [["Rep", "Target", "Achievement", "Ach %"], ["姓名", "目标", "达成", "达成率"]]
)
def test_what_was_achieved_may_be_an_amount(head: list[str]) -> None:
    rows = sheet(["October 2026"], head, ["王强", 100000, 95000, 0.95], ["李娜", 2000, 2600, 1.3])
    table = only(read(rows))
    assert table.kind == "sales_progress"
    assert list(table.frame["actual_mtd"]) == [9_500_000, 260_000]
    assert list(table.frame["attainment_rate"]) == [950_000, 1_300_000]


def test_what_was_achieved_may_be_a_share() -> None:
    rows = sheet(["October 2026"], ["Rep", "Target", "Actual", "Achievement"],
                 ["Ann", 100000, 95000, "95%"], ["Bob", 2000, 2600, "130%"])  # fmt: skip
    assert list(only(read(rows)).frame["attainment_rate"]) == [950_000, 1_300_000]


def test_the_sum_of_ages_is_what_is_owed() -> None:
    rows = sheet(
        ["Receivables ageing as on 31-Oct-2026"], ["Party", "0-30", "31-60", ">90", "Total"],
        ["Acme", 100, 50, 0, 150], ["Foo", 0, 20, 5, 25], ["Total", 100, 70, 5, 175],
    )  # fmt: skip
    table = only(read(rows))
    assert table.kind == "ar_ageing"
    assert list(table.frame["ar_balance"]) == [15_000, 2_500]
    assert [t.agrees for t in table.totals] == [True] * 4


def test_visits_with_a_purpose_may_be_planned_or_made() -> None:
    head = ["Visit Date", "Rep", "Customer", "Purpose"]
    rows = [["2026-10-05", "Ann", "Acme", "Order"], ["2026-10-06", "Bob", "Foo", "Display"]]
    (question,) = read(sheet(head, *rows), file="book.xlsx").questions
    assert set(question.choices) == {"visit_log", "visit_plan", "none"}
    assert only(read(sheet(["Visit plan"], head, *rows))).kind == "visit_plan"
    planned = [*head[:1], *head[1:], "Route"]
    routed = [[*row, "R1"] for row in rows]
    assert only(read(sheet(planned, *routed), file="book.xlsx")).kind == "visit_plan"


def test_amounts_of_dealers_below_bare_months_may_be_what_they_were_sold() -> None:
    head = ["经销商", "8月", "9月", "10月"]
    rows = [["恒丰商贸", 12, 14, 9], ["永盛商贸", 8, 7, 11]]
    made = sheet(["2026年经销商进货额统计（万元）"], head, *rows)
    file = read(made, file="进货.xlsx")
    assert file.questions[0].choices == ("dealer_payment", "sales_detail", "none")
    answers = {"S//kind": "sales_detail", "S//month_only": "month_end"}
    table = only(read(made, file="进货.xlsx", answers=answers))
    assert table.frame["net_amount"].sum() == 61_000_000


def test_targets_of_boxes_beside_amounts_and_sales_are_progress() -> None:
    rows = [
        ["", "Volume (Ctns)", None, "Value (AED)", None],
        ["Sales Rep", "Target", "Actual", "Target", "Actual"],
        ["Ann Lee", 10, 9, 1000, 900],
        ["Ben Ho", 20, 21, 2000, 2100],
    ]
    table = only(read(sheet(*rows, merged=[(0, 1, 0, 2), (0, 3, 0, 4)]), file="October 2026.xlsx"))
    assert (table.kind, int(table.frame["actual_mtd"].sum())) == ("sales_progress", 300_000)


def test_the_parts_of_a_name_beside_the_number_of_a_rep_are_a_rep_s() -> None:
    rows = sheet(
        ["Staff code", "Family name", "Given name", "Title", "Line manager", "Start date"],
        ["VN14", "Nguyen", "Van An", "Supervisor", "Tran Bao", "2018-02-15"],
        ["VN27", "Le", "Thi Hoa", "Sales Rep", "Nguyen An", "2021-07-02"],
    )
    table = only(read(rows, file="org.xlsx"))
    assert (table.kind, len(table.frame["rep_name"].unique())) == ("rep_roster", 2)
