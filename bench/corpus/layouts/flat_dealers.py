"""Stock, receivables, rebates and payments of distributors."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page

OCTOBER = {"period_start": date(2026, 10, 1), "period_end": date(2026, 10, 31)}


def dealer_stock(m: Maker) -> Book:
    """经销商进销存: opening + in - out = closing, a total below."""
    page = Page(m.say("进销存|Sheet1", "Stock|Sheet1"))
    columns = [
        day(m.say("日期|库存日期|盘点日期", "Stock Date|As Of"), "snapshot_date"),
        text(m.say("经销商名称|经销商", "Distributor|Dealer Name"), "dealer_name"),
        text(m.say("产品编码", "SKU|Item Code"), "product_id"),
        text(m.say("产品名称|品名", "Product Name|Product"), "product_name"),
        count(m.say("期初库存|期初", "Opening Stock|Opening"), "opening_stock"),
        count(m.say("进货|本期进货", "Sell In|Purchases"), "sell_in"),
        count(m.say("出货|实销", "Sell Out|Secondary Sales"), "sell_out"),
        count(m.say("期末库存|库存", "Closing Stock|Closing"), "closing_stock"),
    ]
    if m.some(0.6):
        page.title(m.say("经销商进销存月报", "Distributor stock report"), across=len(columns))
    table = page.table("dealer_psi", columns)
    goods = m.products(5)
    for dealer in m.dealers(m.number(2, 5)):
        for code, name in goods:
            opening, came, went = m.number(0, 300), m.number(20, 400), m.number(0, 20)
            page.row(table, {
                "snapshot_date": date(2026, 10, 31), "dealer_name": dealer, "product_id": code,
                "product_name": name, "opening_stock": opening, "sell_in": came, "sell_out": went,
                "closing_stock": opening + came - went,
            })  # fmt: skip
    if m.some(0.6):
        page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("进销存10月.xlsx", "dealer_stock.xlsx"))


def ageing_buckets(m: Maker) -> Book:
    """应收账龄, the balance by age, with a total."""
    page = Page("Sheet1")
    page.title(m.say("应收账款账龄分析表", "Receivables ageing"))
    page.title(m.say("截止日期：2026年10月31日", "As of 31 October 2026"))
    table = page.table("ar_ageing", [
        text(m.say("客户名称|经销商名称", "Customer Name|Customer"),
             "customer_name", also=("dealer_name",)) if m.lang == "en" else
        text("客户名称", "customer_name"),
        money(m.say("应收余额|期末应收", "Outstanding|AR Balance"), "ar_balance"),
        money(m.say("未到期", "Not Due|Current"), "not_due_amount"),
        money(m.say("1-30天", "1-30 days"), "bucket_30"),
        money(m.say("31-60天", "31-60 days"), "bucket_60"),
        money(m.say("61-90天", "61-90 days"), "bucket_90"),
        money(m.say("90天以上", "Over 90"), "bucket_90_plus"),
        money(m.say("信用额度", "Credit Limit"), "credit_limit"),
    ])  # fmt: skip
    for name in m.shops(m.number(6, 20)):
        parts = [m.cents(0, 9000) if m.number(0, 2) else Decimal(0) for _ in range(5)]
        keys = ("not_due_amount", "bucket_30", "bucket_60", "bucket_90", "bucket_90_plus")
        page.row(table, {"customer_name": name, "ar_balance": sum(parts, Decimal(0)),
                         **dict(zip(keys, parts, strict=True)),
                         "credit_limit": m.round(10_000, 90_000)})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("账龄表.xlsx", "ageing.xlsx"))


def ageing_beyond_ninety_days(m: Maker) -> Book:
    """91-180天 and 180天以上: two columns, one bucket."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月31日 应收账龄表", "AR ageing as of 31 October 2026"))
    table = page.table("ar_ageing", [
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        money(m.say("应收余额", "AR Balance"), "ar_balance"),
        money(m.say("0-30天", "0-30 days"), "bucket_30"),
        money(m.say("31-60天", "31-60 days"), "bucket_60"),
        money(m.say("61-90天", "61-90 days"), "bucket_90"),
        money(m.say("91-180天|91天-180天", "91-180 days"), "bucket_90_plus", key="half"),
        money(m.say("180天以上|半年以上", "Over 180 days|>180 days"), "bucket_90_plus", key="old"),
    ])  # fmt: skip
    table.cell = lambda held: {"bucket_90_plus": held["half"] + held["old"]}
    for name in m.shops(m.number(6, 20)):
        keys = ("bucket_30", "bucket_60", "bucket_90", "half", "old")
        parts = [m.cents(0, 9000) for _ in keys]
        page.row(table, {"customer_name": name, "ar_balance": sum(parts, Decimal(0)),
                         **dict(zip(keys, parts, strict=True))})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("账龄表.xlsx", "ageing.xlsx"))


