"""Exports of sales: one clean table, many columns."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def sale(m: Maker, reps: list[str], shops: list[str], goods: list[tuple[str, str]]) -> Record:
    """A line of a document."""
    code, name = m.pick(goods)
    qty, price = m.number(1, 120), m.cents(3, 90)
    return {
        "doc_date": m.day(), "doc_no": m.code("XS"), "rep_name": m.pick(reps),
        "customer_name": m.pick(shops), "product_id": code, "product_name": name, "qty": qty,
        "unit_price": price, "net_amount": qty * price,
    }  # fmt: skip


def lines(m: Maker, least: int = 8, most: int = 40) -> list[Record]:
    """The lines of a month."""
    reps, shops, goods = m.people(5), m.shops(9), m.products(7)
    return [sale(m, reps, shops, goods) for _ in range(m.number(least, most))]


def simple(m: Maker) -> list[Column]:
    """The columns of a plain list of sales."""
    return [
        day(m.say("日期|单据日期|下单日期|业务日期", "Date|Order Date|Posting Date"), "doc_date"),
        text(m.say("单据编号|订单号|出库单号", "Invoice No|Doc No"), "doc_no"),
        text(m.say("业务员|销售代表|业代", "Sales Rep|Salesperson|Rep"), "rep_name"),
        text(m.say("客户名称|客户|门店名称", "Customer|Customer Name|Account Name"),
             "customer_name"),
        text(m.say("产品名称|商品名称", "Product|Product Name"), "product_name"),
        count(m.say("数量|销售数量", "Qty|Quantity"), "qty"),
        money(m.say("销售额|销售金额|不含税金额", "Net Amount|Sales Amount|Amount"), "net_amount"),
    ]  # fmt: skip


def erp_export(m: Maker) -> Book:
    """出库明细 as an ERP writes it: every code and quantity, the header in row one."""
    page = Page(m.say("Sheet1|出库明细|导出", "Sheet1|Export|Invoice Lines"))
    table = page.table("sales_detail", [
        day(m.say("单据日期|出库日期", "Invoice Date|Order Date"), "doc_date"),
        text(m.say("单据编号|出库单号", "Invoice No|Document No"), "doc_no"),
        text(m.say("客户编码|客户代码", "Customer Code|Customer No"), "customer_id"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("业务员|销售员", "Salesperson|Sales Rep"), "rep_name"),
        text(m.say("产品编码|商品编码", "SKU|Item Code"), "product_id"),
        text(m.say("产品名称|商品名称", "Product Name|Item Name"), "product_name"),
        text(m.say("规格|规格型号", "Spec|Pack Size"), "spec"),
        text(m.say("单位|计量单位", "UOM|Unit"), "uom"),
        count(m.say("数量", "Quantity|Qty"), "qty"),
        money(m.say("单价", "Unit Price"), "unit_price", adds=False),
        money(m.say("不含税金额|未税金额", "Net Amount|Net Sales"), "net_amount"),
        money(m.say("税额", "Tax|Tax Amount"), "tax_amount"),
        money(m.say("价税合计|含税金额", "Gross Amount|Amount incl. Tax"), "gross_amount"),
        text(m.say("备注", "Remark|Remarks"), "remark"),
    ])  # fmt: skip
    codes = {}
    for record in lines(m):
        name = record["customer_name"]
        record["customer_id"] = codes.setdefault(name, f"00{m.number(10000, 99999)}")
        record["spec"] = m.pick(["1*12", "1*24", "500ml*15", "1*6"])
        record["uom"] = m.pick(["箱", "件", "瓶"] if m.lang == "zh" else ["case", "pcs"])
        record["tax_amount"] = (record["net_amount"] * Decimal("0.13")).quantize(Decimal("0.01"))
        record["gross_amount"] = record["net_amount"] + record["tax_amount"]
        if m.number(1, 9) == 1:
            record["remark"] = m.pick(["加急", "自提"] if m.lang == "zh" else ["urgent", "pick-up"])
        page.row(table, record)
    return Book(
        [page], m.say("出库明细202610.xlsx|导出数据.xlsx", "invoice_lines.xlsx|export.xlsx")
    )


def titled_list(m: Maker) -> Book:
    """Company, title and period above, a total and signatures below."""
    page = Page("Sheet1", left=m.one(0, 0, 1))
    columns = simple(m)
    wide = len(columns)
    page.title(m.company() + m.say("有限公司", " Ltd"), across=wide)
    page.title(m.say("2026年10月销售明细表", "Sales Detail October 2026"), across=wide)
    if m.some(0.5):
        page.title(m.say("制表日期：2026年11月2日", "Printed 2 Nov 2026"), *[None] * (wide - 3),
                   m.say("单位：元", "Currency: CNY"))  # fmt: skip
    if m.some(0.4):
        page.blank()
    table = page.table("sales_detail", columns)
    page.rows(table, lines(m))
    page.total(table, m.say("合计|总计|合  计", "Total|Grand Total"), at=m.one(0, 0, 2))
    if m.some(0.7):
        page.blank(m.one(0, 1, 2))
        page.note(m.say("制表：李敏", "Prepared by: L. Min"), None, m.say("审核：", "Approved by:"))
    return Book([page])


def returns_below_zero(m: Maker) -> Book:
    """Returns as negative lines, in brackets when the sheet is text."""
    page = Page("Sheet1")
    form = m.one("text", "number")

    def printed(value: Decimal) -> object:
        if form == "number":
            return float(value)
        return f"({-value:,.2f})" if value < 0 else f"{value:,.2f}"

    columns = simple(m)
    columns[-1] = Column(
        m.say("销售金额|销售额(元)", "Net Sales|Net Amount"), "net_amount", show=printed, adds=True
    )
    table = page.table("sales_detail", columns)
    for record in lines(m):
        if m.number(1, 5) == 1:
            record["qty"], record["net_amount"] = -record["qty"], -record["net_amount"]
        page.row(table, record)
    if m.some(0.5):
        page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售明细10月.xlsx", "sales_oct.xlsx"))


def gaps_between(m: Maker) -> Book:
    """Empty rows between the days, and the header again after each page."""
    page = Page("Sheet1")
    page.title(m.say("销售明细", "Sales detail"))
    columns = simple(m)
    table = page.table("sales_detail", columns)
    heads = [c.head for c in columns]
    for place, record in enumerate(sorted(lines(m, 15), key=lambda r: r["doc_date"])):
        if place and place % 8 == 0:
            page.blank()
            if m.some(0.5) and place % 16 == 0:
                page.put("header", heads)
        page.row(table, record)
    return Book([page])


LAYOUTS = [Layout(erp_export), Layout(titled_list), Layout(returns_below_zero),
           Layout(gaps_between)]  # fmt: skip
