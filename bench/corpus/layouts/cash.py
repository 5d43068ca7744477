"""Cash bags, slips and rates of exchange."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def bags_of_the_week(m: Maker) -> Book:
    """帐袋: 现金 and 支票 above their parts, the day in the title."""
    page = Page(m.say("帐袋", "Cash bags"))
    page.title(m.say("帐袋盘点表", "Cash bag count"))
    page.title(m.say("盘点日期：2026年11月6日", "Counted on: 2026-11-06"))
    cash, cheque = m.say("现金", "Cash"), m.say("支票", "Cheques")
    table = page.table("cash_bag", [
        text(m.say("业务员", "Salesman"), "rep_name"),
        money((cash, m.say("上日结余", "Opening Cash")), "opening_cash"),
        money((cash, m.say("当日收现", "Cash Collected")), "cash_collected"),
        money((cash, m.say("缴存金额", "Cash Handed In")), "cash_deposited"),
        money((cash, m.say("实点现金", "Cash Counted")), "cash_counted"),
        count((cheque, m.say("支票张数", "Number of Checks")), "cheque_count"),
        money((cheque, m.say("支票金额", "Cheque Amount")), "cheque_amount"),
        text(m.say("差异说明", "Variance Reason"), "bag_diff_reason"),
    ], count_date=date(2026, 11, 6))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        first, came, left = m.round(0, 900, 100), m.cents(500, 9000), m.round(100, 900, 100)
        page.row(table, {
            "rep_name": name, "opening_cash": first, "cash_collected": came,
            "cash_deposited": left, "cash_counted": first + came - left,
            "cheque_count": m.number(0, 3), "cheque_amount": m.cents(0, 3000),
            "bag_diff_reason": m.pick([None, None, m.say("找零", "change")]),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    page.note(m.say("盘点人：        监盘人：", "Counted by:       Witness:"))
    return Book([page], m.say("帐袋盘点.xlsx", "cash_bags.xlsx"),
                may_ask={"day_of": "2026-11-06"})  # fmt: skip


def slips_by_form(m: Maker) -> Book:
    """传票: the form's name on a row above its slips, a subtotal for each form."""
    page = Page(m.say("传票", "Slips"))
    page.title(m.say("2026年10月28日传票汇总", "Slips of 28 October 2026"))
    table = page.table("slip_log", [
        text(m.say("传票号", "Slip No"), "slip_no"),
        day(m.say("填单日期", "Slip Date"), "slip_date"),
        text(m.say("客户", "Customer"), "customer_name"),
        text(m.say("产品", "Product"), "product_name"),
        count(m.say("数量", "Qty"), "qty"),
        money(m.say("单价", "Price"), "unit_price", adds=False),
        money(m.say("金额", "Amount"), "slip_amount"),
        text(m.say("送货地址", "Ship To"), "delivery_address", also=(None,)),
    ])  # fmt: skip
    shops, goods = m.shops(9), [name for _, name in m.products(5)]
    everything: list[Record] = []
    for form in m.say("出货传票,退货单,样品领用单", "Delivery,Return,Sample").split(","):
        page.group(form)
        table.cell = lambda _held, own=form: {"slip_type": own}  # type: ignore[misc]  # set per group
        own = []
        for _ in range(m.number(2, 5)):
            qty, price = m.number(1, 40), m.cents(3, 90)
            own.append({
                "slip_no": m.code("CP", 6), "slip_date": date(2026, 10, 28), "unit_price": price,
                "customer_name": m.pick(shops), "product_name": m.pick(goods), "qty": qty,
                "slip_amount": qty * price, "delivery_address": f"No. {m.number(1, 99)}",
            })  # fmt: skip
        page.rows(table, own)
        page.total(table, m.say("小计", "Subtotal"), own, at=3)
        everything += own
    page.total(table, m.say("合计", "Total"), everything, at=3)
    return Book([page], m.say("传票汇总.xlsx", "slips.xlsx"),
                may_ask={"groups_are": lambda q: "slip_type" if "slip_type" in q.choices
                         else "no_field"})  # fmt: skip


