"""Sales as strangers keep them: prints of documents, exports of shops and ledgers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def delivery_notes(m: Maker) -> Book:
    """送货单 below each other: customer, day and number above the goods of each."""
    page = Page(m.say("送货单", "Delivery notes"))
    goods = m.products(8)
    for shop in m.shops(m.number(2, 4)):
        when, number = m.day(), m.code("SH", 6)
        page.title(m.company() + m.say("送货单", " delivery note"), across=4)
        page.title(m.say(f"客户名称：{shop}", f"Customer: {shop}"), None,
                   m.say(f"日期：{when:%Y-%m-%d}", f"Date: {when:%Y-%m-%d}"))  # fmt: skip
        page.title(m.say(f"单号：{number}", f"Document No: {number}"))
        table = page.table("sales_detail", [
            text(m.say("品名", "Description"), "product_name"),
            count(m.say("数量", "Qty"), "qty"),
            money(m.say("单价", "Unit Price"), "unit_price", adds=False),
            money(m.say("金额", "Amount"), "net_amount"),
        ], doc_date=when, customer_name=shop)  # fmt: skip
        table.told["doc_no"] = number
        for _, name in m.rng.sample(goods, m.number(2, 5)):
            qty, price = m.number(1, 90), m.cents(3, 90)
            page.row(table, {"product_name": name, "qty": qty, "unit_price": price,
                             "net_amount": qty * price})  # fmt: skip
        page.total(table, m.say("合计", "Total"))
        page.note(m.say("送货人：          收货人签字：", "Driver:          Received by:"))
        page.blank(2)
    return Book([page], m.say("送货单.xlsx", "delivery_notes.xlsx"))


def shop_export(m: Maker) -> Book:
    """Orders of a web shop: when it was paid, who bought, what was really paid."""
    page = Page(m.say("ExportOrderList", "orders_export"))
    table = page.table("sales_detail", [
        text(m.say("订单编号", "Order ID"), "doc_no"),
        text(m.say("买家会员名", "Buyer Name"), "customer_name", also=(None,)),
        Column(m.say("订单付款时间", "Paid at"), "doc_date",
               show=lambda v: f"{v:%Y-%m-%d} {v.day % 24:02d}:17:05"),
        text(m.say("宝贝标题", "Lineitem name"), "product_name", also=(None,)),
        count(m.say("宝贝总数量", "Lineitem quantity"), "qty", also=(None,)),
        money(m.say("买家实际支付金额", "Amount Paid"), "net_amount"),
        text(m.say("收货地址", "Shipping Street"), None, "street"),
        text(m.say("物流单号", "Tracking Number"), None, "parcel"),
    ])  # fmt: skip
    for held in lines(m):
        page.row(table, {k: held[k] for k in ("customer_name", "doc_date", "product_name", "qty",
                                              "net_amount")} | {
            "doc_no": m.code("28", 18), "street": f"{m.number(1, 90)} Main St",
            "parcel": m.code("YT", 13)})  # fmt: skip
    return Book([page], m.say("ExportOrderList202610.csv", "orders_export.csv"),
                m.one("csv_gbk", "csv") if m.lang == "zh" else "csv",
                may_ask={"which_column": "F", "no_kind": "sales_detail",
                         "missing_column": "F"})  # fmt: skip


def sap_lines(m: Maker) -> Book:
    """Billing lines of an ERP: sold-to party, billed quantity, net value, its own codes."""
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        text(m.say("开票凭证", "Billing Document"), "doc_no", also=(None,)),
        count(m.say("项目", "Item"), None, key="line_no", adds=False, also=("line_no",)),
        day(m.say("出具发票日期", "Billing Date"), "doc_date", also=(None,)),
        text(m.say("售达方", "Sold-to Party"), "customer_id", also=("dealer_id", None)),
        text(m.say("售达方名称", "Name of sold-to party"), "customer_name",
             also=("dealer_name", None)),
        text(m.say("物料", "Material"), None, "product_id", also=("product_id",)),
        text(m.say("物料描述", "Material Description"), "product_name", also=(None,)),
        count(m.say("开票数量", "Billed Quantity"), "qty"),
        text(m.say("销售单位", "Sales Unit"), "uom"),
        money(m.say("净值", "Net Value"), "net_amount"),
        text(m.say("凭证货币", "Document Currency"), "currency", also=(None,)),
    ])  # fmt: skip
    for place, held in enumerate(lines(m)):
        one = {k: v for k, v in held.items() if k not in ("rep_name", "unit_price", "doc_no")}
        page.row(table, one | {
            "doc_no": f"9{m.number(10**8, 10**9 - 1)}", "line_no": place % 4 * 10 + 10,
            "customer_id": f"000{m.number(10**6, 10**7 - 1)}", "uom": m.say("箱", "CS"),
            "currency": "CNY",
        })  # fmt: skip
    return Book([page], m.say("VF05.xlsx", "vf05_export.xlsx"))


def customer_groups_with_balance(m: Maker) -> Book:
    """An accounting package: the customer on a row of its own, lines, Total for it, a running
    balance."""
    page = Page(m.say("按客户", "Sales by Customer Detail"))
    page.title(m.company())
    page.title(m.say("客户销售明细", "Sales by Customer Detail"))
    page.title(m.say("2026年10月", "October 2026"))
    page.blank()
    table = page.table("sales_detail", [
        text(m.say("客户", "Customer"), "customer_name", key="-"),
        day(m.say("日期", "Date"), "doc_date"),
        text(m.say("单据类型", "Transaction Type"), "doc_type"),
        text(m.say("编号", "Num"), "doc_no", also=(None,)),
        text(m.say("商品", "Product/Service"), "product_name", also=(None,)),
        count(m.say("数量", "Qty"), "qty"),
        money(m.say("单价", "Sales Price"), "unit_price", adds=False, also=(None,)),
        money(m.say("金额", "Amount"), "net_amount"),
        money(m.say("余额", "Balance"), None, key="balance", adds=False),
    ])  # fmt: skip
    everything: list[Record] = []
    for shop in m.shops(m.number(3, 5)):
        page.group(shop)
        table.cell = lambda _held, own=shop: {"customer_name": own}  # type: ignore[misc]  # set per group
        own, balance = lines(m, 2, 5), Decimal(0)
        for held in own:
            balance += held["net_amount"]
            kept = {k: v for k, v in held.items()
                    if k not in ("customer_name", "rep_name", "product_id")}  # fmt: skip
            page.row(table, kept | {"balance": balance, "doc_type": m.say("发票", "Invoice")})
        page.total(table, m.say(f"{shop} 合计", f"Total for {shop}"), own)
        everything += own
    page.total(table, m.say("总计", "TOTAL"), everything)
    return Book([page], m.say("客户销售明细.xlsx", "sales_by_customer_detail.xlsx"),
                may_ask={"groups_are": "customer_name"})  # fmt: skip


def goods_and_returns_beside(m: Maker) -> Book:
    """销售, 退货 and 净销售, each over 数量 and 金额."""
    page = Page(m.say("明细", "Lines"))
    words, parts = m.say("数量,金额", "Qty,Amount").split(","), []
    for top, keys in ((m.say("销售", "Sold"), ("sq", "sa")), (m.say("退货", "Returned"),
                      ("rq", "ra")), (m.say("净销售", "Net"), ("qty", "net_amount"))):  # fmt: skip
        own = keys[0] == "qty"
        parts += [count((top, words[0]), "qty" if own else None, key=keys[0],
                        also=() if own else ("qty",)),
                  money((top, words[1]), "net_amount" if own else None, key=keys[1])]  # fmt: skip
    table = page.table("sales_detail", [
        day(m.say("日期", "Date"), "doc_date"), text(m.say("终端", "Outlet"), "customer_name"),
        text(m.say("单品", "SKU Name"), "product_name"), *parts,
    ])  # fmt: skip
    for held in lines(m):
        back, price = m.number(0, 3), held["unit_price"]
        page.row(table, {
            **{k: held[k] for k in ("doc_date", "customer_name", "product_name")},
            "sq": held["qty"] + back, "sa": (held["qty"] + back) * price, "rq": back,
            "ra": back * price, "qty": held["qty"], "net_amount": held["net_amount"],
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销退明细.xlsx", "sold_returned.xlsx"),
                may_ask={"which_column": lambda q: {"qty": "H"}.get(
                    str(q.params.get("field")), "I"), "returns_column": "keep"})  # fmt: skip


def european_text(m: Maker) -> Book:
    """Semicolons, 24.10.2026 and 1.234,50 in a text file with quotes."""
    page = Page("Sheet1")
    shown = lambda v: f"{v:,.2f}".translate(str.maketrans(",.", ".,"))  # noqa: E731  one expression
    columns = simple(m)
    columns[0] = day(m.say("发票日期", "Document Date"), "doc_date", "{d:02d}.{m:02d}.{y}")
    columns[-1] = Column(m.say("未税金额", "Net amount"), "net_amount", show=shown, adds=True)
    table = page.table("sales_detail", columns)
    first = {"doc_date": date(2026, 10, 24), "net_amount": Decimal("1234.50")}
    for place, held in enumerate(lines(m, 12, 30)):
        page.row(table, held | (first if place == 0 else {}))
    return Book([page], m.say("发票.csv", "invoices_de.csv"), "csv_semicolon")


def months_then_all(m: Maker) -> Book:
    """A sheet for each month, and a last sheet with all of their lines once more."""
    columns, pages, everything = simple(m), [], []
    for n in (8, 9, 10):
        page = Page(m.say(f"{n}月", f"{date(2026, n, 1):%b}"))
        table = page.table("sales_detail", columns)
        held = [r | {"doc_date": m.day(n)} for r in lines(m, 4, 9)]
        page.rows(table, held)
        table.counts = False
        everything += held
        pages.append(page)
    last = Page(m.say("全部", "All"))
    last.rows(last.table("sales_detail", columns), everything)
    return Book([*pages, last], m.say("销售台账.xlsx", "ledger.xlsx"),
                may_ask={"same_total": "none"})  # fmt: skip


LAYOUTS = [
    Layout(delivery_notes),
    Layout(shop_export),
    Layout(sap_lines),
    Layout(customer_groups_with_balance),
    Layout(goods_and_returns_beside),
    Layout(european_text),
    Layout(months_then_all),
]
