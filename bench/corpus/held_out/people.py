"""People, customers and deals, and files of other programs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def first_and_last_name(m: Maker) -> Book:
    """A list of staff with the name in two columns."""
    page = Page("Employees")
    table = page.table("rep_roster", [
        text("Emp ID", "rep_id", also=(None,)), text("First Name", None, "first",
                                                     also=("rep_name",)),
        text("Last Name", None, "last", also=("rep_name",)),
        text("Job Title", "position"), text("Reports To", "supervisor_name"),
        day("Date of Joining", "hire_date"), text("Status", "employment_status"),
    ])  # fmt: skip
    table.cell = lambda held: {"rep_name": f"{held['first']} {held['last']}"}
    boss = m.people(1)[0]
    for name in m.people(m.number(6, 12)):
        first, last = name.split(" ")
        page.row(table, {
            "rep_id": f"0{m.number(1000, 9999)}", "first": first, "last": last,
            "position": m.pick(["Sales Executive", "KAM"]), "supervisor_name": boss,
            "hire_date": m.day(3, 2021), "employment_status": "Active",
        })  # fmt: skip
    return Book([page], "employees.xlsx")


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


def crm_export(m: Maker) -> Book:
    """Deals of a CRM: amount and expected revenue, percent as 60, a stage, an age."""
    page = Page("report")
    table = page.table("pipeline", [
        text(m.say("商机负责人", "Opportunity Owner"), "rep_name", also=(None,)),
        text(m.say("客户名称", "Account Name"), "customer_name"),
        text(m.say("商机名称", "Opportunity Name"), "opp_name"),
        text(m.say("阶段", "Stage"), "stage"),
        money(m.say("商机金额", "Amount"), "opp_amount"),
        money(m.say("加权金额", "Expected Revenue"), None, key="weighted"),
        count(m.say("赢率(%)", "Probability (%)"), None, key="percent", adds=False,
              also=("probability",)),
        count(m.say("商机天数", "Age"), None, key="age", adds=False),
        day(m.say("预计签约日期", "Close Date"), "close_date"),
    ])  # fmt: skip
    reps = m.people(4)
    words = m.say("意向,报价,谈判", "Prospecting,Proposal,Negotiation").split(",")
    for shop in m.shops(m.number(6, 14)):
        percent, value = m.pick([10, 30, 60, 90]), m.round(10_000, 900_000)
        page.row(table, {
            "rep_name": m.pick(reps), "customer_name": shop, "stage": m.pick(words),
            "opp_name": f"{shop} {m.say('冷柜', 'coolers')}", "opp_amount": value,
            "weighted": value * percent / 100, "percent": percent, "age": m.number(2, 200),
            "close_date": m.day(12),
        })  # fmt: skip
        row, record = table.records[-1]
        table.records[-1] = (row, record | {"probability": Decimal(percent) / 100})
    return Book([page], m.say("商机导出.xlsx", "opportunities.xlsx"),
                may_ask={"which_column": "E"})  # fmt: skip


def projects_by_stage(m: Maker) -> Book:
    """Projects below the stage they are in, a subtotal for each stage."""
    page = Page(m.say("项目", "Deals"))
    page.title(m.say("重点项目跟进表", "Key deals"))
    table = page.table("pipeline", [
        text(m.say("项目名称", "Deal Name"), "opp_name"),
        text(m.say("跟进人", "Owner"), "rep_name"),
        money(m.say("预计合同额（元）", "Deal Value"), "opp_amount"),
        rate(m.say("把握度", "Likelihood"), "probability"),
        day(m.say("计划签单日", "Est Close Date"), "close_date"),
    ])  # fmt: skip
    reps, everything = m.people(3), []
    for stage in m.say("方案阶段,招标阶段,合同阶段", "Stage: Proposal,Stage: Tender").split(","):
        page.group(stage)
        table.cell = lambda _held, own=stage: {"stage": own}  # type: ignore[misc]  # set per group
        own = [
            {"opp_name": f"{shop}{m.say('项目', ' project')}", "rep_name": m.pick(reps),
             "opp_amount": m.round(10_000, 900_000), "probability": Decimal(m.pick([3, 6])) / 10,
             "close_date": m.day(12)} for shop in m.shops(m.number(2, 4))
        ]  # fmt: skip
        page.rows(table, own)
        page.total(table, m.say("小计", "Subtotal"), own)
        everything += own
    page.total(table, m.say("合计", "Total"), everything)
    return Book([page], m.say("项目跟进.xlsx", "key_deals.xlsx"), may_ask={"groups_are": "stage"})


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


def signed_by_hand(m: Maker) -> Book:
    """A form: customer days in a column of words, a line for remarks between the rows."""
    page = Page("Sheet1", left=1)
    page.title(m.say("样品及费用报销单", "Expense sheet"))
    name = m.people(1)[0]
    page.title(m.say(f"报销人：{name}", f"Employee: {name}"), None,
               m.say("部门：华东区", "Department: East"))  # fmt: skip
    table = page.table("expense_claim", [
        day(m.say("日期", "Date"), "occurred_date"),
        text(m.say("费用项目", "Expense Type"), "expense_line"),
        text(m.say("用途", "Reason"), "purpose", also=(None,)),
        money(m.say("金额", "Amount"), "claim_amount"),
    ], rep_name=name)  # fmt: skip
    for when in m.days(m.number(4, 8)):
        page.row(table, {"occurred_date": when, "claim_amount": m.cents(20, 900),
                         "expense_line": m.pick(stock.LINES[m.lang]),
                         "purpose": m.phrase(stock.PURPOSE)})  # fmt: skip
    page.total(table, m.say("合计", "Total"), at=m.one(0, 2))
    page.note(m.say("金额大写：壹仟贰佰元整", "In words: one thousand two hundred"))
    page.note(m.say("领款人：", "Received by:"), None, m.say("会计：", "Accountant:"))
    asks = {"rep_of": name, "kind": "expense_claim", "no_kind": "expense_claim"}
    return Book([page], m.say("报销单.xlsx", "expense_sheet.xlsx"), may_ask=asks, again=("rep_of",))


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
    Layout(first_and_last_name, ("en",)), Layout(staff_on_its_side), Layout(customers_in_sections),
    Layout(crm_export), Layout(projects_by_stage), Layout(open_document), Layout(text_with_a_head),
    Layout(best_of_the_month_beside), Layout(signed_by_hand), Layout(dates_of_two_kinds),
]  # fmt: skip
