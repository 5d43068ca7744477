"""People, customers and deals, and files of other programs."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import count, day, money, rate, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page


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
    for stage in m.say("方案阶段,招标阶段,合同阶段", "Proposal,Tender").split(","):
        page.group(stage if m.lang == "zh" else f"Stage: {stage}")
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


LAYOUTS = [
    Layout(first_and_last_name, ("en",)),
    Layout(crm_export),
    Layout(projects_by_stage),
    Layout(signed_by_hand),
]
