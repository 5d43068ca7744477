"""Forms of offices that were read well when they were first seen: prints and lists."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZERO = Decimal(0)


def filtered_with_subtotal(m: Maker) -> Book:
    """A filter hides rows, and the total below counts only what is seen."""
    page = Page("Sheet1")
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m, 12, 30))
    page.filtered = True
    hidden = [place for place in range(len(table.rows)) if place % 3 == 1]
    page.hidden_rows = {table.rows[place][0] for place in hidden}
    seen = [held for place, (_, held) in enumerate(table.rows) if place not in hidden]
    page.total(table, m.say("合计", "Total"), seen)
    table.totals[-1].agrees = dict.fromkeys(table.totals[-1].agrees, False)
    return Book([page], m.say("筛选后销售.xlsx", "filtered.xlsx"))


def weeks_on_sheets(m: Maker) -> Book:
    """A sheet for each week, days as 10.26 without a year, the year in the file's name."""
    pages = []
    columns = simple(m)
    columns[0] = day(m.say("日期", "Date"), "doc_date",
                     "{m}.{d}" if m.lang == "zh" else "{d:02d} {v:%b}")  # fmt: skip
    for number, days in ((42, range(12, 17)), (43, range(19, 24)), (44, range(26, 31))):
        page = Page(m.say(f"第{number}周", f"Week {number}"))
        table = page.table("sales_detail", columns)
        held = [r | {"doc_date": date(2026, 10, m.pick(list(days)))} for r in lines(m, 4, 9)]
        page.rows(table, sorted(held, key=lambda r: r["doc_date"]))
        page.total(table, m.say("本周合计", "Week total"))
        pages.append(page)
    return Book(pages, m.say("2026年周销售.xlsx", "weekly_sales_2026.xlsx"),
                may_ask={"ambiguous_date": "dmy"})  # fmt: skip


def lines_without_words(m: Maker) -> Book:
    """A title, then lines without a header."""
    page = Page("Sheet1")
    page.title(m.say("10月销售流水", "Sales October"))
    for r in lines(m):
        page.put("data", [r["doc_no"], (r["doc_date"], "yyyy/m/d"), r["rep_name"],
                          r["customer_name"], float(r["net_amount"])])  # fmt: skip
    page.lines = []
    return Book([page], m.say("流水.xlsx", "journal.xlsx"),
                refusal=("no_known_table", "empty_file"))  # fmt: skip


def calls_counted(m: Maker) -> Book:
    """A day and a rep a row: how many should be called on, how many were, how many bought."""
    page = Page(m.say("拜访统计", "Calls"))
    page.title(m.say("2026年10月业务员拜访量统计表", "Daily call report October 2026"))
    table = page.table("visit_log", [
        day(m.say("日期", "Date"), "visit_date", "{m}/{d}" if m.lang == "zh" else "{v:%d-%b-%y}"),
        text(m.say("业务员", "Salesman"), "rep_name"),
        count(m.say("应拜访家数", "Scheduled Calls"), None, key="plan"),
        count(m.say("实际拜访家数", "Calls Made"), "actual_calls"),
        count(m.say("成交家数", "Productive Calls"), None, key="won", also=("has_order",)),
        rate(m.say("成交率", "Strike Rate"), None, key="share"),
        money(m.say("成交金额", "Order Value"), "order_amount", also=(None,)),
    ])  # fmt: skip
    reps = m.people(3)
    for when in sorted({m.day() for _ in range(8)}):
        for name in reps:
            calls = m.number(10, 25)
            won = m.number(1, calls)
            page.row(table, {
                "visit_date": when, "rep_name": name, "plan": calls + m.number(0, 5),
                "actual_calls": calls, "won": won, "share": Decimal(won) / calls,
                "order_amount": m.cents(100, 9000),
            })  # fmt: skip
    page.total(table, m.say("合计", "Total"), at=1)
    return Book([page], m.say("拜访量.xlsx", "call_report.xlsx"),
                may_ask={"kind": "visit_log", "no_kind": "visit_log"})  # fmt: skip


def shelf_audit(m: Maker) -> Book:
    """A list of shelves: on shelf, facings, the tag's price, out of stock."""
    page = Page("Audit")
    table = page.table("distribution_check", [
        day(m.say("巡店日期", "Audit Date"), "check_date"),
        text(m.say("督导", "Auditor"), None, "who", also=("rep_name",)),
        text(m.say("店名", "Store Name"), "customer_name"),
        text(m.say("品项", "Item"), "product_name"),
        text(m.say("是否上架", "On Shelf"), "is_stocked", show=lambda v: "Y" if v else "N"),
        count(m.say("排面数", "No. of Facings"), "facing", adds=False),
        money(m.say("标价", "Price Tag"), "shelf_price", adds=False),
        text(m.say("断货", "OOS"), "oos_flag", show=lambda v: "Y" if v else "N"),
    ])  # fmt: skip
    shops, goods, who = m.shops(5), [name for _, name in m.products(4)], m.people(2)
    for shop in shops:
        when = m.day()
        for good in goods:
            there = m.number(0, 4) > 0
            page.row(table, {
                "check_date": when, "who": m.pick(who), "customer_name": shop,
                "product_name": good, "is_stocked": there, "facing": m.number(1, 6) if there else 0,
                "shelf_price": m.cents(3, 40) if there else None, "oos_flag": not there,
            })  # fmt: skip
    return Book([page], m.say("巡店.xlsx", "shelf_audit.xlsx"))


