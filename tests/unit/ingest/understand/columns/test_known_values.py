"""What the values of a column tell, whatever its heading."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet


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
