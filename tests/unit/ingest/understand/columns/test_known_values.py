"""What the values of a column tell, whatever its heading."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet


def test_months_below_an_unknown_word_date_the_rows_of_sales() -> None:
    head = ["走货批次", "客户名称", "业务员", "产品名称", "数量", "金额"]
    rows = [
        ["2026-09", "永辉", "王强", "牛奶", 5, 100],
        ["2026-10", "大润发", "李娜", "酸奶", 30, 600],
    ]
    table = sheet(["销售明细"], head, *rows)
    answers = {read(table, file="x.xlsx").questions[0].id: "sales_detail"}
    (question,) = read(table, file="x.xlsx", answers=answers).questions
    assert question.code == "month_only"
    found = only(read(table, file="x.xlsx", answers={**answers, question.id: "month_end"}))
    assert [str(day)[:10] for day in found.frame["doc_date"]] == ["2026-09-30", "2026-10-31"]


def test_the_price_of_a_box_is_a_price() -> None:
    head = ["销售日期", "客户名称", "产品名称", "单价（箱）", "数量（箱）"]
    rows = [["2026-10-05", "永辉", "牛奶", 20, 5], ["2026-10-06", "大润发", "酸奶", 30, 2]]
    file = read(sheet(["销售明细"], head, *rows), file="x.xlsx")
    assert [q.code for q in file.questions] == ["derive_amount"]


FIRSTS = [date(2026, month, 1) for month in (1, 2, 3)]


@pytest.mark.parametrize("head", ["Dates", "Date"])
def test_first_days_of_months_date_the_targets_whatever_the_sheet_is_called(head: str) -> None:
    rows = [[day, rep, 1000] for day in FIRSTS for rep in (102, 125)]
    made = sheet([head, "SalesPerson ID", "Targets"], *rows, name="Target-2026")
    table = only(read(made, file="Targets.xlsx"))
    assert table.kind == "sales_target"
    ends = [str(day)[:10] for day in table.frame["period_end"]]
    assert ends == ["2026-01-31"] * 2 + ["2026-02-28"] * 2 + ["2026-03-31"] * 2


@pytest.mark.parametrize("months", [(1, 4, 7), (2, 3, 4)])
def test_days_of_quarters_or_within_months_are_no_months(months: tuple[int, ...]) -> None:
    day = 1 if months[0] == 1 else 15
    rows = [[date(2026, m, day), rep, 1000] for m in months for rep in (102, 125)]
    made = sheet(["Dates", "SalesPerson ID", "Targets"], *rows, name="Target-2026")
    assert asked(read(made, file="Targets.xlsx")) == ["Target-2026//kind"]
