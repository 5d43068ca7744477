"""Lists of people, customers, deals and claims."""

from __future__ import annotations

from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def claims_list(m: Maker) -> Book:
    """费用报销明细 with a title, a total and signatures."""
    page = Page(m.say("报销明细|Sheet1", "Claims|Sheet1"))
    columns = [
        text(m.say("序号", "No."), None, "no"),
        text(m.say("报销单号|单据编号", "Claim No|Report No"), "claim_no"),
        text(m.say("报销人|姓名|员工姓名", "Employee|Name"), "rep_name"),
        day(m.say("发生日期|费用发生日期|费用日期", "Expense Date|Transaction Date"),
            "occurred_date"),
        text(m.say("费用类型|费用科目|费用类别", "Expense Type|Category"), "expense_line"),
        text(m.say("事由|报销事由", "Purpose|Description"), "purpose"),
        text(m.say("发票号码", "Invoice No"), "invoice_no"),
        money(m.say("报销金额|申请金额", "Claim Amount|Amount"), "claim_amount"),
    ]  # fmt: skip
    page.title(m.say("费用报销明细表|10月份费用报销明细", "Expense claims|Expense Claim Detail"),
               across=len(columns))  # fmt: skip
    table = page.table("expense_claim", columns)
    reps = m.people(5)
    for number in range(m.number(6, 25)):
        page.row(table, {
            "no": number + 1, "claim_no": m.code("BX", 6), "rep_name": m.pick(reps),
            "occurred_date": m.day(), "expense_line": m.pick(stock.LINES[m.lang]),
            "purpose": m.phrase(stock.PURPOSE), "invoice_no": f"{m.number(1, 9)}{m.code('', 19)}",
            "claim_amount": m.cents(10, 3000),
        })  # fmt: skip
    page.total(table, m.say("合计|总计", "Total"), at=m.one(0, 1, 4))
    page.blank()
    page.note(m.say("报销人签字：            部门经理：            财务：",
                    "Employee signature:          Manager:          Finance:"))  # fmt: skip
    return Book([page], m.say("报销明细10月.xlsx", "claims_oct.xlsx"))


def visit_export(m: Maker) -> Book:
    """拜访记录 as an app for the field writes it."""
    page = Page("Sheet0")
    yes, no = (
        m.one(("是", "否"), ("√", "×")) if m.lang == "zh" else m.one(("Yes", "No"), ("Y", "N"))
    )
    flag = lambda v: yes if v else no  # noqa: E731  one expression
    table = page.table("visit_log", [
        text(m.say("工号|员工编号", "Employee ID|Rep Code"), "rep_id"),
        text(m.say("业务代表|业务员", "Rep Name|Sales Rep"), "rep_name"),
        day(m.say("拜访日期", "Visit Date"), "visit_date"),
        text(m.say("门店编码|客户编码", "Outlet Code|Customer Code"), "customer_id"),
        text(m.say("门店名称|客户名称", "Outlet Name|Customer Name"), "customer_name"),
        text(m.say("签到时间", "Check In"), "checkin_time"),
        text(m.say("签退时间", "Check Out"), "checkout_time"),
        count(m.say("拜访时长(分钟)", "Duration (min)"), "duration_min"),
        Column(m.say("是否计划内", "Planned"), "is_planned", show=flag),
        Column(m.say("是否成交", "Ordered"), "has_order", show=flag),
        money(m.say("订单金额", "Order Amount"), "order_amount"),
        text(m.say("拜访结果|拜访小结", "Visit Result|Call Notes"), "visit_result"),
        text(m.say("天气", "Weather"), None, "weather"),
    ])  # fmt: skip
    reps = [(f"0{m.number(1000, 9999)}", name) for name in m.people(4)]
    shops = [(f"M{i:05d}", name) for i, name in enumerate(m.shops(10))]
    for visit_date in m.days(m.number(10, 40)):
        (rep_id, rep), (shop_id, shop) = m.pick(reps), m.pick(shops)
        hour, minutes, ordered = m.number(8, 16), m.number(5, 59), m.number(0, 1) == 1
        page.row(table, {
            "rep_id": rep_id, "rep_name": rep, "visit_date": visit_date, "customer_id": shop_id,
            "customer_name": shop, "checkin_time": f"{hour:02d}:00",
            "checkout_time": f"{hour:02d}:{minutes:02d}", "duration_min": minutes,
            "is_planned": m.number(0, 3) > 0, "has_order": ordered,
            "order_amount": m.cents(50, 3000) if ordered else Decimal(0),
            "visit_result": m.phrase(stock.TALK), "weather": m.pick(["晴", "多云", "雨"]),
        })  # fmt: skip
    return Book([page], m.say("拜访记录_20261102093012.xlsx", "visits_20261102.xlsx"))


