"""More forms, written after the importer had learned from the first ones held out."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus import stock
from bench.corpus.book import Answer, Book, Layout
from bench.corpus.column import day, money, text
from bench.corpus.layouts.flat_sales import lines
from bench.corpus.layouts.months import across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def team_target_blocks(m: Maker) -> Book:
    """Teams merged at the left, a total for each team, everything at the end."""
    page = Page("Sheet1")
    page.title(m.say("2026年四季度销售任务", "Sales targets Q4 2026"))
    table = page.table("sales_target", [
        text(m.say("团队", "Team"), "team"), text(m.say("业务员", "Rep"), "rep_name"),
        *across(m, "target_amount", range(10, 13)),
    ])  # fmt: skip
    everything: list[Record] = []
    for n in range(m.number(2, 3)):
        team, top = m.say(f"销售{n + 1}组", f"Team {n + 1}"), page.at
        these: list[Record] = []
        for place, name in enumerate(m.people(m.number(2, 5))):
            held: Record = {"team": team, "rep_name": name}
            held |= {f"m{k}": m.round(9000, 90_000) for k in (10, 11, 12)}
            page.row(table, held, hide=("team",) if place else ())
            these.append(held)
        page.merged.append((top, 0, page.at - 1, 0))
        page.total(table, m.say("小计", "Subtotal"), these, at=1)
        everything += these
    page.total(table, m.say("总计", "Grand Total"), everything)
    return Book([page], m.say("任务分解.xlsx", "team_targets.xlsx"))


def debts(m: Maker) -> Book:
    """应收余额: customers down, the balance and how long it is due."""
    page = Page(m.say("应收", "Receivables"))
    page.title(m.say("应收账款明细表", "Accounts receivable"))
    page.title(m.say("截止日期：2026-10-31", "As of 2026-10-31"))
    table = page.table(
        "ar_ageing",
        [
            text(m.say("客户名称", "Customer Name"), "customer_name"),
            money(m.say("应收余额", "AR Balance"), "ar_balance"),
        ],
    )
    for shop in m.shops(m.number(5, 15)):
        page.row(table, {"customer_name": shop, "ar_balance": m.cents(100, 90_000)})
    page.total(table, m.say("合计", "Total"))
    asks: dict[str, Answer] = {"no_kind": "ar_ageing", "kind": "ar_ageing"}
    return Book([page], m.say("应收明细.xlsx", "receivables.xlsx"), may_ask=asks)


def plan_of_one_rep(m: Maker) -> Book:
    """One rep's plan as a list, the rep's name beside a label above it."""
    page = Page("Sheet1")
    name = m.people(1)[0]
    page.title(m.say("周拜访计划", "Weekly visit plan"))
    page.title(m.say("业务员：", "Rep:"), name)
    table = page.table("visit_plan", [
        day(m.say("计划日期", "Planned Date"), "plan_date"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("拜访目的", "Purpose"), "visit_purpose", also=(None,)),
    ], rep_name=name)  # fmt: skip
    for n, shop in enumerate(m.shops(m.number(5, 12))):
        page.row(table, {"plan_date": date(2026, 11, 2) + timedelta(n % 5), "customer_name": shop,
                         "visit_purpose": m.phrase(stock.TALK)})  # fmt: skip
    return Book([page], m.say("拜访计划.xlsx", "plan.xlsx"), may_ask={"rep_of": name})


def budget_of_departments(m: Maker) -> Book:
    """部门 and 费用科目 down, the four quarters across, in thousands."""
    page = Page(m.say("预算", "Budget"))
    page.title(m.say("2026年度费用预算", "Expense budget 2026"))
    page.title(m.say("单位：千元", "in RMB'000"))
    words = ["第一季度", "第二季度", "第三季度", "第四季度"]
    if m.lang == "en":
        words = ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"]
    table = page.table("expense_budget", [
        text(m.say("部门", "Department"), "team", also=("cost_center", None)),
        text(m.say("费用科目", "Expense Line"), "expense_line"),
        *[money(word, "budget_amount", 1000, key=f"q{n}", plus=span(n * 3 + 1, n * 3 + 3))
          for n, word in enumerate(words)],
        money(m.say("合计", "Total"), None, 1000, key="sum"),
    ])  # fmt: skip
    for team in m.regions(2):
        for line in m.lines(m.number(3, 5)):
            held: Record = {f"q{n}": m.round(10_000, 90_000) for n in range(4)}
            held |= {"sum": sum(held.values())}
            page.row(table, held | {"team": team, "expense_line": line})
    page.total(table, m.say("总计", "Grand Total"))
    return Book([page], m.say("费用预算.xlsx", "budget.xlsx"))


def csv_of_an_app(m: Maker) -> Book:
    """UTF-8 text of an app, quoted cells, ISO days."""
    page = Page("Sheet1")
    table = page.table("visit_log", [
        text(m.say("工号", "Employee ID"), "rep_id"), text(m.say("姓名", "Rep Name"), "rep_name"),
        day(m.say("拜访日期", "Visit Date"), "visit_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("拜访结果", "Visit Result"), "visit_result"),
    ])  # fmt: skip
    reps, shops = [(f"0{m.number(100, 999)}", n) for n in m.people(4)], m.shops(9)
    for visit_date in m.days(m.number(8, 25)):
        rep_id, name = m.pick(reps)
        page.row(table, {
            "rep_id": rep_id, "rep_name": name, "visit_date": visit_date,
            "customer_name": m.pick(shops), "visit_result": m.phrase(stock.TALK),
        })  # fmt: skip
    return Book([page], m.say("拜访记录.csv", "visits.csv"), m.one("csv", "csv_utf16"))


def staff_of_regions(m: Maker) -> Book:
    """人员名单 with the region on a row above its people."""
    page = Page(m.say("人员名单", "Team list"))
    page.title(m.say("销售人员名单", "Sales team list"))
    table = page.table("rep_roster", [
        text(m.say("工号", "Employee ID"), "rep_id"), text(m.say("姓名", "Name"), "rep_name"),
        text(m.say("岗位", "Position"), "position"),
        day(m.say("入职日期", "Hire Date"), "hire_date"),
    ])  # fmt: skip
    for region in m.regions(3):
        name_of = m.say("{}大区", "{} Region").format(region)
        page.group(name_of)
        table.cell = lambda _held, own=name_of: {"territory": own}  # type: ignore[misc]  # set per group
        for name in m.people(m.number(2, 4)):
            page.row(table, {
                "rep_id": f"0{m.number(1000, 9999)}", "rep_name": name,
                "position": m.say("业务代表", "Rep"), "hire_date": m.day(3, 2022),
            })  # fmt: skip
    return Book([page], m.say("人员名单.xlsx", "team_list.xlsx"),
                may_ask={"groups_are": "territory"})  # fmt: skip


def negative_in_brackets(m: Maker) -> Book:
    """Adjustments in accounting brackets by the number format: the cell holds a minus."""
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        day(m.say("业务日期", "Posting Date"), "doc_date"),
        text(m.say("单据号", "Doc No"), "doc_no"),
        text(m.say("客户名称", "Customer"), "customer_name"),
        text(m.say("业务员", "Sales Rep"), "rep_name"),
        money(m.say("销售额", "Net Sales"), "net_amount", format="#,##0.00;(#,##0.00)"),
    ])  # fmt: skip
    for held in lines(m, 10, 25):
        one = {k: held[k] for k in ("doc_date", "doc_no", "customer_name", "rep_name")}
        sign = -1 if m.number(1, 5) == 1 else 1
        page.row(table, one | {"net_amount": sign * held["net_amount"]})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售明细.xlsx", "net_sales.xlsx"))


LAYOUTS = [
    Layout(team_target_blocks),
    Layout(debts),
    Layout(plan_of_one_rep),
    Layout(budget_of_departments),
    Layout(csv_of_an_app),
    Layout(staff_of_regions),
    Layout(negative_in_brackets),
]
