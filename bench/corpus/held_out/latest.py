"""A last round: what stands below, beside and twice."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZERO = Decimal(0)


def two_sorts_of_targets(m: Maker) -> Book:
    """保底任务 and 冲刺任务 beside each other: which of them counts has to be asked."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月任务下达", "Targets October 2026"))
    table = page.table("sales_target", [
        text(m.say("业务员", "Rep"), "rep_name"),
        money(m.say("基本目标", "Base Target"), "target_amount"),
        money(m.say("挑战目标", "Stretch Target"), None, key="high"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        goal = m.round(20_000, 90_000)
        page.row(table, {"rep_name": name, "target_amount": goal, "high": goal * 12 / 10})
    return Book([page], m.say("任务.xlsx", "targets.xlsx"),
                refusal=("no_known_table",))  # fmt: skip


def shares_below(m: Maker) -> Book:
    """合计, then 占比, 人均 and 去年同期 in rows of their own below it."""
    page = Page(m.say("业绩", "Sales"))
    page.title(m.say("2026年10月业绩", "Sales performance October 2026"))
    table = page.table("sales_progress", [
        text(m.say("姓名", "Sales Rep"), "rep_name"),
        money(m.say("本月目标", "Monthly Target"), "target_amount"),
        money(m.say("本月完成", "MTD Actual"), "actual_mtd"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(5, 9)):
        page.row(table, {"rep_name": name, "target_amount": m.round(20_000, 90_000),
                         "actual_mtd": m.cents(9000, 90_000)})  # fmt: skip
    held = [r for _, r in table.rows]
    page.total(table, m.say("合计", "Total"))
    sums = [sum(r[k] for r in held) for k in ("target_amount", "actual_mtd")]
    page.put("total", [m.say("人均", "Average"), *[float(s / len(held)) for s in sums]])
    page.put("total", [m.say("去年同期合计", "Last year total"), *[float(s) * 0.9 for s in sums]])
    page.put("total", [m.say("同比", "Growth"), *[("11.1%") for _ in sums]])
    page.lines = []
    return Book([page], m.say("业绩.xlsx", "performance.xlsx"))


def credits_in_brackets(m: Maker) -> Book:
    """Balances as text, credits in brackets, customers with 预收."""
    page = Page(m.say("应收", "Receivables"))
    page.title(m.say("应收账款余额表 截止2026年10月31日", "Receivables as of 31 October 2026"))
    shown = lambda v: f"({-v:,.2f})" if v < 0 else f"{v:,.2f}"  # noqa: E731  one expression
    table = page.table("ar_ageing", [
        text(m.say("客户编号", "Customer No"), "customer_id"),
        text(m.say("客户名称", "Customer"), "customer_name"),
        Column(m.say("应收余额", "Balance"), "ar_balance", show=shown, adds=True),
        Column(m.say("逾期金额", "Overdue Amount"), "overdue_amount", show=shown, adds=True),
        money(m.say("信用额度", "Credit Limit"), "credit_limit"),
    ])  # fmt: skip
    for n, shop in enumerate(m.shops(m.number(5, 12))):
        owed = m.cents(100, 9000) * (-1 if n % 4 == 2 else 1)
        page.row(table, {"customer_id": f"{n:05d}", "customer_name": shop, "ar_balance": owed,
                         "overdue_amount": max(owed, ZERO) / 2 if n % 2 else ZERO,
                         "credit_limit": m.round(1000, 9000)})  # fmt: skip
        row, record = table.records[-1]
        late = record["overdue_amount"].quantize(Decimal("0.01"))
        page.cells[row, table.left + 3] = (shown(late), "")
        table.records[-1] = (row, record | {"overdue_amount": late})
        table.rows[-1] = (row, table.rows[-1][1] | {"overdue_amount": late})
    page.total(table, m.say("合计", "Total"), at=1)
    asks = {"kind": "ar_ageing", "no_kind": "ar_ageing"}
    return Book([page], m.say("应收余额.xlsx", "balances.xlsx"), may_ask=asks)


def statement_of_a_dealer(m: Maker) -> Book:
    """对账单: 期初余额 first, then what was sent and paid, a running balance, 本月合计."""
    page = Page(m.say("对账单", "Statement"))
    dealer = m.dealers(1)[0]
    page.title(m.say("客户对账单", "Statement of account"))
    page.title(m.say(f"经销商：{dealer}", f"Distributor: {dealer}"), None,
               m.say("回款对账期间：2026年10月", "Collections of October 2026"))  # fmt: skip
    table = page.table("dealer_payment", [
        day(m.say("日期", "Date"), "payment_date"),
        text(m.say("摘要", "Remarks"), "remark"),
        money(m.say("发货金额", "Shipped Amount"), "actual_shipment"),
        money(m.say("回款金额", "Collected"), "actual_payment"),
        money(m.say("余额", "Balance"), None, key="left", adds=False),
    ], dealer_name=dealer)  # fmt: skip
    page.put("total", [None, m.say("期初余额", "Opening balance"), None, None, 5000])
    left = Decimal(5000)
    for when in m.days(m.number(5, 9)):
        sent, paid = m.pick([(m.cents(100, 900), None), (None, m.cents(100, 900))])
        left += (sent or ZERO) - (paid or ZERO)
        row = page.row(table, {"payment_date": when, "remark": m.say("出货", "sale"), "left": left,
                               "actual_shipment": sent, "actual_payment": paid})  # fmt: skip
        if paid is None:
            table.records = [one for one in table.records if one[0] != row]
    page.total(table, m.say("本月合计", "Month total"), at=1)
    page.lines = []
    asks = {"no_kind": "dealer_payment", "kind": "dealer_payment"}
    return Book([page], m.say("对账单.xlsx", "statement.xlsx"), may_ask=asks,
                asks={})  # fmt: skip


def gifts_beside(m: Maker) -> Book:
    """数量 beside 赠品数量, 含税 beside 不含税."""
    page = Page(m.say("出库", "Dispatch"))
    table = page.table("sales_detail", [
        day(m.say("出库日期", "Invoice Date"), "doc_date"),
        text(m.say("单据编号", "Invoice No"), "doc_no"),
        text(m.say("门店名称", "Outlet Name"), "customer_name"),
        text(m.say("商品名称", "Item Name"), "product_name"),
        count(m.say("数量", "Qty"), "qty"),
        count(m.say("赠品数量", "Free Qty"), None, key="free"),
        money(m.say("含税金额", "Amount incl. Tax"), "gross_amount"),
        money(m.say("不含税金额", "Amount excl. Tax"), "net_amount"),
        rate(m.say("毛利率", "Margin %"), None, key="margin"),
    ])  # fmt: skip
    for r in lines(m):
        held = {k: r[k] for k in ("doc_date", "doc_no", "customer_name", "product_name", "qty",
                                  "net_amount")}  # fmt: skip
        gross = (r["net_amount"] * Decimal("1.13")).quantize(Decimal("0.01"))
        page.row(table, held | {"free": m.number(0, 3), "gross_amount": gross,
                                "margin": Decimal("0.23")})  # fmt: skip
    page.total(table, m.say("合计", "Total"), at=3)
    return Book([page], m.say("出库明细.xlsx", "dispatch.xlsx"))


def teams_with_their_own_totals(m: Maker) -> Book:
    """A column 合计 in front of the months, teams with 一组合计 above their people."""
    page = Page("Sheet1")
    page.title(m.say("2026年四季度任务", "Targets Q4 2026"))
    words = m.say("10月,11月,12月", "Oct,Nov,Dec").split(",")
    table = page.table("sales_target", [
        text(m.say("姓名", "Sales Rep"), "rep_name"),
        money(m.say("四季度合计", "Q4 Total"), None, key="sum"),
        *[money(w, "target_amount", key=f"m{n}", plus=span(n))
          for n, w in zip((10, 11, 12), words, strict=True)],
    ])  # fmt: skip
    everything: list[Record] = []
    for n in range(m.number(2, 3)):
        own: list[Record] = []
        for name in m.people(m.number(2, 5)):
            held: Record = {f"m{k}": m.round(9000, 90_000, 100) for k in (10, 11, 12)}
            own.append(held | {"rep_name": name, "sum": sum(held.values())})
        page.total(table, m.say(f"{'一二三'[n]}组合计", f"Team {n + 1} total"), own)
        page.rows(table, own)
        everything += own
    page.total(table, m.say("全部合计", "All teams"), everything)
    return Book([page], m.say("任务.xlsx", "targets.xlsx"), may_ask={"rows_add_up": "total"})


LAYOUTS = [
    Layout(two_sorts_of_targets),
    Layout(shares_below),
    Layout(credits_in_brackets),
    Layout(statement_of_a_dealer),
    Layout(gifts_beside),
    Layout(teams_with_their_own_totals),
]
