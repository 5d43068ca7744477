"""A weekday grid of visit plans, and a visit diary with merged days."""

from __future__ import annotations

from datetime import date, timedelta

from sample_data.columns_activity import clock
from sample_data.company import REPS, TEAM, VACANT
from sample_data.days import month_of
from sample_data.dirty_sales import TOTAL
from sample_data.expected import Expected, Figure, LeftOut
from sample_data.figures import orders
from sample_data.records import Visit
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Page

_MONDAY = date(2026, 10, 19)
_WEEK = [_MONDAY + timedelta(days=n) for n in range(5)]
_DAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
)


def plan_grid(page: Page, lang: Lang, world: World) -> Expected:
    """One row a rep, one column a weekday, the customers of a day together in one cell."""
    title = Text(
        "第43周拜访计划(2026年10月19日—10月23日)", "Visit plan week 43 (19 Oct 2026 - 23 Oct 2026)"
    )
    page.merge((0, 0), (0, 5), title.of(lang))
    page.put(2, 0, Text("业务员", "Sales rep").of(lang), bold=True)
    for place, (name, day) in enumerate(zip(_DAYS, _WEEK, strict=True), 1):
        head = Text(f"{name.zh}\n{day.month}月{day.day}日", f"{name.en}\n{day.day} Oct 2026")
        page.put(2, place, head.of(lang), bold=True)
    figures: list[Figure] = []
    reps = [r for r in REPS if r.id != VACANT]
    for row, one in enumerate(reps, 3):
        page.put(row, 0, one.name.of(lang))
        for place, day in enumerate(_WEEK, 1):
            due = [p for p in world.plans if p.day == day and p.customer.rep_id == one.id]
            names = [p.customer.name.of(lang) for p in due]
            separator = Text("、" if row % 2 else "；", "; ").of(lang)
            page.put(row, place, separator.join(names) or None)
            figures += [(month_of(day), one.id, 1)] * len(due)
    note = Text("注：A类客户每周必访。", "Note: A customers are seen every week.")
    page.put(4 + len(reps), 0, note.of(lang))
    out = [LeftOut(5 + len(reps), "note")]
    return Expected("visit_plan", "rows", figures, out, "one row a rep, day and customer")


def diary(page: Page, lang: Lang, world: World) -> Expected:
    """Merged days and reps, ticks and crosses, dashes for no order, a total below."""
    page.merge((0, 0), (0, 7), TEAM.of(lang) + Text("拜访日报", " visit diary").of(lang))
    page.put(1, 0, "2026-10-12 ~ 2026-10-18")
    heads = (
        Text("拜访日期", "Visit date"),
        Text("业务员", "Sales rep"),
        Text("客户名称", "Customer name"),
        Text("签到时间", "Check in"),
        Text("签退时间", "Check out"),
        Text("拜访方式", "Visit mode"),
        Text("成交", "Ordered"),
        Text("订单金额(元)", "Order amount (CNY)"),
    )
    page.row(3, [head.of(lang) for head in heads])
    first, bought = date(2026, 10, 12), orders(world.sales)
    mine = [v for v in world.visits if first <= v.day < first + timedelta(days=7)]
    row, figures = 4, []
    for day in sorted({v.day for v in mine}):
        today = [v for v in mine if v.day == day]
        page.merge((row, 0), (row + len(today) - 1, 0), f"{day.year}-{day.month}-{day.day}")
        for one in REPS:
            own = [v for v in today if v.customer.rep_id == one.id]
            if own:
                page.merge((row, 1), (row + len(own) - 1, 1), one.name.of(lang))
            for visit in own:
                amount = bought.get((visit.customer.id, day), 0)
                _visit_row(page, row, visit, amount, lang)
                figures.append((month_of(day), one.id, amount))
                row += 1
    total = sum(amount for *_, amount in figures)
    page.put(row, 0, TOTAL.of(lang), bold=True)
    page.put(row, 7, total, "money", bold=True)
    out = [LeftOut(row + 1, "total", total, total)]
    return Expected("visit_log", "order_amount", figures, out)


def _visit_row(page: Page, row: int, visit: Visit, amount: int, lang: Lang) -> None:
    page.put(row, 2, visit.customer.name.of(lang))
    page.put(row, 3, clock(visit.start), "text")
    page.put(row, 4, clock(visit.start + visit.minutes), "text")
    page.put(row, 5, (Text("现场", "Onsite") if visit.onsite else Text("电话", "Phone")).of(lang))
    page.put(row, 6, "√" if amount else "×")
    page.put(row, 7, f"{amount // 100:,}.{amount % 100:02d}" if amount else "-", "text")
