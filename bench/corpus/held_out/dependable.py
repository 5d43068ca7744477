"""English forms nothing was ever tuned to: delivery tickets, credit control, half-year goals."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page

ZERO = Decimal(0)


def yes_no(value: bool) -> str:
    """As people tick a list."""
    return "Yes" if value else "No"


def delivery_tickets(m: Maker) -> Book:
    """Tickets of a bakery's drivers, returns below zero, paid in cash or not."""
    page = Page("Tickets")
    table = page.table("slip_log", [
        text(m.one("Ticket No", "Slip No"), "slip_no"),
        day(m.one("Ticket Date", "Slip Date"), "slip_date", "{v:%d %b %Y}"),
        text("Store", "customer_name"), text("Product", "product_name"), count("Pcs", "qty"),
        money("Unit Price", "unit_price", adds=False),
        money(m.one("Line Value", "Slip Amount"), "slip_amount"),
        Column("Paid Cash", "cash_flag", show=yes_no),
    ])  # fmt: skip
    shops, goods = m.shops(4), m.products(4)
    for place, when in enumerate(m.days(m.number(9, 18))):
        qty, price = m.number(1, 40) * m.pick([1, 1, 1, -1]), m.cents(1, 9)
        page.row(table, {
            "slip_no": f"T{place:05d}", "slip_date": when, "customer_name": m.pick(shops),
            "product_name": m.pick(goods)[1], "qty": qty, "unit_price": price,
            "slip_amount": qty * price, "cash_flag": m.number(0, 1) == 1,
        })  # fmt: skip
    page.total(table, "Total", at=2)
    return Book([page], "tickets.xlsx", may_ask={
        "kind": "slip_log", "no_kind": "slip_log", "missing_column": "A"})  # fmt: skip


def credit_control(m: Maker) -> Book:
    """Balances of accounts by age in four columns, terms and limit before them."""
    page = Page("Credit Control")
    page.title("Aged Debtors Summary at 31 October 2026")
    table = page.table("ar_ageing", [
        text("Acc Code", "customer_id"), text("Acc Name", "customer_name"),
        count("Terms", "credit_days", adds=False), money("Limit", "credit_limit", adds=False),
        money("Current", "not_due_amount"), money("30 Days", "bucket_30", also=(None,)),
        money("60 Days", "bucket_60", also=(None,)), money("90 Days", "bucket_90", also=(None,)),
        money("90+ Days", "bucket_90_plus", also=(None,)), money("Balance", "ar_balance"),
    ])  # fmt: skip
    names = ("not_due_amount", "bucket_30", "bucket_60", "bucket_90", "bucket_90_plus")
    for place, shop in enumerate(m.dealers(m.number(6, 12))):
        parts = {name: m.pick([ZERO, m.cents(50, 9000)]) for name in names}
        page.row(table, parts | {
            "customer_id": f"A{place + 1001}", "customer_name": shop, "credit_days": 30,
            "credit_limit": m.round(5000, 50_000), "ar_balance": sum(parts.values()),
        })  # fmt: skip
    page.total(table, "Totals", at=1)
    return Book([page], "aged_debtors.xlsx")


def half_year_goals(m: Maker) -> Book:
    """Goals of regions for July to December in thousands of euro."""
    page = Page("H2 Goals")
    page.title("H2 2026 Sales Goals by Region (EUR '000)")
    columns = [text("Region", "territory")] + [
        money(f"{calendar.month_abbr[n]}-26", "target_amount", 1000, key=f"m{n}", plus=span(n))
        for n in range(7, 13)
    ]  # fmt: skip
    columns.append(money("H2 Total", None, 1000, key="sum"))
    table = page.table("sales_target", columns, currency="EUR")
    for zone in m.regions(5):
        one = {f"m{n}": m.round(90_000, 900_000, 100) for n in range(7, 13)}
        page.row(table, one | {"territory": zone, "sum": sum(one.values())})  # type: ignore[operator]  # names among amounts
    page.total(table, "Total")
    return Book(
        [page], "h2_goals.xlsx", may_ask={"kind": "sales_target", "no_kind": "sales_target"}
    )


