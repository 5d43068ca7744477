"""Plain numbers under a title that speaks of something else than money of sales."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

MONTHS = (["业务员", "1月", "2月"], ["王强", 100, 200], ["刘洋", 300, 400])
ONE = (["业务员", "目标"], ["王强", 100], ["刘洋", 300])


@pytest.mark.parametrize(
    "title",
    ["2026年回款目标", "2026年拜访目标", "2026年新客户开发目标", "2026年铺货目标",
     "2026年销量目标(箱)", "2026年销售费用目标", "2026 visit targets",
     "2026 collection target", "2026 target volume"],
)  # fmt: skip
def test_a_title_that_makes_it_doubtful_is_asked_about(title: str) -> None:
    assert asked(read(sheet([title], *MONTHS))) == ["S//numbers_are"]
    assert asked(read(sheet([title], *ONE)))[:1] == ["S//numbers_are"]


@pytest.mark.parametrize(
    "title",
    ["2026年销售目标", "2026年目标（万元）", "2026年销售任务及费用", "2026 sales targets",
     "2026年销售部目标", "2026年销量目标 单位：万元"],
)  # fmt: skip
def test_titles_of_sales_need_no_question(title: str) -> None:
    assert asked(read(sheet([title], *MONTHS))) == []


def test_numbers_may_be_pieces() -> None:
    rows = sheet(["2026年销量目标"], *MONTHS)
    found = only(read(rows, answers={"S//numbers_are": "pieces"}))
    assert list(found.frame["target_qty"]) == [100_000, 200_000, 300_000, 400_000]
    assert "target_amount" not in found.frame
    found = only(read(rows, answers={"S//numbers_are": "money"}))
    assert list(found.frame["target_amount"]) == [10_000, 20_000, 30_000, 40_000]


def test_targets_of_something_else_are_not_loaded() -> None:
    found = only(read(sheet(["2026年拜访目标"], *MONTHS), answers={"S//numbers_are": "none"}))
    assert (found.kind, len(found.frame)) == (None, 0)


def test_an_answer_is_remembered_for_the_same_word_only() -> None:
    first = only(read(sheet(["2026年销量目标"], *MONTHS), answers={"S//numbers_are": "pieces"}))
    assert first.layout is not None
    again = read(sheet(["2026年销量目标"], *MONTHS), layouts=[first.layout])
    assert list(only(again).frame["target_qty"])[:1] == [100_000]
    other = read(sheet(["2026年回款目标"], *MONTHS), layouts=[first.layout])
    assert asked(other) == ["S//numbers_are"]
    sales = read(sheet(["2026年销售目标"], *MONTHS), layouts=[first.layout])
    assert list(only(sales).frame["target_amount"])[:1] == [10_000]


def test_rows_of_other_measures_are_left_out() -> None:
    rows = sheet(
        ["2026年10月目标"],
        ["业务员", "指标类型", "目标"],
        ["王强", "销售额", 100],
        ["王强", "拜访次数", 60],
        ["刘洋", "销售额", 300],
        ["刘洋", "拜访次数", 80],
    )
    found = only(read(rows))
    assert list(found.frame["target_amount"]) == [10_000, 30_000]
    assert [(o.row, o.code) for o in found.left_out] == [(4, "other_measure"), (6, "other_measure")]


def test_measures_in_unknown_words_are_asked_about() -> None:
    rows = sheet(
        ["2026年10月目标"],
        ["业务员", "指标类型", "目标"],
        ["王强", "核心指标", 100],
        ["王强", "挑战指标", 160],
    )
    assert asked(read(rows)) == ["S//target_rows"]
    found = only(read(rows, answers={"S//target_rows": "核心指标"}))
    assert list(found.frame["target_amount"]) == [10_000]


def test_target_and_actual_in_rows_below_each_other_are_asked_about() -> None:
    rows = sheet(
        ["业务员", "项目", "1月", "2月"],
        ["王强", "目标", 100, 200],
        ["王强", "实际", 80, 150],
        ["刘洋", "目标", 300, 400],
        ["刘洋", "实际", 310, 390],
    )
    file = read(rows, file="2026年销售目标.xlsx")
    assert asked(file) == ["S/B/measure_rows"]
    answers = {"S/B/measure_rows": "目标"}
    found = only(read(rows, file="2026年销售目标.xlsx", answers=answers))
    assert int(found.frame["target_amount"].sum()) == 1000_00
    assert [o.row for o in found.left_out] == [3, 5]


@pytest.mark.parametrize(
    ("corner", "question"), [("业务员", "kind"), ("月份", "turned"), ("指标", "turned")]
)
def test_a_table_turned_on_its_side_is_not_read_unasked(corner: str, question: str) -> None:
    rows = sheet([corner, "王强", "刘洋", "赵敏"], ["目标", 100, 200, 300], ["实际", 50, 60, 70])
    file = read(rows, file="2026年10月销售目标.xlsx", reps=["王强", "刘洋", "赵敏"])
    assert asked(file) == [f"S//{question}"]
    assert only(file).frame.empty


def test_a_unit_of_goods_in_the_title_needs_no_question() -> None:
    rows = (["2026年四季度销售指标（单位：盒）"], ["业务员", "10月", "11月"], ["王强", 10, 20])
    table = only(read(sheet(*rows)))
    assert int(table.frame["target_qty"].sum()) == 30_000
    assert "target_amount" not in table.frame


@pytest.mark.parametrize(
    "title", ["2026年10月回款达成", "2026年10月费用", "2026年10月拜访完成情况"]
)
def test_progress_of_something_else_is_no_progress_of_sales(title: str) -> None:
    rows = sheet([title], ["业务员", "预算", "实际"], ["王强", 10, 8], ["刘洋", 5, 6])
    assert [q.code for q in read(rows).questions] == ["numbers_are"]
    sales = sheet(["2026年10月销售达成"], ["业务员", "目标", "实际"], ["王强", 10, 8])
    assert asked(read(sales)) == []


@pytest.mark.parametrize("title", ["All figures in MT", "Cement sales in bags"])
def test_a_title_that_counts_goods_is_asked_about(title: str) -> None:
    rows = sheet([title], ["Rep", "Target", "Actual"], ["Ann", 110, 90], ["Bob", 250, 180])
    assert [q.code for q in read(rows, file="Sales Oct 2026.xlsx").questions] == ["numbers_are"]


def test_stock_in_lakhs_is_not_counted_in_pieces() -> None:
    head = ["Distributor", "Primary", "Secondary", "Closing Stock"]
    rows = [["Agarwal", 12.5, 11, 4], ["Mehta", 8, 9.5, 3]]
    title = ["Stock as on 31 October 2026 (Rs Lacs)"]
    assert asked(read(sheet(title, head, *rows), file="x.xlsx")) == ["S//numbers_are"]
    counted = ["Stock as on 31 October 2026"]
    assert asked(read(sheet(counted, head, *rows), file="x.xlsx")) == []


@pytest.mark.parametrize(
    ("unit", "first"),
    [("箱", 100_000), ("千升", 100_000), ("万箱", 1_000_000_000), ("KL", 100_000)],
)
def test_a_unit_of_goods_above_all_makes_targets_pieces(unit: str, first: int) -> None:
    found = only(read(sheet(["2026年任务分解", f"单位：{unit}"], *MONTHS)))
    assert list(found.frame["target_qty"])[:1] == [first]
    assert "target_amount" not in found.frame


@pytest.mark.parametrize("unit", ["千升", "万盒", "平方米", "KL"])
def test_progress_in_goods_is_no_money_unasked(unit: str) -> None:
    rows = (["业务员", "目标", "实际"], ["王强", 100, 80], ["刘洋", 300, 290])
    assert asked(read(sheet([f"2026年10月进度 单位：{unit}"], *rows))) == ["S//numbers_are"]


def test_stock_in_yuan_is_not_counted_in_pieces_unasked() -> None:
    head = ["经销商", "品项", "期初", "进货", "出货", "期末"]
    rows = [["恒丰", "A", 1000, 500, 300, 1200], ["永盛", "B", 900, 400, 300, 1000]]
    top = ["经销商进销存 2026-11-20（元）"]
    assert asked(read(sheet(top, head, *rows), file="x.xlsx")) == ["S//numbers_are"]
    beside = [[*row, 9] for row in rows]
    assert asked(read(sheet(top, [*head, "库存金额"], *beside), file="x.xlsx")) == []
    counted = ["经销商", "品项", "期初", "进货", "出货", "期末数量"]
    assert asked(read(sheet(top, counted, *rows), file="x.xlsx")) == []


@pytest.mark.parametrize("unit", ["家", "人", "次"])
def test_a_target_of_outlets_or_visits_is_no_target_of_sales_unasked(unit: str) -> None:
    rows = sheet(["2026年11月目标"], ["业务员", f"目标({unit})"], ["王强", 10], ["李娜", 11])
    assert asked(read(rows)) == ["S//numbers_are"]
    assert only(read(rows, answers={"S//numbers_are": "none"})).kind is None
    assert len(only(read(rows, answers={"S//numbers_are": "pieces"})).frame) == 2


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (["业务员", "指标"], ["销售额", "回款", "拜访数"]),
        (["Rep", "Measure"], ["Sales", "Collections", "Calls"]),
    ],
)
def test_of_measures_down_and_days_across_one_counts(head: list[str], words: list[str]) -> None:
    days = [f"2026-10-0{n}" for n in range(1, 4)]
    rows = [
        [name, word, 10**n, 2 * 10**n, 0]
        for name in ("王强", "李娜")
        for n, word in enumerate(words, 1)
    ]
    made = sheet([*head, *days], *rows)
    kind = {"S//kind": "sales_detail"}
    assert asked(read(made, file="Daily 日报.xlsx", answers=kind)) == ["S/B/measure_rows"]
    said = kind | {"S/B/measure_rows": words[0]}
    table = only(read(made, file="Daily 日报.xlsx", answers=said))
    assert table.frame["net_amount"].sum() == 60_00
    assert {left.code for left in table.left_out} == {"other_measure"}


def test_days_across_and_measures_down_of_one_person_are_asked_about_too() -> None:
    made = sheet(["业务员：张伟"], ["2026年10月"], ["指标", *(f"{n}日" for n in range(1, 6))],
                 ["销售额", 1100, 2200, 300, 0, 5], ["拜访数", 8, 8, 9, 7, 8])  # fmt: skip
    file = read(made, file="日报.xlsx", answers={"S//kind": "sales_detail"})
    assert asked(file) == ["S/A/measure_rows"]
    said = {"S//kind": "sales_detail", "S/A/measure_rows": "销售额"}
    assert only(read(made, file="日报.xlsx", answers=said)).frame["net_amount"].sum() == 3605_00
