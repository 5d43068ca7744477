"""What Chinese bookkeeping, CRM and office programs print and export."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)


def printed_in_pages(m: Maker) -> Book:
    """销售明细账: the head again on every page, 本页小计 and 累计 of a printer, 合计 at the end."""
    page = Page("销售明细账")
    columns = [day("单据日期", "doc_date", "{y}-{m:02d}-{d:02d}"), text("单据号",
        "doc_no"), text("客户简称", "customer_name"), text("业务员", "rep_name"),
        text("存货编码", "product_id"), text("存货名称", "product_name"),
        text("主计量", "uom"), count("数量", "qty"), money("无税单价", "unit_price",
        adds=False), money("无税金额", "net_amount"), money("税额", "tax_amount"),
        money("价税合计", "gross_amount")]  # fmt: skip
    page.title("销售明细账")
    page.title("日期：2026-10-01 至 2026-10-31", None, None, None, None,
        "单位：金穗食品", None, "第1页 共2页")  # fmt: skip
    table = page.table("sales_detail", columns)
    shops, reps, goods = m.shops(5), m.people(3), m.products(5)
    held: list[Record] = []
    for when in m.days(m.number(12, 20)):
        pieces, price = m.pick([4, 10, 24, 60, -2]), m.cents(10, 80)
        net = pieces * price
        tax = (net * Decimal("0.13")).quantize(Decimal("0.01"))
        number, name = m.pick(goods)
        held.append({"doc_date": when, "doc_no": m.code("XS", 8),
            "customer_name": m.pick(shops), "rep_name": m.pick(reps),
            "product_id": number, "product_name": name, "uom": "箱", "qty": pieces,
            "unit_price": price, "net_amount": net, "tax_amount": tax,
            "gross_amount": net + tax})  # fmt: skip
    half = len(held) // 2
    page.rows(table, held[:half])
    page.total(table, "本页小计", held[:half])
    page.put("title", ["日期：2026-10-01 至 2026-10-31", *[None] * 6, "第2页 共2页"])
    page.put("header", [c.head for c in columns])
    page.rows(table, held[half:])
    page.total(table, "本页小计", held[half:])
    page.total(table, "合计", held)
    page.lines = []
    return Book([page], "销售明细账.xlsx")


def received_and_issued(m: Maker) -> Book:
    """收发存汇总: quantity and amount of four things, the dealer's name above."""
    page = Page("收发存汇总表")
    dealer = m.dealers(1)[0]
    page.title("收发存汇总表", across=12)
    page.title(f"单位名称：{dealer}", None, None, None, "会计期间：2026年10期")
    pairs = [("期初结存", "opening_stock"), ("本期收入", "sell_in"), ("本期发出",
        "sell_out"), ("期末结存", "closing_stock")]  # fmt: skip
    table = page.table("dealer_psi", [text("物料长代码", "product_id"),
        text("物料名称", "product_name"), text("规格型号", "spec"), text("计量单位",
        "uom"), *[c for word, name in pairs for c in (count((word, "数量"), name),
        money((word, "金额"), None, key=f"m{name}"))]], dealer_name=dealer,
        snapshot_date=date(2026, 10, 31))  # fmt: skip
    for number, good in m.products(m.number(5, 12)):
        first, came, went, price = (m.number(20, 300), m.number(50, 500), m.number(10,
            70), m.cents(5, 50))  # fmt: skip
        held: Record = {"opening_stock": first, "sell_in": came, "sell_out": went,
            "closing_stock": first + came - went}  # fmt: skip
        held |= {f"m{k}": v * price for k, v in held.items()}
        page.row(table, held | {"product_id": f"01.02.{number}", "product_name": good,
            "spec": "1*24", "uom": "箱"})  # fmt: skip
    page.total(table, "合计")
    return Book([page], "收发存汇总.xlsx", may_ask={"party_of": dealer,
        "missing_column": "one_party", "day_of": "2026-10-31",
        "month_only": "month_end", "kind": "dealer_psi", "no_kind": "dealer_psi"},
        again=("party_of", "missing_column"))  # fmt: skip


def slips_of_a_ledger(m: Maker) -> Book:
    """经营历程: numbers of slips with a day in them, sales and returns, 往来单位, 经手人."""
    page = Page("经营历程")
    page.title("经营历程")
    page.title("查询条件：2026-10-01到2026-10-31")
    table = page.table("slip_log", [count("行号", None, key="n", adds=False),
        day("录单日期", "slip_date"), text("单据编号", "slip_no"),
        text("单据类型", "slip_type"), text("往来单位", "customer_name"),
        text("经手人", "rep_name"), money("金额", "slip_amount"),
        text("摘要", "remark"), text("制单人", None, "by"),
        text("审核人", "approver", also=(None,))])  # fmt: skip
    shops, reps = m.shops(5), m.people(3)
    for n, when in enumerate(m.days(m.number(8, 16))):
        back = n % 5 == 3
        page.row(table, {"n": n + 1, "slip_date": when,
            "slip_no": f"{'XT' if back else 'XS'}-{when}-{n:05d}",
            "slip_type": "销售退货单" if back else "销售单",
            "customer_name": m.pick(shops), "rep_name": m.pick(reps),
            "slip_amount": m.cents(100, 9000) * (-1 if back else 1),
            "remark": m.pick(["月结", "现款", None]), "by": "李会计",
            "approver": "王主管"})  # fmt: skip
    page.total(table, "合计", at=1)
    return Book([page], "经营历程.xlsx", may_ask={"kind": "slip_log", "no_kind": "slip_log"})


def months_on_sheets(m: Maker) -> Book:
    """A sheet a month, the year in the file's name, what dealers should and did pay."""
    pages, dealers = [], m.dealers(m.number(4, 7))
    for month in (8, 9, 10):
        page = Page(f"{month}月")
        page.title(f"{month}月份客户回款情况表", None, None, None, "单位：元")
        table = page.table(
            "dealer_payment",
            [
                text("序号", None, "n"),
                text("客户名称", "customer_name", also=("dealer_name",)),
                money("应收计划", "plan_payment"),
                money("实际到账", "actual_payment"),
                rate("到账率", None, key="share"),
                text("付款方式", "payment_method"),
            ],
            **span(month),
        )
        for n, dealer in enumerate(dealers):
            plan, paid = m.round(10_000, 90_000, 100), m.cents(5000, 90_000)
            page.row(
                table,
                {
                    "n": n + 1,
                    "customer_name": dealer,
                    "plan_payment": plan,
                    "actual_payment": paid,
                    "share": paid / plan,
                    "payment_method": m.pick(["电汇", "承兑"]),
                },
            )
        page.total(table, "合计", at=1)
        pages.append(page)
    return Book(
        pages,
        "2026年客户回款.xlsx",
        may_ask={"kind": "dealer_payment", "no_kind": "dealer_payment"},
    )


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        printed_in_pages,
        received_and_issued,
        slips_of_a_ledger,
        months_on_sheets,
    )
]