def staff_directory(m: Maker) -> Book:
    """Reps with their number, job title, line manager and first day."""
    page = Page("Directory")
    table = page.table("rep_roster", [
        text("Staff No", "rep_id"), text("Full Name", "rep_name"), text("Job Title", "position"),
        text("Line Manager", "supervisor_name"), day("Start Date", "hire_date", "{v:%d/%b/%Y}"),
        text("Status", "employment_status"),
    ])  # fmt: skip
    bosses = m.people(2)
    for place, name in enumerate(m.people(m.number(7, 12))):
        page.row(table, {
            "rep_id": f"00{place + 41}", "rep_name": name, "position": "Sales Rep",
            "supervisor_name": m.pick(bosses), "employment_status": m.pick(["Active", "Leave"]),
            "hire_date": date(2018, 3, 1) + timedelta(m.number(0, 2500)),
        })  # fmt: skip
    return Book([page], "staff directory.xlsx", may_ask={
        "kind": "rep_roster", "no_kind": "rep_roster"})  # fmt: skip


def project_leads(m: Maker) -> Book:
    """Projects a contractor hopes to win: value in riyal, chance, month of award."""
    page = Page("Leads")
    table = page.table("pipeline", [
        text("Project", "opp_name"), text(m.one("Client", "Customer"), "customer_name"),
        money("Value (SAR)", "opp_amount"), Column("Win %", "probability",
                                                   show=lambda v: f"{v:.0%}"),
        day(m.one("Expected Award", "Expected Close"), "close_date"),
        text("Stage", "stage"), text(m.one("Owner", "Sales Engineer"), "rep_name"),
    ], currency="SAR")  # fmt: skip
    shops = m.dealers(5)
    for place in range(m.number(7, 12)):
        page.row(table, {
            "opp_name": f"Tower {place + 1}", "customer_name": m.pick(shops),
            "opp_amount": m.round(9000, 900_000), "probability": Decimal(m.number(1, 9)) / 10,
            "close_date": date(2026, 11, 12) + timedelta(m.number(0, 90)),
            "stage": m.pick(["Enquiry", "Quoted", "Short list"]),
            "rep_name": m.pick(["Omar A", "Lina B"]),
        })  # fmt: skip
    return Book([page], "project leads.xlsx", may_ask={
        "kind": "pipeline", "no_kind": "pipeline", "missing_column": "E"})  # fmt: skip


def accompanied_days(m: Maker) -> Book:
    """Supervisors' days with reps: minutes, a score, what to do next and until when."""
    page = Page("Coaching")
    page.title("Field Coaching Log")
    table = page.table("joint_visit", [
        day("Date", "joint_date", "{v:%d-%b-%Y}"), text("Supervisor", "manager_name"),
        text(m.one("Rep", "Sales Rep"), "rep_name"),
        count("Minutes", "coaching_minutes", adds=False),
        count("Score", "coaching_score", adds=False), text("Next Action", "action_item"),
        day("Due Date", "action_due", "{v:%d-%b-%Y}"),
    ])  # fmt: skip
    bosses, reps = m.people(2), m.people(4)
    for when in m.days(m.number(6, 12)):
        page.row(table, {
            "joint_date": when, "manager_name": m.pick(bosses), "rep_name": m.pick(reps),
            "coaching_minutes": m.number(20, 200), "coaching_score": m.number(1, 5),
            "action_item": m.pick(["Practise the pitch", "Plan routes"]),
            "action_due": when + timedelta(14),
        })  # fmt: skip
    return Book([page], "coaching.xlsx", may_ask={"kind": "joint_visit", "no_kind": "joint_visit"})


def shelf_availability(m: Maker) -> Book:
    """Which product stood on which shelf, how many facings, at what price."""
    page = Page("Availability")
    table = page.table("distribution_check", [
        day("Visit Date", "check_date", "{v:%Y-%m-%d}"), text("Store", "customer_name"),
        text("Product", "product_name"), Column("Available?", "is_stocked", show=yes_no),
        count("No. of Facings", "facing", adds=False),
        money("Shelf Price", "shelf_price", adds=False),
    ])  # fmt: skip
    goods = [good for _, good in m.products(3)]
    for shop in m.shops(m.number(4, 7)):
        when = m.day()
        for good in goods:
            there = m.number(0, 4) > 0
            page.row(table, {
                "check_date": when, "customer_name": shop, "product_name": good,
                "is_stocked": there,
                "facing": m.number(1, 6) if there else None,
                "shelf_price": m.cents(1, 20) if there else None,
            })  # fmt: skip
    return Book([page], "availability.xlsx", may_ask={
        "kind": "distribution_check", "no_kind": "distribution_check"})  # fmt: skip


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        delivery_tickets, credit_control, half_year_goals, staff_directory, project_leads,
        accompanied_days, shelf_availability,
    )
]  # fmt: skip