def budget_of_a_quarter(m: Maker) -> Book:
    """Period in the headings themselves: Q4预算, Q4已用."""
    page = Page("Sheet1")
    page.title(m.say("2026年市场费用", "Trade spend 2026"))
    table = page.table("expense_budget", [
        text(m.say("费用大类", "Cost Category"), "expense_line", also=(None,)),
        money(m.say("第四季度预算", "Q4 Budget"), "budget_amount"),
        money(m.say("第四季度已用", "Q4 Spent"), "actual_expense", also=(None,)),
        rate(m.say("执行率", "% Used"), None, key="share"),
    ], **span(10, 12))  # fmt: skip
    for line in m.lines(m.number(4, 6)):
        goal, spent = m.round(9000, 90_000), m.round(1000, 60_000)
        page.row(table, {"expense_line": line, "budget_amount": goal, "actual_expense": spent,
                         "share": round(spent / goal, 4)})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    asks = {"period_of": "2026-Q4", "missing_column": "A", "no_kind": "expense_budget",
            "kind": "expense_budget"}  # fmt: skip
    return Book([page], m.say("市场费用.xlsx", "trade_spend.xlsx"), may_ask=asks)


def rebates_with_wrong_total(m: Maker) -> Book:
    """Dealers merged over their policies, what was promised and paid, a total that is wrong."""
    page = Page(m.say("返利", "Rebates"))
    page.title(m.say("经销商政策兑现跟踪表", "Rebate tracker"), across=7)
    page.title(m.say("制表日期：2026-11-03", "Printed 2026-11-03"))
    table = page.table("policy_ledger", [
        text(m.say("客户(经销商)", "Partner Name"), "dealer_name"),
        text(m.say("协议名称", "Agreement"), "policy_name"),
        money(m.say("计提基数", "Eligible Sales"), None, key="base"),
        rate(m.say("返点率", "Rebate %"), "rebate_rate"),
        money(m.say("计提金额", "Accrual"), "accrued_amount"),
        money(m.say("已兑付", "Paid"), "settled_amount"),
        day(m.say("承诺兑现日", "Promised Date"), "policy_due_date", "{y}/{m}/{d}"
            if m.lang == "zh" else ""),
    ])  # fmt: skip
    names = m.say("季度达量奖,陈列奖,新品奖", "Volume bonus,Display bonus,NPD bonus").split(",")
    for dealer in m.dealers(m.number(3, 6)):
        top = page.at
        for place, name in enumerate(names[: m.number(2, 3)]):
            base, part = m.round(50_000, 900_000), Decimal(m.number(10, 60)) / 1000
            page.row(table, {
                "dealer_name": dealer, "policy_name": name, "base": base, "rebate_rate": part,
                "accrued_amount": base * part, "settled_amount": m.pick([ZERO, base * part]),
                "policy_due_date": date(2026, 12, 31),
            }, hide=("dealer_name",) if place else ())  # fmt: skip
        page.merged.append((top, 0, page.at - 1, 0))
    page.total(table, m.say("合计", "Total"), off=m.cents(50, 900))
    return Book([page], m.say("兑现跟踪.xlsx", "rebate_tracker.xlsx"))


def promotion_days_in_one_cell(m: Maker) -> Book:
    """档期 as 2026.10.01-2026.10.07 in a single cell."""
    page = Page("Sheet1")
    form = "{:%Y.%m.%d}-{:%Y.%m.%d}" if m.lang == "zh" else "{:%Y-%m-%d} to {:%Y-%m-%d}"
    table = page.table("promotion", [
        text(m.say("活动名称", "Promotion"), "promo_name"),
        Column(m.say("活动时间", "Promo Period"), None, key="when", also=("start_date",),
               show=lambda v: form.format(v, v + timedelta(6))),
        text(m.say("渠道", "Channel"), "channel"),
        money(m.say("活动费用", "Promo Cost"), "promo_cost"),
    ])  # fmt: skip
    table.cell = lambda held: {"start_date": held["when"],
                               "end_date": held["when"] + timedelta(6)}  # fmt: skip
    words = m.say("国庆大促,会员日,新品上市", "Autumn sale,Member day,Launch").split(",")
    for _ in range(m.number(4, 9)):
        page.row(table, {"promo_name": m.pick(words), "when": m.day(), "channel": m.pick(
            ["KA", "CVS"]), "promo_cost": m.cents(200, 5000)})  # fmt: skip
    return Book([page], m.say("活动计划.xlsx", "promo_plan.xlsx"))


LAYOUTS = [
    Layout(filtered_with_subtotal),
    Layout(weeks_on_sheets),
    Layout(lines_without_words),
    Layout(calls_counted),
    Layout(shelf_audit),
    Layout(budget_of_a_quarter),
    Layout(rebates_with_wrong_total),
    Layout(promotion_days_in_one_cell),
]
