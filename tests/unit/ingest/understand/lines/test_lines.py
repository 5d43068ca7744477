"""Rows that sum others without saying so, and texts that are no header."""

from __future__ import annotations

import pytest

from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["姓名", "10月", "11月"]
ROWS = (["王强", 100, 200], ["刘洋", 300, 400], ["陈静", 500, 600])
FILE = "2026年销售目标.xlsx"


def test_a_last_row_of_sums_alone_is_a_total() -> None:
    table = only(read(sheet(HEAD, *ROWS, [None, 900, 1200]), file=FILE))
    assert [(o.row, o.code) for o in table.left_out] == [(5, "total_row")]
    assert [(t.printed, t.agrees) for t in table.totals] == [("900.00", True), ("1200.00", True)]
    assert int(table.frame["target_amount"].sum()) == 210_000


def test_a_last_row_that_does_not_add_up_lacks_its_name() -> None:
    table = only(read(sheet(HEAD, *ROWS, [None, 900, 1201]), file=FILE))
    assert [(o.row, o.code) for o in table.left_out] == [(5, "missing_name")]


def test_amounts_written_as_text_are_no_header() -> None:
    rows = sheet(
        ["Billing Doc", "Billing Date", "Customer Name", "Net Value"],
        ["90001", "15.10.2026", "Tesco", "1,234.50"], ["90002", "16.10.2026", "Aldi", "310.00-"],
        ["90003", "17.10.2026", "Lidl", "20.00"],
    )  # fmt: skip
    table = only(read(rows, file="sales billing.xlsx"))
    assert list(table.frame["net_amount"]) == [123_450, -31_000, 2_000]


