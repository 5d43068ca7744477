"""What field offices send about sales: who reached what, targets by category, a sheet a rep."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def hundred(value: Any) -> float:
    """A share as 85.3."""
    return round(float(value) * 100, 1)


def reached(m: Maker, goal: Decimal, done: Decimal) -> Record:
    """What was sold of a goal, and a year ago."""
    last = m.round(20_000, 90_000, 100)
    return {
        "target_amount": goal,
        "actual_mtd": done,
        "last_year_amount": last,
        "attainment_rate": Decimal(round(done / goal, 3)),
        "yoy_rate": Decimal(round(done / last - 1, 3)),
    }


def reached_by_office(m: Maker) -> Book:
    """The office on its first row, the sum of the office above its people, ranks, rates of 85."""
    page = Page("达成")
    page.title("2026年10月业务人员业绩达成表", across=9)
    page.title(*[None] * 7, "单位：万元")
    table = page.table(
        "sales_progress",
        [
            text("营业所", "territory"),
            text("姓名", "rep_name"),
            money("月任务", "target_amount", WAN),
            money("实绩", "actual_mtd", WAN),
            Column("达成%", "attainment_rate", show=hundred),
            money("去年实绩", "last_year_amount", WAN, also=(None,)),
            Column("成长率%", "yoy_rate", show=hundred, also=(None,)),
            count("名次", "rank_no", adds=False, also=(None,)),
        ],
        **span(10),
    )
    everything: list[Record] = []
    for office in m.rng.sample(["昆山", "太仓", "常熟", "吴江"], 3):
        own: list[Record] = []
        for name in m.people(m.number(3, 4)):
            goal, done = m.round(20_000, 90_000, 1000), m.round(20_000, 90_000, 100)
            own.append(
                reached(m, goal, done)
                | {
                    "territory": f"{office}所",
                    "rep_name": name,
                    "rank_no": len(everything) + len(own) + 1,
                }
            )
        page.total(table, f"{office}所小计", own)
        for n, held in enumerate(own):
            page.row(table, held, hide=("territory",) if n else ())
        everything += own
    page.total(table, "总计", everything)
    page.note("说明：达成%=实绩/月任务*100")
    return Book([page], "业绩达成.xlsx", may_ask={"rows_add_up": "total"})


def growth_beside(m: Maker) -> Book:
    """本月 and 累计 over 目标 实际 达成率 同比, in 千元, a blank column between them."""
    page = Page("进度")
    page.title("销售进度表（2026年10月）", None, None, None, None, None, "金额:千元")
    table = page.table(
        "sales_progress",
        [
            text("代表", "rep_name"),
            money(("本月", "目标"), "target_amount", 1000),
            money(("本月", "实际"), "actual_mtd", 1000),
            rate(("本月", "达成率"), "attainment_rate"),
            rate(("本月", "同比"), "yoy_rate"),
            rate(("本月", "环比"), "mom_rate", also=(None,)),
            text(("", ""), None, "gap"),
            money(("1-10月累计", "目标"), None, 1000, key="goals"),
            money(("1-10月累计", "实际"), "actual_ytd", 1000, also=(None,)),
            rate(("1-10月累计", "达成率"), None, key="part"),
        ],
        **span(10),
    )
    for name in m.people(m.number(5, 9)):
        goal, done = m.round(20_000, 90_000, 100), m.round(20_000, 90_000, 100)
        sums = (m.round(200_000, 900_000), m.round(200_000, 900_000))
        page.row(
            table,
            reached(m, goal, done)
            | {
                "rep_name": name,
                "mom_rate": Decimal("-0.052"),
                "goals": sums[0],
                "actual_ytd": sums[1],
                "part": round(sums[1] / sums[0], 3),
            },
        )
    page.total(table, "合计")
    return Book([page], "进度.xlsx")


def goods_across(m: Maker) -> Book:
    """品类任务: categories across, each with 箱数 and 金额(千元), a sum of them at the end."""
    page = Page("任务")
    page.title("2026年11月分品类销售任务分解")
    kinds = ["果汁", "茶饮", "包装水"]
    table = page.table("sales_target", [text("业代", "rep_name"), text("责任区域",
        "territory"), *[c for one in kinds for c in (count((one, "箱数"),
        "target_qty", key=f"q{one}", plus={"product_group": one}), money((one,
        "金额(千元)"), "target_amount", 1000, key=f"a{one}",
        plus={"product_group": one}))], count(("合计", "箱数"), None, key="qs"),
        money(("合计", "金额(千元)"), None, 1000, key="as")], **span(11))  # fmt: skip
    for name in m.people(m.number(4, 8)):
        held: Record = {f"q{k}": m.number(50, 900) for k in kinds}
        held["qs"] = sum(held.values())
        goals = {f"a{k}": m.round(10_000, 90_000, 100) for k in kinds}
        page.row(table, held | goals | {"as": sum(goals.values()), "rep_name": name,
            "territory": m.pick(["东区", "西区"])})  # fmt: skip
    page.total(table, "总计")
    page.note("备注：本任务自11月1日起执行，解释权归销售部。")
    return Book([page], "11月任务分解.xlsx", may_ask={"columns_are": "product_group"})


def sheets_of_people(m: Maker) -> Book:
    """A sheet a rep: 日期 as 10月5日, shops, cases, amounts, returns below zero, 本页合计."""
    pages = []
    for name in m.people(3):
        page = Page(name)
        page.title(f"业务员：{name}", None, None, "2026年10月份送货登记")
        table = page.table("sales_detail", [day("日期", "doc_date", "{m}月{d}日"),
            text("店名", "customer_name"), text("货品", "product_name"),
            count("箱", "qty"), money("单价", "unit_price", adds=False),
            money("货款", "net_amount"), text("签收", None, "signed")], rep_name=name)  # fmt: skip
        shops = m.shops(6)
        goods = [g for _, g in m.products(4)]
        for when in m.days(m.number(6, 12)):
            cases, price = m.pick([3, 5, 8, 12, -1]), m.cents(20, 60)
            page.row(table, {"doc_date": when, "customer_name": m.pick(shops),
                "product_name": m.pick(goods), "qty": cases, "unit_price": price,
                "net_amount": cases * price, "signed": "已签"})  # fmt: skip
        page.total(table, "本页合计")
        pages.append(page)
    return Book(pages, "送货登记.xlsx", may_ask={"sheets_are_reps": "reps",
        "kind": "sales_detail", "no_kind": "sales_detail"})  # fmt: skip


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        reached_by_office,
        growth_beside,
        goods_across,
        sheets_of_people,
    )
]
