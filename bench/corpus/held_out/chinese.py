"""Chinese forms that were read right at first sight: ages, weeks of two things, an app's visits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
WAN = 10_000


def steps_of_an_app(m: Maker) -> Book:
    """An office app's sign-ins: day and time apart, where, whom, how many pictures."""
    page = Page("签到数据")
    page.title("签到数据导出  统计日期：2026-10-01 至 2026-10-31  导出时间：2026-11-02 09:00")
    table = page.table("visit_log", [text("姓名", "rep_name"), text("部门", "team"),
        text("工号", "rep_id"), day("日期", "visit_date", "{y}-{m:02d}-{d:02d}"),
        text("签到时间", "checkin_time"),
        text("签到地点", None, "place", also=("address",)),
        text("拜访对象", "customer_name", also=("hcp_name",)), text("备注", "remark"),
        text("图片1", None, "p1"), text("图片2", None, "p2")])  # fmt: skip
    reps, shops = m.people(4), m.shops(10)
    for when in m.days(m.number(10, 25)):
        n = m.number(0, 3)
        page.row(table, {"rep_name": reps[n], "team": "城区销售组",
            "rep_id": f"00{n + 7}", "visit_date": when,
            "checkin_time": f"{m.number(9, 17):02d}:{m.number(10, 59)}",
            "place": "江苏省苏州市姑苏区人民路", "customer_name": m.pick(shops),
            "remark": m.pick(["补货", "谈陈列", None]), "p1": "http://x/1.jpg"})  # fmt: skip
    return Book([page], "签到数据.xlsx", may_ask={"kind": "visit_log",
        "no_kind": "visit_log", "missing_column": "G"})  # fmt: skip


def rates_for_a_hundred(m: Maker) -> Book:
    """记账汇率: so many yuan for 100 of the currency, as the title says."""
    page = Page("汇率")
    page.title("财务部记账汇率表（人民币/100外币）")
    table = page.table(
        "fx_rate",
        [
            text("年月", "rate_period", show=lambda v: f"{v.year}年{v.month}月"),
            text("外币", "rate_from", also=("currency",)),
            text("外币名称", None, "name"),
            Column("记账汇率", "rate_value", show=lambda v: float(v * 100), format="0.00"),
        ],
    )
    for month in (8, 9, 10):
        for code, name, low in (("USD", "美元", 70), ("EUR", "欧元", 82), ("HKD", "港币", 9)):
            page.row(
                table,
                {
                    "rate_period": date(2026, month, 1),
                    "rate_from": code,
                    "name": name,
                    "rate_value": Decimal(m.number(low * 100, low * 102)) / 1000,
                },
            )
    return Book([page], "记账汇率.xlsx", may_ask={"rate_per": "per_hundred"})


def plan_and_done_by_row(m: Maker) -> Book:
    """A rep over three rows: 计划, 实际, 完成率; weeks across. Two things in one column."""
    page = Page("周推进")
    page.title("2026年10月周推进表（万元）")
    columns = [
        text("业务员", "rep_name"),
        text("项目", None, "what"),
        *[money(f"第{n}周", None, WAN, key=f"w{n}") for n in "一二三四"],
        money("月合计", None, WAN, key="sum"),
    ]
    table = page.table(None, columns)
    for name in m.people(m.number(3, 5)):
        plan = [m.round(5000, 20_000, 100) for _ in range(4)]
        done = [m.round(5000, 20_000, 100) for _ in range(4)]
        for n, (what, these) in enumerate((("计划", plan), ("实际", done))):
            held = {f"w{k}": v for k, v in zip("一二三四", these, strict=True)}
            page.row(
                table,
                held | {"rep_name": name, "what": what, "sum": sum(these)},
                hide=("rep_name",) if n else (),
            )
        page.put(
            "data",
            [
                None,
                "完成率",
                *[f"{d / p:.0%}" for p, d in zip(plan, done, strict=True)],
                f"{sum(done) / sum(plan):.0%}",
            ],
        )
    page.lines = []
    return Book([page], "周推进.xlsx", refusal=("no_known_table", "missing_field"))


