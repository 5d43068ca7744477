"""Rows that sum others say so in one of their first cells."""

from __future__ import annotations

import pytest

from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import filled
from sales_core.ingest.understand.totals.totals import is_mean_row, is_total_row, is_total_word
from tests.unit.ingest.understand.reading_made import only, read, sheet


def says_total(*cells: Value) -> bool:
    """Whether a row of these cells is a total."""
    sheet = Sheet("S", [list(cells)])
    return is_total_row(sheet, 0, filled(sheet, 0))


@pytest.mark.parametrize(
    "word",
    ["合计", "合 计", "小　计", "华东小计", "总计:", "共计", "总和", "Total", "SUB-TOTAL",
     "Ｔｏｔａｌ", "North subtotal", "sum", "Grand Totals",
     "共计3人", "共 12 家", "总共5单"],
)  # fmt: skip
def test_words_of_totals(word: str) -> None:
    assert says_total(word, 12, 13)
    assert says_total("SO01", "张三", word, 13)


@pytest.mark.parametrize(
    "word",
    ["华东汇总", "Subtotal North", "全年累计", "1-11月累计", "截至22日累计", "本旬累计",
     "上旬发生额", "本期发生额", "一季度计", "全年计", "旬计", "小计1", "合计数", "合计人数",
     "上月结转", "期初余额", "上年结余",
     "汇总", "总数", "∑", "Σ",
     "总计（大写）：壹万元整"],
)  # fmt: skip
def test_words_that_sum_where_figures_stand_beside_them(word: str) -> None:
    assert says_total(word, 12)
    assert not says_total(word, "说明")


@pytest.mark.parametrize(
    "word", ["统计科", "设计院", "summit store", "totally", "计划", "共享3店铺", "共2", None, 5]
)
def test_other_words(word: Value) -> None:
    assert not says_total(word, "张三", 12)


def test_a_word_beyond_the_labels_is_no_total() -> None:
    assert not says_total("a", "b", "c", "d", "e", "f", "合计", 3)


@pytest.mark.parametrize(
    "word",
    ["Total - North (2)", "Total – Gulf", "Total: West", "Total (net of returns)",
     "Grand Total (3)",
     "North Total (5)", "Sub-total - Retail"],
)  # fmt: skip
def test_totals_of_a_part_before_figures_alone(word: str) -> None:
    assert says_total(word, 12, "45%", "AED 3M")


@pytest.mark.parametrize("word", ["Total - Oman", "Total (Marine) Ltd", "Total-Care"])
def test_a_name_that_begins_like_a_total_stands_beside_other_words(word: str) -> None:
    assert not says_total(word, "Orla Finch", 12)
    assert not says_total("SO-1", word, 12)


def test_stars_mark_the_sums_an_erp_prints() -> None:
    made = sheet(["客户名称", "到期日", "应收余额"], ["大华", "2026-10-31", 10], ["*", None, 10])
    assert is_total_row(made, 2, [0, 2])
    assert not is_total_row(sheet(["*", "大华", 10]), 0, [0, 1, 2])
    lines = [
        ["", "1001", "90", "RV", "2026-10-31", "SAR", 10],
        ["*", "1001", "", "", "", "SAR", 10],
    ]
    assert is_total_row(sheet(*lines), 1, [0, 1, 5, 6])


def test_figures_written_as_text_are_figures() -> None:
    assert says_total(None, None, "C/F", None, "20,010.07")
    assert not says_total(None, None, "C/F", None, "Tesco")


@pytest.mark.parametrize(
    "word",
    [
        "合计（元）",
        "总计(万元)",
        "** Total **",
        "---合计---",
        "【合计】",
        "=Total=",
        "Total (net)",
        "Sub total wk to 7-Nov",
    ],
)
def test_units_and_ornaments_around_the_word(word: str) -> None:
    assert says_total(word, 12, 13)


def test_figures_written_as_text_speak_for_a_total_as_well() -> None:
    assert says_total("华东汇总", "1,200.00")
    row = Sheet("S", [["平均（元）", "1,200.00"]])
    assert is_mean_row(row, 0, [0, 1])


@pytest.mark.parametrize("word", ["Highest", "Team average", "Average per rep", "Minimum"])
def test_means_and_extremes_in_english(word: str) -> None:
    assert is_mean_row(sheet([word, 120]), 0, [0, 1])


