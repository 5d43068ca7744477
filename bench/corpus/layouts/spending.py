"""Claims, budgets, promotions and rebates in forms of their own."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZERO = Decimal(0)


def kinds_of_cost_across(m: Maker) -> Book:
    """A trip a row, the kinds of cost beside each other and their sum."""
    page = Page(m.say("差旅", "Trips"))
    page.title(m.say("差旅费报销汇总表（2026年10月）", "Travel expenses October 2026"))
    words = m.say("交通费,住宿费,餐费,其他", "Transport,Hotel,Meals,Other").split(",")
    table = page.table("expense_claim", [
        text(m.say("出差人", "Traveller"), "rep_name", also=(None,)),
        day(m.say("日期", "Date"), "occurred_date"),
        text(m.say("出差地点", "Destination"), "city", also=(None,)),
        *[money(w, "claim_amount", key=w, plus={"expense_line": w}, also=(None,)) for w in words],
        money(m.say("合计", "Total"), None, key="sum"),
    ])  # fmt: skip
    reps = m.people(4)
    for when in m.days(m.number(5, 12)):
        held: Record = {"rep_name": m.pick(reps), "occurred_date": when,
                        "city": m.pick(stock.CITIES)}  # fmt: skip
        held |= {w: m.cents(20, 900) for w in words if m.number(0, 3)}
        if not any(w in held for w in words):
            held[words[0]] = m.cents(20, 90)
        page.row(table, held | {"sum": sum(held.get(w, ZERO) for w in words)})
    page.total(table, m.say("合计", "Total"))
    asks = {"columns_are": "expense_line", "kind": "expense_claim", "no_kind": "expense_claim"}
    return Book([page], m.say("差旅费.xlsx", "travel_expenses.xlsx"), may_ask=asks)


def slips_of_a_claim(m: Maker) -> Book:
    """One claim over several lines: number and name merged, a subtotal, what was allowed."""
    page = Page(m.say("报销", "Claims"))
    page.title(m.say("费用报销台账", "Claim register"), across=8)
    table = page.table("expense_claim", [
        text(m.say("报账单号", "Report ID"), "claim_no"),
        text(m.say("经手人", "Submitted By"), "rep_name", also=(None,)),
        day(m.say("消费日期", "Spend Date"), "occurred_date"),
        text(m.say("费用名称", "Cost Item"), "expense_line"),
        count(m.say("票据张数", "No of Receipts"), None, key="n", also=("receipt_flag",)),
        money(m.say("报账金额", "Requested Amount"), "claim_amount"),
        money(m.say("核准金额", "Approved"), "approved_amount"),
        text(m.say("审核意见", "Reviewer comment"), None, "note", also=("remark",)),
    ])  # fmt: skip
    everything: list[Record] = []
    for name in m.people(m.number(3, 6)):
        number, top, own = m.code("BX", 6), page.at, []
        for place in range(m.number(2, 4)):
            paid = m.cents(20, 2000)
            held = {
                "claim_no": number,
                "rep_name": name,
                "occurred_date": m.day(),
                "expense_line": m.pick(stock.LINES[m.lang]),
                "n": m.number(1, 5),
                "claim_amount": paid,
                "approved_amount": paid - m.pick([ZERO, Decimal(5)]),
            }
            page.row(table, held, hide=("claim_no", "rep_name") if place else ())
            own.append(held)
        page.merged += [(top, col, page.at - 1, col) for col in (0, 1)]
        page.total(table, m.say("小计", "Sub-total"), own, at=3)
        everything += own
    page.total(table, m.say("合计", "Total"), everything)
    ask = {"missing_column": "B"}
    return Book([page], m.say("报销台账.xlsx", "claim_register.xlsx"), may_ask=ask)


def accounts_with_parents(m: Maker) -> Book:
    """科目 in a tree: 6601 is the sum of 660101 to 660104, nobody says so."""
    page = Page(m.say("预算执行", "Budget"))
    page.title(m.say("2026年10月费用预算执行表", "Budget execution October 2026"))
    table = page.table("expense_budget", [
        text(m.say("科目编码", "GL Code"), None, "code"),
        text(m.say("科目", "GL Account"), "expense_line"),
        money(m.say("预算总额", "Approved Budget"), "budget_amount"),
        money(m.say("在途占用", "Open Requests"), "committed_amount", also=(None,)),
        money(m.say("已执行", "Spent"), "actual_expense", also=(None,)),
        money(m.say("剩余可用", "Left"), "available_amount", also=(None,)),
    ], **span(10))  # fmt: skip
    tops = m.say("销售费用,市场费用", "Selling,Marketing").split(",")
    for n, top in enumerate(tops):
        own: list[Record] = []
        for place, line in enumerate(m.lines(m.number(3, 4))):
            goal, held, spent = m.round(9000, 90_000), m.round(0, 3000, 100), m.round(0, 9000, 100)
            own.append({"code": f"66{n + 1:02d}{place + 1:02d}", "expense_line": line,
                        "budget_amount": goal, "committed_amount": held, "actual_expense": spent,
                        "available_amount": goal - held - spent})  # fmt: skip
        page.total(table, top, own, at=1, also={"code": f"66{n + 1:02d}"})
        page.rows(table, own)
    return Book([page], m.say("预算执行表.xlsx", "budget_execution.xlsx"),
                may_ask={"rows_add_up": "total"})  # fmt: skip


def promotion_summary(m: Maker) -> Book:
    """档期 in two columns, what it cost, what was sold during it and before it."""
    page = Page(m.say("活动总结", "Events"))
    page.title(m.say("10月促销活动总结", "Promotion results October"))
    table = page.table("promotion", [
        text(m.say("活动编码", "Event ID"), "promo_id"),
        text(m.say("活动主题", "Event"), "promo_name"),
        text(m.say("执行门店", "Store"), "customer_name", also=(None,)),
        day(m.say("开始", "From"), "start_date", also=(None,)),
        day(m.say("结束", "To"), "end_date", also=(None,)),
        money(m.say("投入费用", "Spend"), "promo_cost"),
        money(m.say("活动期间销售额", "Sales during Promo"), "promo_sales", also=(None,)),
        money(m.say("活动前销售", "Base Sales"), "baseline_sales"),
    ])  # fmt: skip
    words = m.say("买二送一,堆头陈列,中秋礼盒", "Buy 2 get 1,End cap,Gift pack").split(",")
    for n, shop in enumerate(m.shops(m.number(4, 9))):
        start = m.day()
        page.row(table, {
            "promo_id": f"HD{n:03d}", "promo_name": m.pick(words), "customer_name": shop,
            "start_date": start, "end_date": start + timedelta(6), "promo_cost": m.cents(200, 5000),
            "promo_sales": m.cents(3000, 30_000), "baseline_sales": m.cents(2000, 20_000),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("活动总结.xlsx", "events.xlsx"),
                may_ask={"missing_column": lambda q: {"start_date": "D", "end_date": "E"}.get(
                    str(q.params.get("field")), "no_column")})  # fmt: skip


LAYOUTS = [
    Layout(kinds_of_cost_across),
    Layout(slips_of_a_claim),
    Layout(accounts_with_parents),
    Layout(promotion_summary),
]
