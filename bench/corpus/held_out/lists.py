"""Lists in words and forms of their own."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines
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


def line_breaks_in_heads(m: Maker) -> Book:
    """销售额 and (元) on two lines of a cell, spaces inside the words."""
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        day(m.say("日 期", "Invoice\nDate"), "doc_date"),
        text(m.say("单据\n编号", "Invoice\nNo"), "doc_no"),
        text(m.say("业 务 员", "Sales\nRep"), "rep_name"),
        text(m.say("客 户 名 称", "Customer\nName"), "customer_name"),
        text(m.say("产 品 名 称", "Product\nName"), "product_name"),
        count(m.say("数 量", "Quantity"), "qty"),
        money(m.say("销售额\n(元)", "Net\nAmount"), "net_amount"),
    ])  # fmt: skip
    page.rows(table, lines(m))
    return Book([page], m.say("出库.xlsx", "invoices.xlsx"))


def spacer_columns(m: Maker) -> Book:
    """An empty narrow column between the columns, the table far to the right and down."""
    page = Page("Sheet1", left=m.one(2, 3, 4))
    page.blank(m.one(3, 5))
    page.title(m.say("10月份回访明细", "Calls in October"))
    blank = Column("", None, key="-")
    table = page.table("visit_log", [
        day(m.say("拜访日期", "Visit Date"), "visit_date"), blank,
        text(m.say("业务员", "Sales Rep"), "rep_name"), blank,
        text(m.say("客户名称", "Customer Name"), "customer_name"), blank,
        text(m.say("拜访结果", "Visit Result"), "visit_result"),
    ])  # fmt: skip
    reps, shops = m.people(3), m.shops(8)
    for visit_date in m.days(m.number(8, 20)):
        page.row(table, {"visit_date": visit_date, "rep_name": m.pick(reps),
                         "customer_name": m.pick(shops), "visit_result": m.phrase(stock.TALK)})  # fmt: skip
    return Book([page], m.say("回访.xlsx", "calls.xlsx"))


def calls_on_doctors(m: Maker) -> Book:
    """Pharma: rep, hospital, doctor, product and the day with its time."""
    page = Page(m.say("拜访", "Calls"))
    table = page.table("visit_log", [
        text(m.say("代表姓名", "Rep Name"), "rep_name"),
        text(m.say("医院名称", "Hospital"), "institution_name"),
        text(m.say("医生姓名", "Doctor Name"), "hcp_name"),
        day(m.say("拜访日期", "Call Date"), "visit_date"),
        text(m.say("拜访产品", "Product"), "product_name", also=(None,)),
        text(m.say("拜访结果", "Call Outcome"), "visit_result", also=(None,)),
    ])  # fmt: skip
    reps, houses, doctors = m.people(4), m.hospitals(6), m.people(20)
    goods = [name for _, name in m.products(3)]
    for visit_date in m.days(m.number(8, 30)):
        page.row(table, {
            "rep_name": m.pick(reps), "institution_name": m.pick(houses),
            "hcp_name": m.pick(doctors), "visit_date": visit_date,
            "product_name": m.pick(goods), "visit_result": m.phrase(stock.TALK),
        })  # fmt: skip
    return Book([page], m.say("医生拜访记录.xlsx", "doctor_calls.xlsx"))


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


def cover_sheet(m: Maker) -> Book:
    """A cover with the company and the author, then the list, then nothing."""
    cover, page, empty = Page(m.say("封面", "Cover")), Page(m.say("明细", "Detail")), Page("Sheet3")
    cover.blank(3)
    cover.title(None, m.company())
    cover.title(None, m.say("2026年10月销售月报", "Monthly sales report October 2026"))
    cover.title(None, m.say("编制：销售部", "Prepared by Sales"))
    table = page.table("sales_detail", [
        text(m.say("序号", "#"), None, "no"),
        day(m.say("销售日期", "Sale Date"), "doc_date"),
        text(m.say("客户", "Customer"), "customer_name"),
        text(m.say("品名", "Product"), "product_name"),
        count(m.say("数量", "Qty"), "qty"),
        money(m.say("销售额", "Sales"), "net_amount"),
        text(m.say("经办人", "Handled by"), "rep_name", also=(None,)),
    ])  # fmt: skip
    for number, held in enumerate(lines(m)):
        one = {k: v for k, v in held.items() if k not in ("doc_no", "product_id", "unit_price")}
        page.row(table, one | {"no": number + 1})
    page.total(table, m.say("合 计", "TOTAL"), at=1)
    return Book([cover, page, empty], m.say("销售月报.xlsx", "monthly.xlsx"))


def outlets(m: Maker) -> Book:
    """网点清单: class, how often to call, whether it is open."""
    page = Page(m.say("网点", "Outlets"))
    page.title(m.say("终端网点清单", "Outlet list"))
    table = page.table("customer_master", [
        text(m.say("网点编码", "Outlet ID"), "customer_id"),
        text(m.say("网点名称", "Outlet Name"), "customer_name"),
        text(m.say("网点等级", "Outlet Class"), "customer_class"),
        count(m.say("月拜访频次", "Visits per Month"), "required_freq", adds=False),
        text(m.say("负责人员", "Rep Name"), "rep_name", also=(None,)),
        text(m.say("状态", "Status"), "customer_status"),
    ])  # fmt: skip
    reps = m.people(4)
    open_ = ["营业", "停业"] if m.lang == "zh" else ["Active", "Closed"]
    for number, shop in enumerate(m.shops(m.number(8, 25))):
        page.row(table, {
            "customer_id": f"W{number:04d}", "customer_name": shop, "rep_name": m.pick(reps),
            "customer_class": m.pick(["A", "B", "C"]), "required_freq": m.number(1, 4),
            "customer_status": m.pick(open_),
        })  # fmt: skip
    return Book([page], m.say("网点清单.xlsx", "outlets.xlsx"))


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


LAYOUTS = [
    Layout(till_export), Layout(starred_heads), Layout(heads_of_two_languages, ("zh",)),
    Layout(line_breaks_in_heads), Layout(spacer_columns), Layout(calls_on_doctors),
    Layout(minus_behind), Layout(cover_sheet), Layout(outlets), Layout(month_in_rows),
]  # fmt: skip