@pytest.mark.parametrize("word", ["Max", "Mean Street Ltd", "Average Joe"])
def test_names_that_are_no_means(word: str) -> None:
    assert not is_mean_row(sheet([word, 120]), 0, [0, 1])


@pytest.mark.parametrize("words", [("Last Year", "Growth %"), ("Target", "% Ach."), ("LY", "YoY")])
def test_rows_below_a_total_that_compare_it_are_no_data(words: tuple[str, str]) -> None:
    rows = [["A", 100, 90], ["B", 200, 180], ["C", 310, 330], ["Total", 610, 600]]
    below = [[words[0], 500, 520], [words[1], 0.2, 0.15]]
    head = ["Rep", "Target", "Actual"]
    table = only(read(sheet(head, *rows, *below), file="Sales October 2026.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(n, "total_row") for n in (5, 6, 7)]
    assert [check.agrees for check in table.totals] == [True, True]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_formula_typed_as_text_is_no_total(start: str) -> None:
    assert not says_total("2026-10-05", "A1", "大华", "饼干", 1, f"{start}SUM(A1)")


def test_a_word_written_wide_says_total_as_well() -> None:
    assert is_total_word("总 合 计")
    assert is_total_word("本 组 小 计")
    assert not is_total_word("合 肥 店")


@pytest.mark.parametrize("word", ["逾期率", "铺货率", "费用率", "% of Total", "Overdue %"])
def test_shares_below_a_total_are_no_rows(word: str) -> None:
    head = ["客户编码", "客户名称", "应收余额", "未到期", "逾期1-30天"]
    rows = [["K01", "恒源商贸", 300, 200, 100], ["K02", "佳惠超市", 180, 130, 50]]
    shares = [["合计", None, 480, 330, 150], [word, None, None, 0.6875, 0.3125]]
    table = only(read(sheet(["账龄表 2026-10-31"], head, *rows, *shares), file="x.xlsx"))
    assert (table.kind, list(table.frame["customer_id"])) == ("ar_ageing", ["K01", "K02"])
    assert [left.row for left in table.left_out] == [5, 6]


def test_a_customer_whose_name_ends_like_a_total_is_one() -> None:
    cells = ["64", "Av. Larch 9", "Elm City", "Ropa Total", "Ann Lee", "Spain", "555-0101", "+34 1"]
    assert not is_total_row(Sheet("S", [cells]), 0, range(8))
    sums = [None, "East", None, "Ann Total", None, "CNY", 300, 20]
    assert is_total_row(Sheet("S", [sums]), 0, [1, 3, 5, 6, 7])
    assert is_total_row(Sheet("S", [[*cells[:3], "Grand Total", *cells[4:]]]), 0, range(8))


def test_stars_before_a_name_mark_the_sum_of_its_rows() -> None:
    head = ["Customer", "Document No", "Net due date", "Open amount", "Curr."]
    found = only(read(sheet(
        head, ["Bright Ltd", "18", "2026-10-06", 30, "EUR"],
        ["Bright Ltd", "19", "2026-10-09", 12, "EUR"],
        ["* Bright Ltd", None, None, 42, "EUR"], ["Elm & Co", "20", "2026-10-02", 7, "EUR"],
        ["* Elm & Co", None, None, 7, "EUR"], ["** Total", None, None, 49, "EUR"],
    ), file="Open items 2026-10-31.xlsx"))  # fmt: skip
    assert list(found.frame["ar_balance"]) == [3_000, 1_200, 700]
    assert [(left.row, left.code) for left in found.left_out] == [
        (n, "total_row") for n in (4, 6, 7)
    ]


def test_a_star_before_one_name_of_full_rows_is_a_mark() -> None:
    found = only(read(sheet(
        ["业务员", "目标", "实际"], ["王强", 10, 9], ["* 李娜", 20, 18], ["刘洋", 30, 33],
    ), file="2026年10月销售进度.xlsx"))  # fmt: skip
    assert len(found.frame) == 3


@pytest.mark.parametrize("word", ["No of outlets: 9", "门店数：9家", "Total number of calls: 12"])
def test_a_count_beside_its_sum_is_no_row(word: str) -> None:
    assert says_total(None, word, 4580)
    assert not says_total("No of Hope Stores", 12)