def slips_listed(m: Maker) -> Book:
    """退货 and 出货 in one list, who signed and whether it was cash."""
    page = Page("Sheet1")
    table = page.table("slip_log", [
        text(m.say("流水号", "Voucher No"), "slip_no"),
        text(m.say("单据名称", "Form Name"), "slip_type"),
        day(m.say("开单日期", "Raised On"), "slip_date"),
        text(m.say("门店名称", "Outlet Name"), "customer_name"),
        count(m.say("件数", "Pieces"), "qty"),
        money(m.say("合计金额", "Line Total"), "slip_amount"),
        text(m.say("现金/赊销", "Cash or Credit"), None, "cash", also=("cash_flag",)),
        text(m.say("核准人", "Authorised By"), "approver"),
        text(m.say("事由", "Justification"), None, "why", also=("reason_code", "remark")),
    ])  # fmt: skip
    shops, boss, forms = m.shops(9), m.people(2), m.say("出货单,退货单", "DN,RN").split(",")
    for when in m.days(m.number(8, 20)):
        page.row(table, {
            "slip_no": m.code("", 8), "slip_type": m.pick(forms),
            "slip_date": when, "customer_name": m.pick(shops), "qty": m.number(1, 40),
            "slip_amount": m.cents(50, 9000), "approver": m.pick(boss),
            "cash": m.pick(m.say("现金,赊销", "Cash,Credit").split(",")),
        })  # fmt: skip
    page.total(table, None)
    return Book([page], m.say("传票.xlsx", "vouchers.xlsx"), may_ask={"rows_add_up": "total"})


def rates_of_months(m: Maker) -> Book:
    """A list: a month, a currency, how many yuan one of it is worth."""
    page = Page(m.say("汇率", "FX"))
    page.title(m.say("2026年记账汇率（1单位外币兑人民币）", "Book rates 2026 (CNY per 1 unit)"))
    table = page.table("fx_rate", [
        text(m.say("生效月份", "Effective Month"), None, "month", also=("rate_period",)),
        text(m.say("外币币种", "Foreign Currency"), "rate_from"),
        Column(m.say("记账汇率", "Book Rate"), "rate_value", format="0.0000", also=(None,)),
    ])  # fmt: skip
    for n in (8, 9, 10):
        for code in ("USD", "EUR", "HKD"):
            held: Record = {"month": f"2026-{n:02d}", "rate_from": code,
                            "rate_value": Decimal(m.number(9000, 79_000)) / 10_000}  # fmt: skip
            page.row(table, held)
            row, record = table.records[-1]
            table.records[-1] = (row, {k: v for k, v in record.items() if k != "month"}
                                 | {"rate_period": span(n)["period_start"]})  # fmt: skip
    return Book([page], m.say("汇率表.xlsx", "book_rates.xlsx"),
                may_ask={"missing_column": "C"})  # fmt: skip


def rates_per_hundred(m: Maker) -> Book:
    """Bank's middle rates, for a hundred units, and no word about it: 719.53 for a dollar."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月汇率", "Exchange rates October 2026"))
    table = page.table("fx_rate", [
        text(m.say("币种", "Currency"), "rate_from", also=("currency",)),
        Column(m.say("汇率", "Exchange Rate"), "rate_value", format="0.00"),
    ], rate_period=date(2026, 10, 1))  # fmt: skip
    for code, low in (("USD", 700), ("EUR", 790), ("JPY", 4), ("HKD", 90)):
        page.row(table, {"rate_from": code,
                         "rate_value": Decimal(m.number(low * 100, low * 103)) / 100})  # fmt: skip
    # 719.53 may be for one hundred: no answer, whoever reads it has to ask
    table.records = []
    return Book([page], m.say("汇率10月.xlsx", "rates_oct.xlsx"),
                refusal=("no_known_table", "missing_field"))  # fmt: skip


LAYOUTS = [
    Layout(bags_of_the_week),
    Layout(slips_by_form),
    Layout(slips_listed),
    Layout(rates_of_months),
    Layout(rates_per_hundred),
]