def test_total_for_a_customer_is_a_total_and_a_shop_called_total_is_none() -> None:
    rows = sheet(
        ["Customer", "Invoice Date", "Net Amount"], ["Tesco", "2026-10-05", 100],
        ["Tesco", "2026-10-06", 50], ["Total for Tesco", None, 150],
        ["Total Wine & More", "2026-10-06", 70],
    )  # fmt: skip
    table = only(read(rows, file="sales.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(4, "total_row")]
    assert list(table.frame["net_amount"]) == [10_000, 5_000, 7_000]


def test_signatures_below_the_rows_are_notes() -> None:
    table = only(read(sheet(HEAD, *ROWS, ["领款人：", None, "会计："]), file=FILE))
    assert [(o.row, o.code) for o in table.left_out] == [(5, "note_row")]


def test_pages_of_a_ledger_carry_their_sums_on() -> None:
    rows = sheet(
        ["日期", "单号", "客户", "销售额"],
        ["2026-10-05", "A", "永辉", 10], ["2026-10-06", "B", "华润", 20],
        ["过次页", None, None, 30], ["承前页", None, None, 30], ["2026-10-07", "C", "永辉", 5],
        ["本月累计", None, None, 35],
    )  # fmt: skip
    table = only(read(rows, file="销售台账.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [
        (4, "total_row"), (5, "total_row"), (7, "total_row"),
    ]  # fmt: skip
    assert int(table.frame["net_amount"].sum()) == 3_500


def test_a_total_of_something_with_nothing_but_figures_is_a_total() -> None:
    rows = sheet(
        ["Customer", "Invoice No", "Open Amount"], ["Tesco", "A1", 10], ["Aldi", "A2", 20],
        ["Total receivables", None, 30],
    )  # fmt: skip
    table = only(read(rows, file="ageing.xlsx"))
    assert [(o.row, o.code) for o in table.left_out] == [(4, "total_row")]
    assert list(table.frame["customer_name"]) == ["Tesco", "Aldi"]


def test_rows_below_a_total_that_compare_it_are_no_reps_and_no_totals_to_check() -> None:
    rows = sheet(
        ["业务员", "目标", "实际"], ["邵峰", 30, 31], ["卢敏", 25, 20], ["合计", 55, 51],
        ["上月合计", 50, 52], ["环比增减", 5, -1], ["差额", None, -4],
    )  # fmt: skip
    table = only(read(rows, file="2026年10月业绩.xlsx"))
    assert list(table.frame["rep_name"]) == ["邵峰", "卢敏"]
    assert [o.row for o in table.left_out] == [4, 5, 6, 7]
    assert [(t.row, t.agrees) for t in table.totals] == [(4, True), (4, True)]


@pytest.mark.parametrize(
    "word", ["Net Sales (A-B)", "Less: advance taken", "Less returns", "Net payable to employee"]
)
def test_rows_that_go_on_with_a_total_below_a_blank_one_are_no_data(word: str) -> None:
    rows = sheet(
        ["Invoice Date", "Customer", "Rep", "Net Amount"],
        ["2026-11-03", "Om Sai", "Ben Hill", 30], ["2026-11-04", "Metro", "Ann Low", 25],
        ["Total", None, None, 55], [None, None, None, None], [word, None, None, 50],
    )  # fmt: skip
    table = only(read(rows, file="invoices.xlsx"))
    assert [o.row for o in table.left_out] == [4, 6]
    assert int(table.frame["net_amount"].sum()) == 5_500


def test_taxes_and_charges_between_the_lines_and_the_total_are_no_lines() -> None:
    rows = sheet(
        ["Customer: Om Sai"], ["Date: 2026-11-05"], ["Item", "Qty", "Unit Price", "Amount"],
        ["Juice", 4, 10, 40], ["Tea", 3, 20, 60], [None, None, "Subtotal", 100],
        [None, None, "VAT 5%", 5], [None, None, "Freight", 7], [None, None, "Total Due", 112],
    )  # fmt: skip
    table = only(read(rows, file="orders.xlsx"))
    assert [o.row for o in table.left_out] == [6, 7, 8, 9]
    assert [(t.row, t.agrees) for t in table.totals] == [(6, True), (9, True)]
    assert int(table.frame["net_amount"].sum()) == 10_000


def test_without_a_sum_between_them_taxes_are_no_lines_either() -> None:
    rows = sheet(
        ["Invoice Date", "Customer", "Net Amount"], ["2026-11-03", "Om Sai", 30],
        ["2026-11-04", "Metro", 25], [None, "GST @18%", 9.9], [None, "Grand Total", 64.9],
    )  # fmt: skip
    table = only(read(rows, file="invoices.xlsx"))
    assert int(table.frame["net_amount"].sum()) == 5_500
    assert [(t.row, t.agrees) for t in table.totals] == [(5, True)]


def test_a_balance_brought_from_before_is_no_sale() -> None:
    rows = sheet(
        ["Date", "Customer", "Invoice No", "Net Amount"],
        ["2026-10-01", "Opening Balance", None, 500], ["2026-10-04", "Om Sai", "S1", 30],
        ["2026-10-05", "Metro", "S2", 25],
    )  # fmt: skip
    table = only(read(rows, file="invoices.xlsx"))
    assert list(table.frame["customer_name"]) == ["Om Sai", "Metro"]


def test_goods_called_like_a_deduction_stay_below_a_total() -> None:
    rows = sheet(
        ["Product", "Distributor", "Stock Date", "Closing Stock"],
        ["Sweet Tea", "Om Sai", "2026-11-03", 30], ["Milk Tea", "Om Sai", "2026-11-03", 25],
        ["Total", None, None, 55], ["Less Sugar Tea", "Om Sai", "2026-11-03", 7],
    )  # fmt: skip
    assert len(only(read(rows, file="stock.xlsx")).frame) == 3


@pytest.mark.parametrize("word", ["上月", "去年", "上年度", "上季度实际", "同期"])
def test_a_row_of_an_earlier_time_without_a_total_above_is_nobodys(word: str) -> None:
    rows = sheet(
        ["业务员", "目标", "实际"],
        ["邵峰", 30, 31],
        ["卢敏", 25, 20],
        ["程思远", 9, 8],
        [word, 50, 52],
    )
    table = only(read(rows, file="2026年10月业绩.xlsx"))
    assert list(table.frame["rep_name"]) == ["邵峰", "卢敏", "程思远"]


def test_a_shop_called_like_a_comparison_stays_where_no_total_is_above() -> None:
    rows = sheet(["业务员", "目标", "实际"], ["差距", 30, 31], ["卢敏", 25, 20])
    assert len(only(read(rows, file="2026年10月业绩.xlsx")).frame) == 2


def test_a_sum_alone_below_its_column_is_a_total_though_it_names_its_side() -> None:
    table = only(
        read(
            sheet(
                ["Bill Date", "Bill No", "Party Name", "Pending Amount", "Due On"],
                ["2026-10-02", "INV/77", "Jones Wholesale", "2,70,848.39 Dr", "2026-11-01"],
                ["2026-09-29", "INV/78", "Smith Wholesale", "79,444.14 Dr", "2026-10-29"],
                ["2026-08-17", "INV/79", "Brown Wholesale", "1,61,596.04 Cr", "2026-09-16"],
                ["2026-09-12", "INV/80", "Brown Wholesale", "1,86,521.21 Dr", "2026-10-12"],
                ["", "", "", "3,75,217.70 Dr", ""],
            )
        )
    )
    assert [(c.row, c.column, c.agrees) for c in table.totals] == [(6, "D", True)]
    assert int(table.frame["ar_balance"].sum()) == 37521770


@pytest.mark.parametrize("word", ["上年同期", "去年同期数", "Last year", "同比", "完成率", "YoY"])
def test_a_last_row_of_another_time_is_nobody(word: str) -> None:
    table = only(read(sheet(HEAD, *ROWS, [word, 90, 120]), file=FILE))
    assert [(o.row, o.code) for o in table.left_out] == [(5, "total_row")]
    assert (table.totals, len(table.frame)) == ([], 6)


@pytest.mark.parametrize("word", ["同期声", "占比科技", "LY", "Lasty Earl"])
def test_names_that_resemble_such_a_word_are_names(word: str) -> None:
    assert len(only(read(sheet(HEAD, *ROWS, [word, 90, 120]), file=FILE)).frame) == 8


def test_such_a_row_among_others_is_asked_for_or_kept() -> None:
    table = only(read(sheet(HEAD, ROWS[0], ["上年同期", 1, 2], *ROWS[1:]), file=FILE))
    assert len(table.frame) == 8


SHOPS = (["永辉一店", 10, 7, 5], ["永辉二店", 3, 4, 6], ["华联三店", 8, 2, 1])


@pytest.mark.parametrize("word", ["铺货门店数", "动销率", "No. of stores listed", "Stores selling"])
@pytest.mark.parametrize("place", [0, 3])
def test_how_many_shops_have_a_product_is_no_row_of_a_shop(word: str, place: int) -> None:
    rows = [list(row) for row in SHOPS]
    rows.insert(place, [word, 3, 3, 3])
    made = sheet(["门店", "A粉", "B粉", "C粉"], *rows)
    answers = {"S//no_kind": "sales_target", "S//columns_are": "product_name"}
    table = only(read(made, file="2026年10月销售目标.xlsx", answers=answers))
    assert [(o.row, o.code) for o in table.left_out] == [(place + 2, "total_row")]
    assert (table.totals, table.issues) == ([], [])
    assert int(table.frame["target_amount"].sum()) == 46_00


def test_beside_other_measures_it_is_one_of_them() -> None:
    rows = (["销售额", 10, 20, 30], ["目标", 12, 22, 32], ["铺货门店数", 2, 3, 4])
    file = read(sheet(["指标", "王强", "李娜", "刘洋"], *rows), file="2026年10月业绩.xlsx")
    assert [o for table in file.tables for o in table.left_out] == []
