"""Tables with periods, groups and totals in forms of their own."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus import stock
from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.flat_sales import lines, simple
from bench.corpus.layouts.months import EN, across, span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def budget_and_spent(m: Maker) -> Book:
    """预算, 已发生, 余额 and 使用率 of one month."""
    page = Page(m.say("费用", "Expenses"))
    page.title(
        m.say("2026年10月费用预算执行情况", "Expense budget October 2026: budget and actual")
    )
    table = page.table("expense_budget", [
        text(m.say("费用项目", "Expense Category"), "expense_line"),
        money(m.say("预算金额", "Budget Amount"), "budget_amount"),
        money(m.say("实际发生", "Actual Expense"), "actual_expense", also=(None,)),
        money(m.say("预算余额", "Remaining"), "available_amount", also=(None,)),
        rate(m.say("使用率", "Used %"), None, key="used"),
    ], **span(10))  # fmt: skip
    for line in m.lines(m.number(4, 7)):
        goal, spent = m.round(5000, 60_000, 100), m.round(1000, 50_000, 100)
        page.row(table, {
            "expense_line": line, "budget_amount": goal, "actual_expense": spent,
            "available_amount": goal - spent, "used": round(spent / goal, 4),
        })  # fmt: skip
    page.total(table, m.say("总计", "Total"))
    return Book([page], m.say("预算执行.xlsx", "budget.xlsx"))


def claims_by_employee(m: Maker) -> Book:
    """A row with the name, the claims below it, 张三 合计, and everything at the end."""
    page = Page("Sheet1")
    page.title(m.say("10月费用报销汇总", "Expense claims October"))
    table = page.table("expense_claim", [
        text(m.say("报销人", "Employee"), "rep_name", key="-"),
        day(m.say("日期", "Date"), "occurred_date"),
        text(m.say("费用科目", "Category"), "expense_line"),
        money(m.say("报销金额", "Claim Amount"), "claim_amount"),
    ])  # fmt: skip
    everything: list[Record] = []
    for name in m.people(m.number(3, 5)):
        page.put("group", [name], table.left)
        these = [
            {"occurred_date": m.day(), "expense_line": m.pick(stock.LINES[m.lang]),
             "claim_amount": m.cents(20, 2000), "-": None} for _ in range(m.number(2, 5))
        ]  # fmt: skip
        table.cell = lambda _held, own=name: {"rep_name": own}  # type: ignore[misc]  # set per group
        page.rows(table, these)
        page.total(table, f"{name} {m.say('小计', 'Subtotal')}", these)
        everything += these
    page.total(table, m.say("总计", "Grand Total"), everything)
    return Book([page], m.say("报销汇总.xlsx", "claims.xlsx"),
                may_ask={"groups_are": "rep_name"})  # fmt: skip


def reps_across(m: Maker) -> Book:
    """Days down, reps across, what each sold."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月各业务员日销售额", "Daily sales by rep, October 2026"))
    people = m.people(m.number(3, 5))
    top = m.say("销售额", "Sales Amount")
    columns: list[Column] = [day(m.say("日期", "Date"), "doc_date")]
    columns += [
        money((top, name), "net_amount", key=name, plus={"rep_name": name}, also=(None,))
        for name in people
    ]  # fmt: skip
    columns.append(money(m.say("合计", "Total"), None, key="sum"))
    table = page.table("sales_detail", columns)
    for n in range(1, m.number(8, 25)):
        held: Record = {"doc_date": date(2026, 10, n)}
        held |= {name: m.cents(100, 9000) for name in people}
        page.row(table, held | {"sum": sum(held[name] for name in people)})
    page.total(table, m.say("合计", "Total"))
    asks = {"columns_are": "rep_name", "no_kind": "sales_detail", "kind": "sales_detail"}
    return Book([page], m.say("日销售.xlsx", "daily.xlsx"), may_ask=asks)


def whole_country_first(m: Maker) -> Book:
    """销售日报: the country on the first row, regions and their reps below, ranks."""
    page = Page("Sheet1")
    page.title(m.say("销售进度日报（截至10月25日）", "Sales progress as of 25 October 2026"))
    page.title(m.say("2026年10月", "October 2026"))
    table = page.table("sales_progress", [
        text(m.say("业务员", "Sales Rep"), "rep_name"),
        money(m.say("月目标", "Monthly Target"), "target_amount"),
        money(m.say("本月累计", "MTD Actual"), "actual_mtd"),
        rate(m.say("达成率", "Achievement %"), "attainment_rate"),
        count(m.say("排名", "Rank"), "rank_no", adds=False),
    ], **span(10))  # fmt: skip
    held = []
    for place, name in enumerate(m.people(m.number(5, 9))):
        goal, done = m.round(20_000, 90_000), m.round(20_000, 90_000)
        held.append({"rep_name": name, "target_amount": goal, "actual_mtd": done,
                     "attainment_rate": round(done / goal, 4), "rank_no": place + 1})  # fmt: skip
    page.total(table, m.say("全国合计", "National Total"), held)
    page.rows(table, held)
    return Book([page], m.say("日报.xlsx", "daily_progress.xlsx"))


