"""Ledgers and lists that taught something when they were first seen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def pages_of_a_ledger(m: Maker) -> Book:
    """本页小计 at the foot of a page, 承前页 with the same sums at the head of the next."""
    page = Page(m.say("台账", "Ledger"))
    page.title(m.company() + m.say("销售台账", " sales ledger"))
    table = page.table("sales_detail", [
        day(m.say("出库日期", "Invoice Date"), "doc_date"),
        text(m.say("发票号", "Invoice Number"), "doc_no"),
        text(m.say("客户简称", "Client"), "customer_name"),
        text(m.say("销售员", "Salesperson"), "rep_name"),
        money(m.say("净销售额", "Net Sales"), "net_amount"),
    ])  # fmt: skip
    held = [{k: r[k] for k in ("doc_date", "doc_no", "customer_name", "rep_name", "net_amount")}
            for r in lines(m, 12, 18)]  # fmt: skip
    first, rest = held[:7], held[7:]
    page.rows(table, first)
    page.total(table, m.say("过次页", "Carried forward"), first)
    page.total(table, m.say("承前页", "Brought forward"), first)
    page.rows(table, rest)
    page.total(table, m.say("累计", "Grand Total"))
    return Book([page], m.say("销售台账.xlsx", "sales_ledger.xlsx"),
                may_ask={"rows_add_up": "total"})  # fmt: skip


def days_above_their_visits(m: Maker) -> Book:
    """A day on a row of its own, the calls of that day below it."""
    page = Page(m.say("走访", "Calls"))
    page.title(m.say("2026年10月走访记录", "Call report October 2026"))
    table = page.table("visit_log", [
        text(m.say("业务代表", "Rep"), "rep_name"),
        text(m.say("终端名称", "Outlet"), "customer_name"),
        text(m.say("到店时间", "Time In"), "checkin_time"),
        text(m.say("小结", "Call Notes"), "visit_result"),
    ])  # fmt: skip
    reps, shops = m.people(3), m.shops(9)
    for n in range(12, 12 + m.number(3, 5)):
        when = date(2026, 10, n)
        page.group(f"{when:%Y-%m-%d}" if m.lang == "en" else f"{when.year}年{when.month}月{n}日")
        table.cell = lambda _held, own=when: {"visit_date": own}  # type: ignore[misc]  # set per group
        for _ in range(m.number(2, 4)):
            page.row(table, {"rep_name": m.pick(reps), "customer_name": m.pick(shops),
                             "checkin_time": f"{m.number(9, 17):02d}:30",
                             "visit_result": m.phrase(stock.TALK)})  # fmt: skip
    return Book([page], m.say("走访记录.xlsx", "call_report.xlsx"))


def dealers_above_their_stock(m: Maker) -> Book:
    """One header, the distributor on a row of its own: 经销商：…, its products, a subtotal."""
    page = Page(m.say("库存", "Stock"))
    page.title(m.say("截止2026年10月31日经销商库存", "Distributor stock as of 31 October 2026"))
    table = page.table("dealer_psi", [
        text(m.say("商品编码", "SKU"), "product_id"), text(m.say("品名", "Item"), "product_name"),
        count(m.say("期初", "Opening"), "opening_stock"),
        count(m.say("进货", "Purchases"), "sell_in"), count(m.say("出货", "Sell Out"), "sell_out"),
        count(m.say("期末", "Closing"), "closing_stock"),
    ], snapshot_date=date(2026, 10, 31))  # fmt: skip
    goods, everything = m.products(4), []
    for dealer in m.dealers(3):
        page.group(m.say("经销商：{}", "Distributor: {}").format(dealer))
        table.cell = lambda _held, own=dealer: {"dealer_name": own}  # type: ignore[misc]  # set per group
        own = []
        for code, name in goods:
            first, came, went = m.number(0, 300), m.number(20, 400), m.number(0, 20)
            own.append(
                {
                    "product_id": code,
                    "product_name": name,
                    "opening_stock": first,
                    "sell_in": came,
                    "sell_out": went,
                    "closing_stock": first + came - went,
                }
            )
        page.rows(table, own)
        page.total(table, m.say("小计", "Subtotal"), own, at=1)
        everything += own
    page.total(table, m.say("合计", "Total"), everything)
    asks = {"groups_are": "dealer_name", "no_kind": "dealer_psi", "kind": "dealer_psi",
            "day_of": "2026-10-31"}  # fmt: skip
    return Book([page], m.say("经销商库存.xlsx", "distributor_stock.xlsx"), may_ask=asks)


def open_items(m: Maker) -> Book:
    """应收明细: invoices, a subtotal for each customer, what is late in words."""
    page = Page(m.say("应收明细", "Open items"))
    page.title(m.say("应收账款明细（截至2026年10月31日）", "Open items as of 31 October 2026"))
    table = page.table("ar_ageing", [
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("单据编号", "Reference"), "invoice_no", also=(None,)),
        day(m.say("开票日期", "Posting Date"), "invoice_date"),
        day(m.say("应收到期日", "Net Due Date"), "due_date"),
        money(m.say("未收金额", "Open Amount"), "ar_balance"),
        text(m.say("是否逾期", "Overdue?"), None, "late"),
    ])  # fmt: skip
    everything: list[Record] = []
    for shop in m.shops(m.number(3, 5)):
        own = [
            {"customer_name": shop, "invoice_no": m.code("FP", 6), "invoice_date": m.day(8),
             "due_date": m.day(10), "ar_balance": m.cents(100, 9000), "late": m.say("是", "Yes")}
            for _ in range(m.number(2, 4))
        ]  # fmt: skip
        page.rows(table, own)
        page.total(table, m.say("客户小计", "Customer total"), own, at=1)
        everything += own
    page.total(table, m.say("应收合计", "Total receivables"), everything)
    return Book([page], m.say("应收明细.xlsx", "open_items.xlsx"))


def week_and_month(m: Maker) -> Book:
    """本周完成 beside 本月累计 and the month's target."""
    page = Page(m.say("周报", "Weekly"))
    page.title(m.say("2026年10月第4周销售周报", "Sales week 43, October 2026"))
    table = page.table("sales_progress", [
        text(m.say("区域", "Region"), "territory"),
        text(m.say("销售代表", "Sales Rep"), "rep_name"),
        money(m.say("本月目标", "Monthly Target"), "target_amount"),
        money(m.say("本周销售", "This Week"), None, key="week"),
        money(m.say("本月累计", "MTD"), "actual_mtd"),
        rate(m.say("本月达成率", "MTD Achievement %"), "attainment_rate", also=(None,)),
        money(m.say("上月同期", "Last Month"), "prev_amount"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        goal, done = m.round(20_000, 90_000), m.round(5000, 80_000)
        page.row(table, {
            "territory": m.pick(m.regions(3)), "rep_name": name, "target_amount": goal,
            "week": m.cents(1000, 9000), "actual_mtd": done, "prev_amount": m.cents(5000, 80_000),
            "attainment_rate": round(done / goal, 4),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售周报.xlsx", "weekly_sales.xlsx"),
                may_ask={"period_of": "2026-10"})  # fmt: skip


def year_budget_and_ten_months(m: Maker) -> Book:
    """全年预算, 1-10月实际 and what is left, in 万元."""
    page = Page(m.say("费用", "Costs"))
    page.title(m.say("2026年度销售费用预算执行（单位：万元）", "2026 budget and spend (RMB'000)"))
    unit = 10_000 if m.lang == "zh" else 1000
    table = page.table("expense_budget", [
        text(m.say("费用项目", "Expense Category"), "expense_line"),
        money(m.say("全年预算", "Annual Budget"), "budget_amount", unit),
        money(m.say("1-10月实际", "Jan-Oct Actual"), None, unit, key="done",
              also=("actual_expense",)),
        money(m.say("剩余预算", "Budget Left"), "available_amount", unit, also=(None,)),
        rate(m.say("执行率", "% Spent"), None, key="share"),
    ], **span(1, 12))  # fmt: skip
    for line in m.lines(m.number(4, 6)):
        goal, done = m.round(100_000, 900_000, 10_000), m.round(50_000, 90_000, 1000)
        page.row(
            table,
            {
                "expense_line": line,
                "budget_amount": goal,
                "done": done,
                "available_amount": goal - done,
                "share": round(done / goal, 4),
            },
        )
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("费用执行.xlsx", "budget_spend.xlsx"),
                may_ask={"period_of": "2026"})  # fmt: skip


def two_languages_in_two_rows(m: Maker) -> Book:
    """A Chinese header row and the same in English below it."""
    page = Page("Sheet1")
    page.title("10月业绩 October performance")
    table = page.table("sales_progress", [
        text(("工号", "Staff ID"), "rep_id"), text(("姓名", "Name"), "rep_name"),
        money(("本月目标", "Target"), "target_amount"), money(("本月实际", "Actual"), "actual_mtd"),
        money(("去年同期", "Last Year"), "last_year_amount"),
    ], merge=False, **span(10))  # fmt: skip
    for name in m.people(m.number(5, 9)):
        page.row(table, {"rep_id": f"0{m.number(1000, 9999)}", "rep_name": name,
                         "target_amount": m.round(20_000, 90_000),
                         "actual_mtd": m.cents(9000, 90_000),
                         "last_year_amount": m.cents(9000, 90_000)})  # fmt: skip
    page.total(table, "合计 Total")
    return Book([page], "2026年10月业绩.xlsx")


def pieces_and_money(m: Maker) -> Book:
    """期初, 购进, 销售 and 期末, each over 数量 and 金额: the stock is the number."""
    page = Page(m.say("进销存", "Stock"))
    page.title(m.say("2026年10月31日经销商进销存", "Distributor stock as of 31 October 2026"))
    words = m.say("数量,金额", "Qty,Amount").split(",")
    columns = [text(m.say("经销商", "Distributor"), "dealer_name"),
               text(m.say("品名", "Item"), "product_name")]  # fmt: skip
    tops = m.say(
        "期初库存,本期进货,本期销售,期末库存", "Opening Stock,Sell In,Sell Out,Closing Stock"
    )
    fields = ("opening_stock", "sell_in", "sell_out", "closing_stock")
    for top, field in zip(tops.split(","), fields, strict=True):
        columns += [count((top, words[0]), field),
                    money((top, words[1]), None, key=f"{field}_money")]  # fmt: skip
    table = page.table("dealer_psi", columns, snapshot_date=date(2026, 10, 31))
    goods = [n for _, n in m.products(3)]
    for dealer in m.dealers(m.number(2, 4)):
        for good in goods:
            first, came, went = m.number(50, 300), m.number(20, 400), m.number(0, 20)
            held: Record = {"dealer_name": dealer, "product_name": good, "opening_stock": first,
                            "sell_in": came, "sell_out": went,
                            "closing_stock": first + came - went}  # fmt: skip
            page.row(table, held | {f"{f}_money": Decimal(held[f]) * 12 for f in fields})
    page.total(table, m.say("合计", "Total"))
    asks = {"which_column": lambda q: {"closing_stock": "I"}.get(str(q.params.get("field")), "C")}
    return Book(
        [page], m.say("进销存.xlsx", "stock.xlsx"), may_ask={**asks, "day_of": "2026-10-31"}
    )


LAYOUTS = [
    Layout(pages_of_a_ledger),
    Layout(days_above_their_visits),
    Layout(dealers_above_their_stock),
    Layout(open_items),
    Layout(week_and_month),
    Layout(year_budget_and_ten_months),
    Layout(two_languages_in_two_rows, ("zh",)),
    Layout(pieces_and_money),
]
