"""Rows that are the sum of others without saying so are never counted beside them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["业务员", "8月", "9月", "10月"]
REPS = [["王强", 100, 120, 90], ["刘洋", 80, 70, 95], ["陈静", 60, 65, 40]]
TEAM = ["张经理", 240, 255, 225]
FILE = "2026年销售目标.xlsx"
FEN = 72000


def target(*rows: list[Any], answers: dict[str, str] | None = None) -> Any:
    return only(read(sheet(HEAD, *rows), answers=answers, file=FILE))


@pytest.mark.parametrize("rows", [[TEAM, *REPS], [*REPS, TEAM]], ids=["above", "below"])
def test_a_manager_who_repeats_his_reps_is_left_out(rows: list[list[Any]]) -> None:
    table = target(*rows)
    assert table.questions == []
    assert int(table.frame["target_amount"].sum()) == FEN
    assert "张经理" not in set(table.frame["rep_name"])
    (out,) = table.left_out
    assert (out.code, out.cells[0]) == ("sum_row", "张经理")
    assert [check.agrees for check in table.totals] == [True] * 3
    assert table.bands[out.row - 1] == "total"


def test_several_levels_and_a_grand_total_below() -> None:
    second = [["周婷", 10, 11, 13], ["吴昊", 20, 25, 29]]
    lead = ["李经理", 30, 36, 42]
    whole = ["全国", 270, 291, 267]
    for rows in (
        [TEAM, *REPS, lead, *second],
        [*REPS, TEAM, *second, lead],
        [whole, TEAM, *REPS, lead, *second],
        [*REPS, TEAM, *second, lead, whole],
    ):
        table = target(*rows)
        assert table.questions == []
        assert sorted(table.frame["rep_name"].unique()) == sorted(
            ["王强", "刘洋", "陈静", "周婷", "吴昊"]
        )


def test_one_month_may_add_up_by_chance_and_is_asked_about() -> None:
    rows = sheet(["业务员", "目标额"], ["王强", 100], ["刘洋", 200], ["陈静", 300])
    name = "2026年10月目标.xlsx"
    file = read(rows, file=name)
    assert asked(file) == ["S//rows_add_up"]
    assert "4 (陈静)" in file.questions[0].params["rows"]
    counted = only(read(rows, answers={"S//rows_add_up": "data"}, file=name))
    assert int(counted.frame["target_amount"].sum()) == 60000
    without = only(read(rows, answers={"S//rows_add_up": "total"}, file=name))
    assert int(without.frame["target_amount"].sum()) == 30000
    assert without.layout is not None
    again = read(rows, layouts=[without.layout], file=name)
    assert asked(again) == []
    assert int(only(again).frame["target_amount"].sum()) == 30000
    # another name is another question
    other = sheet(["业务员", "目标额"], ["王强", 100], ["刘洋", 200], ["赵敏", 300])
    assert asked(read(other, layouts=[without.layout], file=name)) == ["S//rows_add_up"]


def test_part_of_a_group_is_not_a_total() -> None:
    table = target(["赵敏", 5, 7, 6], *REPS[:2], ["孙磊", 180, 190, 185])
    assert table.questions == []
    assert len(table.frame) == 12


def test_lines_that_happen_are_never_doubted() -> None:
    rows = sheet(
        ["销售日期", "单号", "客户名称", "金额", "业务员"],
        ["2026-10-01", "A1", "永辉", 100, "王强"],
        ["2026-10-02", "A2", "永辉", 200, "王强"],
        ["2026-10-03", "A3", "永辉", 300, "王强"],
    )
    table = only(read(rows))
    assert table.questions == []
    assert len(table.frame) == 3


def test_a_total_that_says_so_is_as_before() -> None:
    table = target(*REPS, ["合计", 240, 255, 225])
    assert [out.code for out in table.left_out] == ["total_row"]
    assert int(table.frame["target_amount"].sum()) == FEN


AMOUNTS = st.tuples(*[st.integers(1, 10**7)] * 4).filter(lambda a: len(set(a)) == 4)
TEAMS = st.lists(st.lists(AMOUNTS, min_size=2, max_size=5), min_size=1, max_size=4)


@given(TEAMS, st.booleans(), st.booleans())
def test_whatever_the_teams_only_the_reps_count(
    teams: list[list[tuple[int, ...]]], above: bool, whole: bool
) -> None:
    rows: list[list[Any]] = []
    for number, team in enumerate(teams):
        reps = [[f"代表{number}{n}", *amounts] for n, amounts in enumerate(team)]
        lead = [f"经理{number}", *map(sum, zip(*team, strict=True))]
        rows += [lead, *reps] if above else [*reps, lead]
    everybody = [amounts for team in teams for amounts in team]
    if whole and len(teams) > 1:
        total = ["大区", *map(sum, zip(*everybody, strict=True))]
        rows = [total, *rows] if above else [*rows, total]
    file = read(sheet(["业务员", "7月", "8月", "9月", "10月"], *rows), file=FILE)
    if file.questions:
        return  # asked is never wrong
    assert int(only(file).frame["target_amount"].sum()) == sum(map(sum, everybody)) * 100


def test_a_region_above_its_only_rep_is_a_sum_as_well() -> None:
    rows = [["华东区", 300], ["王强", 100], ["刘洋", 200], ["华南区", 50], ["李四", 50]]
    made = sheet(["业务员", "目标"], *rows)
    name = "2026年10月目标.xlsx"
    assert asked(read(made, file=name)) == ["S//rows_add_up"]
    table = only(read(made, file=name, answers={"S//rows_add_up": "total"}))
    assert table.frame["rep_name"].tolist() == ["王强", "刘洋", "李四"]


def test_two_reps_with_the_same_target_are_two() -> None:
    made = sheet(["业务员", "目标"], ["王强", 50], ["刘洋", 50])
    assert asked(read(made, file="2026年10月目标.xlsx")) == []


def test_what_was_said_of_several_names_is_remembered_of_each() -> None:
    """One column of amounts is not enough to be sure: asked, of two managers at once."""
    head, first = ["业务员", "销售目标"], [["周婷", 10], ["吴昊", 20]]
    rows = [["李经理", 30], *first, ["张经理", 240], *[[name, n] for name, n, *_ in REPS]]
    before = read(sheet(head, *rows), file="2026年10月销售目标.xlsx")
    (question,) = only(before).questions
    assert question.code == "rows_add_up"
    said = {question.id: "total"}
    layout = only(read(sheet(head, *rows), answers=said, file="2026年10月销售目标.xlsx")).layout
    assert layout is not None
    later = [["张经理", 9], ["王强", 4], ["刘洋", 5]]
    table = only(read(sheet(head, *later), layouts=[layout], file="2026年11月销售目标.xlsx"))
    assert table.questions == []
    assert list(table.frame["rep_name"]) == ["王强", "刘洋"]


def test_managers_above_their_reps_and_a_grand_total_below_them_all() -> None:
    second = [["周婷", 10, 11, 13], ["吴昊", 20, 25, 29]]
    lead = ["李经理", 30, 36, 42]
    whole = ["孙总", 270, 291, 267]
    for rows in ([TEAM, *REPS, lead, *second, whole], [whole, *REPS, TEAM, *second, lead]):
        table = target(*rows)
        assert table.questions == []
        assert sorted(table.frame["rep_name"].unique()) == sorted(
            ["王强", "刘洋", "陈静", "周婷", "吴昊"]
        )


@pytest.mark.parametrize("after", [["总计", 270, 291, 267], [None, None, None, None]])
def test_a_single_manager_above_rows_that_end_with_one_of_no_data(after: list[Any]) -> None:
    table = target(TEAM, *REPS, after, ["周婷", 10, 11, 13], ["吴昊", 20, 25, 29])
    assert "张经理" not in set(table.frame["rep_name"])
    assert int(table.frame["target_amount"].sum()) == FEN + 108_00


def test_a_manager_who_adds_up_in_three_months_of_four_is_asked_about() -> None:
    head = ["业务员", "8月", "9月", "10月", "11月"]
    reps = [[*row, 50] for row in REPS]
    rows = sheet(head, [*TEAM, 151], *reps)
    (question,) = asked(read(rows, file=FILE))
    assert "rows_add_up" in question
    told = only(read(rows, file=FILE, answers={question: "total"}))
    assert "张经理" not in set(told.frame["rep_name"])
    kept = only(read(rows, file=FILE, answers={question: "data"}))
    assert "张经理" in set(kept.frame["rep_name"])


def test_a_total_called_after_the_label_above_its_rows_is_sure() -> None:
    rows = [
        ["Opex October 2026"], ["Expense Line", "Budget"], ["People"], ["Salaries", 120],
        ["Bonus", 30], ["Total People", 150], ["Trade"], ["Samples", 12], ["Posters", 8],
        ["Total Trade", 20],
    ]  # fmt: skip
    table = only(read(sheet(*rows), file="x.xlsx"))
    assert table.questions == []
    assert table.frame["budget_amount"].tolist() == [12_000, 3_000, 1_200, 800]


def test_a_row_called_a_manager_that_sums_its_reps_in_every_amount_is_their_total() -> None:
    head = ["姓名", "月度目标", "月度实际"]
    rows = [["王大区(经理)", 110, 95], ["王强", 60, 50], ["李娜", 50, 45]]
    rows += [["李大区(经理)", 70, 65], ["刘洋", 30, 31], ["周敏", 40, 34]]
    table = only(read(sheet(head, *rows), file="大区达成表202610.xlsx"))
    assert table.questions == []
    assert table.frame["rep_name"].tolist() == ["王强", "李娜", "刘洋", "周敏"]
    assert [(o.row, o.code) for o in table.left_out] == [(2, "sum_row"), (5, "sum_row")]


def test_regions_above_their_customers_below_months_are_asked_about() -> None:
    rows = [
        ["Customer", "Sep", "Oct"], ["East", 90, 60], ["Acme", 50, 40], ["Beta", 40, 20],
        ["West", 70, 85], ["Coop", 30, 35], ["Dune", 40, 50],
    ]  # fmt: skip
    said = {"S//kind": "sales_detail", "S//month_only": "month_end"}
    file = read(sheet(*rows), file="2026.xlsx", answers=said)
    assert asked(file) == ["S//rows_add_up"]
    told = said | {"S//rows_add_up": "total"}
    table = only(read(sheet(*rows), file="2026.xlsx", answers=told))
    assert int(table.frame["net_amount"].sum()) == 30_500


def test_what_was_said_of_managers_holds_for_managers_of_other_names() -> None:
    name, head = "2026年10月目标.xlsx", ["姓名", "岗位", "销售目标"]
    first = sheet(head, ["Ida", "主管", 300], ["Ann", "代表", 100], ["Ben", "代表", 200],
                  ["Joe", "主管", 700], ["Cal", "代表", 400], ["Dan", "代表", 300])  # fmt: skip
    (question,) = asked(read(first, file=name))
    layout = only(read(first, file=name, answers={question: "total"})).layout
    assert layout is not None
    later = [["Eva", "主管", 90], ["Fay", "代表", 40], ["Gus", "代表", 50]]
    table = only(read(sheet(head, *later), layouts=[layout], file=name))
    assert table.questions == []
    assert set(table.frame["rep_name"]) == {"Fay", "Gus"}
    plain = [[who, "代表", amount] for who, _, amount in later]
    assert asked(read(sheet(head, *plain), layouts=[layout], file=name)) == [question]


@pytest.mark.parametrize(("name", "asks"), [("Region", []), ("Florida", ["S//rows_add_up"])])
def test_a_total_that_leaves_a_derived_column_blank_is_one_all_the_same(
    name: str, asks: list[str]
) -> None:
    rows = sheet(
        ["Rep", "Plan", "Actual", "Var"],
        ["Dana Holt", 10000, 9000, -1000],
        ["Mike Ruiz", 12000, 12500, 500],
        ["Pat Lowe", 11000, 8000, -3000],
        ["Jo Nash", 14000, 13800, -200],
        [name, 47000, 43300],
    )
    file = read(rows, file="Aug 2026.xlsx")
    assert asked(file) == asks
    told = read(rows, answers=dict.fromkeys(asks, "total"), file="Aug 2026.xlsx")
    assert int(only(told).frame["actual_mtd"].sum()) == 4330000
    assert [out.cells[0] for out in only(told).left_out] == [name]