def customer_list(m: Maker) -> Book:
    """客户档案."""
    page = Page(m.say("客户档案", "Customers"))
    table = page.table("customer_master", [
        text(m.say("客户编码", "Customer Code"), "customer_id"),
        text(m.say("客户名称|客户全称", "Customer Name|Account Name"), "customer_name"),
        text(m.say("客户等级|客户级别", "Class|Tier"), "customer_class"),
        text(m.say("渠道", "Channel"), "channel"),
        text(m.say("区域", "Region"), "territory"),
        text(m.say("联系人", "Contact"), "contact_name"),
        text(m.say("联系电话|手机", "Phone|Mobile"), "phone"),
        text(m.say("地址|详细地址", "Address"), "address"),
        text(m.say("业务员|负责业务员", "Sales Rep|Rep"), "rep_name"),
        day(m.say("开户日期|建档日期", "Open Date|Start Date"), "open_date"),
    ])  # fmt: skip
    reps, people = m.people(4), m.people(20)
    channels = ["KA", "CVS", "BC", "餐饮"] if m.lang == "zh" else ["Retail", "Wholesale", "Horeca"]
    for place, name in enumerate(m.shops(m.number(8, 30))):
        page.row(table, {
            "customer_id": f"{place + 1:06d}", "customer_name": name,
            "customer_class": m.pick(["A", "B", "C"]), "channel": m.pick(channels),
            "territory": m.pick(stock.REGIONS[m.lang]), "contact_name": m.pick(people),
            "phone": f"13{m.code('', 9)}", "address": f"{m.pick(stock.ROADS)}{m.number(1, 300)}号",
            "rep_name": m.pick(reps), "open_date": m.day(m.number(1, 12), m.number(2018, 2025)),
        })  # fmt: skip
    return Book([page], m.say("客户档案.xlsx", "customer_list.xlsx"))


def roster(m: Maker) -> Book:
    """人员花名册: some people have left."""
    page = Page(m.say("花名册", "Roster"))
    page.title(m.say("销售部人员花名册", "Sales staff roster"))
    table = page.table("rep_roster", [
        text(m.say("序号", "No"), None, "no"),
        text(m.say("工号|员工编号", "Employee ID|Staff ID"), "rep_id"),
        text(m.say("姓名", "Name|Full Name"), "rep_name"),
        text(m.say("部门", "Team|Department"), "team"),
        text(m.say("岗位|职务", "Position|Job Title"), "position"),
        day(m.say("入职日期|入职时间", "Hire Date|Join Date"), "hire_date", m.one("", "{y}.{m}.{d}")
            if m.lang == "zh" else ""),
        day(m.say("离职日期", "Leave Date|Exit Date"), "leave_date"),
        text(m.say("直属上级|上级主管", "Supervisor|Line Manager"), "supervisor_name"),
    ])  # fmt: skip
    people = m.people(m.number(6, 20))
    jobs = (
        ["业务代表", "高级业务代表", "KA专员"] if m.lang == "zh" else ["Rep", "Senior Rep", "KAM"]
    )
    for place, name in enumerate(people[1:]):
        left = m.day(m.number(1, 9)) if m.number(1, 8) == 1 or place == 0 else None
        page.row(table, {
            "no": place + 1, "rep_id": f"0{m.number(10000, 99999)}", "rep_name": name,
            "team": m.pick(stock.REGIONS[m.lang]), "position": m.pick(jobs),
            "hire_date": m.day(m.number(1, 12), m.number(2016, 2025)), "leave_date": left,
            "supervisor_name": people[0],
        })  # fmt: skip
    return Book([page])


def deals(m: Maker) -> Book:
    """商机漏斗 with a total of the amounts."""
    page = Page(m.say("商机", "Pipeline"))
    table = page.table("pipeline", [
        text(m.say("商机名称|项目名称", "Opportunity Name|Deal Name"), "opp_name"),
        text(m.say("客户名称", "Account Name"), "customer_name"),
        text(m.say("负责人|销售代表", "Owner|Sales Rep"), "rep_name"),
        text(m.say("阶段|销售阶段", "Stage"), "stage"),
        money(m.say("预计金额|商机金额", "Expected Revenue|Deal Value"), "opp_amount"),
        rate(m.say("赢率|成交概率", "Probability"), "probability"),
        day(m.say("预计成交日期|预计签约日期", "Close Date|Expected Close"), "close_date"),
    ])  # fmt: skip
    reps = m.people(4)
    stages = (["初步接洽", "需求确认", "方案报价", "商务谈判"] if m.lang == "zh"
              else ["Prospecting", "Proposal", "Negotiation"])  # fmt: skip
    projects = ["冷柜项目", "年度协议"] if m.lang == "zh" else [" coolers"]
    for shop in m.shops(m.number(6, 18)):
        page.row(table, {
            "opp_name": f"{shop}{m.pick(projects)}",
            "customer_name": shop, "rep_name": m.pick(reps), "stage": m.pick(stages),
            "opp_amount": m.round(10_000, 900_000), "close_date": m.day(12),
            "probability": Decimal(m.pick([1, 3, 5, 7, 9])) / 10,
        })  # fmt: skip
    if m.some(0.5):
        page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("商机跟进表.xlsx", "pipeline.xlsx"))


LAYOUTS = [Layout(claims_list), Layout(visit_export), Layout(customer_list), Layout(roster),
           Layout(deals)]  # fmt: skip
