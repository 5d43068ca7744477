"""Visits, plans, coaching and checks of shops in forms of their own."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, text
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

MONDAY = date(2026, 11, 2)
DAYS = {"zh": "周一,周二,周三,周四,周五,周六", "en": "Mon,Tue,Wed,Thu,Fri,Sat"}


def week_of_halves(m: Maker) -> Book:
    """The rep merged over a morning and an afternoon, dates with weekdays across, a line of a cell
    for each customer."""
    page = Page(m.say("行程", "Schedule"))
    page.title(m.say("2026年11月第一周工作行程", "Call schedule, week of 2 November 2026"))
    heads = [f"{(MONDAY + timedelta(n)).strftime('%m-%d')}\n{word}"
             for n, word in enumerate(DAYS[m.lang].split(","))]  # fmt: skip
    table = page.table("visit_plan", [
        text(m.say("姓名", "Rep Name"), "rep_name"),
        text(m.say("时段", "Slot"), None, "slot"),
        *[text(h, None, key=f"d{n}", also=("customer_name",)) for n, h in enumerate(heads)],
    ])  # fmt: skip
    shops = m.shops(30)
    for name in m.people(m.number(2, 4)):
        top = page.at
        for slot in m.say("上午,下午", "AM,PM").split(","):
            planned = {n: m.rng.sample(shops, m.number(1, 3)) for n in range(6)}
            held: Record = {"rep_name": name, "slot": slot}
            held |= {f"d{n}": "\n".join(these) for n, these in planned.items()}
            hide = {"rep_name"} if page.at > top else set()
            row = page.put("data", page._printed(table, held, hide), table.left)
            table.bottom = row
            table.rows.append((row, held))
            for n, these in planned.items():
                told = {"rep_name": name, "plan_date": MONDAY + timedelta(n)}
                table.records += [(row, told | {"customer_name": shop}) for shop in these]
        page.merged.append((top, 0, page.at - 1, 0))
    return Book([page], m.say("工作行程.xlsx", "schedule.xlsx"), may_ask={"week_of": "2026-11-02"})


def route_of_weekdays(m: Maker) -> Book:
    """A route book: 周几 in a column, the week's days in the title."""
    page = Page(m.say("线路", "Routes"))
    page.title(m.say("线路拜访计划（11月2日-11月7日）", "Journey plan 2 Nov - 7 Nov 2026"))
    if m.lang == "zh":
        page.title("2026年")
    table = page.table("visit_plan", [
        text(m.say("线路名称", "Beat Name"), "route_name"),
        text(m.say("业代", "Salesman"), "rep_name"),
        text(m.say("拜访日", "Day"), None, "weekday", also=("plan_date",)),
        count(m.say("站序", "Stop No"), "visit_seq", adds=False),
        text(m.say("网点名称", "Outlet"), "customer_name"),
    ])  # fmt: skip
    words, shops = DAYS[m.lang].split(","), m.shops(30)
    for name in m.people(2):
        for n, word in enumerate(words):
            for stop in range(1, m.number(2, 4)):
                page.row(table, {"route_name": f"{name[0]}{n + 1}", "rep_name": name,
                                 "weekday": word, "visit_seq": stop, "customer_name": m.pick(shops),
                                 })  # fmt: skip
                row, record = table.records[-1]
                table.records[-1] = (row, record | {"plan_date": MONDAY + timedelta(n)})
    return Book([page], m.say("线路计划.xlsx", "journey_plan.xlsx"),
                may_ask={"week_of": "2026-11-02", "kind": "visit_plan"})  # fmt: skip


