"""One sheet for each rep: whose it is says its name, known or asked about."""

from __future__ import annotations

import pytest

from sales_core.ingest.grid import Sheet
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, read, sheet

SALES = ["销售日期", "单号", "客户名称", "金额"]
CLAIMS = ["费用发生日期", "费用科目", "报销金额", "审批状态"]


def sales(name: str, yuan: int) -> Sheet:
    return sheet(SALES, ["2026-10-01", f"A{yuan}", "永辉", yuan], name=name)


def claims(name: str, yuan: int) -> Sheet:
    return sheet(CLAIMS, ["2026-10-01", "差旅费", yuan, "已审批"], name=name)


def owners(file: ReadFile) -> dict[str, set[str]]:
    """Sheet -> reps of its rows."""
    return {
        t.sheet: set(t.frame["rep_name"]) if "rep_name" in t.frame else set() for t in file.tables
    }


def test_sheets_named_after_reps_on_file_are_theirs() -> None:
    file = read(sales("王强", 100), sales("刘洋", 70), reps=["王强", "刘洋"])
    assert asked(file) == []
    assert owners(file) == {"王强": {"王强"}, "刘洋": {"刘洋"}}


def test_a_kind_that_needs_a_rep_has_one() -> None:
    file = read(claims("王强", 100), claims("刘洋", 70), reps=["王强", "刘洋"])
    assert [t.kind for t in file.tables] == ["expense_claim"] * 2
    assert owners(file) == {"王强": {"王强"}, "刘洋": {"刘洋"}}


def test_names_nobody_knows_are_asked_about_once() -> None:
    sheets = [claims("王强", 100), claims("刘洋", 70), claims("陈静", 5)]
    file = read(*sheets)
    assert asked(file) == ["王强//sheets_are_reps"]
    assert file.questions[0].params["names"] == "王强、刘洋、陈静"
    said = read(*sheets, answers={"王强//sheets_are_reps": "reps"})
    assert asked(said) == []
    assert owners(said) == {name: {name} for name in ("王强", "刘洋", "陈静")}


def test_no_means_that_the_rows_have_no_rep() -> None:
    sheets = [sales("王强", 100), sales("刘洋", 70)]
    file = read(*sheets, answers={"王强//sheets_are_reps": "none"})
    assert asked(file) == []
    assert owners(file) == {"王强": set(), "刘洋": set()}


@pytest.mark.parametrize(
    "names",
    [
        ("9月", "10月"),
        ("明细", "汇总"),
        ("Sheet1", "Sheet2"),
        ("华东区", "华南区"),
        ("王强", "10月"),
    ],
)
def test_other_names_are_not_asked_about(names: tuple[str, str]) -> None:
    assert asked(read(*(sales(name, n + 5) for n, name in enumerate(names)))) == []


def test_a_column_of_reps_goes_before_the_name_of_the_sheet() -> None:
    with_reps = sheet([*SALES, "业务员"], ["2026-10-01", "A1", "永辉", 5, "陈静"], name="王强")
    file = read(with_reps, sales("刘洋", 7), reps=["王强", "刘洋", "陈静"])
    assert owners(file) == {"王强": {"陈静"}, "刘洋": {"刘洋"}}


def test_sheets_of_things_are_not_taken_for_people() -> None:
    rows = (["日期", "客户", "数量"], ["2026-10-05", "甲行", 3], ["2026-10-06", "乙行", 4])
    file = read(sheet(*rows, name="洗衣液"), sheet(*rows, name="牙膏"))
    assert "sheets_are_reps" not in {q.code for q in file.questions}


def test_a_label_that_names_the_rep_is_not_asked_again() -> None:
    def of(name: str) -> Sheet:
        head = ["销售日期", "客户", "销售额"]
        return sheet([f"业务员：{name}"], head, ["2026-10-05", "大华", 10], name=name)

    file = read(of("王强"), of("李娜"))
    assert not file.questions
    assert [set(t.frame["rep_name"]) for t in file.tables] == [{"王强"}, {"李娜"}]


@pytest.mark.parametrize(
    "names", [("Income Statement", "Balance Sheet"), ("Mill Road", "Park Road")]
)
def test_statements_and_roads_are_nobody(names: tuple[str, str]) -> None:
    file = read(*(sales(name, n + 5) for n, name in enumerate(names)))
    assert "sheets_are_reps" not in {q.code for q in file.questions}


def test_a_bare_name_above_the_table_is_the_rep_the_sheet_is_called_after() -> None:
    def of(name: str, said: str) -> Sheet:
        row = ["2026-10-01", f"A{len(name)}", "永辉", 100]
        return sheet(["Daily Sales"], ["Name:", said], SALES, row, name=name)

    file = read(of("Kwame Asare", "Kwame Asare"), of("Efua Mensima", "Efua Mensima"))
    assert asked(file) == []
    assert owners(file) == {"Kwame Asare": {"Kwame Asare"}, "Efua Mensima": {"Efua Mensima"}}
    other = read(of("Kwame Asare", "Daily totals"), of("Efua Mensima", "Daily totals"))
    assert asked(other) == ["Kwame Asare//sheets_are_reps"]
