"""English forms from Manila to Nairobi, written once the reader had learned from India's."""

from __future__ import annotations

from datetime import date, timedelta

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

TOWNS = ["Cebu", "Davao", "Nakuru", "Kisumu", "Kano", "Tema"]


def overdue_followup(m: Maker) -> Book:
    """Open invoices an American office runs after: $ in the cells, days past due, a note."""
    page = Page("Past Due")
    page.title("Past Due Accounts - as of 10/31/2026")
    table = page.table("ar_ageing", [
        text(m.one("Account", "Client"), "customer_name"), text(m.one("Inv #", "Invoice #"),
                                                                "invoice_no"),
        day("Inv Date", "invoice_date", "{m:02d}/{d:02d}/{y}"),
        day("Due Date", "due_date", "{m:02d}/{d:02d}/{y}"),
        Column(m.one("Amt Due", "Open Balance"), "ar_balance", show=lambda v: f"${v:,.2f}",
               adds=True),
        count(m.one("Days Past Due", "Days Overdue"), "overdue_days", adds=False),
        text(m.one("Follow-up", "Collector Notes"), None, "note", also=("remark",)),
    ], currency="$")  # fmt: skip
    shops = m.dealers(5)
    for place in range(m.number(9, 16)):
        due = date(2026, 8, 1) + timedelta(m.number(0, 80))
        page.row(table, {
            "customer_name": m.pick(shops), "invoice_no": f"{place + 40711}",
            "invoice_date": due - timedelta(30), "due_date": due, "ar_balance": m.cents(90, 9000),
            "overdue_days": (date(2026, 10, 31) - due).days, "note": m.pick(["Called", "Emailed"]),
        })  # fmt: skip
    page.total(table, "Total")
    return Book([page], "past_due.xlsx", may_ask={"ambiguous_date": "mdy"})


def stockists_stacked(m: Maker) -> Book:
    """A block for each stockist with his name above it, the day of the stock at the top."""
    page = Page("Stk")
    page.title("Stockist Closing Stock as on 31-Oct-2026")
    for dealer in m.dealers(3):
        page.blank()
        page.title(f"Stockist: {dealer}")
        table = page.table("dealer_psi", [
            text("Product Code", "product_id"), text("Product Name", "product_name"),
            count(m.one("Opening", "Op Stock"), "opening_stock"), count("Purchase", "sell_in"),
            count(m.one("Sale", "Sales"), "sell_out"), count(m.one("Closing", "Cl Stock"),
                                                             "closing_stock"),
        ], dealer_name=dealer, snapshot_date=date(2026, 10, 31))  # fmt: skip
        for code, good in m.products(m.number(3, 5)):
            start, came = m.number(10, 90), m.number(0, 60)
            went = m.number(0, start + came)
            page.row(table, {"product_id": code, "product_name": good, "opening_stock": start,
                             "sell_in": came, "sell_out": went,
                             "closing_stock": start + came - went})  # fmt: skip
        page.total(table, "Total", at=1)
    return Book([page], "stk.xlsx", may_ask={"day_of": "2026-10-31"})


def medical_day_plan(m: Maker) -> Book:
    """What a medical rep plans for each day: doctor, clinic, objective."""
    page = Page("Plan")
    table = page.table("visit_plan", [
        day(m.one("Planned Date", "Plan Date"), "plan_date", "{v:%a, %d %b %Y}"),
        text(m.one("MSR", "Medical Representative"), "rep_name"),
        text(m.one("Dr. Name", "Doctor's Name"), "hcp_name"),
        text(m.one("Clinic / Hospital", "Clinic Name"), "institution_name"),
        text(m.one("Call Objective", "Objective"), "visit_purpose"),
    ])  # fmt: skip
    who, pool = m.people(2), [f"Dr. {name}" for name in m.people(6)]
    for number in sorted(m.rng.sample(range(10, 29), 12)):
        page.row(table, {
            "plan_date": date(2026, 11, number), "rep_name": m.pick(who), "hcp_name": m.pick(pool),
            "institution_name": m.pick(["Aga Khan Clinic", "St. Luke's", "Mercy"]),
            "visit_purpose": m.pick(["Detail new pack", "Sample drop", "Thank you"]),
        })  # fmt: skip
    return Book([page], "msr_plan.xlsx", may_ask={"kind": "visit_plan", "no_kind": "visit_plan"})


