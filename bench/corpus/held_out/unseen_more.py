"""Forms of offices that were read well when first seen: cash, people and other programs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import EN, across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def bags_listed(m: Maker) -> Book:
    """A list of counts over the weeks, stock beside the cash."""
    page = Page("Sheet1")
    table = page.table("cash_bag", [
        day(m.say("稽核日期", "Reconciliation Date"), "count_date"),
        text(m.say("工号", "Staff ID"), "rep_id"), text(m.say("姓名", "Rep"), "rep_name"),
        money(m.say("账面现金", "Cash per Book"), None, key="book", also=("opening_cash",)),
        money(m.say("现金实存", "Physical Cash"), "cash_counted"),
        money(m.say("长短款", "Over/Short"), None, key="off"),
        count(m.say("账面数量", "System Stock"), "book_stock"),
        count(m.say("实盘数", "Physical Count"), "counted_stock"),
        text(m.say("处理意见", "Resolution"), "bag_diff_reason", also=(None,)),
    ])  # fmt: skip
    reps = [(f"0{m.number(100, 999)}", name) for name in m.people(4)]
    for n in (6, 13, 20, 27):
        for code, name in reps:
            there, off = m.cents(500, 9000), m.pick([Decimal(0), Decimal(0), Decimal("-12.50")])
            page.row(table, {
                "count_date": date(2026, 10, n), "rep_id": code, "rep_name": name,
                "book": there - off, "cash_counted": there, "off": off, "book_stock": 40,
                "counted_stock": m.number(38, 40),
                "bag_diff_reason": m.say("补缴", "paid in") if off else None,
            })  # fmt: skip
    return Book([page], m.say("帐袋稽核.xlsx", "bag_audit.xlsx"))


def payments_of_months(m: Maker) -> Book:
    """Dealers down, months across, what each paid."""
    page = Page("Sheet1")
    page.title(m.say("2026年经销商回款统计（万元）", "Dealer collections 2026 (RMB'000)"))
    unit, word = (10_000, "{}月回款") if m.lang == "zh" else (1000, "{} Collection")
    columns = [text(m.say("代理商", "Distributor"), "dealer_name")]
    columns += [money(word.format(n if m.lang == "zh" else EN[n - 1]), "actual_payment", unit,
                      key=f"m{n}", plus=span(n)) for n in (7, 8, 9, 10)]  # fmt: skip
    table = page.table("dealer_payment", columns)
    for dealer in m.dealers(m.number(4, 9)):
        held: Record = {"dealer_name": dealer}
        page.row(table, held | {f"m{n}": m.round(50_000, 900_000, 100) for n in (7, 8, 9, 10)})
    page.total(table, m.say("合计", "Total"))
    ask = {"no_kind": "dealer_payment", "kind": "dealer_payment"}
    return Book([page], m.say("回款统计.xlsx", "dealer_collections.xlsx"), may_ask=ask)


def staff_on_its_side(m: Maker) -> Book:
    """Fields down, people across."""
    page = Page(m.say("人员", "Staff"))
    people = m.people(m.number(4, 6))
    page.put("header", [m.say("姓名", "Name"), *people])
    page.put("data", [m.say("工号", "Employee ID"), *[f"0{m.number(1000, 9999)}" for _ in people]])
    page.put("data", [m.say("岗位", "Position"), *[m.say("业代", "Rep") for _ in people]])
    page.put("data", [m.say("入职日期", "Hire Date"),
                      *[(m.day(3, 2022), "yyyy/m/d") for _ in people]])  # fmt: skip
    page.lines = []
    return Book([page], m.say("人员.xlsx", "staff.xlsx"),
                refusal=("no_known_table", "empty_file"))  # fmt: skip


def customers_in_sections(m: Maker) -> Book:
    """基本信息, 负责人, 拜访要求 above the columns."""
    page = Page(m.say("客户资料", "Accounts"))
    page.title(m.say("客户资料卡汇总", "Account list"))
    basic, care = m.say("基本信息", "Basic data"), m.say("拜访要求", "Coverage")
    table = page.table("customer_master", [
        text((basic, m.say("档案编号", "Account ID")), "customer_id"),
        text((basic, m.say("店名", "Store Name")), "customer_name"),
        text((basic, m.say("店主", "Key Contact")), "contact_name"),
        text((basic, m.say("手机号码", "Mobile")), "phone"),
        text((basic, m.say("门店地址", "Location")), "address", also=(None,)),
        text((care, m.say("终端级别", "Tier")), "customer_class"),
        count((care, m.say("月拜访次数", "Calls per Cycle")), "required_freq", adds=False,
              also=(None,)),
        text((care, m.say("业代", "Rep")), "rep_name"),
    ])  # fmt: skip
    reps, people = m.people(3), m.people(20)
    for n, shop in enumerate(m.shops(m.number(8, 20))):
        page.row(table, {
            "customer_id": f"{n + 1:05d}", "customer_name": shop, "contact_name": m.pick(people),
            "phone": f"13{m.code('', 9)}", "address": f"{m.pick(stock.ROADS)}{m.number(1, 300)}",
            "customer_class": m.pick(["A", "B", "C"]), "required_freq": m.number(1, 4),
            "rep_name": m.pick(reps),
        })  # fmt: skip
    return Book([page], m.say("客户资料.xlsx", "accounts.xlsx"))


def open_document(m: Maker) -> Book:
    """Targets in an OpenDocument sheet."""
    page = Page(m.say("目标", "Targets"))
    page.title(m.say("2026年第四季度目标", "Targets Q4 2026"))
    table = page.table("sales_target", [
        text(m.say("省区", "Area"), "territory"), text(m.say("销售员", "Sales Executive"),
                                                       "rep_name"),
        *across(m, "target_amount", range(10, 13)),
    ])  # fmt: skip
    for name in m.people(m.number(4, 9)):
        held: Record = {"territory": m.pick(m.regions(3)), "rep_name": name}
        page.row(table, held | {f"m{n}": m.round(9000, 90_000) for n in (10, 11, 12)})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("目标.ods", "targets.ods"), "ods")


def text_with_a_head(m: Maker) -> Book:
    """A text file of an ERP: its name, who printed it and when, then the list, then the total."""
    page = Page("Sheet1")
    page.title(m.say("销售出库单列表", "Sales invoice register"))
    page.title(m.say("导出人：admin", "User: admin"), m.say("导出时间：2026-11-02 09:31",
                                                        "Run: 2026-11-02 09:31"))  # fmt: skip
    page.blank()
    table = page.table("sales_detail", simple(m))
    page.rows(table, lines(m))
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售出库.csv", "register.csv"),
                m.one("csv_gbk", "csv") if m.lang == "zh" else "csv")  # fmt: skip


def best_of_the_month_beside(m: Maker) -> Book:
    """Progress on the left, the best three and their prizes on the right."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售完成", "Sales October 2026"))
    table = page.table("sales_progress", [
        text(m.say("业务员", "Rep"), "rep_name"),
        money(m.say("任务", "Target"), "target_amount"),
        money(m.say("本月完成", "MTD Actual"), "actual_mtd"),
    ], **span(10))  # fmt: skip
    names = m.people(m.number(6, 10))
    for name in names:
        page.row(table, {"rep_name": name, "target_amount": m.round(20_000, 90_000),
                         "actual_mtd": m.cents(9000, 90_000)})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    end, page.at = page.at, table.top
    prize = page.table(None, [
        text(m.say("本月之星", "Star"), None, "star"), text(m.say("奖品", "Prize"), None, "prize"),
    ], table.right + 2)  # fmt: skip
    for name in names[:3]:
        page.row(prize, {"star": name, "prize": m.say("购物卡", "voucher")})
    page.at = end
    return Book([page], m.say("完成.xlsx", "stars.xlsx"))


def dates_of_two_kinds(m: Maker) -> Book:
    """Some days are dates, some are words; one cell says 同上."""
    page = Page("Sheet1")
    columns = simple(m)
    table = page.table("sales_detail", columns)
    for place, held in enumerate(lines(m, 10, 20)):
        row = page.row(table, held)
        if place % 3 == 1:
            when: date = held["doc_date"]
            page.cells[row, table.left] = (f"{when:%Y-%m-%d}", "")
    page.total(table, m.say("合计", "Total"), at=1)
    return Book([page], m.say("手工台账.xlsx", "hand_ledger.xlsx"))


LAYOUTS = [
    Layout(bags_listed),
    Layout(payments_of_months),
    Layout(staff_on_its_side),
    Layout(customers_in_sections),
    Layout(open_document),
    Layout(text_with_a_head),
    Layout(best_of_the_month_beside),
    Layout(dates_of_two_kinds),
]
