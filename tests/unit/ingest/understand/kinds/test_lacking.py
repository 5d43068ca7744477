"""Whatever one column is called, the kind a table is must be found among the choices."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sales_core.domain.fields import Field, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.ingest import first_words
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import read, sheet

TITLES = {
    "sales_target": "销售目标", "sales_progress": "销售进度", "sales_detail": "销售明细",
    "expense_budget": "费用预算", "expense_claim": "费用报销", "visit_plan": "拜访计划",
    "visit_log": "拜访记录", "customer_master": "客户档案", "rep_roster": "花名册",
    "dealer_psi": "进销存", "dealer_payment": "回款", "ar_ageing": "账龄", "promotion": "促销活动",
    "policy_ledger": "返利台账", "pipeline": "商机", "cash_bag": "帐袋", "slip_log": "传票",
    "distribution_check": "铺货检查", "joint_visit": "协访", "fx_rate": "汇率",
}  # fmt: skip
UNKNOWN = {"zh": "某某", "en": "Xyzzy"}
MONTH = {"zh": "月份", "en": "Month"}
ROWS = range(3)


def _cell(field: Field | None, row: int) -> Any:
    if field is None:
        return f"2026-{row + 8:02}"
    if field.type is FieldType.DATE:
        return f"{date(2026, 10, row + 3)}"
    if field.type is FieldType.BOOLEAN:
        return "是否是"[row]
    if field.type in (FieldType.TEXT, FieldType.TIME):
        return f"{field.name[:3]}{'甲乙丙'[row]}{row}"
    return 1000 * (row + 1) + row * 7 + 5


def _table(kind: ReportKind, lang: str, missing: int, title: str) -> ReadFile:
    """What the kind needs under its first words, one of them under a word nobody knows."""
    fields = {f.name: f for f in kind.fields}
    names = [group[0] for group in kind.required]
    heads = [
        first_words.first_word(kind.id, n, lang) if n in fields else MONTH[lang] for n in names
    ]
    heads[missing] = UNKNOWN[lang]
    rows = [[_cell(fields.get(name), row) for name in names] for row in ROWS]
    return read(sheet(heads, *rows), file=f"{title}.xlsx")


def _found(file: ReadFile, kind: str) -> bool:
    """Read as this kind, offered as one, or taken for it while a column of it is asked about."""
    asked = {q.code for q in file.questions}
    offered = {choice for q in file.questions for choice in q.choices}
    return file.tables[0].kind == kind or kind in offered or "missing_column" in asked


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", list(REPORT_KINDS))
def test_a_kind_its_title_names_is_offered_whichever_column_is_unknown(
    kind: str, lang: str
) -> None:
    made = REPORT_KINDS[kind]
    for missing in range(len(made.required)):
        assert _found(_table(made, lang, missing, TITLES[kind]), kind), made.required[missing]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("kind", "missing"),
    [("promotion", 3), ("pipeline", 1), ("joint_visit", 1), ("visit_log", 2), ("slip_log", 0)],
)
def test_without_a_title_two_words_of_its_own_are_enough(
    kind: str, missing: int, lang: str
) -> None:
    assert _found(_table(REPORT_KINDS[kind], lang, missing, "表"), kind)


def test_sales_with_a_balance_may_be_sales() -> None:
    rows = sheet(
        ["客户", "销售金额", "到账金额", "余额"], ["甲行", 1794, 1000, 794], ["乙行", 500, 500, 0]
    )
    file = read(rows)
    assert [q.code for q in file.questions] == ["kind"]
    assert "sales_detail" in file.questions[0].choices


def test_a_title_that_names_a_kind_is_asked_about_before_a_file_is_sent_back() -> None:
    head = ["甲栏", "乙栏", "丙栏", "丁栏"]
    made = sheet(["商机漏斗"], head, ["东风", 1, "x", "y"], ["长城", 2, "x", "z"])
    file = read(made)
    assert file.error is None
    assert file.questions[0].choices == ("pipeline", "none")


def test_what_the_file_is_called_after_is_among_the_choices() -> None:
    rows = sheet(
        ["Month", "Name of Supplier", "Type of Expenses", "Invoice Amount"],
        ["2026-10-01", "Global Ads", "Advertising", 10250],
        ["2026-10-01", "Power Corp", "Electricity", 11200],
    )
    (question,) = read(rows, file="Expenses.xlsx").questions
    assert question.choices == ("sales_detail", "expense_claim", "none")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["policy_ledger", "pipeline", "cash_bag", "slip_log", "promotion"])
def test_a_rare_kind_is_offered_without_a_title_whichever_column_is_unknown(
    kind: str, lang: str
) -> None:
    made = REPORT_KINDS[kind]
    for missing in range(len(made.required)):
        assert _found(_table(made, lang, missing, "表"), kind), made.required[missing]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (["Currency", "Month", "Value"], "fx_rate"),
        (["日期", "业务员", "袋内金额", "账面"], "cash_bag"),
        (["Account", "Deal", "Stage", "Amount"], "pipeline"),
    ],
)
def test_words_of_its_own_are_not_needed_where_something_is_asked(
    head: list[str], kind: str
) -> None:
    cells = {"Value": 7.1, "袋内金额": 10, "账面": 10, "Amount": 3, "Month": "2026-10",
             "日期": "2026-10-01"}  # fmt: skip
    rows = [[cells.get(word, f"{word}{n}") for word in head] for n in (1, 2)]
    offered = {choice for q in read(sheet(head, *rows)).questions for choice in q.choices}
    assert kind in offered


def test_receipts_among_sales_are_asked_about() -> None:
    head = ["日期", "类型", "客户", "金额"]
    rows = [["2026-10-01", "销售", "大华", 10], ["2026-10-02", "收款", "华联", 20]]
    (question,) = read(sheet(head, *rows)).questions
    assert (question.code, question.params["found"]) == ("cancelled_rows", "收款")
    gifts = [rows[0], ["2026-10-02", "样品", "华联", 0]]
    assert read(sheet(head, *gifts)).questions == []


@pytest.mark.parametrize(
    "rows",
    [
        [["业务员", "计划拜访家数", "实际拜访家数"], ["王强", 40, 38], ["李娜", 42, 40]],
        [["Rep", "Planned Visits", "Actual Visits"], ["A Khan", 40, 38], ["B Lee", 42, 40]],
    ],
)
def test_visits_counted_without_a_day_are_asked_for_it(rows: list[list[Any]]) -> None:
    (question,) = read(sheet(*rows), file="10月.xlsx").questions
    assert question.code == "day_of"
    file = read(sheet(*rows), file="10月.xlsx", answers={question.id: "2026-10-31"})
    assert file.questions == []
    assert list(file.tables[0].frame["actual_calls"]) == [38, 40]
