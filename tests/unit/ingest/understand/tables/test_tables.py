"""Where tables begin and end on a sheet."""

from __future__ import annotations

from datetime import date

from sales_core.ingest.understand.tables.tables import find
from tests.unit.ingest.understand.reading_made import only, read, sheet

HEAD = ["业务员", "7月", "8月"]
TEXTS = ["大区", "办事处", "网点代号", "网点全称", "督导"]
OUTLETS = [
    ["南区", "江城办事处", f"W{n:05}", f"永新店{name}", "陈"]
    for n, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑")
]


def test_remarks_beyond_a_gap_are_no_column() -> None:
    rows = sheet(
        [*HEAD, None, "说明："],
        ["王强", 100, 200, None, "8月含团购"],
        ["刘洋", 300, 400, None, None],
    )
    table = only(read(rows, file="2026年销售目标.xlsx"))
    assert (table.range, "remark" in table.frame) == ("A1:C3", False)


def test_a_column_of_remarks_beside_the_others_is_one() -> None:
    rows = sheet([*HEAD, "说明"], ["王强", 100, 200, "8月含团购"], ["刘洋", 300, 400, None])
    table = only(read(rows, file="2026年销售目标.xlsx"))
    assert "remark" in table.frame


def test_a_header_in_two_languages_has_two_rows() -> None:
    rows = sheet(
        ["工号", "姓名", "本月目标", "本月实际"], ["Staff ID", "Name", "Target", "Actual"],
        ["01", "王强", 100, 90], ["02", "刘洋", 200, 210],
    )  # fmt: skip
    table = only(read(rows, file="2026年10月业绩.xlsx"))
    assert table.header_rows == [1, 2]
    assert int(table.frame["actual_mtd"].sum()) == 30_000


def test_a_line_with_a_day_below_a_label_is_no_header() -> None:
    rows = sheet(
        ["工号", "姓名", "岗位", "入职日期"], ["华北大区"],
        ["01", "王强", "业务代表", date(2022, 3, 1)], ["02", "刘洋", "业务代表", date(2022, 4, 5)],
    )  # fmt: skip
    table = only(read(rows, file="花名册.xlsx"))
    assert (table.header_rows, len(table.frame)) == ([1], 2)


def test_rows_of_text_below_an_unknown_header_stay_rows() -> None:
    (region,) = find(sheet(TEXTS, *OUTLETS))
    assert region.header == [0]
    assert (region.top, region.bottom) == (0, 12)


def test_alike_rows_further_down_begin_no_table() -> None:
    (region,) = find(sheet(TEXTS, *OUTLETS, ["北区", "河口办事处"], *OUTLETS))
    assert region.header == [0]
    assert region.bottom == 25


def test_a_number_somebody_wrote_into_the_header() -> None:
    rows = sheet(
        ["日期", "单号", "客户", "产品", "数量", "金额", 1],
        ["2026-10-05", "X1", "永新超市", "茶", 3, 30, "甲"],
        ["2026-10-06", "X2", "福来批发", "茶", 4, 40, "乙"],
    )
    found = only(read(rows))
    assert (found.kind, found.header_rows, len(found.frame)) == ("sales_detail", [1], 2)
    assert int(found.frame["net_amount"].sum()) == 70_00


def test_a_row_of_data_with_one_number_is_no_header() -> None:
    assert find(sheet(["永新超市", "茶", "盒", "华东", "王强", 5])) == []


def test_a_label_and_its_value_in_two_cells_begin_the_next_table() -> None:
    made = sheet(
        ["DSP:", "Jun"], ["Day", "Target Calls", "Sales"], ["2026-11-02", 5, 10],
        ["Total", 5, 10], [], ["DSP:", "Tess"], ["Day", "Target Calls", "Sales"],
        ["2026-11-02", 7, 20],
    )  # fmt: skip
    first, second = find(made)
    assert (first.header, second.header) == ([1], [6])
    assert (first.bottom, second.titles) == (3, ["DSP:", "Tess"])


def test_a_caption_right_above_each_of_two_tables_is_that_of_its_own() -> None:
    head = ["业务员", "周目标", "周实际"]
    rows = [["王强", 2, 1, None, "王强", 3, 2], ["李娜", 4, 4, None, "李娜", 5, 6]]
    top = ["第47周（11.16-11.22）", None, None, None, "第46周（11.9-11.15）"]
    file = read(sheet(["2026年周报"], top, [*head, None, *head], *rows))
    starts = [table.period[0] for table in file.tables if table.period]
    assert starts == [date(2026, 11, 16), date(2026, 11, 9)]


def test_a_unit_right_above_the_second_table_is_that_of_both() -> None:
    head = ["业务员", "目标", "实际"]
    rows = [["王强", 2, 1, None, "李娜", 3, 2], ["刘洋", 4, 4, None, "周敏", 5, 6]]
    top = ["2026年10月", None, None, None, "单位：万元"]
    file = read(sheet(top, [*head, None, *head], *rows), file="进度.xlsx")
    assert [int(table.frame["actual_mtd"].sum()) for table in file.tables] == [5_000_000, 8_000_000]


def test_a_title_with_the_rep_at_its_right_is_no_header_of_words_nobody_knows() -> None:
    rows = sheet(
        ["Journey plan w/c 16th November 2026", None, None, "Rep: Hannah Price"], [],
        ["Day", "Time", "Account", "Postcode"], ["Mon", "09:30", "Leeds City", "LS1"],
        ["Tue", "10:00", "Harrogate", "HG1"], ["Wed", "09:00", "Bradford", "BD7"],
    )  # fmt: skip
    (region,) = find(rows)
    assert region.header == [2]
    assert region.titles == ["Journey plan w/c 16th November 2026", "Rep: Hannah Price"]
