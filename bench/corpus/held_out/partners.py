"""What is sent about dealers and deals: rebates, debts, payments, orders and projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, money, rate, text
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
    table = page.table(
        "policy_ledger",
        [
            text("渠道商", "dealer_name"),
            text("返利项目", "policy_name"),
            money("考核销额(万元)", None, WAN, key="base"),
            rate("返点", "rebate_rate"),
            money("应返金额(元)", "accrued_amount"),
            money("已返金额(元)", "settled_amount"),
            money("未返金额(元)", None, key="left"),
            text("返利方式", None, "how"),
        ],
    )
    everything: list[Record] = []
    for dealer in m.dealers(m.number(3, 5)):
        own: list[Record] = []
        for n, name in enumerate(["季度达成奖", "提货奖", "回款奖"][: m.number(2, 3)]):
            base, part = m.round(300_000, 900_000, 1000), Decimal(m.number(5, 30)) / 1000
            paid = m.pick([Decimal(0), base * part])
            held = {
                "dealer_name": dealer,
                "policy_name": name,
                "base": base,
                "rebate_rate": part,
                "accrued_amount": base * part,
                "settled_amount": paid,
                "left": base * part - paid,
                "how": m.pick(["货返", "票折"]),
            }
            page.row(table, held, hide=("dealer_name",) if n else ())
            own.append(held)
        page.total(table, "小计", own, at=1)
        everything += own
    page.total(table, "合计", everything)
    page.note("核算：", None, None, "财务：", None, "销售总监：")
    return Book([page], "返利核算.xlsx")


def debts_by_age(m: Maker) -> Book:
    """账龄: the sum above, 账龄 over four ranges of days, a limit in 万元 beside amounts in 元."""
    page = Page("账龄")
    page.title("应收账款账龄分析表", across=11)
    page.title("截止日期：2026年10月31日")
    table = page.table(
        "ar_ageing",
        [
            text("客户代码", "customer_id"),
            text("客户", "customer_name"),
            text("业务员", "rep_name"),
            money("期末应收", "ar_balance"),
            money(("账龄", "未到期"), "not_due_amount"),
            money(("账龄", "1-30天"), "bucket_30"),
            money(("账龄", "31-60天"), "bucket_60"),
            money(("账龄", "61-90天"), "bucket_90"),
            money(("账龄", "90天以上"), "bucket_90_plus"),
            money("授信额度(万元)", "credit_limit", WAN, adds=False),
            count("账期(天)", "credit_days", adds=False),
        ],
    )
    held, reps = [], m.people(3)
    for n, shop in enumerate(m.shops(m.number(6, 12))):
        parts = {
            k: m.pick([Decimal(0), m.cents(100, 30_000)])
            for k in ("not_due_amount", "bucket_30", "bucket_60", "bucket_90", "bucket_90_plus")
        }
        parts["not_due_amount"] += 100
        held.append(
            parts
            | {
                "customer_id": f"00{n + 101}",
                "customer_name": shop,
                "rep_name": m.pick(reps),
                "ar_balance": sum(parts.values()),
                "credit_limit": m.round(50_000, 200_000, 10_000),
                "credit_days": m.pick([30, 45, 60]),
            }
        )
    page.total(table, "合计", held, at=1)
    page.rows(table, held)
    return Book([page], "账龄分析.xlsx")


def debts_of_years(m: Maker) -> Book:
    """Ages in months and years that are none of ours, credits below zero, 坏账 notes."""
    page = Page("应收")
    page.title("2026年10月末经销商应收账款余额及账龄")
    table = page.table(
        "ar_ageing",
        [
            text("经销商", "dealer_name"),
            money("上月余额", None, key="before"),
            money("本月发货", None, key="sent"),
            money("本月回款", None, key="paid"),
            money("本月余额", "ar_balance"),
            money("3个月以内", None, key="a"),
            money("3-6个月", None, key="b"),
            money("6-12个月", None, key="c"),
            money("1年以上", None, key="d"),
            text("催收措施", None, "todo", also=("remark",)),
        ],
    )
    for dealer in m.dealers(m.number(5, 9)):
        ages = {k: m.cents(0, 40_000) for k in "abcd"}
        now = sum(ages.values())
        sent, paid = m.cents(1000, 9000), m.cents(1000, 9000)
        page.row(
            table,
            ages
            | {
                "dealer_name": dealer,
                "before": now - sent + paid,
                "sent": sent,
                "paid": paid,
                "ar_balance": now,
                "todo": m.pick(["发函", "上门", None]),
            },
        )
    page.total(table, "合计")
    page.note("注：1年以上部分已提请法务跟进")
    return Book(
        [page],
        "经销商应收.xlsx",
        may_ask={
            "kind": "ar_ageing",
            "no_kind": "ar_ageing",
            "which_column": "E",
            "missing_column": "E",
        },
    )


def payments_in_thirds(m: Maker) -> Book:
    """回款计划: 上旬 中旬 下旬 over 计划 and 实际, in 万元, a whole month at the end."""
    page = Page("回款")
    page.title("2026年11月经销商回款计划及达成", None, None, None, None, None, "（万元）")
    ends = {1: (1, 10), 2: (11, 20), 3: (21, 30)}
    columns = [text("经销商", "dealer_name"), text("客户经理", "rep_name")]
    for xun, (first, last) in ends.items():
        word = f"{'上中下'[xun - 1]}旬"
        plus = {
            "xun": xun,
            "period_start": date(2026, 11, first),
            "period_end": date(2026, 11, last),
        }
        columns += [
            money((word, "计划"), "plan_payment", WAN, key=f"p{xun}", plus=plus),
            money((word, "实际"), "actual_payment", WAN, key=f"a{xun}", plus=plus),
        ]
    columns += [
        money(("全月", "计划"), None, WAN, key="ps"),
        money(("全月", "实际"), None, WAN, key="as"),
        rate(("全月", "达成率"), None, key="share"),
    ]
    table = page.table("dealer_payment", columns)
    reps = m.people(3)
    for dealer in m.dealers(m.number(4, 8)):
        plan = {f"p{n}": m.round(10_000, 90_000) for n in ends}
        done = {f"a{n}": m.round(10_000, 90_000) for n in ends}
        page.row(
            table,
            plan
            | done
            | {
                "dealer_name": dealer,
                "rep_name": m.pick(reps),
                "ps": sum(plan.values()),
                "as": sum(done.values()),
                "share": sum(done.values()) / sum(plan.values()),
            },
        )
    page.total(table, "合计")
    return Book([page], "回款计划.xlsx")


def sent_and_paid(m: Maker) -> Book:
    """发货 and 回款, 计划 and 实际 of the month, 1-10月累计 beside, sums of regions above."""
    page = Page("10月")
    page.title("经销商发货回款月报（2026年10月）")
    page.title("单位：千元")
    table = page.table(
        "dealer_payment",
        [
            text("区域", "territory"),
            text("经销商", "dealer_name"),
            money(("本月发货", "计划"), "plan_shipment", 1000),
            money(("本月发货", "实际"), "actual_shipment", 1000),
            money(("本月回款", "计划"), "plan_payment", 1000),
            money(("本月回款", "实际"), "actual_payment", 1000),
            rate(("本月回款", "完成率"), None, key="share"),
            money(("1-10月累计", "发货"), None, 1000, key="y1"),
            money(("1-10月累计", "回款"), None, 1000, key="y2"),
        ],
        **span(10),
    )
    every = [
        [
            {
                "territory": area,
                "dealer_name": dealer,
                "y1": m.round(900_000, 2_000_000),
                "y2": m.round(900_000, 2_000_000),
                "share": Decimal("0.91"),
            }
            | {
                k: m.round(50_000, 300_000, 100)
                for k in ("plan_shipment", "actual_shipment", "plan_payment", "actual_payment")
            }
            for dealer in m.dealers(m.number(3, 5))
        ]
        for area in ("苏南", "苏北")
    ]
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
        debts_by_age,
        debts_of_years,
        payments_in_thirds,
        sent_and_paid,
    )
]
