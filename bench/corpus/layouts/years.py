"""Years that begin in April, and reports of one day."""

from __future__ import annotations

import calendar
from datetime import date

from bench.corpus.book import Book, Layout
from bench.corpus.column import count, money, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import EN
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def _months(first: int, length: int) -> Record:
    """From so many months after April 2026 on."""
    begin, end = 3 + first, 3 + first + length - 1
    last = date(2026 + end // 12, end % 12 + 1, 1)
    day = calendar.monthrange(last.year, last.month)[1]
    return {"period_start": date(2026 + begin // 12, begin % 12 + 1, 1),
            "period_end": last.replace(day=day)}  # fmt: skip


def quarters_of_a_fiscal_year(m: Maker) -> Book:
    """FY2026-27 or 2026财年 over Q1 to Q4: when it begins is asked once."""
    page = Page("Sheet1")
    page.title(
        m.say(
            "2026财年销售目标|销售目标（2026-27财年）", "Sales Target FY2026-27|FY26 Sales Targets"
        )
    )
    form = m.one("Q{n}", "Q{n}") if m.lang == "en" else m.one("Q{n}", "第{n}季度")
    columns = [text(m.say("业务员|姓名", "Sales Rep|Rep"), "rep_name")]
    columns += [
        money(form.format(n=n), "target_amount", key=f"q{n}", plus=_months(3 * n - 3, 3))
        for n in (1, 2, 3, 4)
    ]
    table = page.table("sales_target", columns)
    for name in m.people(m.number(4, 10)):
        page.row(
            table, {"rep_name": name} | {f"q{n}": m.round(20_000, 300_000) for n in range(1, 5)}
        )
    page.total(table, m.say("合计", "Total"))
    return Book([page], asks={"fiscal_year": "apr_first"})


def months_down_from_april(m: Maker) -> Book:
    """A row for each rep and month, Apr to Mar of 2026-27."""
    page = Page("Sheet1")
    page.title(m.say("2026-27财年销售目标", "Sales targets FY2026-27"))
    table = page.table("sales_target", [
        text(m.say("业务员|姓名", "Sales Rep"), "rep_name"),
        text(m.say("月份", "Month"), None, also=("period_month",)),
        money(m.say("销售目标", "Sales Target"), "target_amount"),
    ])  # fmt: skip
    head = table.columns[1]
    for name in m.people(m.number(3, 6)):
        for place in range(12):
            number = (3 + place) % 12 + 1
            month = f"{number}月" if m.lang == "zh" else EN[number - 1]
            held: Record = {"rep_name": name, str(head.head): month,
                            "target_amount": m.cents(9_000, 90_000)}  # fmt: skip
            table.told = _months(place, 1)
            page.row(table, held)
    return Book([page])


def sales_of_one_day(m: Maker) -> Book:
    """11月5日销售日报: the day of the title, no column of days."""
    page = Page(m.say("日报|Sheet1", "Daily|Sheet1"))
    day = m.number(1, 8)
    page.title(
        m.say(f"11月{day}日销售日报|2026年11月{day}日 销售日报",
              f"Daily Sales Report {day:02d} Nov 2026|Daily sales - November {day}, 2026")
    )  # fmt: skip
    columns = [c for c in simple(m) if c.field not in ("doc_date", "doc_no")]
    table = page.table("sales_detail", columns, doc_date=date(2026, 11, day))
    page.rows(table, lines(m))
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("销售日报.xlsx", "daily sales.xlsx"))


def visits_of_one_day(m: Maker) -> Book:
    """11月5日拜访日报: who called on whom that day."""
    page = Page("Sheet1")
    day = m.number(1, 8)
    page.title(m.say(f"2026年11月{day}日拜访日报", f"Daily Visit Report {day} November 2026"))
    table = page.table("visit_log", [
        text(m.say("业务员|拜访人", "Sales Rep"), "rep_name"),
        text(m.say("客户|门店名称", "Customer|Outlet"), "customer_name"),
        count(m.say("时长(分钟)", "Duration (min)"), "duration_min"),
    ], visit_date=date(2026, 11, day))  # fmt: skip
    reps = m.people(4)
    for shop in m.shops(m.number(6, 15)):
        held: Record = {"rep_name": m.pick(reps), "customer_name": shop}
        page.row(table, held | {"duration_min": m.number(10, 90)})
    return Book([page], m.say("拜访.xlsx", "visits.xlsx"))


LAYOUTS = [
    Layout(quarters_of_a_fiscal_year),
    Layout(months_down_from_april),
    Layout(sales_of_one_day),
    Layout(visits_of_one_day),
]