def store_visits_csv(m: Maker) -> Book:
    """A coordinator's visits as csv: time in and out, the order in PHP, yes or no."""
    page = Page("Export")
    table = page.table("visit_log", [
        day(m.one("Store Visit Date", "Date of Visit"), "visit_date", "{y}-{m:02d}-{d:02d}"),
        text(m.one("Coordinator", "Field Coordinator"), "rep_name"), text("Store", "customer_name"),
        text("Time In", "checkin_time"), text("Time Out", "checkout_time"),
        Column(m.one("With Order?", "Order Taken"), "has_order",
               show=lambda v: "Yes" if v else "No"),
        money(m.one("PO Amount (PHP)", "Order Amount (PHP)"), "order_amount"),
    ], currency="PHP")  # fmt: skip
    who, shops = m.people(3), m.shops(5)
    for when in m.days(m.number(10, 20)):
        hour, sold = m.number(8, 16), m.number(0, 1) == 1
        page.row(table, {
            "visit_date": when, "rep_name": m.pick(who), "customer_name": m.pick(shops),
            "checkin_time": f"{hour:02d}:10", "checkout_time": f"{hour:02d}:45", "has_order": sold,
            "order_amount": m.cents(900, 9000) if sold else None,
        })  # fmt: skip
    return Book([page], "store_visits.csv", form="csv")


def monthly_scorecard(m: Maker) -> Book:
    """Rank, plan, actual, attainment and growth of territory managers in $000s."""
    page = Page("Scorecard")
    page.title("September 2026 Sales Scorecard ($000s)")
    table = page.table("sales_progress", [
        count("Rank", "rank_no", adds=False), text("Territory Manager", "rep_name"),
        text("District", "territory"), money("Plan", "target_amount", 1000),
        money("Actual", "actual_mtd", 1000),
        rate(m.one("Attain %", "% to Plan"), "attainment_rate"),
        money(m.one("PY Actual", "Prior Year"), "last_year_amount", 1000),
        rate(m.one("vs PY %", "YoY %"), "yoy_rate"),
    ], currency="$", **span(9))  # fmt: skip
    for place, name in enumerate(m.people(8)):
        goal, made, old = (m.round(90_000, 900_000, 100) for _ in range(3))
        page.row(table, {
            "rank_no": place + 1, "rep_name": name, "territory": m.pick(["D1", "D2", "D3"]),
            "target_amount": goal, "actual_mtd": made, "attainment_rate": round(made / goal, 4),
            "last_year_amount": old, "yoy_rate": round(made / old - 1, 4),
        })  # fmt: skip
    page.total(table, "Total", at=1)
    return Book([page], "scorecard_sep.xlsx", may_ask={
        "kind": "sales_progress", "no_kind": "sales_progress"})  # fmt: skip


def staff_claims(m: Maker) -> Book:
    """Claims in naira, claimed and passed, the staff on their first row, subtotals."""
    page = Page("Claims")
    page.title("STAFF EXPENSE CLAIMS - OCTOBER 2026")
    table = page.table("expense_claim", [
        text(m.one("Staff", "Staff Name"), "rep_name"),
        day(m.one("Date Incurred", "Expense Date"), "occurred_date", "{v:%d-%b-%y}"),
        text(m.one("Nature of Expense", "Expense Head"), "expense_line"),
        text(m.one("Bill No", "Receipt No"), "invoice_no", also=(None,)),
        money(m.one("Amount Claimed (NGN)", "Claimed (NGN)"), "claim_amount"),
        money(m.one("Amount Passed (NGN)", "Passed (NGN)"), "approved_amount"),
    ], currency="NGN")  # fmt: skip
    for name in m.people(3):
        held: list[Record] = []
        for when in m.days(m.number(2, 4)):
            asked = m.cents(900, 40_000)
            held.append({"rep_name": name, "occurred_date": when,
                         "expense_line": m.pick(["Fuel", "Lodging", "Airtime", "Meals"]),
                         "invoice_no": f"B{m.number(100, 999)}", "claim_amount": asked,
                         "approved_amount": m.pick([asked, asked / 2])})  # fmt: skip
            page.row(table, held[-1], hide=("rep_name",) if len(held) > 1 else ())
        page.total(table, f"{name} Subtotal", held)
    page.total(table, "Grand Total")
    return Book([page], "staff_claims.xlsx", may_ask={
        "kind": "expense_claim", "no_kind": "expense_claim"})  # fmt: skip


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        overdue_followup, stockists_stacked, medical_day_plan, store_visits_csv, monthly_scorecard,
        staff_claims, )
]  # fmt: skip
