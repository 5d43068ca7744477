"""Weekdays, days and ten-day periods across; customers and products across."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

MONDAY = date(2026, 11, 2)
WEEK_ZH = ["周一", "周二", "周三", "周四", "周五"]
STAR_ZH = ["星期一", "星期二", "星期三", "星期四", "星期五"]
VISITED = ("customer_name",)
WEEK_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def week_plan(m: Maker) -> Book:
    """拜访计划: weekdays across, several customers in a cell, the week in the title."""
    page = Page(m.say("周计划|Sheet1", "Week plan|Sheet1"))
    between = m.one("、", "；", "/") if m.lang == "zh" else m.one("; ", ", ", " / ")
    title = m.say(
        "拜访计划（2026年11月2日-11月6日）|周拜访行程表 2026.11.2-11.6",
        "Visit plan, week of 2 November 2026|Visit Plan 2026-11-02 to 2026-11-06",
    )
    page.title(title, across=6)
    words = m.one(WEEK_ZH, STAR_ZH) if m.lang == "zh" else m.one(WEEK_EN, [w[:3] for w in WEEK_EN])
    table = page.table("visit_plan", [
        text(m.say("业务员|业务代表|姓名", "Rep|Sales Rep"), "rep_name"),
        *[text(word, None, key=f"d{i}", also=VISITED) for i, word in enumerate(words)],
    ])  # fmt: skip
    shops = m.shops(25)
    for name in m.people(m.number(3, 7)):
        held: Record = {"rep_name": name}
        planned: dict[int, list[str]] = {}
        for place in range(5):
            planned[place] = m.rng.sample(shops, m.number(0, 3))
            held[f"d{place}"] = between.join(planned[place]) or None
        if not any(planned.values()):
            planned[0] = [shops[0]]
            held["d0"] = shops[0]
        row = page.put("data", page._printed(table, held, set()), table.left)
        table.bottom = row
        table.rows.append((row, held))
        for place, these in planned.items():
            for shop in these:
                table.records.append((row, {"rep_name": name, "customer_name": shop,
                                            "plan_date": MONDAY + timedelta(place)}))  # fmt: skip
    return Book([page], m.say("拜访计划.xlsx", "visit_plan.xlsx"))


def week_plan_dated(m: Maker) -> Book:
    """One rep's week: dates below the weekdays, customers down, a row an hour of the day."""
    page = Page("Sheet1")
    name = m.people(1)[0]
    page.title(m.say("业务员：{}", "Rep: {}").format(name))
    heads = [f"{w}\n11/{2 + i}" for i, w in enumerate(WEEK_ZH if m.lang == "zh" else WEEK_EN)]
    page.title(m.say("2026年第45周拜访计划", "Visit plan 2026 week 45"))
    words = [text(h, None, key=f"d{i}", also=VISITED) for i, h in enumerate(heads)]
    table = page.table("visit_plan", [text(m.say("时间", "Time"), None, key="t"), *words])
    shops = m.shops(30)
    for slot in (("上午", "下午") if m.lang == "zh" else ("AM", "PM")) * m.one(1, 2):
        held: Record = {"t": slot}
        for place in range(5):
            held[f"d{place}"] = shops.pop()
        row = page.put("data", page._printed(table, held, set()), table.left)
        table.bottom = row
        for place in range(5):
            table.records.append((row, {"rep_name": name, "customer_name": held[f"d{place}"],
                                        "plan_date": MONDAY + timedelta(place)}))  # fmt: skip
    asks = {"rep_of": name, "week_of": "2026-11-02"}
    return Book([page], m.say("周计划.xlsx", "week_plan.xlsx"), may_ask=asks, again=tuple(asks))


def days_of_month(m: Maker) -> Book:
    """日报: 1日 to 31日 across, the sales of each rep, a total column and row."""
    page = Page(m.say("10月", "Oct"))
    page.title(m.say("2026年10月每日销售额（元）", "Daily sales October 2026"))
    days = range(1, 32) if m.some(0.5) else range(1, 16)
    form = m.one("{}日", "{}", "10/{}") if m.lang == "zh" else m.one("{}-Oct", "Oct {}", "{}")
    heads = [form.format(n) for n in days]
    columns = [text(m.say("业务员|姓名", "Sales Rep"), "rep_name")]
    columns += [
        money(head, "net_amount", key=f"d{n}", plus={"doc_date": date(2026, 10, n)},
              also=(None,)) for head, n in zip(heads, days, strict=True)
    ]  # fmt: skip
    columns.append(money(m.say("合计", "Total"), None, key="sum"))
    table = page.table("sales_detail", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {"rep_name": name}
        held |= {f"d{n}": m.cents(100, 9000) for n in days if m.number(0, 3)}
        page.row(table, held | {"sum": sum(v for k, v in held.items() if k[0] == "d")})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("日销售.xlsx", "daily_sales.xlsx"),
                may_ask={"no_kind": "sales_detail", "kind": "sales_detail"})  # fmt: skip


