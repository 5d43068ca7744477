"""Forms whose words taught something."""

from __future__ import annotations

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.maker import Maker
from bench.corpus.page import Page


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


def cover_sheet(m: Maker) -> Book:
    """A cover with the company and the author, then the list, then nothing."""
    cover, page, empty = Page(m.say("封面", "Cover")), Page(m.say("明细", "Detail")), Page("Sheet3")
    cover.blank(3)
    cover.title(None, m.company())
    cover.title(None, m.say("2026年10月销售月报", "Monthly sales report October 2026"))
    cover.title(None, m.say("编制：销售部", "Prepared by Sales"))
    table = page.table("sales_detail", [
        text(m.say("序号", "#"), None, "no", also=("line_no",)),
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


def half_months(m: Maker) -> Book:
    """Claims with a day as 10.21 and the year in the title."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月差旅费报销明细", "Travel claims October 2026"))
    table = page.table("expense_claim", [
        text(m.say("姓名", "Name"), "rep_name"),
        day(m.say("日期", "Date"), "occurred_date",
            "{m}月{d}日" if m.lang == "zh" else "{v:%d-%b-%Y}"),
        text(m.say("费用项目", "Expense Item"), "expense_line"),
        text(m.say("城市", "City"), "city", also=(None,)),
        money(m.say("报销金额", "Claimed"), "claim_amount"),
    ])  # fmt: skip
    reps = m.people(4)
    for _ in range(m.number(5, 15)):
        page.row(table, {
            "rep_name": m.pick(reps), "occurred_date": m.day(), "claim_amount": m.cents(20, 900),
            "expense_line": m.pick(stock.LINES[m.lang]), "city": m.pick(stock.CITIES),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    page.note(m.say("审批：", "Approved by:"))
    return Book([page], m.say("差旅报销.xlsx", "travel.xlsx"))


def calls_with_times(m: Maker) -> Book:
    """The day and the time of a call in one cell."""
    page = Page(m.say("签到", "Check-ins"))
    shown = lambda v: f"{v:%Y-%m-%d} {8 + v.day % 9:02d}:{v.day + 10:02d}"  # noqa: E731  one expression
    table = page.table("visit_log", [
        text(m.say("业务员", "Sales Rep"), "rep_name"),
        text(m.say("客户名称", "Customer"), "customer_name"),
        Column(m.say("拜访时间", "Visit Date"), "visit_date", show=shown, also=("checkin_time",)),
        text(m.say("拜访总结", "Notes"), "visit_result", also=(None, "remark")),
    ])  # fmt: skip
    reps, shops = m.people(3), m.shops(9)
    for visit_date in m.days(m.number(8, 25)):
        page.row(table, {
            "rep_name": m.pick(reps), "customer_name": m.pick(shops), "visit_date": visit_date,
            "visit_result": m.phrase(stock.TALK),
        })  # fmt: skip
    return Book([page], m.say("签到记录.xlsx", "check_ins.xlsx"), may_ask={"kind": "visit_log"})


LAYOUTS = [
    Layout(calls_on_doctors),
    Layout(cover_sheet),
    Layout(outlets),
    Layout(half_months),
    Layout(calls_with_times),
]
