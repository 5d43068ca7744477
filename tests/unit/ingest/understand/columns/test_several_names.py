"""A cell of a plan that names several customers is a visit to each."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Plan Date", "Rep", "Customer"]


def test_each_name_of_a_list_is_a_visit() -> None:
    several = ["2026-11-24", "Ann Lee", "Spar Airport; Aldi Old Town"]
    one = ["2026-11-25", "Ann Lee", "Coop"]
    table = only(read(sheet(HEAD, several, one), file="visit plan.xlsx"))
    assert table.kind == "visit_plan"
    assert list(zip(table.frame["_row"], table.frame["customer_name"], strict=True)) == [
        (2, "Spar Airport"),
        (2, "Aldi Old Town"),
        (3, "Coop"),
    ]


def test_what_was_sold_to_a_list_is_not_counted_twice() -> None:
    head = ["Date", "Customer", "Net Amount"]
    rows = [["2026-11-02", "Spar; Aldi", 100], ["2026-11-03", "Coop", 50]]
    table = only(read(sheet(head, *rows), file="sales report.xlsx"))
    assert int(table.frame["net_amount"].sum()) == 15_000


def test_doctors_between_commas_are_a_visit_each() -> None:
    rows = [["2026-11-24", "Ann Lee", "Dr. Jain, Dr. Soni"], ["2026-11-25", "Ann Lee", "Dr. Verma"]]
    table = only(read(sheet(["Plan Date", "Rep", "Doctor"], *rows), file="tour plan.xlsx"))
    assert table.frame["hcp_name"].tolist() == ["Dr. Jain", "Dr. Soni", "Dr. Verma"]
    rows = [["2026-11-24", "Ann Lee", "Shah, Mehta & Co"], ["2026-11-25", "Ann Lee", "Coop"]]
    assert len(only(read(sheet(HEAD, *rows), file="visit plan.xlsx")).frame) == 2


def test_names_in_a_cell_of_a_log_are_asked_about() -> None:
    head = ["拜访日期", "业务员", "客户", "订单金额"]
    rows = (["2026-11-02", "王强", "甲店、乙店\n丙店", 300], ["2026-11-03", "李娜", "丁店", 50])
    question = "S//names_in_cell"
    log = sheet(head, *rows)
    assert asked(read(log, file="拜访记录.xlsx")) == [question]
    each = only(read(log, file="拜访记录.xlsx", answers={question: "split"})).frame
    assert each["customer_name"].tolist() == ["甲店", "乙店", "丙店", "丁店"]
    whole = only(read(log, file="拜访记录.xlsx", answers={question: "keep_whole"})).frame
    assert len(whole) == 2
    for name in {"order_amount"} & set(each):
        assert int(each[name].sum()) == int(whole[name].sum()) == 35_000