def open_invoices(m: Maker) -> Book:
    """应收明细, an invoice a line."""
    page = Page("AR")
    table = page.table("ar_ageing", [
        text(m.say("客户编码", "Customer Code"), "customer_id"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("发票号|应收单号", "Invoice No"), "invoice_no"),
        day(m.say("开票日期|发票日期", "Invoice Date"), "invoice_date"),
        day(m.say("到期日|应收到期日", "Due Date"), "due_date"),
        money(m.say("应收余额|未收金额", "Open Amount|Balance|Outstanding"), "ar_balance"),
        count(m.say("逾期天数", "Days Overdue|Overdue Days"), "overdue_days", adds=False),
    ])  # fmt: skip
    for name in m.shops(m.number(5, 9)):
        code = f"C{m.number(1000, 9999)}"
        for _ in range(m.number(1, 4)):
            issued = m.day(9)
            due = issued + timedelta(30)
            late = max(0, (date(2026, 11, 2) - due).days)
            page.row(table, {
                "customer_id": code, "customer_name": name, "invoice_no": m.code("INV", 6),
                "invoice_date": issued, "due_date": due, "ar_balance": m.cents(500, 20_000),
                "overdue_days": late,
            })  # fmt: skip
    return Book([page], m.say("应收明细表.xlsx", "open_invoices.xlsx"))


def rebates(m: Maker) -> Book:
    """政策兑现台账."""
    page = Page(m.say("返利台账", "Rebates"))
    page.title(m.say("2026年返利政策兑现台账", "Rebate ledger 2026"))
    table = page.table("policy_ledger", [
        text(m.say("经销商|经销商名称", "Distributor|Dealer"), "dealer_name"),
        text(m.say("政策名称", "Policy Name|Rebate Program"), "policy_name"),
        rate(m.say("返利比例|返点", "Rebate Rate|Rebate %"), "rebate_rate"),
        money(m.say("应兑现|应返金额", "Accrued Amount|Accrued"), "accrued_amount"),
        money(m.say("已兑现|已返金额", "Settled Amount|Settled"), "settled_amount"),
        day(m.say("兑现日期", "Settle Date|Settlement Date"), "settle_date"),
        text(m.say("备注", "Remarks"), "remark"),
    ])  # fmt: skip
    names = (
        ["季度返利", "陈列奖励", "新品铺货奖"]
        if m.lang == "zh"
        else ["Quarterly", "Display", "NPD"]
    )
    for dealer in m.dealers(m.number(4, 10)):
        due = m.cents(500, 30_000)
        paid = m.pick([due, Decimal(0)])
        page.row(table, {
            "dealer_name": dealer, "policy_name": m.pick(names), "accrued_amount": due,
            "rebate_rate": Decimal(m.number(1, 6)) / 100, "settled_amount": paid,
            "settle_date": m.day() if paid else None,
        })  # fmt: skip
    if m.some(0.5):
        page.total(table, m.say("合计", "Total"))
    return Book([page])


def payments_by_dealer(m: Maker) -> Book:
    """回款计划与实际, the month in the title."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月经销商回款表|2026年10月份回款进度", "Collections October 2026"))
    columns = [
        text(m.say("经销商|经销商名称", "Distributor|Dealer Name"), "dealer_name"),
        text(m.say("业务员", "Rep|Sales Rep"), "rep_name"),
        money(m.say("计划回款|回款计划", "Planned Payment|Collection Target"), "plan_payment"),
        money(m.say("实际回款|回款金额", "Actual Payment|Collected"), "actual_payment"),
        rate(m.say("完成率|回款率", "Achievement %"), None, key="share"),
    ]
    table = page.table("dealer_payment", columns, **OCTOBER)
    reps = m.people(3)
    for dealer in m.dealers(m.number(5, 12)):
        plan, paid = m.round(10_000, 200_000), m.cents(5_000, 150_000)
        page.row(table, {"dealer_name": dealer, "rep_name": m.pick(reps), "plan_payment": plan,
                         "actual_payment": paid, "share": paid / plan})  # fmt: skip
    held = [r for _, r in table.rows]
    share = sum(r["actual_payment"] for r in held) / sum(r["plan_payment"] for r in held)
    page.total(table, m.say("合计", "Total"), also={"share": share})
    return Book([page], m.say("回款.xlsx", "collections.xlsx"))


LAYOUTS = [Layout(dealer_stock), Layout(ageing_buckets), Layout(ageing_beyond_ninety_days),
           Layout(open_invoices), Layout(rebates),
           Layout(payments_by_dealer)]  # fmt: skip
