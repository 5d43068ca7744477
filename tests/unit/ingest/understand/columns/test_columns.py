"""Which of several columns a field is taken from."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet


@pytest.mark.parametrize("order", [1, -1])
def test_a_channel_beside_the_type_of_customer_is_the_channel(order: int) -> None:
    head = ["Invoice Date", "Customer", *["Customer Type", "Channel"][::order], "Net Amount"]
    rows = [
        ["2026-10-05", "Tesco", *["Retail", "Online"][::order], 5],
        ["2026-10-06", "Asda", *["Trade", "Store"][::order], 6],
    ]
    table = only(read(sheet(head, *rows), file="invoices.xlsx"))
    assert set(table.frame["channel"]) == {"Online", "Store"}


@pytest.mark.parametrize("signs", [("Checks #", "Checks $"), ("No. of cheques", "Cheques $")])
def test_cheques_are_counted_in_one_column_and_added_up_in_another(signs: tuple[str, str]) -> None:
    head = ["Rep", "Date", "Cash Collected", *signs, "Cash Counted"]
    rows = [["Ann Lee", "2026-10-13", 20, 2, 500, 20], ["Bob Tan", "2026-10-14", 30, 1, 75, 30]]
    table = only(read(sheet(head, *rows), file="Cash bag.xlsx"))
    assert list(table.frame["cheque_count"]) == [2, 1]
    assert list(table.frame["cheque_amount"]) == [500_00, 75_00]


def test_goods_a_dealer_was_sent_and_sold_on_are_read_in_the_words_of_drinks() -> None:
    head = ["Distributor", "SKU", "Opening", "Shipments", "Depletions", "Ending Inventory"]
    rows = [["Larch", "Ale", 10, 5, 4, 11], ["Birch", "Ale", 20, 6, 9, 17]]
    table = only(read(sheet(head, *rows), file="Inventory Oct 2026.xlsx"))
    assert list(table.frame["sell_in"]) == [5000, 6000]
    assert list(table.frame["sell_out"]) == [4000, 9000]


def test_both_links_of_the_trade_are_asked_about_and_one_alone_is_read() -> None:
    names = ["Ann Lee", "Bob Tan"]
    one = sheet(["Rep", "Secondary Target", "Secondary Ach"], *([n, 50, 40] for n in names))
    assert only(read(one, file="Oct 2026.xlsx")).frame["actual_mtd"].sum() == 80_00
    head = ["Rep", "Primary Target", "Primary Ach", "Secondary Target", "Secondary Ach"]
    both = read(sheet(head, *([n, 10, 9, 50, 40] for n in names)), file="Oct 2026.xlsx")
    assert [q.code for q in both.questions] == ["which_column", "which_column"]


def test_an_amount_below_what_it_is_of_is_in_the_unit_beside_it() -> None:
    top = ["代表", "产品", "指标", None, "实际", None]
    below = [None, None, "盒数", "金额（万元）", "盒数", "金额（万元）"]
    rows = [["柯美玲", "瑞宁片", 300, 1.16, 200, 0.77], ["祁俊", "瑞宁片", 400, 1.54, 100, 0.39]]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)]
    table = only(read(sheet(top, below, *rows, merged=merged), file="2026年10月指标达成.xlsx"))
    assert list(table.frame["target_amount"]) == [11_600_00, 15_400_00]
    assert list(table.frame["actual_mtd"]) == [7_700_00, 3_900_00]


@pytest.mark.parametrize("word", ["盒数", "箱数", "数量", "Cases"])
def test_pieces_below_months_are_targets_beside_the_amounts(word: str) -> None:
    heads = [["业务员", "10月", "", "11月", ""], ["", word, "金额", word, "金额"]]
    file = read(sheet(*heads, ["王强", 20, 900, 30, 1350], ["李娜", 5, 225, 6, 270]),
                file="2026年目标.xlsx")  # fmt: skip
    table = only(file)
    assert table.kind == "sales_target"
    assert list(table.frame["target_qty"]) == [20_000, 30_000, 5_000, 6_000]
    assert list(table.frame["target_amount"]) == [90_000, 135_000, 22_500, 27_000]


@pytest.mark.parametrize("word", ["人数", "天数", "Days"])
def test_people_and_days_below_months_are_no_targets(word: str) -> None:
    heads = [["业务员", "10月", "", "11月", ""], ["", word, "金额", word, "金额"]]
    file = read(sheet(*heads, ["王强", 20, 900, 30, 1350], ["李娜", 5, 225, 6, 270]),
                file="2026年目标.xlsx")  # fmt: skip
    assert "target_qty" not in only(file).frame.columns
