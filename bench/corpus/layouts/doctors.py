"""What teams that call on doctors send about their people: visits, coaching, meetings, staff."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZH = ("zh",)
DRUGS = ["阿托伐他汀钙片", "氯沙坦钾片", "奥美拉唑肠溶胶囊", "格列美脲片"]
WAN = 10_000


def doctors_seen(m: Maker) -> Book:
    """学术拜访: a moment with hours and minutes, hospital, ward, doctor, what was said."""
    page = Page("拜访明细")
    table = page.table("visit_log", [text("拜访编号", None, "no"),
        day("拜访时间", "visit_date", "{v:%Y/%m/%d} 14:30", also=("checkin_time",)),
        text("拜访代表", "rep_name"),
        text("机构", "institution_name", also=("customer_name",)),
        text("科室", None, "ward", also=("institution_name",)),
        text("拜访对象", "hcp_name"), text("职称", None, "rank"),
        text("拜访方式", "visit_type"), text("推广产品", "product_name"),
        text("传递信息", None, "said", also=("visit_result", "visit_purpose")),
        text("客户反馈", "visit_result", also=(None, "remark"))])  # fmt: skip
    reps, places, doctors = m.people(3), m.hospitals(4), m.people(12)
    for when in m.days(m.number(8, 20)):
        page.row(table, {"no": m.code("V", 7), "visit_date": when,
            "rep_name": m.pick(reps), "institution_name": m.pick(places),
            "ward": m.pick(["心内科", "神经科"]), "hcp_name": m.pick(doctors),
            "rank": m.pick(["主任医师", "主治医师"]),
            "visit_type": m.pick(["面对面", "电话", "线上"]),
            "product_name": m.pick(DRUGS), "said": "降压达标率数据",
            "visit_result": m.pick(["认可疗效", "担心价格", "要求补充资料"])})  # fmt: skip
    for row, record in table.records:
        page.cells[row, 1] = (f"{record['visit_date']:%Y/%m/%d} {m.number(8, 17):02d}:30", "")
    return Book([page], "学术拜访明细.xlsx", may_ask={"kind": "visit_log",
        "no_kind": "visit_log", "missing_column": "D"})  # fmt: skip


def meetings_budgeted(m: Maker) -> Book:
    """学术费用: the total first, 预算 批复 使用 剩余 of a quarter in 千元."""
    page = Page("费用")
    page.title("2026年四季度学术推广费用执行表")
    page.title("单位：千元")
    table = page.table(
        "expense_budget",
        [
            text("费用类别", "expense_line"),
            money("季度预算", "budget_amount", 1000),
            money("已批复未执行", "committed_amount", 1000, also=(None,)),
            money("已使用", "actual_expense", 1000),
            money("剩余额度", "available_amount", 1000, also=(None,)),
            rate("执行进度", None, key="share"),
            text("责任人", None, "who", also=("rep_name",)),
        ],
        **span(10, 12),
    )
    held = []
    for line in m.rng.sample(["科室会", "城市会", "讲者费", "患教活动", "样品费"], 4):
        goal, asked, used = (
            m.round(50_000, 200_000, 1000),
            m.round(1000, 9000, 100),
            m.round(1000, 40_000, 100),
        )
        held.append(
            {
                "expense_line": line,
                "budget_amount": goal,
                "committed_amount": asked,
                "actual_expense": used,
                "available_amount": goal - asked - used,
                "share": used / goal,
                "who": None,
            }
        )
    page.total(table, "合计", held)
    page.rows(table, held)
    return Book([page], "学术费用执行.xlsx")


def managers_along(m: Maker) -> Book:
    """辅导: hours, three marks and their sum, what went well, the next day."""
    page = Page("辅导记录")
    page.title("地区经理协同拜访辅导记录汇总")
    table = page.table("joint_visit",
        [day("协同日期", "joint_date", "{y}年{m}月{d}日"),
        text("地区经理", "manager_name"), text("被辅导代表", "rep_name"),
        text("医院", "institution_name", also=("customer_name",)),
        Column("辅导时长(小时)", "coaching_minutes", show=lambda v: v / 60),
        count(("评分", "开场"), None, key="a", adds=False),
        count(("评分", "探询"), None, key="b", adds=False),
        count(("评分", "缔结"), None, key="c", adds=False),
        count(("评分", "总分"), "coaching_score", adds=False),
        text("亮点", None, "good", also=("remark",)), text("待提升", "issue_found"),
        text("改进行动", "action_item"),
        day("下次跟进", "action_due", "{y}年{m}月{d}日", also=(None,))])  # fmt: skip
    bosses, reps, places = m.people(2), m.people(5), m.hospitals(5)
    for when in m.days(m.number(6, 10)):
        marks = {k: m.number(2, 5) for k in "abc"}
        page.row(table, marks | {"joint_date": when, "manager_name": m.pick(bosses),
            "rep_name": m.pick(reps), "institution_name": m.pick(places),
            "coaching_minutes": m.pick([120, 180, 240]),
            "coaching_score": sum(marks.values()), "good": "准备充分",
            "issue_found": "探询不足", "action_item": "演练探询话术",
            "action_due": when + timedelta(14)})  # fmt: skip
    return Book([page], "辅导记录.xlsx", may_ask={"which_column": "I"})


def people_and_leavers(m: Maker) -> Book:
    """花名册: 在职 first, 离职 below with a header of its own that has one column more."""
    page = Page("花名册")
    page.title("华东大区人员花名册（2026年10月）")
    heads = [
        text("员工编号", "rep_id"),
        text("姓名", "rep_name"),
        text("性别", None, "sex"),
        text("岗位", "position"),
        text("办事处", "territory"),
        day("入司时间", "hire_date", "{y}.{m}.{d}"),
        text("直属主管", "supervisor_name"),
    ]
    page.title("一、在职人员")
    names = m.people(10)

    def person(n: int) -> Record:
        return {
            "rep_id": f"00{n + 410}",
            "rep_name": names[n],
            "sex": m.pick("男女"),
            "position": m.pick(["医药代表", "高级代表"]),
            "territory": m.pick(["南京", "合肥"]),
            "hire_date": date(2020 + n % 5, 1 + n, 3 + n),
            "supervisor_name": names[9],
        }

    here = page.table("rep_roster", heads)
    page.rows(here, [person(n) for n in range(6)])
    page.blank()
    page.title("二、离职人员")
    gone = page.table("rep_roster", [*heads, day("离职时间", "leave_date", "{y}.{m}.{d}")])
    page.rows(gone, [person(n) | {"leave_date": date(2026, 9, 10 + n)} for n in (6, 7)])
    return Book([page], "花名册.xlsx")


LAYOUTS = [
    Layout(make, ZH)
    for make in (
        doctors_seen,
        meetings_budgeted,
        managers_along,
        people_and_leavers,
    )
]
