"""Written last, without a look at how they would be read: ledgers, prints and plans."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, day, money, text
from bench.corpus.layouts.months import EN, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def travel_tool_export(m: Maker) -> Book:
    """Entries of a tool for expenses, with the name of the report and how it was paid."""
    page = Page(m.say("费用明细导出", "Entries"))
    table = page.table("expense_claim", [
        text(m.say("员工姓名", "Employee Name"), "rep_name"),
        text(m.say("报销单名称", "Report Name"), None, "report", also=("purpose",)),
        text(m.say("费用类型", "Expense Type"), "expense_line"),
        day(m.say("消费日期", "Transaction Date"), "occurred_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("商户", "Vendor"), "vendor", also=(None,)),
        text(m.say("币种", "Currency"), "currency"),
        money(m.say("报销金额", "Claimed"), "claim_amount", also=(None,)),
        money(m.say("审批金额", "Approved Amount"), "approved_amount"),
        text(m.say("支付方式", "Payment Type"), None, "paid"),
        text(m.say("审批状态", "Approval Status"), "claim_status", also=(None,)),
    ])  # fmt: skip
    reps, state = m.people(4), m.say("已通过", "Approved")
    for when in m.days(m.number(8, 20)):
        amount = m.cents(20, 900)
        page.row(table, {
            "rep_name": m.pick(reps), "report": m.phrase(stock.PURPOSE), "occurred_date": when,
            "expense_line": m.pick(stock.LINES[m.lang]), "vendor": m.pick(stock.CITIES),
            "currency": "CNY", "claim_amount": amount, "approved_amount": amount,
            "paid": m.say("个人垫付", "Cash"), "claim_status": state,
        })  # fmt: skip
    return Book([page], m.say("费用明细导出.csv", "entries.csv"), "csv")


def sheets_of_quarters(m: Maker) -> Book:
    """A sheet a quarter, its three months across, the year in the file's name."""
    pages, reps = [], m.people(5)
    for quarter in range(4):
        page = Page(f"Q{quarter + 1}")
        page.title(m.say("销售指标分解", "Quota by month"))
        months = range(quarter * 3 + 1, quarter * 3 + 4)
        table = page.table("sales_target", [
            text(m.say("业务员", "Rep"), "rep_name"),
            *[money(f"{n}月" if m.lang == "zh" else EN[n - 1], "target_amount", key=f"m{n}",
                    plus=span(n)) for n in months],
            money(m.say("季度合计", "Quarter Total"), None, key="sum"),
        ])  # fmt: skip
        for name in reps:
            held: Record = {f"m{n}": m.round(9000, 90_000, 100) for n in months}
            page.row(table, held | {"rep_name": name, "sum": sum(held.values())})
        page.total(table, m.say("合计", "Total"))
        pages.append(page)
    return Book(pages, m.say("2026年销售指标.xlsx", "quota 2026.xlsx"))


def plan_with_days_off(m: Maker) -> Book:
    """Dates across, customers in the cells, and 休息 or 培训 where nobody is visited."""
    page = Page(m.say("计划", "Plan"))
    page.title(m.say("2026年11月拜访计划", "Call plan November 2026"))
    days = [date(2026, 11, 9) + timedelta(n) for n in range(6)]
    heads = [
        f"{d.month}月{d.day}日" if m.lang == "zh" else f"{d.day} {EN[d.month - 1]}" for d in days
    ]
    off = m.say("休息,培训", "Off,Training").split(",")
    table = page.table("visit_plan", [
        text(m.say("业务员", "Rep"), "rep_name"),
        *[text(h, None, key=f"d{n}", also=("customer_name",)) for n, h in enumerate(heads)],
    ])  # fmt: skip
    shops = m.shops(30)
    for name in m.people(m.number(3, 5)):
        planned = {n: m.rng.sample(shops, 2) for n in range(5)}
        held: Record = {"rep_name": name, "d5": m.pick(off)}
        held |= {f"d{n}": "、".join(these) for n, these in planned.items()}
        row = page.put("data", page._printed(table, held, set()), table.left)
        table.bottom = row
        table.rows.append((row, held))
        for n, these in planned.items():
            told = {"rep_name": name, "plan_date": days[n]}
            table.records += [(row, told | {"customer_name": shop}) for shop in these]
    return Book([page], m.say("拜访计划.xlsx", "call_plan.xlsx"))


def rates_of_months_across(m: Maker) -> Book:
    """Currencies down, months across."""
    page = Page(m.say("汇率", "Rates"))
    page.title(m.say("2026年汇率表（1外币兑人民币）", "Exchange rates 2026, CNY per unit"))
    table = page.table("fx_rate", [
        text(m.say("币种", "Currency"), "rate_from", also=("currency",)),
        *[Column(f"{n}月" if m.lang == "zh" else EN[n - 1], "rate_value", key=f"m{n}",
                 format="0.0000", plus={"rate_period": date(2026, n, 1)}) for n in (8, 9, 10)],
    ])  # fmt: skip
    for code, low in (("USD", 70), ("EUR", 79), ("HKD", 9)):
        page.row(
            table,
            {"rate_from": code}
            | {f"m{n}": Decimal(m.number(low * 1000, low * 1020)) / 10_000 for n in (8, 9, 10)},
        )
    return Book([page], m.say("汇率.xlsx", "rates.xlsx"),
                may_ask={"no_kind": "fx_rate", "kind": "fx_rate"})  # fmt: skip


LAYOUTS = [
    Layout(travel_tool_export),
    Layout(sheets_of_quarters),
    Layout(plan_with_days_off),
    Layout(rates_of_months_across),
]
