"""项目 is what money was spent on below a title of costs; elsewhere it is not taken for that."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEADER = ["业务员", "日期", "项目", "金额", "有没有票"]
ROWS = [["江涛", "2026-11-03", "停车", 10, "有"], ["江涛", "2026-11-04", "打车", 26.5, "无"]]


def test_the_items_of_an_expense_list_are_its_lines() -> None:
    table = only(read(sheet(HEADER, *ROWS), file="费用明细11月.xlsx"))
    assert table.kind == "expense_claim"
    assert list(table.frame["expense_line"]) == ["停车", "打车"]
    assert list(table.frame["claim_amount"]) == [1000, 2650]


def test_without_such_a_title_receipts_make_them_doubtful() -> None:
    file = read(sheet(HEADER, *ROWS), file="11月.xlsx")
    assert file.questions[0].choices == ("sales_detail", "expense_claim", "none")
    plain = read(sheet(HEADER[:4], *(row[:4] for row in ROWS)), file="11月销售明细.xlsx")
    assert only(plain).kind == "sales_detail"


def test_a_better_word_goes_first() -> None:
    rows = [[*row, "市内交通"] for row in ROWS]
    table = only(read(sheet([*HEADER, "费用类型"], *rows), file="费用明细11月.xlsx"))
    assert set(table.frame["expense_line"]) == {"市内交通"}
