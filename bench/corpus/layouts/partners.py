"""What is sent about dealers and deals: rebates, debts, payments, orders and projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def rebates_worked_out(m: Maker) -> Book:
    """返利: sales in 万元 beside rebates in 元, the dealer on its first row, 小计."""
    page = Page("返利计算")
    page.title("2026年三季度渠道商返利核算表")
    table = page.table("policy_ledger", [text("渠道商", "dealer_name"),
        text("返利项目", "policy_name"),
        money("考核销额(万元)", None, WAN, key="base"), rate("返点", "rebate_rate"),
        money("应返金额(元)", "accrued_amount"),
        money("已返金额(元)", "settled_amount"),
        money("未返金额(元)", None, key="left"), text("返利方式", None, "how")])  # fmt: skip
    everything: list[Record] = []
    for dealer in m.dealers(m.number(3, 5)):
        own: list[Record] = []
        for n, name in enumerate(["季度达成奖", "提货奖", "回款奖"][: m.number(2, 3)]):
            base, part = m.round(300_000, 900_000, 1000), Decimal(m.number(5, 30)) / 1000
            paid = m.pick([Decimal(0), base * part])
            held = {"dealer_name": dealer, "policy_name": name, "base": base,
                "rebate_rate": part, "accrued_amount": base * part,
                "settled_amount": paid, "left": base * part - paid,
                "how": m.pick(["货返", "票折"])}  # fmt: skip
            page.row(table, held, hide=("dealer_name",) if n else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    page.note("核算：", None, None, "财务：", None, "销售总监：")
    return Book([page], "返利核算.xlsx")


def payments_in_thirds(m: Maker) -> Book:
    """回款计划: 上旬 中旬 下旬 over 计划 and 实际, in 万元, a whole month at the end."""
    page = Page("回款")
    page.title("2026年11月经销商回款计划及达成", None, None, None, None, None, "（万元）")
    ends = {1: (1, 10), 2: (11, 20), 3: (21, 30)}
    columns = [text("经销商", "dealer_name"), text("客户经理", "rep_name")]
    for xun, (first, last) in ends.items():
        word = f"{'上中下'[xun - 1]}旬"
        plus = {"xun": xun, "period_start": date(2026, 11, first),
            "period_end": date(2026, 11, last)}  # fmt: skip
        columns += [
            money((word, "计划"), "plan_payment", WAN, key=f"p{xun}", plus=plus),
            money((word, "实际"), "actual_payment", WAN, key=f"a{xun}", plus=plus),
        ]
    columns += [money(("全月", "计划"), None, WAN, key="ps"), money(("全月", "实际"),
        None, WAN, key="as"), rate(("全月", "达成率"), None, key="share")]  # fmt: skip
    table = page.table("dealer_payment", columns)
    reps = m.people(3)
    for dealer in m.dealers(m.number(4, 8)):
        plan = {f"p{n}": m.round(10_000, 90_000) for n in ends}
        done = {f"a{n}": m.round(10_000, 90_000) for n in ends}
        page.row(table, plan | done | {"dealer_name": dealer,
            "rep_name": m.pick(reps), "ps": sum(plan.values()),
            "as": sum(done.values()),
            "share": sum(done.values()) / sum(plan.values())})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "回款计划.xlsx")


def sent_and_paid(m: Maker) -> Book:
    """发货 and 回款, 计划 and 实际 of the month, 1-10月累计 beside, sums of regions above."""
    page = Page("10月")
    page.title("经销商发货回款月报（2026年10月）")
    page.title("单位：千元")
    table = page.table("dealer_payment", [text("区域", "territory"),
        text("经销商", "dealer_name"),
        money(("本月发货", "计划"), "plan_shipment", 1000),
        money(("本月发货", "实际"), "actual_shipment", 1000),
        money(("本月回款", "计划"), "plan_payment", 1000),
        money(("本月回款", "实际"), "actual_payment", 1000),
        rate(("本月回款", "完成率"), None, key="share"),
        money(("1-10月累计", "发货"), None, 1000, key="y1"),
        money(("1-10月累计", "回款"), None, 1000, key="y2")], **span(10))  # fmt: skip
    every = [[{"territory": area, "dealer_name": dealer, "y1": m.round(900_000,
        2_000_000), "y2": m.round(900_000, 2_000_000),
        "share": Decimal("0.91")} | {k: m.round(50_000, 300_000,
        100) for k in ("plan_shipment", "actual_shipment", "plan_payment",
        "actual_payment")} for dealer in m.dealers(m.number(3,
        5))] for area in ("苏南", "苏北")]  # fmt: skip
    page.total(table, "合计", [r for own in every for r in own])
    for own in every:
        page.total(table, f"{own[0]['territory']}小计", own)
        for n, held in enumerate(own):
            page.row(table, held, hide=("territory",) if n else ())
    return Book([page], "发货回款月报.xlsx", may_ask={"rows_add_up": "total"})


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        rebates_worked_out,
        payments_in_thirds,
        sent_and_paid,
    )
]