def debts_by_age(m: Maker) -> Book:
    """账龄: the sum above, 账龄 over four ranges of days, a limit in 万元 beside amounts in 元."""
    page = Page("账龄")
    page.title("应收账款账龄分析表", across=11)
    page.title("截止日期：2026年10月31日")
    table = page.table("ar_ageing", [text("客户代码", "customer_id"),
        text("客户", "customer_name"), text("业务员", "rep_name"),
        money("期末应收", "ar_balance"), money(("账龄", "未到期"), "not_due_amount"),
        money(("账龄", "1-30天"), "bucket_30"),
        money(("账龄", "31-60天"), "bucket_60"),
        money(("账龄", "61-90天"), "bucket_90"),
        money(("账龄", "90天以上"), "bucket_90_plus"),
        money("授信额度(万元)", "credit_limit", WAN, adds=False),
        count("账期(天)", "credit_days", adds=False)])  # fmt: skip
    held, reps = [], m.people(3)
    for n, shop in enumerate(m.shops(m.number(6, 12))):
        parts = {
            k: m.pick([Decimal(0), m.cents(100, 30_000)])
            for k in ("not_due_amount", "bucket_30", "bucket_60", "bucket_90", "bucket_90_plus")
        }
        parts["not_due_amount"] += 100
        held.append(parts | {"customer_id": f"00{n + 101}", "customer_name": shop,
            "rep_name": m.pick(reps), "ar_balance": sum(parts.values()),
            "credit_limit": m.round(50_000, 200_000, 10_000),
            "credit_days": m.pick([30, 45, 60])})  # fmt: skip
    page.total(table, "合计", held, at=1)
    page.rows(table, held)
    return Book([page], "账龄分析.xlsx")


def debts_of_years(m: Maker) -> Book:
    """Ages in months and years, those beyond three months together, 坏账 notes."""
    page = Page("应收")
    page.title("2026年10月末经销商应收账款余额及账龄")
    table = page.table("ar_ageing", [text("经销商", "dealer_name"),
        money("上月余额", None, key="before"), money("本月发货", None, key="sent"),
        money("本月回款", None, key="paid"), money("本月余额", "ar_balance"),
        money("3个月以内", None, key="a"), money("3-6个月", "bucket_90_plus", key="b"),
        money("6-12个月", "bucket_90_plus", key="c"), money("1年以上", "bucket_90_plus", key="d"),
        text("催收措施", None, "todo", also=("remark",))])  # fmt: skip
    table.cell = lambda held: {"bucket_90_plus": held["b"] + held["c"] + held["d"]}
    for dealer in m.dealers(m.number(5, 9)):
        ages = {k: m.cents(0, 40_000) for k in "abcd"}
        now = sum(ages.values())
        sent, paid = m.cents(1000, 9000), m.cents(1000, 9000)
        page.row(table, ages | {"dealer_name": dealer, "before": now - sent + paid,
            "sent": sent, "paid": paid, "ar_balance": now,
            "todo": m.pick(["发函", "上门", None])})  # fmt: skip
    page.total(table, "合计")
    page.note("注：1年以上部分已提请法务跟进")
    return Book([page], "经销商应收.xlsx", may_ask={"kind": "ar_ageing",
        "no_kind": "ar_ageing", "which_column": "E", "missing_column": "E"})  # fmt: skip


def daily_of_promoters(m: Maker) -> Book:
    """导购日报: stores by promoter, days across as 1日 2日 3日, what was sold each day."""
    page = Page("10月")
    page.title("2026年10月导购销售日报（元）")
    table = page.table(
        "sales_detail",
        [
            text("卖场", "customer_name"),
            text("导购", "rep_name"),
            *[
                money(f"{n}日", "net_amount", key=f"d{n}", plus={"doc_date": date(2026, 10, n)})
                for n in range(1, 8)
            ],
            money("小计", None, key="sum"),
        ],
    )
    for shop, name in zip(m.shops(5), m.people(5), strict=True):
        held: Record = {f"d{n}": m.pick([None, m.cents(50, 900)]) for n in range(1, 8)}
        page.row(
            table,
            held
            | {"customer_name": shop, "rep_name": name, "sum": sum(v for v in held.values() if v)},
        )
    page.total(table, "合计")
    return Book(
        [page], "导购日报.xlsx", may_ask={"kind": "sales_detail", "no_kind": "sales_detail"}
    )


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        steps_of_an_app,
        daily_of_promoters,
        rates_for_a_hundred,
        plan_and_done_by_row,
        debts_by_age,
        debts_of_years,
    )
]
