"""The value of a project and our share of it."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["商机名称", "客户", "业务员", "项目总额", "我方预计份额", "预计成交日期", "阶段"]
ROWS = [
    ["A项目", "永辉", "王强", 500, 120, "2026-12-10", "报价"],
    ["B项目", "华润", "李娜", 300, 90, "2026-11-20", "谈判"],
]


def test_which_of_the_two_counts_is_asked() -> None:
    page = sheet(HEAD, *ROWS)
    (question,) = read(page, file="商机跟进表.xlsx").questions
    assert set(question.choices) >= {"D", "E"}
    for column, total in (("D", 80_000), ("E", 21_000)):
        table = only(read(page, file="商机跟进表.xlsx", answers={question.id: column}))
        assert table.frame["opp_amount"].sum() == total


def test_an_amount_alone_is_not_asked_about() -> None:
    head = [name for name in HEAD if name != "我方预计份额"]
    rows = [[cell for n, cell in enumerate(row) if n != 4] for row in ROWS]
    assert asked(read(sheet(head, *rows), file="商机跟进表.xlsx")) == []
