"""Stock, money and debts of distributors, in the words they use themselves."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZERO = Decimal(0)
THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}


def flow_of_goods(m: Maker) -> Book:
    """流向: what was left, bought, sold on and is left, in 盒; dealers merged, a total for each."""
    page = Page(m.say("流向", "Flow"))
    page.title(m.say("2026年10月商业公司进销存", "Wholesaler inventory October 2026"), across=6)
    page.title(m.say("数量单位：盒", "Quantities in packs"))
    table = page.table("dealer_psi", [
        text(m.say("商业公司", "Wholesaler"), "dealer_name"),
        text(m.say("通用名", "Material"), "product_name", also=(None,)),
        text(m.say("规格", "Pack Size"), "spec"),
        count(m.say("上月结存", "Beginning Inventory"), "opening_stock"),
        count(m.say("本期进货", "Purchases"), "sell_in"),
        count(m.say("纯销", "Depletion"), "sell_out"),
        count(m.say("月末库存", "Ending Inventory"), "closing_stock"),
    ])  # fmt: skip
    goods, everything = m.products(3), []
    for dealer in m.dealers(m.number(2, 4)):
        top, own = page.at, []
        for place, (_, name) in enumerate(goods):
            first, came, went = m.number(0, 300), m.number(20, 400), m.number(0, 20)
            held: Record = {"dealer_name": dealer, "product_name": name, "spec": "12*3",
                            "opening_stock": first, "sell_in": came, "sell_out": went,
                            "closing_stock": first + came - went}  # fmt: skip
            page.row(table, held, hide=("dealer_name",) if place else ())
            row, record = table.records[-1]
            table.records[-1] = (row, record | {"snapshot_date": date(2026, 10, 31)})
            own.append(held)
        page.merged.append((top, 0, page.at - 1, 0))
        page.total(table, m.say("小计", "Subtotal"), own, at=1)
        everything += own
    page.total(table, m.say("合计", "Total"), everything)
    return Book([page], m.say("商业进销存.xlsx", "wholesalers.xlsx"),
                may_ask={"day_of": "2026-10-31", "month_only": "month_end"})  # fmt: skip


def stock_of_dealers_across(m: Maker) -> Book:
    """Products down, dealers across, 进 | 销 | 存 below each."""
    page = Page(m.say("进销存", "PSI"))
    page.title(m.say("截止2026年10月31日经销商进销存", "Distributor PSI as of 31 October 2026"))
    dealers = m.dealers(3)
    told = {"snapshot_date": date(2026, 10, 31)}
    columns: list[Column] = [text(m.say("品名", "Item Name"), "product_name")]
    for n, dealer in enumerate(dealers):
        for word, field in zip(m.say("进货,出货,库存", "Sell In,Sell Out,Closing").split(","),
                               ("sell_in", "sell_out", "closing_stock"), strict=True):  # fmt: skip
            columns.append(count((dealer, word), field, key=f"{field}{n}",
                                 plus={"dealer_name": dealer}, also=(None,)))  # fmt: skip
    table = page.table("dealer_psi", columns, **told)
    for _, name in m.products(m.number(4, 8)):
        held: Record = {"product_name": name}
        held |= {c.source: m.number(0, 300) for c in columns[1:]}
        page.row(table, held)
    page.total(table, m.say("合计", "Total"))
    asks = {"columns_are": "dealer_name", "day_of": "2026-10-31", "kind": "dealer_psi",
            "no_kind": "dealer_psi", "missing_column": "no_column"}  # fmt: skip
    return Book([page], m.say("经销商库存.xlsx", "psi.xlsx"), may_ask=asks)


def thirds_of_a_month(m: Maker) -> Book:
    """上旬 | 中旬 | 下旬, each over plan, actual and its share; the rep merged over his dealers."""
    page = Page(m.say("旬报", "Dekads"))
    page.title(m.say("2026年10月经销商旬回款跟踪表（万元）", "x"))
    plan, done, part = "计划回款", "实际回款", "达成率"
    columns: list[Column] = [text("业务员", "rep_name"), text("经销商", "dealer_name")]
    for xun, word in ((1, "上旬"), (2, "中旬"), (3, "下旬")):
        first, last = THIRDS[xun]
        plus = {"xun": xun, "period_start": date(2026, 10, first),
                "period_end": date(2026, 10, last)}  # fmt: skip
        columns += [
            money((word, plan), "plan_payment", 10_000, key=f"p{xun}", plus=plus),
            money((word, done), "actual_payment", 10_000, key=f"a{xun}", plus=plus),
            rate((word, part), None, key=f"r{xun}"),
        ]
    columns += [money(("全月", plan), None, 10_000, key="p"),
                money(("全月", done), None, 10_000, key="a")]  # fmt: skip
    table = page.table("dealer_payment", columns)
    for name in m.people(m.number(2, 3)):
        top = page.at
        for place, dealer in enumerate(m.dealers(m.number(2, 4))):
            held: Record = {"rep_name": name, "dealer_name": dealer}
            held |= {f"{k}{x}": m.round(5000, 300_000, 100) for k in "pa" for x in (1, 2, 3)}
            held |= {f"r{x}": round(held[f"a{x}"] / held[f"p{x}"], 4) for x in (1, 2, 3)}
            held |= {k: sum(held[f"{k}{x}"] for x in (1, 2, 3)) for k in "pa"}
            page.row(table, held, hide=("rep_name",) if place else ())
        page.merged.append((top, 0, page.at - 1, 0))
    page.total(table, "合计")
    return Book([page], "旬回款.xlsx")


def money_received(m: Maker) -> Book:
    """到款登记: a receipt a row, how it was paid, when the draft falls due."""
    page = Page(m.say("到款", "Receipts"))
    page.title(m.say("10月到款登记", "Receipts register"))
    table = page.table("dealer_payment", [
        count(m.say("序", "S/N"), None, key="no", adds=False),
        day(m.say("到账日期", "Value Date"), "payment_date"),
        text(m.say("付款单位", "Payer"), "dealer_name", also=("customer_name", None)),
        money(m.say("到账金额", "Amount Received"), "actual_payment", also=(None,)),
        text(m.say("收款方式", "Mode of Payment"), "payment_method"),
        day(m.say("承兑到期日", "Maturity Date"), "draft_due_date"),
        text(m.say("业务负责人", "Account Owner"), "rep_name", also=(None,)),
    ])  # fmt: skip
    reps = m.people(3)
    for n, dealer in enumerate(m.dealers(m.number(5, 12))):
        how = m.pick(m.say("电汇,银行承兑", "Wire,Draft").split(","))
        draft = how in ("银行承兑", "Draft")
        page.row(table, {
            "no": n + 1, "payment_date": m.day(), "dealer_name": dealer, "payment_method": how,
            "actual_payment": m.cents(5000, 200_000), "rep_name": m.pick(reps),
            "draft_due_date": date(2027, 1, 15) if draft else None,
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"), at=1)
    asks = {"missing_column": lambda q: {"dealer_name": "C", "actual_payment": "D"}.get(
        str(q.params.get("field")), "no_column"), "no_kind": "dealer_payment",
        "kind": "dealer_payment"}  # fmt: skip
    return Book([page], m.say("到款登记.xlsx", "receipts.xlsx"), may_ask=asks)


def debts_by_months(m: Maker) -> Book:
    """账龄 in months, the rep merged over the debtors, a subtotal for each."""
    page = Page(m.say("账龄", "Ageing"))
    page.title(m.say("应收账款账龄分析", "Trade debtors ageing"), across=8)
    page.title(m.say("截至2026/10/31", "As at 31/10/2026"), *[None] * 5, m.say("单位：元", "CNY"))
    keys = ("not_due_amount", "bucket_30", "bucket_60", "bucket_90", "bucket_90_plus")
    words = m.say("信用期内,一个月以内,1-2个月,2-3个月,三个月以上",
                  "Within Terms,1 to 30,31 to 60,61 to 90,More than 90").split(",")  # fmt: skip
    table = page.table("ar_ageing", [
        text(m.say("业务员", "Salesman"), "rep_name"),
        text(m.say("欠款单位", "Debtor"), "customer_name", also=("dealer_name", None)),
        money(m.say("欠款合计", "Total Due"), "ar_balance", also=(None,)),
        *[money(w, k) for w, k in zip(words, keys, strict=True)],
    ])  # fmt: skip
    everything: list[Record] = []
    for name in m.people(m.number(2, 4)):
        top, own = page.at, []
        for place, shop in enumerate(m.shops(m.number(2, 5))):
            parts = [m.cents(0, 9000) if m.number(0, 2) else ZERO for _ in keys]
            held: Record = {"rep_name": name, "customer_name": shop, "ar_balance": sum(parts, ZERO)}
            held |= dict(zip(keys, parts, strict=True))
            page.row(table, held, hide=("rep_name",) if place else ())
            own.append(held)
        page.merged.append((top, 0, page.at - 1, 0))
        page.total(table, m.say("小计", "Subtotal"), own, at=1)
        everything += own
    page.total(table, m.say("总计", "Grand Total"), everything)
    asks = {
        "missing_column": lambda q: {"customer_name": "B", "ar_balance": "C"}.get(
            str(q.params.get("field")), "no_column"
        ),
        "no_kind": "ar_ageing",
        "kind": "ar_ageing",
    }
    return Book([page], m.say("账龄分析.xlsx", "debtors.xlsx"), may_ask=asks)


def debts_in_groups_of_age(m: Maker) -> Book:
    """An accounting package: how late it is on a row of its own, documents below, a total each."""
    page = Page(m.say("账龄明细", "A_R Aging Detail"))
    page.title(m.company())
    page.title(m.say("应收账款账龄明细", "A/R Ageing Detail"))
    page.title(m.say("截至2026年10月31日", "As of October 31, 2026"))
    table = page.table("ar_ageing", [
        day(m.say("单据日期", "Document Date"), "invoice_date"),
        text(m.say("单据号", "Document No"), "invoice_no"),
        text(m.say("客户", "Customer"), "customer_name"),
        day(m.say("到期日", "Due Date"), "due_date"),
        money(m.say("单据金额", "Original Amount"), None, key="was"),
        money(m.say("未收金额", "Open Amount"), "ar_balance"),
    ])  # fmt: skip
    shops, everything = m.shops(8), []
    for word, late in (
        (m.say("逾期1-30天", "1 - 30 days past due"), 20),
        (m.say("逾期31-60天", "31 - 60 days past due"), 45),
        (m.say("未到期", "Current"), -10),
    ):
        page.group(word)
        own = []
        for _ in range(m.number(2, 5)):
            due = date(2026, 10, 31) - timedelta(late + m.number(0, 9))
            left = m.cents(100, 9000)
            own.append({"invoice_date": due - timedelta(30), "invoice_no": m.code("INV", 6),
                        "customer_name": m.pick(shops), "due_date": due, "was": left + 100,
                        "ar_balance": left})  # fmt: skip
        page.rows(table, own)
        page.total(table, m.say(f"{word}合计", f"Total for {word}"), own)
        everything += own
    page.total(table, m.say("总计", "TOTAL"), everything)
    return Book([page], m.say("账龄明细.xlsx", "ar_ageing_detail.xlsx"),
                may_ask={"groups_are": "no_field"})  # fmt: skip


def stock_sheets_of_dealers(m: Maker) -> Book:
    """A sheet for each dealer, named after it; the day in a cell beside its label."""
    pages = []
    for dealer in m.dealers(3):
        page = Page(dealer[:28])
        page.title(m.say("库存上报表", "Stock return"))
        page.title(m.say("经销商名称", "Distributor"), dealer)
        page.title(m.say("盘点日期", "Stock Date"), "2026-10-31")
        table = page.table("dealer_psi", [
            text(m.say("货号", "Item No"), "product_id"),
            text(m.say("货品名称", "Item Name"), "product_name"),
            count(m.say("现有库存", "SOH"), "closing_stock"),
            count(m.say("其中临期", "Of which short dated"), "near_expiry", also=(None,)),
        ], dealer_name=dealer, snapshot_date=date(2026, 10, 31))  # fmt: skip
        for code, name in m.products(m.number(3, 6)):
            left, soon = m.number(10, 900), m.number(0, 9)
            page.row(table, {"product_id": code, "product_name": name, "closing_stock": left,
                             "near_expiry": soon})  # fmt: skip
        page.total(table, m.say("合计", "Total"), at=1)
        pages.append(page)
    asks = {"day_of": "2026-10-31", "no_kind": "dealer_psi", "kind": "dealer_psi"}
    return Book(pages, m.say("库存上报.xlsx", "stock_returns.xlsx"), may_ask=asks)


LAYOUTS = [
    Layout(flow_of_goods),
    Layout(stock_of_dealers_across),
    Layout(thirds_of_a_month, ("zh",)),
    Layout(money_received),
    Layout(debts_by_months),
    Layout(debts_in_groups_of_age),
    Layout(stock_sheets_of_dealers),
]