def percent_without_sign(m: Maker) -> Book:
    """达成率(%) as 85.3."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月销售达成", "Sales achievement October 2026"))
    shown = lambda v: round(float(v) * 100, 1)  # noqa: E731  one expression
    table = page.table("sales_progress", [
        text(m.say("业务员", "Sales Rep"), "rep_name"),
        money(m.say("目标", "Target"), "target_amount"),
        money(m.say("实际", "Actual"), "actual_mtd"),
        Column(m.say("达成率(%)", "Achievement (%)"), "attainment_rate", show=shown),
    ], **span(10))  # fmt: skip
    for name in m.people(m.number(5, 9)):
        goal, share = m.round(20_000, 90_000), Decimal(m.number(400, 1300)) / 1000
        page.row(table, {"rep_name": name, "target_amount": goal, "actual_mtd": goal * share,
                         "attainment_rate": share})  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("达成.xlsx", "achievement.xlsx"))


def targets_by_product(m: Maker) -> Book:
    """Rep and product down (the rep merged over his products), months across in thousands."""
    page = Page("Sheet1")
    page.title(m.say("2026年分产品销售目标", "Sales targets by product 2026"))
    page.title(m.say("单位：千元", "RMB'000"))
    columns = [
        text(m.say("销售代表", "Sales Rep"), "rep_name"),
        text(m.say("产品名称", "Product Name"), "product_name"),
        *across(m, "target_amount", range(10, 13), 1000),
    ]
    table = page.table("sales_target", columns)
    goods = [name for _, name in m.products(3)]
    for name in m.people(m.number(3, 5)):
        top = page.at
        for place, good in enumerate(goods):
            held: Record = {"rep_name": name, "product_name": good}
            held |= {f"m{n}": m.round(9000, 90_000) for n in (10, 11, 12)}
            page.row(table, held, hide=("rep_name",) if place else ())
        page.merged.append((top, 0, page.at - 1, 0))
    return Book([page], m.say("产品目标.xlsx", "product_targets.xlsx"))


def month_blocks(m: Maker) -> Book:
    """A table for each month below the other, each with its own title and total."""
    page = Page(m.say("明细", "Detail"))
    for n in (8, 9, 10):
        page.title(m.say(f"2026年{n}月销售明细", f"Sales detail {EN[n - 1]} 2026"))
        table = page.table("sales_detail", simple(Maker("month_blocks", 0, m.lang)))
        held = [r | {"doc_date": m.day(n)} for r in lines(m, 3, 8)]
        page.rows(table, held)
        page.total(table, m.say("合计", "Total"))
        page.blank()
    return Book([page], m.say("三季度销售.xlsx", "sales.xlsx"))


def itinerary_list(m: Maker) -> Book:
    """行程计划 as a list: a day and its weekday, morning and afternoon beside each other."""
    page = Page(m.say("行程", "Itinerary"))
    page.title(m.say("第45周行程计划", "Visit plan week 45"))
    monday = date(2026, 11, 2)
    table = page.table("visit_plan", [
        text(m.say("业务员", "Sales Rep"), "rep_name"),
        day(m.say("计划日期", "Plan Date"), "plan_date"),
        text(m.say("星期", "Weekday"), None, "weekday"),
        text(m.say("客户名称", "Customer Name"), "customer_name"),
        text(m.say("拜访目的", "Purpose"), "visit_purpose"),
    ])  # fmt: skip
    shops, words = m.shops(20), "一二三四五"
    for name in m.people(m.number(2, 5)):
        for n in range(5):
            page.row(table, {
                "rep_name": name, "plan_date": monday + timedelta(n),
                "weekday": f"周{words[n]}" if m.lang == "zh" else f"{monday + timedelta(n):%a}",
                "customer_name": m.pick(shops), "visit_purpose": m.phrase(stock.TALK),
            })  # fmt: skip
    return Book([page], m.say("行程计划.xlsx", "itinerary.xlsx"))


def sales_and_claims_sheets(m: Maker) -> Book:
    """Sales and claims on two sheets of one workbook, each with a total in other words."""
    first, second = Page(m.say("销售", "Sales")), Page(m.say("费用", "Claims"))
    table = first.table("sales_detail", simple(m))
    first.rows(table, lines(m, 6, 15))
    first.total(table, m.say("总　计", "Sum"))
    claims = second.table("expense_claim", [
        day(m.say("费用日期", "Expense Date"), "occurred_date"),
        text(m.say("员工姓名", "Employee Name"), "rep_name"),
        text(m.say("费用类别", "Expense Category"), "expense_line"),
        money(m.say("金额", "Amount"), "claim_amount"),
    ])  # fmt: skip
    reps = m.people(3)
    for _ in range(m.number(4, 9)):
        second.row(claims, {
            "occurred_date": m.day(), "rep_name": m.pick(reps), "claim_amount": m.cents(20, 900),
            "expense_line": m.pick(stock.LINES[m.lang]),
        })  # fmt: skip
    second.total(claims, m.say("费用合计", "Total claims"))
    return Book([first, second], m.say("周报资料.xlsx", "weekly_pack.xlsx"))


def stock_take(m: Maker) -> Book:
    """库存盘点: only what is left, a day in a column, near expiry beside it."""
    page = Page(m.say("库存", "Stock"))
    table = page.table("dealer_psi", [
        day(m.say("盘点日期", "Snapshot Date"), "snapshot_date"),
        text(m.say("经销商名称", "Distributor Name"), "dealer_name"),
        text(m.say("商品编码", "SKU"), "product_id"),
        text(m.say("商品名称", "Product Name"), "product_name"),
        count(m.say("期末库存", "Closing Stock"), "closing_stock"),
        count(m.say("临期库存", "Near Expiry"), "near_expiry"),
    ])  # fmt: skip
    goods = m.products(4)
    for dealer in m.dealers(m.number(3, 6)):
        for code, name in goods:
            page.row(table, {
                "snapshot_date": date(2026, 10, 31), "dealer_name": dealer, "product_id": code,
                "product_name": name, "closing_stock": m.number(10, 500),
                "near_expiry": m.number(0, 9),
            })  # fmt: skip
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("库存盘点.xlsx", "stock_take.xlsx"))


def weeks_across(m: Maker) -> Book:
    """Weekly targets: W40 to W44 across with the month's sum."""
    page = Page("Sheet1")
    page.title(m.say("2026年10月周目标分解", "Weekly sales targets 2026"))
    columns = [text(m.say("业务员", "Sales Rep"), "rep_name")]
    form = m.say("第{}周|W{}", "W{}|Week {}")
    for n in range(41, 45):
        monday, head = date.fromisocalendar(2026, n, 1), form.format(n)
        columns.append(money(head, "target_amount", key=f"w{n}", plus={
            "period_start": monday, "period_end": monday + timedelta(6)}))  # fmt: skip
    columns.append(money(m.say("合计", "Total"), None, key="sum"))
    table = page.table("sales_target", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {f"w{n}": m.round(5000, 30_000, 100) for n in range(41, 45)}
        page.row(table, held | {"rep_name": name, "sum": sum(held.values())})
    page.total(table, m.say("合计", "Total"))
    return Book([page], m.say("周目标.xlsx", "weekly_targets.xlsx"))


def two_years_beside(m: Maker) -> Book:
    """This year's and last year's sales below each month."""
    page = Page("Sheet1")
    page.title(m.say("2026年销售同比", "Sales 2026 against last year"))
    columns = [text(m.say("业务员", "Sales Rep"), "rep_name")]
    for n in (8, 9, 10):
        month = f"{n}月" if m.lang == "zh" else f"{EN[n - 1]} 2026"
        columns += [
            money((month, m.say("本年实际", "Actual")), "actual_mtd", key=f"a{n}", plus=span(n)),
            money((month, m.say("去年同期", "Last Year")), "last_year_amount", key=f"l{n}",
                  plus=span(n)),
        ]  # fmt: skip
    table = page.table("sales_progress", columns)
    for name in m.people(m.number(4, 9)):
        held: Record = {"rep_name": name}
        for n in (8, 9, 10):
            held |= {f"a{n}": m.cents(9000, 90_000), f"l{n}": m.cents(9000, 90_000)}
        page.row(table, held)
    asks = {"kind": "sales_progress", "no_kind": "sales_progress"}
    return Book([page], m.say("同比.xlsx", "yoy.xlsx"), may_ask=asks)


def all_headings_odd(m: Maker) -> Book:
    """Words nobody knows: it must ask or refuse."""
    page = Page("Sheet1")
    table = page.table(None, [
        text(m.say("甲", "Alpha"), None, "a"), text(m.say("乙", "Beta"), None, "b"),
        count(m.say("丙", "Gamma"), None, key="c"), count(m.say("丁", "Delta"), None, key="d"),
    ])  # fmt: skip
    for name in m.people(m.number(5, 9)):
        page.row(table, {"a": name, "b": m.pick(stock.REGIONS[m.lang]), "c": m.number(1, 99),
                         "d": m.number(1, 99)})  # fmt: skip
    return Book([page], m.say("表.xlsx", "table.xlsx"), refusal=("no_known_table", "empty_file"))


LAYOUTS = [
    Layout(budget_and_spent), Layout(claims_by_employee),
    Layout(reps_across), Layout(whole_country_first), Layout(percent_without_sign),
    Layout(targets_by_product), Layout(month_blocks), Layout(itinerary_list),
    Layout(sales_and_claims_sheets), Layout(stock_take), Layout(weeks_across),
    Layout(two_years_beside), Layout(all_headings_odd),
]  # fmt: skip
