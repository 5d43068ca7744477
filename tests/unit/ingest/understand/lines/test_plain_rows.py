"""A row that is data at first sight is data by every rule as well."""

from __future__ import annotations

import random
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from sales_core.ingest.grid import Sheet, Value
from sales_core.ingest.understand.cells.cells import at, filled, shown
from sales_core.ingest.understand.cells.region import Region
from sales_core.ingest.understand.lines import lines
from sales_core.ingest.understand.lines.plain_rows import PlainRows

HEAD: list[Value] = ["日期", "客户", "数量", "金额", "备注"]
NAMES: list[Value] = ["大华超市", "Tesco", "客户17", "SO00012", "A", "甲", "12-3", "3号店"]
FIGURES: list[Value] = [1, 2.5, 0, -7, 1.0, 99, 100, Decimal("1.0"), "12.5", "(120.00)", True, None]
DAYS: list[Value] = [
    date(2026, 3, 5),
    datetime.combine(date(2026, 3, 5), time(10, 30)),
    time(9, 30),
    "2026-03-05",
]
ODD: list[Value] = [
    "合计", "合  计", "小計", "Grand Total (12)", "Total - North", "北区汇总", "承前页", "**",
    "平均", "最高值", "Team Average", "highest", "Minimum:", "去年同期合计", "注：不含税", "備註",
    "Source: ERP", "*", "* Bright Ltd", "制表：张三", "电话：12", "第 2 页", "第１页",
    "page 3 of 9", "第1\n页",
    "2026年3月报表", "①", "(1)", "（ 1 ）", "1", "a", "乙、", " ", "", "总额", "全部客户",
    "北区汇 总", "总 和", "最 高 值", "下 页", "totals ", "=SUM(A1)", "日期", "客户 ", "10:30",
    "TTL", "Gr. Tot.", "T O T A L", "Jumlah", "Итого", "الإجمالي",
    "全年累计", "三季度计", "上旬发生额", "Σ", "店均", "总数", "合计户数", "总计(大写)：叁佰元整",
    "Opening Balance", "Balance b/d", "Total Due", "Tổng cộng",
    "上月结转", "铺货门店数", "Stores listed", "期初余额", "逾期率", "% of Total", "Overdue %",
    "金额大写：", "Manager approval",
    "No of outlets: 9", "门店数：9",
]  # fmt: skip


def table(seed: int, head: list[Value]) -> tuple[Sheet, Region]:
    """Rows of names, days and figures, some with odd words, some with nothing else."""
    rng = random.Random(seed)
    rows: list[list[Value]] = [["2026年3月报表"], list(head)]
    for _ in range(300):
        odd = rng.choice([0.0, 0.0, 0.1, 0.5, 0.9])
        blank = rng.choice([0.0, 0.3, 0.8])
        pools = [DAYS, NAMES, FIGURES, FIGURES, NAMES]
        row = [rng.choice(ODD if rng.random() < odd else pool) for pool in pools]
        row = [None if rng.random() < blank else value for value in row]
        rows.append(
            rng.choice([row, row, row, row[: rng.randrange(6)], list(head), [1, 2, 3, 4, 5]])
        )
    return Sheet("明细", rows), Region(1, 0, len(rows) - 1, len(head) - 1, [1], ["2026年3月报表"])


@pytest.mark.parametrize("head", [HEAD, [2024, 2025, "2026", 1.0, date(2026, 3, 5)]])
@pytest.mark.parametrize("seed", range(12))
def test_no_rule_has_another_class_for_a_plain_row(seed: int, head: list[Value]) -> None:
    sheet, region = table(seed, head)
    header = [{c: shown(at(sheet, row, c)) for c in filled(sheet, row)} for row in region.header]
    plain = PlainRows(sheet, region, header)
    rows = range(region.above + 1, region.bottom + 1)
    asked = {row: lines._line(sheet, region, row, header) for row in rows}
    assert {asked[row] for row in rows if row in plain} <= {"data"}
    if head is HEAD:  # most rows of data need no rule
        data = [row for row in rows if asked[row] == "data"]
        assert sum(row in plain for row in data) * 2 > len(data)
