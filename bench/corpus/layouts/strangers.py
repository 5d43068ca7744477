"""Forms of strangers that were held out at first, and taught something."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def till_export(m: Maker) -> Book:
    """A chain's tills: transaction, barcode, received amount, the store first."""
    page = Page(m.say("销售流水", "Transactions"))
    table = page.table("sales_detail", [
        text(m.say("门店", "Store"), "customer_name"),
        text(m.say("小票号", "Receipt No"), "doc_no"),
        day(m.say("交易日期", "Transaction Date"), "doc_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("商品条码", "Barcode"), "product_id"),
        text(m.say("商品名称", "Item"), "product_name"),
        count(m.say("销售数量", "Units Sold"), "qty"),
        money(m.say("销售金额", "Sales Value"), "net_amount"),
    ])  # fmt: skip
    for held in lines(m):
        page.row(table, {k: v for k, v in held.items() if k != "rep_name"})
    return Book([page], m.say("销售流水.xlsx", "transactions.xlsx"))


def starred_heads(m: Maker) -> Book:
    """A form to fill in: notes above, headings with stars and (必填)."""
    page = Page(m.say("填报表", "Form"))
    page.title(m.say("填写说明：带*为必填项，请勿修改表头", "How to fill in: * is required"))
    page.title(m.say("1、日期格式为 2026-10-01；2、金额保留两位小数", "Dates as 2026-10-01"))
    page.blank()
    must = m.one("*", m.say("(必填)", " (required)"))
    table = page.table("expense_claim", [
        text(m.say("报销人", "Employee") + must, "rep_name"),
        day(m.say("费用发生日期", "Expense Date") + must, "occurred_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("费用类型", "Expense Type") + must, "expense_line"),
        money(m.say("报销金额", "Claim Amount") + must, "claim_amount"),
        text(m.say("备注", "Remark"), "remark"),
    ])  # fmt: skip
    reps = m.people(4)
    for _ in range(m.number(5, 20)):
        page.row(table, {
            "rep_name": m.pick(reps), "occurred_date": m.day(), "claim_amount": m.cents(20, 900),
            "expense_line": m.pick(stock.LINES[m.lang]), "remark": m.phrase(stock.PURPOSE),
        })  # fmt: skip
    return Book([page], m.say("报销填报.xlsx", "claims_form.xlsx"))


def heads_of_two_languages(m: Maker) -> Book:
    """客户名称 Customer, 金额 Amount in one cell."""
    page = Page("Sheet1")
    gap = m.one(" ", "\n", "/")
    table = page.table("sales_detail", [
        day(f"日期{gap}Date", "doc_date"),
        text(f"订单号{gap}Order No", "doc_no"),
        text(f"业务员{gap}Sales Rep", "rep_name"),
        text(f"客户名称{gap}Customer", "customer_name"),
        text(f"产品名称{gap}Product", "product_name"),
        count(f"数量{gap}Qty", "qty"),
        money(f"销售额{gap}Net Amount", "net_amount"),
    ])  # fmt: skip
    page.rows(table, lines(m))
    page.total(table, "合计 Total")
    return Book([page], "sales_销售.xlsx")


def minus_behind(m: Maker) -> Book:
    """Amounts as text of an old system: 1,234.50 and 310.00- for what came back."""
    page = Page("Sheet1")

    def printed(value: Decimal) -> str:
        return f"{abs(value):,.2f}" + ("-" if value < 0 else "")

    table = page.table("sales_detail", [
        text(m.say("凭证号", "Billing Doc"), "doc_no", also=(None,)),
        day(m.say("开票日期", "Billing Date"), "doc_date", "{d:02d}.{m:02d}.{y}"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("物料描述", "Material Description"), "product_name", also=(None,)),
        Column(m.say("净值", "Net Value"), "net_amount", show=printed, adds=True),
    ])  # fmt: skip
    for held in lines(m, 12, 30):
        one: Record = {k: held[k] for k in ("doc_no", "customer_name", "product_name")}
        one["doc_date"] = held["doc_date"].replace(day=m.number(13, 30))
        sign = -1 if m.number(1, 5) == 1 else 1
        page.row(table, one | {"net_amount": sign * held["net_amount"]})
    return Book([page], m.say("开票清单.xlsx", "billing.xlsx"), may_ask={"which_column": "E"})


def month_in_rows(m: Maker) -> Book:
    """Targets in a long list: year, month, rep, target."""
    page = Page(m.say("目标", "Targets"))
    table = page.table("sales_target", [
        text(m.say("年份", "Year"), None, "year", also=("period_year",)),
        text(m.say("月份", "Month"), None, "month", also=("period_month",)),
        text(m.say("业务员姓名", "Salesperson"), "rep_name"),
        money(m.say("销售指标", "Sales Target"), "target_amount"),
    ])  # fmt: skip
    for name in m.people(m.number(3, 6)):
        for month in (10, 11, 12):
            held: Record = {"year": 2026, "month": month, "rep_name": name,
                            "target_amount": m.round(9000, 90_000)}  # fmt: skip
            row = page.put("data", page._printed(table, held, set()), table.left)
            table.bottom = row
            table.rows.append((row, held))
            last = {10: 31, 11: 30, 12: 31}[month]
            first = held["month"]
            table.records.append((row, {
                "rep_name": name, "target_amount": held["target_amount"],
                "period_start": m.day().replace(month=first, day=1),
                "period_end": m.day().replace(month=first, day=1).replace(day=last),
            }))  # fmt: skip
    return Book([page], m.say("月度指标.xlsx", "monthly_targets.xlsx"))


def quarters_alone(m: Maker) -> Book:
    """Quarters across and the year beside them."""
    page = Page("Sheet1")
    page.title(m.say("2026年度销售指标（单位：万元）", "Sales quota 2026"))
    unit = 10_000 if m.lang == "zh" else 1
    words = m.one(["一季度", "二季度", "三季度", "四季度"], ["Q1", "Q2", "Q3", "Q4"])
    if m.lang == "en":
        words = ["Q1", "Q2", "Q3", "Q4"]
    columns = [text(m.say("姓名", "Rep"), "rep_name")]
    columns += [
        money(word, "target_amount", unit, key=f"q{n}", plus=span(n * 3 + 1, n * 3 + 3))
        for n, word in enumerate(words)
    ]
    columns.append(money(m.say("全年", "Full Year"), None, unit, key="year"))
    table = page.table("sales_target", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {f"q{n}": m.round(90_000, 900_000, 10_000) for n in range(4)}
        page.row(table, held | {"rep_name": name, "year": sum(held.values())})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("年度指标.xlsx", "quota.xlsx"))


def order_book(m: Maker) -> Book:
    """订货单汇总: the rep last, tax columns, an empty column at the end."""
    page = Page(m.say("订货", "Orders"))
    page.title(m.say("客户订货汇总表", "Order book"))
    page.title(m.say("统计期间：2026-10-01 至 2026-10-31", "Period: 2026-10-01 to 2026-10-31"))
    table = page.table("sales_detail", [
        text(m.say("订单编号", "Order Number"), "doc_no"),
        day(m.say("订单日期", "Order Date"), "doc_date"),
        text(m.say("客户编号", "Customer ID"), "customer_id"),
        text(m.say("客户", "Customer"), "customer_name"),
        text(m.say("商品", "Product"), "product_name"),
        count(m.say("订货数量", "Order Qty"), "qty"),
        money(m.say("含税金额", "Amount incl. Tax"), "gross_amount"),
        money(m.say("未税金额", "Amount excl. Tax"), "net_amount"),
        text(m.say("销售人员", "Sales Person"), "rep_name"),
    ])  # fmt: skip
    for held in lines(m):
        one = {k: v for k, v in held.items() if k not in ("product_id", "unit_price")}
        gross = (held["net_amount"] * 113 / 100).quantize(held["net_amount"])
        page.row(table, one | {"gross_amount": gross, "customer_id": f"C{m.number(100, 999)}"})
    page.total(table, m.say("合计：", "Total:"), at=m.one(0, 3))
    return Book([page], m.say("订货汇总.xlsx", "orders.xlsx"))


LAYOUTS = [
    Layout(till_export),
    Layout(starred_heads),
    Layout(heads_of_two_languages, ("zh",)),
    Layout(minus_behind),
    Layout(month_in_rows),
    Layout(quarters_alone),
    Layout(order_book),
]
