"""Targets and progress in the words of offices nobody asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, money, rate, text
from bench.corpus.layouts.months import EN, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def month_word(m: Maker, n: int) -> str:
    """The heading of a month."""
    return f"{n}月" if m.lang == "zh" else EN[n - 1]


def boxes_and_money(m: Maker) -> Book:
    """Each month over 箱数 and 金额(万元); the year beside it again."""
    page = Page(m.say("任务书", "Plan"))
    unit, word = (10_000, "万元") if m.lang == "zh" else (1000, "'000")
    page.title(m.say("2026年下半年销售任务书", "H2 2026 volume and value plan"))
    columns: list[Column] = [
        text(m.say("片区", "Zone"), "territory"),
        text(m.say("责任人", "Account Rep"), "rep_name"),
    ]
    boxes, value = m.say("箱数", "Cases"), m.say("金额", "Value") + f"({word})"
    for n in (10, 11, 12):
        month = month_word(m, n)
        columns += [
            count((month, boxes), "target_qty", key=f"q{n}", plus=span(n)),
            money((month, value), "target_amount", unit, key=f"a{n}", plus=span(n)),
        ]
    both = m.say("合计", "Total")
    columns += [count((both, boxes), None, key="q"), money((both, value), None, unit, key="a")]
    table = page.table("sales_target", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {"territory": m.pick(m.regions(3)), "rep_name": name}
        for n in (10, 11, 12):
            held |= {f"q{n}": m.number(100, 900), f"a{n}": m.round(50_000, 900_000, 100)}
        held |= {k: sum(held[f"{k}{n}"] for n in (10, 11, 12)) for k in "qa"}
        page.row(table, held)
    page.total(table, m.say("总计", "Total"))
    return Book([page], m.say("任务书.xlsx", "plan.xlsx"))


def task_with_head_of_cells(m: Maker) -> Book:
    """考核月份 and its month in two cells above, the total right below the header."""
    page = Page("Sheet1")
    page.title(m.say("业务人员任务下达表", "Quota letter"), across=5)
    page.title(m.say("考核月份：", "Month:"), m.say("2026年10月", "October 2026"), None,
               m.say("单位：万元", "in RMB'000"))  # fmt: skip
    unit = 10_000 if m.lang == "zh" else 1000
    table = page.table("sales_target", [
        count(m.say("序号", "#"), None, key="no", adds=False),
        text(m.say("辖区", "Patch"), "territory"),
        text(m.say("人员", "Seller"), "rep_name"),
        money(m.say("本月任务", "Month Quota"), "target_amount", unit),
        text(m.say("签收", "Signed"), None, "sign"),
    ], **span(10))  # fmt: skip
    held = [
        {"no": place + 1, "territory": m.pick(m.regions(3)), "rep_name": name,
         "target_amount": m.round(50_000, 900_000, 100), "sign": None}
        for place, name in enumerate(m.people(m.number(5, 10)))
    ]  # fmt: skip
    page.total(table, m.say("合计", "Total"), held, at=1)
    page.rows(table, held)
    page.blank()
    page.note(m.say("总经理：", "GM:"), None, m.say("营销总监：", "Sales director:"))
    return Book([page], m.say("任务下达.xlsx", "quota_letter.xlsx"))


def versions_of_quota(m: Maker) -> Book:
    """A long list: a row for each rep, month and 调整版."""
    page = Page(m.say("指标下达", "Quota"))
    table = page.table("sales_target", [
        text(m.say("员工编号", "Emp No"), "rep_id"),
        text(m.say("代表姓名", "Rep"), "rep_name"),
        text(m.say("期间", "Period"), None, "month", also=("period_month",)),
        text(m.say("产品线", "Product Line"), "product_group"),
        money(m.say("指标金额", "Quota Amount"), "target_amount"),
        text(m.say("版本", "Version"), "target_version"),
    ])  # fmt: skip
    form = m.one("2026-{:02d}", "2026{:02d}", "2026/{:02d}")
    lines = m.say("成人粉,儿童粉", "Adult,Infant").split(",")
    for name in m.people(m.number(3, 6)):
        code = f"0{m.number(1000, 9999)}"
        for n in (10, 11):
            for line in lines:
                held: Record = {"rep_id": code, "rep_name": name, "month": form.format(n),
                                "product_group": line, "target_version": m.say("初版", "V1"),
                                "target_amount": m.round(9000, 90_000)}  # fmt: skip
                row = page.row(table, held)
                table.records[-1] = (row, {k: v for k, v in held.items() if k != "month"} | span(n))
    return Book([page], m.say("指标下达明细.xlsx", "quota_lines.xlsx"))


def offices_down(m: Maker) -> Book:
    """办事处 without people, the quarter on the sheet's name alone, the year in the file's."""
    page = Page(m.say("四季度", "Q4"))
    page.title(m.say("各办事处任务分配", "Targets of the branches"))
    table = page.table("sales_target", [
        text(m.say("办事处", "Branch"), "territory"),
        text(m.say("通路", "Trade Channel"), "channel"),
        money(m.say("任务额", "Target Amount"), "target_amount"),
    ], **span(10, 12))  # fmt: skip
    everything: list[Record] = []
    for region in m.regions(m.number(2, 4)):
        own = [{"territory": region, "channel": c, "target_amount": m.round(90_000, 900_000)}
               for c in m.say("现代,传统,特通", "MT,GT,OOH").split(",")]  # fmt: skip
        page.rows(table, own)
        page.total(table, f"{region}{m.say('小计', ' subtotal')}", own)
        everything += own
    page.total(table, m.say("全国", "National"), everything)
    return Book([page], m.say("2026任务分配.xlsx", "targets_2026.xlsx"))


def ranking_board(m: Maker) -> Book:
    """排名, people and regions, the country first; rates as text; 万元 on a line of its own."""
    page = Page(m.say("龙虎榜", "League"))
    unit = 10_000 if m.lang == "zh" else 1000
    page.title(m.say("销售龙虎榜（2026年10月）", "League table October 2026"), across=8)
    page.title(*[None] * 6, m.say("单位：万元", "RMB'000"))
    shown = "{:.1%}".format
    table = page.table("sales_progress", [
        count(m.say("名次", "Place"), "rank_no", adds=False),
        text(m.say("战区", "Division"), "territory" if m.lang == "en" else "team",
             also=("team", "territory", None)),
        text(m.say("伙伴", "Colleague"), "rep_name"),
        money(m.say("月任务", "Month Target"), "target_amount", unit),
        money(m.say("月累计", "MTD"), "actual_mtd", unit),
        Column(m.say("完成率", "% of Target"), "attainment_rate", show=shown),
        money(m.say("欠量", "To Go"), "gap_amount", unit, also=(None,)),
        Column(m.say("时间进度", "Time Gone"), "time_progress", show=shown),
    ], **span(10))  # fmt: skip
    held = []
    for place, name in enumerate(m.people(m.number(6, 10))):
        goal, part = m.round(100_000, 900_000, 10_000), Decimal(m.number(400, 1200)) / 1000
        held.append({
            "rank_no": place + 1, table.columns[1].source: m.pick(m.regions(3)), "rep_name": name,
            "target_amount": goal, "actual_mtd": goal * part, "attainment_rate": part,
            "gap_amount": goal * (part - 1), "time_progress": Decimal("0.806"),
        })  # fmt: skip
    sums = {k: sum(r[k] for r in held) for k in ("target_amount", "actual_mtd")}
    page.total(table, m.say("全国", "Company"), held, at=1, also={
        "attainment_rate": sums["actual_mtd"] / sums["target_amount"],
        "time_progress": Decimal("0.806")})  # fmt: skip
    page.rows(table, held)
    ask = {"no_kind": "sales_progress", "kind": "sales_progress"}
    return Book([page], m.say("龙虎榜.xlsx", "league.xlsx"), may_ask=ask)


def month_and_year_beside(m: Maker) -> Book:
    """MTD and YTD, each over plan, actual and percent."""
    page = Page("Sheet1")
    page.title(m.say("截至2026年10月31日销售完成情况", "Sales as of 31 October 2026"))
    words = m.say("计划,完成,完成率", "Plan,Actual,Ach%").split(",")
    now, year = m.say("本月", "MTD"), m.say("本年累计", "YTD")
    table = page.table("sales_progress", [
        text(m.say("客户经理", "Key Account Manager"), "rep_name"),
        money((now, words[0]), "target_amount"),
        money((now, words[1]), "actual_mtd"),
        rate((now, words[2]), "attainment_rate"),
        money((year, words[0]), None, key="yp"),
        money((year, words[1]), "actual_ytd"),
        rate((year, words[2]), None, key="yr"),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        goal, done = m.round(20_000, 90_000), m.round(10_000, 90_000)
        page.row(table, {
            "rep_name": name, "target_amount": goal, "actual_mtd": done,
            "attainment_rate": round(done / goal, 4), "yp": goal * 10, "actual_ytd": done * 9,
            "yr": round(done * 9 / goal / 10, 4),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("完成情况.xlsx", "mtd_ytd.xlsx"))


def team_leaders_repeat(m: Maker) -> Book:
    """The first of each team repeats the sum of the team in every column, ranks beside it."""
    page = Page(m.say("业绩", "Performance"))
    page.title(m.say("2026年10月业绩通报", "Performance, October 2026"))
    table = page.table("sales_progress", [
        text(m.say("岗位", "Role"), None, "role", also=("position",)),
        text(m.say("姓名", "Name"), "rep_name"),
        money(m.say("任务", "Target"), "target_amount"),
        money(m.say("实绩", "Achieved"), "actual_mtd"),
        money(m.say("同期", "LY"), "last_year_amount"),
    ], **span(10))  # fmt: skip
    boss, rep = m.say("主管,业代", "Supervisor,Executive").split(",")
    for name in m.bosses(m.number(2, 3)):
        held = [
            {"role": rep, "rep_name": own, "target_amount": m.round(20_000, 90_000, 100),
             "actual_mtd": m.cents(20_000, 90_000), "last_year_amount": m.cents(20_000, 90_000)}
            for own in m.people(m.number(3, 6))
        ]  # fmt: skip
        page.total(table, name, held, at=1, also={"role": boss})
        page.rows(table, held)
    return Book([page], m.say("业绩通报.xlsx", "performance.xlsx"),
                may_ask={
        "rows_add_up": "total", "kind": "sales_progress", "missing_column": "B"})  # fmt: skip


def actuals_and_remarks(m: Maker) -> Book:
    """Reps down, months across, paragraphs of remarks in a column two to the right."""
    page = Page(m.say("业绩", "Actuals"))
    page.title(m.say("2026年三季度业绩汇总", "Actual sales Q3 2026"))
    table = page.table("sales_progress", [
        text(m.say("销售代表", "Sales Rep"), "rep_name"),
        *[money(month_word(m, n), "actual_mtd", key=f"m{n}", plus=span(n)) for n in (7, 8, 9)],
        money(m.say("合计", "Total"), None, key="sum"),
    ])  # fmt: skip
    for name in m.people(m.number(5, 9)):
        held: Record = {"rep_name": name} | {f"m{n}": m.cents(900, 90_000) for n in (7, 8, 9)}
        page.row(table, held | {"sum": sum(held[f"m{n}"] for n in (7, 8, 9))})
    page.total(table, m.say("合计", "Total"))
    words = m.say("说明：,1、8月含团购,2、不含样品", "Comments:,August has a tender,No samples")
    for place, words_ in enumerate(words.split(",")):
        page.cells[table.top + place, table.right + 2] = (words_, "")
    ask = {"no_kind": "sales_progress", "kind": "sales_progress"}
    return Book([page], m.say("三季度业绩.xlsx", "actuals_q3.xlsx"), may_ask=ask)


def progress_on(m: Maker) -> Book:
    """A running month: the day it was printed in the file's name, no month anywhere else."""
    page = Page("Sheet1")
    page.title(m.say("销售日报", "Daily flash"))
    table = page.table("sales_progress", [
        text(m.say("营业所", "Depot"), "territory"),
        text(m.say("业代", "Van Salesman"), "rep_name"),
        money(m.say("当日", "Today"), None, key="today"),
        money(m.say("累计销售", "Month to Date"), "actual_mtd"),
        money(m.say("月度任务", "Monthly Target"), "target_amount"),
        rate(m.say("进度", "Ach %"), "attainment_rate", also=(None,)),
    ], period_start=date(2026, 11, 1), period_end=date(2026, 11, 30))  # fmt: skip
    for name in m.people(m.number(4, 9)):
        goal, done = m.round(20_000, 90_000), m.round(5_000, 30_000)
        page.row(table, {
            "territory": m.pick(m.regions(3)), "rep_name": name, "today": m.cents(100, 3000),
            "actual_mtd": done, "target_amount": goal, "attainment_rate": round(done / goal, 4),
        })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售日报20261108.xlsx", "flash_2026-11-08.xlsx"),
                may_ask={"period_of": "2026-11"})  # fmt: skip


