"""What is counted in a report while it is loaded, by hand."""

from __future__ import annotations

from dataclasses import asdict, fields

from sales_core.domain.actor import Actor
from sales_core.metrics.quality import Counts
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report

HEAD = ("日期", "单号", "客户", "业务员", "销售额", "备用")
NAMES = {f.name for f in fields(Counts)}


def counts(house: House, actor: Actor, *rows: tuple[object, ...], sheet: str = "明细") -> Counts:
    """The counts kept with the only table."""
    done = import_file(house, actor, "报表.xlsx", report(*rows, sheet=sheet), {})
    assert done.status == "loaded", done
    with house.store.read(1) as unit:
        (table,) = unit.batches.tables()
    return Counts(**{k: v for k, v in table.counts.items() if k in NAMES})


def test_a_report_without_a_fault(both_house: House, actor: Actor) -> None:
    rows = (
        ("2026-10-19", "A1", "甲店", "王强", 100, None),
        ("2026-10-20", "A2", "乙店", "王强", 50, None),
    )
    found = counts(both_house, actor, HEAD, *rows)
    # three required fields a row: day, who, amount
    assert found == Counts(6, 6, 2, 2)


def test_rows_left_out_count_against_it(house: House, actor: Actor) -> None:
    good = [(f"2026-10-{day}", f"A{day}", "甲店", "王强", 100, None) for day in range(12, 18)]
    rows = (
        *good,
        ("2026-10-20", "A2", "乙店", "王强", "约五百吧", None),  # filled, but no number
        (None, "A3", "丙店", "王强", 70, None),  # no day
        ("合计", None, None, None, 1000, None),
    )
    found = counts(house, actor, HEAD, *rows, sheet="销售明细")
    # 8 rows of 3 fields, one of them empty; six rows pass; 1,000 is not 600
    assert found == Counts(24, 23, 8, 6, 1, 0)


def test_printed_totals_agree_and_columns_are_counted(house: House, actor: Actor) -> None:
    rows = (
        ("2026-10-19", "A1", "甲店", "王强", 100, "x"),
        ("2026-10-20", "A2", "乙店", "王强", 50, None),
        ("合计", None, None, None, 150, None),
    )
    assert counts(house, actor, HEAD, *rows) == Counts(6, 6, 2, 2, 1, 1)
    with house.store.read(1) as unit:
        (table,) = unit.batches.tables()
    filled = {c.header: c.filled for c in table.columns}
    assert (filled["备用"], filled["单号"], table.counts["source_rows"]) == (1, 2, 2)


def test_stock_must_add_up(house: House, actor: Actor) -> None:
    head = ("盘点日期", "经销商", "产品", "期初库存", "进货", "出货", "退货", "期末库存")
    rows = (
        ("2026-10-20", "华东", "甲", 100, 50, 30, 0, 120),  # right
        ("2026-10-20", "华东", "乙", 100, 50, 30, 5, 116),  # 115: one unit off is let pass
        ("2026-10-20", "华东", "丙", 100, 50, 30, 0, 110),  # 120: ten off
        ("2026-10-20", "华东", "丁", 1000, 0, 0, 0, 981),  # 1.9 % of 981
    )
    found = counts(house, actor, head, *rows)
    assert (found.checks, found.agree) == (4, 3)
    assert asdict(found)["lines"] == 4


def test_months_across_are_counted_by_rows_of_the_sheet(house: House, actor: Actor) -> None:
    head = ("业务员", "8月", "9月", "10月")
    rows = (("王强", 100, 200, 300), ("李娜", 100, 200, 300))
    title = ("2026年销售目标（万元）",)
    found = counts(house, actor, title, head, *rows)
    # who, period and amount of two rows
    assert found == Counts(6, 6, 2, 2)
