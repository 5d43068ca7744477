"""Dairies and soap makers: routes, weeks, stocks, claims and shelves that taught something."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def milk_by_route(m: Maker) -> Book:
    """奶站配送: routes, stations, cases sent and taken back, two sums of a day, a total of all."""
    page = Page("配送")
    page.title("低温奶配送明细表", None, None, None, "配送月份：2026年10月")
    table = page.table("sales_detail", [day("配送日期", "doc_date", "{m}月{d}日"),
        text("奶站名称", "customer_name"),
        text("送奶工", None, "who", also=("rep_name",)),
        text("品项名称", "product_name"), count("配送数量", "qty"),
        money("配送单价", "unit_price", adds=False), money("配送金额", "net_amount"),
        text("片区主管", None, "boss", also=("rep_name",))])  # fmt: skip
    shops, goods = m.shops(5), [g for _, g in m.products(4)]
    for when in m.days(m.number(9, 15)):
        pieces, price = m.pick([10, 20, 40, -2]), m.cents(3, 30)
        page.row(table, {"doc_date": when, "customer_name": m.pick(shops),
            "who": "小李", "product_name": m.pick(goods), "qty": pieces,
            "unit_price": price, "net_amount": pieces * price, "boss": "王主管"})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "配送明细.xlsx", may_ask={"kind": "sales_detail",
        "no_kind": "sales_detail", "missing_column": lambda q: {"net_amount": "G",
        "doc_date": "A"}.get(str(q.params.get("field")), "")})  # fmt: skip


def reached_in_weeks(m: Maker) -> Book:
    """周报: week and month beside each other, the gap to the plan of the month, a rank, 万元."""
    page = Page("周报")
    page.title("第44周销售周报  2026年10月26日-11月1日", None, None, None, None, "单位：万元")
    table = page.table("sales_progress", [text("区域", "territory"),
        text("业务代表", "rep_name"), money("月度任务", "target_amount", WAN),
        money("本周完成", None, WAN, key="week"),
        money("月累计完成", "actual_mtd", WAN), rate("月达成率", "attainment_rate"),
        money("差额", "gap_amount", WAN, also=(None,)),
        count("排名", "rank_no", adds=False)])  # fmt: skip

    for n, name in enumerate(m.people(m.number(5, 8))):
        goal, done = m.round(50_000, 200_000, 1000), m.round(50_000, 200_000, 1000)
        page.row(table, {"territory": m.pick(["城区", "外埠"]), "rep_name": name,
            "target_amount": goal, "week": done / 4, "actual_mtd": done,
            "attainment_rate": Decimal(round(done / goal, 3)),
            "gap_amount": done - goal, "rank_no": n + 1})  # fmt: skip
        row, record = table.records[-1]
        table.records[-1] = (row, record | span(11))
    page.total(table, "合计")
    return Book([page], "销售周报.xlsx", may_ask={"period_of": "2026-11", "week_of": "2026-10-26"})


def stock_of_soap(m: Maker) -> Book:
    """分销商库存周报: 期初 进 销 存 in boxes, days of cover, a column of remarks, three dealers."""
    page = Page("W44")
    page.title("分销商进销存周报（箱）", None, None, None, "报表日：2026-11-01")
    table = page.table("dealer_psi", [text("分销商", "dealer_name"),
        text("商品编码", "product_id"), text("商品名称", "product_name"),
        count("期初", "opening_stock"), count("本周进", "sell_in"),
        count("本周销", "sell_out"), count("期末", "closing_stock"),
        count("可销天数", "cover_days", adds=False, also=(None,)),
        text("备注", "remark")], snapshot_date=date(2026, 11, 1))  # fmt: skip
    everything: list[Record] = []
    for dealer in m.dealers(3):
        for code, good in m.products(m.number(2, 4)):
            first, came, went = m.number(20, 300), m.number(50, 500), m.number(10, 70)
            held = {"dealer_name": dealer, "product_id": code, "product_name": good,
                "opening_stock": first, "sell_in": came, "sell_out": went,
                "closing_stock": first + came - went, "cover_days": m.number(5, 60),
                "remark": None}  # fmt: skip
            page.row(table, held)
            everything.append(held)
    page.total(table, "合计", everything, at=2)
    return Book([page], "进销存周报.xlsx", may_ask={"day_of": "2026-11-01"})


def costs_claimed(m: Maker) -> Book:
    """报销登记: a voucher a row, departments, what the ledger allowed, dates as 8 digits."""
    page = Page("登记")
    page.title("销售部费用报销登记簿")
    table = page.table("expense_claim",
        [day("报销日期", "submitted_date", "{v:%Y%m%d}", also=(None,)),
        text("报销人", "rep_name"), text("费用归属", None, "owner", also=("team",)),
        text("费用类别", "expense_line"),
        day("费用发生日期", "occurred_date", "{v:%Y%m%d}"),
        text("费用摘要", "purpose", also=(None, "remark")),
        count("单据张数", None, key="papers", also=("receipt_flag",)),
        money("报销金额", "claim_amount"), money("实报金额", "approved_amount")])  # fmt: skip
    reps = m.people(4)
    for when in m.days(m.number(8, 15)):
        asked = m.cents(50, 2000)
        page.row(table, {"submitted_date": when + timedelta(3),
            "rep_name": m.pick(reps), "owner": "销售一部",
            "expense_line": m.pick(stock.LINES["zh"]), "occurred_date": when,
            "purpose": m.phrase(stock.PURPOSE), "papers": m.number(1, 5),
            "claim_amount": asked, "approved_amount": asked})  # fmt: skip
    page.total(table, "本月合计", at=5)
    return Book([page], "报销登记簿.xlsx")


def hands_on_the_shelf(m: Maker) -> Book:
    """陈列费用: shelves bought by shop, agreed and checked, a picture, what it costs a month."""
    page = Page("陈列")
    page.title("门店陈列协议执行检查表", None, None, "检查月份：2026年10月")
    table = page.table("distribution_check",
        [day("检查日期", "check_date", "{m}.{d}"), text("业务员", "rep_name"),
        text("门店编码", "customer_id"), text("门店名称", "customer_name"),
        text("陈列产品", "product_name"),
        text("是否陈列", "is_stocked", show=lambda v: "是" if v else "否"),
        count("协议排面", None, key="agreed"),
        count("实际排面", "facing", adds=False, also=(None,)),
        count("陈列得分", "display_score", adds=False),
        text("照片编号", None, "photo")])  # fmt: skip
    reps = m.people(2)
    for n, shop in enumerate(m.shops(m.number(8, 12))):
        there = m.number(0, 4) > 0
        page.row(table, {"check_date": date(2026, 10, n + 13),
            "rep_name": m.pick(reps), "customer_id": f"00{n + 500}",
            "customer_name": shop, "product_name": m.pick(["牙膏", "香皂"]),
            "is_stocked": there, "agreed": 4,
            "facing": m.number(1, 5) if there else 0,
            "display_score": m.number(60, 100), "photo": f"P{n:03d}"})  # fmt: skip
    return Book([page], "陈列检查10月.xlsx", may_ask={"year": "2026", "ambiguous_date": "mdy"})


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        milk_by_route,
        reached_in_weeks,
        stock_of_soap,
        costs_claimed,
        hands_on_the_shelf,
    )
]
