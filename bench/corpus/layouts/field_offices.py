"""What the field offices of food and drink makers send: days, shelves, routes and stocks."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
LOOK = ["冰红茶500ml", "绿茶500ml", "纯净水550ml", "苏打水350ml", "果粒橙1L"]


def days_of_reps(m: Maker) -> Book:
    """业代日报: dates as 26.10.5, 小计 below each rep, a rate of 85, who made it at the foot."""
    page = Page(m.one("日报汇总", "Sheet1"))
    page.title(f"{m.company()}华东营业所业代日报汇总表", across=10)
    table = page.table("visit_log", [count("No.", None, key="n", adds=False),
        day("日期", "visit_date", "{v:%y}.{m}.{d}"),
        text(m.one("业代", "业代姓名"), "rep_name"), text("线路", None, "route"),
        count("计划家数", None, key="plan"),
        count(m.one("实访家数", "拜访家数"), "actual_calls"),
        count("成交家数", None, key="won", also=("has_order",)),
        Column("成交率%", None, key="share", show=lambda v: round(float(v) * 100)),
        count("订货箱数", None, key="cases"), money("订货金额(元)", "order_amount"),
        count("新开网点", None, key="new")])  # fmt: skip
    everything: list[Record] = []
    for name in m.people(m.number(3, 4)):
        own: list[Record] = []
        for when in sorted({m.day() for _ in range(m.number(3, 5))}):
            calls = m.number(18, 32)
            won = m.number(5, calls)
            own.append({"n": len(everything) + len(own) + 1, "visit_date": when,
                "rep_name": name, "route": f"{m.pick('ABCDE')}线", "plan": 30,
                "actual_calls": calls, "won": won, "share": Decimal(won) / calls,
                "cases": m.number(20, 90), "order_amount": m.cents(800, 6000),
                "new": m.number(0, 3)})  # fmt: skip
        page.rows(table, own)
        page.total(table, f"{name}小计", own, at=2)
        everything += own
    page.total(table, "总计", everything, at=1)
    page.note("制表人：内勤", None, None, "审核：", None, None, "营业所长：")
    return Book([page], m.one("业代日报汇总.xlsx", "10月日报.xlsx"),
        may_ask={"kind": "visit_log", "no_kind": "visit_log"})  # fmt: skip


def spending_written_off(m: Maker) -> Book:
    """费用核销: what was asked and what was granted, a stale total, a sheet that explains."""
    page = Page("核销明细")
    page.title("市场费用核销明细表", None, None, None, None, None, None, "金额单位：元")
    table = page.table("expense_claim", [text("核销单号", "claim_no"),
        day("提报日期", "submitted_date"), day("费用发生日", "occurred_date"),
        text("经办业代", "rep_name"), text("费用项目", "expense_line"),
        money("申请核销金额", "claim_amount"),
        money("财务核定金额", "approved_amount"), money("扣减", None, key="cut"),
        text("扣减原因", None, "why", also=("remark",)),
        text("核销状态", "claim_status")])  # fmt: skip
    reps = m.people(4)
    for when in m.days(m.number(8, 16)):
        asked = m.cents(100, 3000)
        cut = m.pick([Decimal(0), Decimal(50)])
        page.row(table, {"claim_no": m.code("HX", 6),
            "submitted_date": when + timedelta(5), "occurred_date": when,
            "rep_name": m.pick(reps),
            "expense_line": m.pick(["堆头费", "进店费", "导购工资", "赠品"]),
            "claim_amount": asked, "approved_amount": asked - cut, "cut": cut or None,
            "why": "发票不符" if cut else None,
            "claim_status": m.pick(["已核销", "待核销"])})  # fmt: skip
    page.total(table, "合  计", at=3, off=m.cents(50, 600))
    page.note("主管签字：", None, None, "财务复核：")
    guide = Page("填写说明")
    guide.note("1、本表每月5日前上报；")
    guide.note("2、金额保留两位小数；")
    guide.note("3、发票须随表寄回。")
    guide.lines = []
    return Book([page, guide], "费用核销10月.xlsx")


def stock_of_dealers(m: Maker) -> Book:
    """进销存: the dealer on its first row, 小计 per dealer, cases, three levels of heads."""
    page = Page(m.one("进销存", "10月"), left=m.one(0, 1))
    page.title("经销商库存上报表", None, None, "统计截止：2026年10月31日", None, None, "单位：箱")
    table = page.table("dealer_psi", [text("经销商", "dealer_name"),
        text("品项", "product_name"), text("规格", "spec"),
        count(("10月进销存", "月初", "结存"), "opening_stock"),
        count(("10月进销存", "当月", "进货"), "sell_in"),
        count(("10月进销存", "当月", "出货"), "sell_out"),
        count(("10月进销存", "月末", "结存"), "closing_stock"),
        count(("10月进销存", "月末", "其中临期"), "near_expiry", also=(None,)),
        text("备注", "remark")], snapshot_date=date(2026, 10, 31))  # fmt: skip
    everything: list[Record] = []
    for dealer in m.dealers(m.number(3, 4)):
        own: list[Record] = []
        for place, good in enumerate(m.rng.sample(LOOK, m.number(2, 4))):
            first, came, went = m.number(20, 300), m.number(50, 500), m.number(10, 70)
            held = {"dealer_name": dealer, "product_name": good, "spec": "1*15",
                "sell_in": came, "opening_stock": first, "sell_out": went,
                "closing_stock": first + came - went, "near_expiry": m.number(0, 9),
                "remark": None}  # fmt: skip
            page.row(table, held, hide=("dealer_name",) if place else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    return Book([page], m.one("经销商库存上报.xlsx", "进销存.xlsx"))


def routes_of_the_week(m: Maker) -> Book:
    """Weekdays over dates across, a route beside each rep, several shops in a cell."""
    page = Page("路线")
    page.title("第43周路线拜访安排")
    page.title("填表人：", None, "2026年10月")
    days = [date(2026, 10, 19) + timedelta(n) for n in range(6)]
    table = page.table(
        "visit_plan",
        [
            text("业代", "rep_name"),
            text("片区", None, "area", also=("territory",)),
            *[
                text(
                    (f"周{'一二三四五六'[n]}", f"{d.month}月{d.day}日"),
                    None,
                    f"d{n}",
                    also=("customer_name",),
                )
                for n, d in enumerate(days)
            ],
        ],
    )
    shops = m.shops(40)
    for name in m.people(m.number(3, 5)):
        planned = {n: m.rng.sample(shops, m.number(1, 3)) for n in range(6)}
        told = {"rep_name": name}
        row = page.put(
            "data", [name, m.pick(["城东", "城西"]), *["、".join(p) for p in planned.values()]]
        )
        table.bottom = row
        table.rows.append((row, told))
        for n, these in planned.items():
            table.records += [
                (row, told | {"plan_date": days[n], "customer_name": s}) for s in these
            ]
    return Book([page], "路线拜访.xlsx", may_ask={"kind": "visit_plan"})


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        days_of_reps,
        spending_written_off,
        stock_of_dealers,
        routes_of_the_week,
    )
]
