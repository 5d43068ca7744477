"""Written last, without a look at how they would be read: lists and tables across."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import EN
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def customers_by_month(m: Maker) -> Book:
    """Customers down, months across, what each bought; no days."""
    page = Page(m.say("客户月销售", "By month"))
    page.title(m.say("2026年客户月度销售额", "Sales by customer and month 2026"))
    ends = {8: 31, 9: 30, 10: 31}
    table = page.table("sales_detail", [
        text(m.say("客户", "Account"), "customer_name"),
        *[money(f"{n}月" if m.lang == "zh" else EN[n - 1], "net_amount", key=f"m{n}",
                plus={"doc_date": date(2026, n, last)}, also=(None,)) for n, last in ends.items()],
        money(m.say("合计", "Total"), None, key="sum"),
    ])  # fmt: skip
    for shop in m.shops(m.number(5, 12)):
        held: Record = {"customer_name": shop} | {f"m{n}": m.cents(100, 9000) for n in ends}
        page.row(table, held | {"sum": sum(held[f"m{n}"] for n in ends)})
    page.total(table, m.say("合计", "Total"))
    asks = {"month_only": "month_end", "no_kind": "sales_detail", "kind": "sales_detail"}
    return Book([page], m.say("客户月销售.xlsx", "sales_by_month.xlsx"), may_ask=asks)


def closing_quarters(m: Maker) -> Book:
    """Deals with a quarter instead of a day: which day they close has to be asked."""
    page = Page(m.say("商机", "Deals"))
    table = page.table(None, [
        text(m.say("商机名称", "Deal Name"), None, "deal"),
        text(m.say("客户", "Account"), None, "who"),
        money(m.say("预计金额", "Deal Value"), None, key="value"),
        text(m.say("预计成交季度", "Close Qtr"), None, "quarter"),
    ])  # fmt: skip
    for shop in m.shops(m.number(5, 9)):
        page.row(table, {"deal": f"{shop} 冰柜", "who": shop, "value": m.round(9000, 90_000),
                         "quarter": m.pick(["2026Q4", "2027Q1"])})  # fmt: skip
    return Book([page], m.say("商机.xlsx", "deals.xlsx"), refusal=("no_known_table",))


def people_who_left(m: Maker) -> Book:
    """在职 and 离职 on two sheets with different columns."""
    here, gone = Page(m.say("在职", "Active")), Page(m.say("离职", "Leavers"))
    columns = [
        text(m.say("工号", "Employee No"), "rep_id"), text(m.say("姓名", "Full Name"), "rep_name"),
        text(m.say("职务", "Job Title"), "position"),
        day(m.say("入职日期", "Join Date"), "hire_date"),
    ]  # fmt: skip
    first = here.table("rep_roster", columns)
    second = gone.table(
        "rep_roster", [*columns, day(m.say("离职日期", "Last Working Day"), "leave_date")]
    )
    for n, name in enumerate(m.people(12)):
        page, table = (here, first) if n < 8 else (gone, second)
        held = {"rep_id": f"0{1000 + n}", "rep_name": name, "position": m.say("业代", "Rep"),
                "hire_date": m.day(3, 2021), "leave_date": m.day(6)}  # fmt: skip
        page.row(table, held if n >= 8 else {k: v for k, v in held.items() if k != "leave_date"})
    return Book([here, gone], m.say("花名册.xlsx", "staff.xlsx"))


def policies_across(m: Maker) -> Book:
    """Dealers down, what they are owed by each policy across."""
    page = Page(m.say("返利", "Rebates"))
    page.title(m.say("2026年三季度返利计提表", "Rebates accrued Q3 2026"))
    names = m.say("达量返利,陈列返利,新品返利", "Volume,Display,Launch").split(",")
    top = m.say("应兑现", "Accrued")
    table = page.table("policy_ledger", [
        text(m.say("经销商", "Distributor"), "dealer_name"),
        *[money((top, n), "accrued_amount", key=n, plus={"policy_name": n}, also=(None,))
          for n in names],
        money(m.say("合计", "Total"), None, key="sum"),
    ])  # fmt: skip
    for dealer in m.dealers(m.number(4, 9)):
        held: Record = {n: m.cents(100, 9000) for n in names}
        page.row(table, held | {"dealer_name": dealer, "sum": sum(held.values())})
    page.total(table, m.say("合计", "Total"))
    asks = {"columns_are": "policy_name", "no_kind": "policy_ledger", "kind": "policy_ledger"}
    return Book([page], m.say("返利计提.xlsx", "rebates_q3.xlsx"), may_ask=asks)


def counted_at_the_foot(m: Maker) -> Book:
    """A list of customers, the region merged, 共 … 家 below."""
    page = Page(m.say("客户清单", "Customer list"))
    page.title(m.say("客户清单", "Customer list"))
    table = page.table("customer_master", [
        text(m.say("大区", "Region"), "territory"),
        text(m.say("客户代码", "Customer Code"), "customer_id"),
        text(m.say("客户全称", "Customer Name"), "customer_name"),
        text(m.say("级别", "Tier"), "customer_class"),
        text(m.say("联系电话", "Phone"), "phone"),
        day(m.say("合作日期", "Customer Since"), "open_date", also=(None,)),
    ])  # fmt: skip
    number = 0
    for region in m.regions(3):
        top = page.at
        for place, shop in enumerate(m.shops(m.number(2, 5))):
            number += 1
            page.row(table, {
                "territory": region, "customer_id": f"{number:06d}", "customer_name": shop,
                "customer_class": m.pick(["A", "B", "C"]), "phone": f"13{m.code('', 9)}",
                "open_date": m.day(5, 2020),
            }, hide=("territory",) if place else ())  # fmt: skip
        page.merged.append((top, 0, page.at - 1, 0))
    page.note(m.say(f"共 {number} 家客户", f"{number} customers in all"))
    return Book([page], m.say("客户清单.xlsx", "customer_list.xlsx"))


def free_goods(m: Maker) -> Book:
    """搭赠 lines of zero beside those that were sold, 单位 in a column, days as 20261005."""
    page = Page(m.say("销售出库", "Dispatch"))
    columns = simple(m)
    columns[0] = day(m.say("日期", "Date"), "doc_date", "{y}{m:02d}{d:02d}")
    columns.insert(5, text(m.say("单位", "UOM"), "uom"))
    table = page.table("sales_detail", columns)
    for place, held in enumerate(lines(m, 10, 20)):
        amount = Decimal(0) if place % 4 == 3 else held["net_amount"]
        page.row(table, held | {"uom": m.say("箱", "case"), "net_amount": amount})
    page.total(table, m.say("合计", "Total"), at=1)
    page.note(m.say("制单：王会计", "Issued by: J. Lee"))
    return Book([page], m.say("销售出库10月.xlsx", "dispatch_oct.xlsx"))


def ones_and_zeros(m: Maker) -> Book:
    """铺货 as a text file: 1 and 0, a day in a column."""
    page = Page("Sheet1")
    table = page.table("distribution_check", [
        day(m.say("检查日期", "Check Date"), "check_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("门店编码", "Store Code"), "customer_id"),
        text(m.say("门店名称", "Store Name"), "customer_name"),
        text(m.say("商品名称", "Product Name"), "product_name"),
        Column(m.say("是否有货", "In Distribution"), "is_stocked", show=lambda v: str(int(v))),
        count(m.say("陈列面", "Facings"), "facing", adds=False),
        text(m.say("业务员", "Rep"), "rep_name"),
    ])  # fmt: skip
    goods, reps = [n for _, n in m.products(4)], m.people(3)
    for n, shop in enumerate(m.shops(m.number(3, 6))):
        for good in goods:
            page.row(table, {
                "check_date": m.day(), "customer_id": f"M{n:04d}", "customer_name": shop,
                "product_name": good, "is_stocked": m.number(0, 2) > 0, "facing": m.number(0, 6),
                "rep_name": m.pick(reps),
            })  # fmt: skip
    return Book([page], m.say("铺货.csv", "distribution.csv"), m.one("csv", "csv_utf16"))


def claims_of_one_trip(m: Maker) -> Book:
    """A trip's form: who, where and when above, lines below, an advance taken off at the end."""
    page = Page(m.say("差旅报销单", "Trip"))
    name = m.people(1)[0]
    page.title(m.say("差旅费报销单", "Trip expenses"))
    page.title(m.say("出差人：", "Employee:"), name, m.say("出差地点：", "Destination:"), "上海")
    table = page.table("expense_claim", [
        day(m.say("日期", "Date"), "occurred_date", "{y}.{m}.{d}" if m.lang == "zh" else ""),
        text(m.say("费用类别", "Category"), "expense_line"),
        text(m.say("说明", "Details"), "purpose", also=("remark", None)),
        money(m.say("金额", "Amount"), "claim_amount"),
    ], rep_name=name)  # fmt: skip
    for when in m.days(m.number(4, 7)):
        line, why = m.pick(stock.LINES[m.lang]), m.phrase(stock.PURPOSE)
        page.row(table, {"occurred_date": when, "expense_line": line, "purpose": why,
                         "claim_amount": m.cents(20, 900)})  # fmt: skip
    page.total(table, m.say("合计", "Total"), at=2)
    page.note(m.say("预支金额：", "Advance:"), None, None, m.say("应退：", "To return:"))
    asks = {"rep_of": name, "kind": "expense_claim", "no_kind": "expense_claim"}
    return Book([page], m.say("差旅报销单.xlsx", "trip.xlsx"), may_ask=asks, again=("rep_of",))


LAYOUTS = [
    Layout(customers_by_month),
    Layout(closing_quarters),
    Layout(people_who_left),
    Layout(policies_across),
    Layout(counted_at_the_foot),
    Layout(free_goods),
    Layout(ones_and_zeros),
    Layout(claims_of_one_trip),
]