def calls_of_a_chat_form(m: Maker) -> Book:
    """Answers to a form on the phone: submitted at, submitted by, questions as headings."""
    page = Page(m.say("日报数据", "Form responses 1"))
    table = page.table("visit_log", [
        text(m.say("提交人", "Submitted by"), "rep_name", also=(None,)),
        Column(m.say("提交时间", "Timestamp"), None, key="at", show=str),
        day(m.say("拜访日期", "Visit date"), "visit_date", "{y}-{m:02d}-{d:02d}"),
        text(m.say("1. 拜访的客户名称", "1. Customer visited"), "customer_name", also=(None,)),
        text(m.say("2. 拜访方式（单选）", "2. Type of visit (one choice)"), "visit_type",
             also=(None,)),
        text(m.say("3. 沟通内容及结果", "3. Outcome of the visit"), "visit_result", also=(None,)),
        text(m.say("4. 下一步计划", "4. Next step"), "next_step", also=(None,)),
    ])  # fmt: skip
    reps, shops = m.people(4), m.shops(9)
    ways = m.say("上门,电话", "On site,Phone").split(",")
    for when in m.days(m.number(8, 20)):
        page.row(table, {
            "rep_name": m.pick(reps), "at": f"{when + timedelta(1)} 08:1{when.day % 9}",
            "visit_date": when, "customer_name": m.pick(shops), "visit_type": m.pick(ways),
            "visit_result": m.phrase(stock.TALK), "next_step": m.phrase(stock.PURPOSE),
        })  # fmt: skip
    return Book([page], m.say("拜访日报_导出.xlsx", "responses.xlsx"), may_ask={
        "missing_column": lambda q: {"rep_name": "A", "customer_name": "D"}.get(
            str(q.params.get("field")), "no_column"), "no_kind": "visit_log", "kind": "visit_log",
    })  # fmt: skip


def rides_with_one_manager(m: Maker) -> Book:
    """随访记录 of one manager, named above; hours instead of minutes."""
    page = Page(m.say("随访", "Field rides"))
    boss = m.bosses(1)[0]
    page.title(m.say("10月随访辅导记录", "Field coaching record October 2026"))
    page.title(m.say("主管：", "Manager:"), boss)
    hours = lambda v: None if v is None else v / 60  # noqa: E731  one expression
    table = page.table("joint_visit", [
        day(m.say("随访日期", "Ride Date"), "joint_date"),
        text(m.say("被随访人", "Rep Coached"), "rep_name"),
        text(m.say("客户", "Customer"), "customer_name"),
        Column(m.say("时长(小时)", "Duration (h)"), "coaching_minutes", show=hours,
               also=(None,)),
        count(m.say("评分", "Score"), "coaching_score", adds=False, also=(None,)),
        text(m.say("存在问题", "Observation"), "issue_found", also=(None,)),
        text(m.say("改进措施", "Action"), "action_item", also=(None,)),
    ], manager_name=boss)  # fmt: skip
    reps, shops = m.people(4), m.shops(9)
    for when in m.days(m.number(5, 12)):
        page.row(table, {
            "joint_date": when, "rep_name": m.pick(reps), "customer_name": m.pick(shops),
            "coaching_minutes": m.pick([60, 90, 120, 210]), "coaching_score": m.number(60, 98),
            "issue_found": m.phrase(stock.TALK), "action_item": m.phrase(stock.PURPOSE),
        })  # fmt: skip
    return Book([page], m.say("随访记录.xlsx", "rides.xlsx"),
                may_ask={"kind": "joint_visit", "no_kind": "joint_visit"})  # fmt: skip


def goods_across_shops(m: Maker) -> Book:
    """Shops down, items across, √ or × in the cells, the day above."""
    page = Page(m.say("铺货", "Distribution"))
    page.title(m.say("铺货检查表", "Store check"))
    page.title(m.say("检查日期：2026-10-28", "Check date: 2026-10-28"))
    goods = [name for _, name in m.products(5)]
    top = m.say("是否铺货", "Stocked")
    yes, no = m.one(("√", "×"), ("有", "无")) if m.lang == "zh" else m.one(("Y", "N"), ("1", "0"))
    table = page.table("distribution_check", [
        text(m.say("门店", "Store"), "customer_name"),
        text(m.say("业务员", "Rep"), "rep_name"),
        *[Column((top, good), "is_stocked", key=good, plus={"product_name": good},
                 show=lambda v: yes if v else no, also=(None,)) for good in goods],
    ], check_date=date(2026, 10, 28))  # fmt: skip
    reps = m.people(3)
    for shop in m.shops(m.number(6, 14)):
        page.row(table, {"customer_name": shop, "rep_name": m.pick(reps)}
                 | {good: m.number(0, 2) > 0 for good in goods})  # fmt: skip
    asks = {"columns_are": "product_name", "day_of": "2026-10-28",
            "no_kind": "distribution_check", "kind": "distribution_check"}  # fmt: skip
    return Book([page], m.say("铺货检查.xlsx", "store_check.xlsx"), may_ask=asks)


LAYOUTS = [
    Layout(week_of_halves),
    Layout(route_of_weekdays),
    Layout(calls_of_a_chat_form),
    Layout(rides_with_one_manager),
    Layout(goods_across_shops),
]