def targets_of_three_levels(m: Maker) -> Book:
    """保底, 挑战 and 冲刺 beside each other, often with what was reached: which is the target?"""
    page = Page("Sheet1")
    reached = m.some(0.5)
    kind = "sales_progress" if reached else "sales_target"
    page.title(m.say("2026年10月销售目标达成", "Sales targets October 2026"))
    names = (
        m.one(("保底", "挑战", "冲刺"), ("保底目标", "挑战目标", "冲刺目标"))
        if m.lang == "zh"
        else m.one(
            ("Base", "Commit", "Stretch"), ("Base Target", "Commit Target", "Stretch Target")
        )
    )
    columns = [text(m.say("业务员|姓名", "Sales Rep"), "rep_name")]
    columns += [
        money(word, "target_amount" if n == 1 else None, key=f"level{n}", also=("target_amount",))
        for n, word in enumerate(names)
    ]
    if reached:
        columns.append(money(m.say("实际完成", "Actual"), "actual_mtd"))
    table = page.table(kind, columns, **span(10))
    for name in m.people(m.number(4, 10)):
        low = m.round(50_000, 90_000)
        held: Record = {"rep_name": name, "actual_mtd": m.cents(20_000, 99_000)}
        page.row(table, held | {f"level{n}": low + n * 10_000 for n in range(3)})
    page.total(table, m.say("合计", "Total"))
    name = m.say("销售.xlsx", "sales.xlsx")
    return Book([page], name, asks={"which_column": "C"}, may_ask={"kind": kind})


LAYOUTS = [
    Layout(boxes_and_money),
    Layout(task_with_head_of_cells),
    Layout(versions_of_quota),
    Layout(offices_down),
    Layout(ranking_board),
    Layout(month_and_year_beside),
    Layout(team_leaders_repeat),
    Layout(actuals_and_remarks),
    Layout(progress_on),
    Layout(targets_of_three_levels),
]
