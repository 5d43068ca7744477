"""What cannot be known: it must be asked, or refused."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ANY_TABLE = ("no_known_table", "empty_file")


def day_or_month_first(m: Maker) -> Book:
    """03/04/2026 as text, all days up to the twelfth."""
    page = Page("Sheet1")
    order = m.one("dmy", "mdy")
    form = "{d:02d}/{m:02d}/{y}" if order == "dmy" else "{m:02d}/{d:02d}/{y}"
    columns = simple(m)
    columns[0] = day(columns[0].head, "doc_date", form)
    held = [r | {"doc_date": r["doc_date"].replace(day=m.number(1, 12))} for r in lines(m)]
    page.rows(page.table("sales_detail", columns), held)
    return Book([page], m.say("销售.xlsx", "sales.xlsx"), asks={"ambiguous_date": order})


def point_or_comma(m: Maker) -> Book:
    """1.234 as text: a thousand, or one and a bit?"""
    page = Page("Sheet1")
    columns = simple(m)
    shown = lambda v: f"{int(v):,}".replace(",", ".")  # noqa: E731  one expression
    columns[-1] = Column(columns[-1].head, "net_amount", show=shown)
    del columns[-2]
    held = [r | {"net_amount": Decimal(m.number(1001, 9999))} for r in lines(m)]
    page.rows(page.table("sales_detail", columns), held)
    return Book([page], m.say("销售.xlsx", "sales.xlsx"), asks={"ambiguous_decimal": "comma"})


def without_header(m: Maker) -> Book:
    """Lines without a header."""
    page = Page("Sheet1")
    for r in lines(m):
        page.put("data", [(r["doc_date"], "yyyy/m/d"), r["customer_name"], r["product_name"],
                          r["qty"], float(r["net_amount"])])  # fmt: skip
    page.lines = []
    return Book([page], m.say("数据.xlsx", "data.xlsx"), refusal=ANY_TABLE)


def on_its_side(m: Maker) -> Book:
    """Fields down, reps across."""
    page = Page("Sheet1")
    people = m.people(m.number(4, 7))
    page.put("header", [m.say("指标", "Item"), *people])
    words = (
        ("本月目标", "本月累计", "达成率")
        if m.lang == "zh"
        else ("Target", "Actual", "Achievement %")
    )
    goals = [m.number(20, 90) * 1000 for _ in people]
    done = [m.number(20, 90) * 1000 for _ in people]
    page.put("data", [words[0], *goals])
    page.put("data", [words[1], *done])
    page.put("data", [words[2], *(round(d / g, 3) for d, g in zip(done, goals, strict=True))])
    page.lines = []
    return Book([page], m.say("进度.xlsx", "progress.xlsx"), refusal=ANY_TABLE)


def pivot_alone(m: Maker) -> Book:
    """A pivot without the rows behind it."""
    page = Page("Sheet1")
    page.put(
        "header", [m.say("求和项:销售额", "Sum of Net Amount"), m.say("列标签", "Column Labels")]
    )
    months = ["7月", "8月", "9月"] if m.lang == "zh" else ["Jul", "Aug", "Sep"]
    page.put("header", [m.say("行标签", "Row Labels"), *months, m.say("总计", "Grand Total")])
    sums = [0, 0, 0]
    for name in m.people(m.number(4, 9)):
        held = [m.number(100, 9999) for _ in months]
        sums = [a + b for a, b in zip(sums, held, strict=True)]
        page.put("data", [name, *held, sum(held)])
    page.put("total", [m.say("总计", "Grand Total"), *sums, sum(sums)])
    page.lines = []
    return Book([page], m.say("透视.xlsx", "pivot.xlsx"), refusal=ANY_TABLE)


def pivot_and_data(m: Maker) -> Book:
    """The pivot on the first sheet, its rows on the second: loaded once."""
    held = lines(m, 12, 30)
    first, page = Page(m.say("透视表", "Pivot")), Page(m.say("数据", "Data"))
    first.put(
        "header", [m.say("行标签", "Row Labels"), m.say("求和项:销售额", "Sum of Net Amount")]
    )
    for name in sorted({r["rep_name"] for r in held}):
        these = [float(r["net_amount"]) for r in held if r["rep_name"] == name]
        first.put("data", [name, round(sum(these), 2)])
    first.put("total", [m.say("总计", "Grand Total"), float(sum(r["net_amount"] for r in held))])
    page.rows(page.table("sales_detail", simple(m)), held)
    return Book([first, page], m.say("10月销售.xlsx", "sales_oct.xlsx"))


def months_of_no_year(m: Maker) -> Book:
    """1月 ... 3月 without a year anywhere: asked."""
    page = Page("Sheet1")
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        *across(m, "target_amount", range(1, 4), form="{n}月" if m.lang == "zh" else "{en}"),
    ])  # fmt: skip
    for name in m.people(m.number(4, 9)):
        held: Record = {"rep_name": name}
        page.row(table, held | {f"m{n}": m.round(9000, 90_000) for n in range(1, 4)})
    return Book([page], m.say("销售目标.xlsx", "sales_targets.xlsx"), asks={"year": "2026"},
                again=("year",))  # fmt: skip


def targets_of_no_period(m: Maker) -> Book:
    """Targets without any period: asked."""
    page = Page("Sheet1")
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        money(m.say("销售目标", "Sales Target"), "target_amount"),
        count(m.say("目标数量", "Target Qty"), "target_qty"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        page.row(table, {"rep_name": name, "target_amount": m.round(9000, 90_000),
                         "target_qty": m.number(10, 90)})  # fmt: skip
    return Book([page], m.say("销售目标.xlsx", "sales_targets.xlsx"),
                asks={"no_kind": "sales_target", "period_of": "2026-10"},
                again=("period_of",))  # fmt: skip


def two_amounts(m: Maker) -> Book:
    """成交金额 and 实际支付金额, neither of them called the sales: asked."""
    page = Page("Sheet1")
    columns = simple(m)
    columns[-1] = money(m.say("销售额", "Sales Amount"), "net_amount")
    columns.append(money(m.say("销售金额", "Net Sales"), None, key="other"))
    table = page.table("sales_detail", columns)
    for r in lines(m):
        page.row(table, r | {"other": r["net_amount"] - m.cents(1, 20)})
    letter = "G"
    return Book([page], m.say("销售.xlsx", "sales.xlsx"), asks={"which_column": letter})


def formulas_of_quantity(m: Maker) -> Book:
    """Quantity and price, no amount: asked whether to multiply."""
    page = Page("Sheet1")
    columns = simple(m)
    columns[-1] = money(m.say("单价", "Unit Price"), "unit_price", adds=False)
    table = page.table("sales_detail", columns)
    table.cell = lambda held: {"gross_amount": held["qty"] * held["unit_price"]}
    page.rows(table, lines(m))
    return Book([page], m.say("出库.xlsx", "invoices.xlsx"), asks={"derive_amount": "multiply"})


LAYOUTS = [
    Layout(day_or_month_first), Layout(point_or_comma), Layout(without_header),
    Layout(on_its_side), Layout(pivot_alone), Layout(pivot_and_data), Layout(months_of_no_year),
    Layout(targets_of_no_period), Layout(two_amounts), Layout(formulas_of_quantity),
]  # fmt: skip