def ten_days(m: Maker) -> Book:
    """回款 with 上旬|中旬|下旬 across."""
    page = Page("Sheet1")
    page.title("2026年10月经销商回款计划表")
    page.title(*[None] * 3, "单位：万元")
    words = m.one(("上旬", "中旬", "下旬"), ("上旬回款", "中旬回款", "下旬回款"))
    plan = words[0] == "上旬"
    columns = [text(m.say("经销商|经销商名称", "Dealer"), "dealer_name")]
    if plan:
        columns += [money(("计划回款", w), "plan_payment", 10_000, key=f"p{x}",
                          plus={"xun": x}) for x, w in enumerate(words, 1)]  # fmt: skip
        columns += [money(("实际回款", w), "actual_payment", 10_000, key=f"a{x}",
                          plus={"xun": x}) for x, w in enumerate(words, 1)]  # fmt: skip
    else:
        columns += [money(w, "actual_payment", 10_000, key=f"a{x}", plus={"xun": x})
                    for x, w in enumerate(words, 1)]  # fmt: skip
    table = page.table("dealer_payment", columns)
    ends = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
    for column in table.columns:
        if column.plus:
            first, last = ends[column.plus["xun"]]
            column.plus.update(period_start=date(2026, 10, first), period_end=date(2026, 10, last))
    for dealer in m.dealers(m.number(4, 9)):
        held: Record = {"dealer_name": dealer}
        held |= {f"{k}{x}": m.round(5000, 300_000, 100) for k in "pa" for x in (1, 2, 3)}
        page.row(table, held)
    page.total(table, "合计")
    return Book([page], "回款计划.xlsx")


def products_across(m: Maker) -> Book:
    """Targets: groups of products across, reps down."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月分品类销售目标", "Sales target by product group, October 2026"))
    groups = (["酸奶", "常温奶", "饮料", "零食"] if m.lang == "zh"
              else ["Yoghurt", "Milk", "Drinks", "Snacks"])  # fmt: skip
    top = m.say("品类目标", "Product group target")
    columns: list[Column] = [text(m.say("业务员", "Sales Rep"), "rep_name")]
    columns += [
        money((top, g), "target_amount", key=g, plus={"product_group": g}, also=(None,))
        for g in groups
    ]  # fmt: skip
    columns.append(money(m.say("合计", "Total"), None, key="sum"))
    table = page.table("sales_target", columns, **span(10))
    for name in m.people(m.number(4, 8)):
        held: Record = {"rep_name": name} | {g: m.round(10_000, 90_000) for g in groups}
        page.row(table, held | {"sum": sum(held[g] for g in groups)})
    page.total(table, m.say("合计", "Total"))
    asks = {"columns_are": "product_group", "no_kind": "sales_target"}
    return Book([page], m.say("品类目标.xlsx", "group_targets.xlsx"), may_ask=asks)


def visits_counted(m: Maker) -> Book:
    """拜访家数: days across, a count in each cell."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月拜访家数统计", "Calls made, October 2026"))
    days = [date(2026, 10, 12) + timedelta(i) for i in range(5)]
    columns = [text(m.say("业务员", "Sales Rep"), "rep_name")]
    columns += [
        count(f"{d.month}月{d.day}日" if m.lang == "zh" else f"{d.day} Oct", "actual_calls",
              key=f"d{d.day}", plus={"visit_date": d}, also=(None,)) for d in days
    ]  # fmt: skip
    table = page.table("visit_log", columns)
    for name in m.people(m.number(4, 9)):
        page.row(table, {"rep_name": name} | {f"d{d.day}": m.number(1, 15) for d in days})
    ask = {"no_kind": "visit_log", "kind": "visit_log"}
    return Book([page], m.say("拜访统计.xlsx", "calls.xlsx"), may_ask=ask)


LAYOUTS = [Layout(week_plan), Layout(week_plan_dated), Layout(days_of_month),
           Layout(ten_days, ("zh",)), Layout(products_across), Layout(visits_counted)]  # fmt: skip
