"""Headers of two and three levels."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Answer, Book, Layout
from bench.corpus.column import Column, count, money, rate, text
from bench.corpus.layouts.months import EN, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

OCTOBER = span(10)


def target_actual_rate(m: Maker) -> Book:
    """目标|实际|达成率 below each month, the months merged."""
    page = Page("Sheet1")
    first = m.one(1, 4, 7, 8)
    goal = m.say("目标|任务", "Target")
    done = m.say("实际|完成|实际完成", "Actual")
    share = m.say("达成率|完成率", "Achievement %|Ach %")
    columns = [text(m.say("业务员|姓名|销售代表", "Sales Rep|Rep"), "rep_name")]
    for n in range(first, first + 3):
        month = f"{n}月" if m.lang == "zh" else f"{EN[n - 1]} 2026"
        columns += [
            money((month, goal), "target_amount", key=f"t{n}", plus=span(n), format="#,##0"),
            money((month, done), "actual_mtd", key=f"a{n}", plus=span(n), format="#,##0"),
            rate((month, share), "attainment_rate", key=f"r{n}", plus=span(n)),
        ]
    page.title(m.say("2026年销售目标达成表|2026年各月销售达成情况", "Sales Achievement 2026"),
               across=len(columns))  # fmt: skip
    table = page.table("sales_progress", columns, merge=m.some(0.7))
    for name in m.people(m.number(4, 12)):
        held: Record = {"rep_name": name}
        for n in range(first, first + 3):
            goal_, share_ = m.round(20_000, 90_000, 1000), Decimal(m.number(40, 130)) / 100
            held |= {f"t{n}": goal_, f"a{n}": goal_ * share_, f"r{n}": share_}
        page.row(table, held)
    rows = [r for _, r in table.rows]
    shares = {
        f"r{n}": sum(r[f"a{n}"] for r in rows) / sum(r[f"t{n}"] for r in rows)
        for n in range(first, first + 3)
    }
    page.total(table, m.say("合计|团队合计", "Total"), also=shares)
    return Book([page])


def progress_now(m: Maker) -> Book:
    """销售进度: one month, 本月 over 目标, 实际, 达成率 and 去年同期 beside it."""
    page = Page(m.say("进度|Sheet1", "Progress|Sheet1"))
    month = m.say("本月|10月", "MTD|October")
    page.title(m.say("2026年10月销售进度表", "Sales progress October 2026"))
    table = page.table("sales_progress", [
        text(m.say("区域", "Region"), "territory"),
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        money((month, m.say("目标", "Target")), "target_amount"),
        money((month, m.say("实际", "Actual")), "actual_mtd"),
        rate((month, m.say("达成率", "Achievement %")), "attainment_rate"),
        money(m.say("去年同期", "Last Year"), "last_year_amount"),
        rate(m.say("同比", "YoY %"), "yoy_rate"),
    ], **OCTOBER)  # fmt: skip
    for name in m.people(m.number(5, 12)):
        goal, old = m.round(20_000, 90_000), m.round(20_000, 90_000)
        done = m.round(10_000, 99_000)
        page.row(table, {
            "territory": m.pick(m.regions(3)), "rep_name": name, "target_amount": goal,
            "actual_mtd": done, "attainment_rate": round(done / goal, 4),
            "last_year_amount": old, "yoy_rate": round(done / old - 1, 4),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售进度1031.xlsx", "progress_1031.xlsx"))


def three_levels(m: Maker) -> Book:
    """Year over month over 目标|实际."""
    page = Page("Sheet1")
    year = m.say("2026年|2026年度", "2026|FY2026")
    columns: list[Column] = [
        text(m.say("大区", "Region"), "territory"),
        text(m.say("业务代表", "Sales Rep"), "rep_name"),
    ]
    for n in (7, 8, 9):
        month = f"{n}月" if m.lang == "zh" else EN[n - 1]
        for word, field in ((m.say("目标", "Target"), "target_amount"),
                            (m.say("实际", "Actual"), "actual_mtd")):  # fmt: skip
            columns.append(money((year, month, word), field, key=f"{field}{n}", plus=span(n)))
    page.title(m.say("三季度销售达成", "Third quarter sales: target and actual"))
    table = page.table("sales_progress", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {"territory": m.pick(m.regions(3)), "rep_name": name}
        for n in (7, 8, 9):
            held |= {f"target_amount{n}": m.round(10_000, 90_000),
                     f"actual_mtd{n}": m.cents(9_000, 90_000)}  # fmt: skip
        page.row(table, held)
    ask: dict[str, Answer] = {"fiscal_year": "calendar"} if year.startswith("FY") else {}
    return Book([page], asks=ask)


def stock_two_levels(m: Maker) -> Book:
    """进销存 with 期初 | 本期 (进货, 出货) | 期末."""
    page = Page("Sheet1")
    now = m.say("本期", "This period")
    page.title(m.say("经销商进销存报表", "Distributor stock report"))
    page.title(m.say("库存日期：2026-10-31", "Stock date: 2026-10-31"))
    table = page.table("dealer_psi", [
        text(m.say("经销商名称", "Distributor"), "dealer_name"),
        text(m.say("产品名称", "Product"), "product_name"),
        count(m.say("期初库存", "Opening Stock"), "opening_stock"),
        count((now, m.say("进货", "Sell In")), "sell_in"),
        count((now, m.say("出货", "Sell Out")), "sell_out"),
        count(m.say("期末库存", "Closing Stock"), "closing_stock"),
    ], snapshot_date=date(2026, 10, 31))  # fmt: skip
    goods = m.products(4)
    for dealer in m.dealers(m.number(3, 6)):
        for _, name in goods:
            opening, came, went = m.number(0, 300), m.number(20, 400), m.number(0, 20)
            page.row(table, {
                "dealer_name": dealer, "product_name": name, "opening_stock": opening,
                "sell_in": came, "sell_out": went, "closing_stock": opening + came - went,
            })  # fmt: skip
    ask = {"day_of": "2026-10-31"}
    return Book([page], may_ask=ask)


LAYOUTS = [Layout(target_actual_rate), Layout(progress_now), Layout(three_levels),
           Layout(stock_two_levels)]  # fmt: skip
