"""Untidy customers and staff."""

from __future__ import annotations

from datetime import date

from sample_data.columns import CLOSED, ON_DUTY, TRADING, VACANT_POST
from sample_data.company import COMPANY, CUSTOMERS, FREQUENCY, REPS, TEAM
from sample_data.dirty_sales import TOTAL
from sample_data.expected import Expected, Figure, LeftOut
from sample_data.text import Lang, Text
from sample_data.world import World
from sample_data.writing import Page

_GRADES = {
    "A": Text("A类", "KA"),
    "B": Text("普通", "b"),
    "C": Text("Ｃ", "C"),
}
_MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def customers(page: Page, lang: Lang, _: World) -> Expected:
    """The table starts at column B, reps are merged down, classes are written in many ways."""
    page.put(0, 1, COMPANY.of(lang) + Text(" 客户档案", " customer list").of(lang), bold=True)
    page.put(1, 1, Text("更新日期：2026-10-20", "Updated: 2026-10-20").of(lang))
    heads = (
        Text("业务员", "Sales rep"),
        Text("客户编号", "Customer code"),
        Text("客户名称", "Customer name"),
        Text("客户级别", "Tier"),
        Text("渠道类型", "Channel type"),
        Text("月拜访频次", "Visit frequency"),
        Text("合作状态", "Trading status"),
    )
    page.row(3, [head.of(lang) for head in heads], col=1)
    row = 4
    figures: list[Figure] = []
    for one in REPS:
        own = [c for c in CUSTOMERS if c.rep_id == one.id]
        page.merge((row, 1), (row + len(own) - 1, 1), one.name.of(lang))
        for customer in own:
            page.put(row, 2, customer.id, "text")
            page.put(
                row, 3, f" {customer.name.of(lang)}" if row % 7 == 0 else customer.name.of(lang)
            )
            page.put(row, 4, _GRADES[customer.grade].of(lang))
            page.put(row, 5, customer.channel.of(lang))
            page.put(row, 6, FREQUENCY[customer.grade])
            page.put(row, 7, (CLOSED if customer.closed else TRADING).of(lang))
            figures.append(("", one.id, 1))
            row += 1
        row += 1  # a blank line between the reps
    return Expected("customer_master", "rows", figures)


def roster(page: Page, lang: Lang, _: World) -> Expected:
    """Dates written in three ways, a head count as total, notes below."""
    page.merge((0, 0), (0, 5), TEAM.of(lang) + Text("人员花名册", " staff list").of(lang))
    heads = (
        Text("序号", "No."),
        Text("姓名", "Full name"),
        Text("员工编号", "Staff ID"),
        Text("职务", "Job title"),
        Text("到岗日期", "Date of joining"),
        Text("人员状态", "Staff status"),
    )
    page.row(2, [head.of(lang) for head in heads])
    for number, one in enumerate(REPS, 1):
        page.put(2 + number, 0, number)
        page.put(2 + number, 1, one.name.of(lang))
        page.put(2 + number, 2, one.id, "text")
        page.put(2 + number, 3, Text("业务代表", "Sales rep").of(lang))
        page.put(2 + number, 4, _joined(one.hired, number, lang), "date")
        page.put(2 + number, 5, (ON_DUTY if one.hired else VACANT_POST).of(lang))
    row = 3 + len(REPS)
    page.put(row, 0, TOTAL.of(lang), bold=True)
    page.put(row, 1, Text("编制9人，在岗8人", "9 posts, 8 filled").of(lang))
    page.put(row + 1, 0, Text("注：空港区域招聘中。", "Note: hiring for Airport.").of(lang))
    out = [LeftOut(row + 1, "total"), LeftOut(row + 2, "note")]
    figures: list[Figure] = [("", one.id, 1) for one in REPS]
    return Expected("rep_roster", "rows", figures, out)


def _joined(day: date | None, number: int, lang: Lang) -> date | str | None:
    if day is None:
        return "-"
    named = Text(
        f"{day.year}年{day.month}月{day.day}日", f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    )
    return (named.of(lang), f"{day.year}.{day.month}.{day.day}", day)[number % 3]
