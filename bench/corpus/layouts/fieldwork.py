"""English forms of the field: journey plans, doctors' calls, joint work, stock checks, claims."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.bazaar import ZONES, fill
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

WEEK = date(2026, 11, 9)
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
DRUGS = ["Amlosafe 5", "Glucobay-M", "Pantorex 40", "Calvita D3"]


def doctors(m: Maker, count: int) -> list[str]:
    """Different names of doctors."""
    return [f"Dr. {name}" for name in m.people(count)]


def journey_plan(m: Maker) -> Book:
    """PJP of a week: the weekday by its name, the week in a title."""
    page = Page("PJP")
    page.title("Permanent Journey Plan (PJP)")
    page.title(m.one("Week commencing: 09-Nov-2026", "W/C 9 November 2026"))
    table = page.table("visit_plan", [
        text(m.one("SO Name", "Salesman", "DSE"), "rep_name"),
        Column(m.one("Day", "Visit Day"), "plan_date", show=lambda v: NAMES[v.weekday()]),
        text(m.one("Beat", "Beat Name"), "route_name"),
        text(m.one("Outlet Code", "Outlet ID"), "customer_id"),
        text("Outlet Name", "customer_name"),
        count(m.one("Seq", "Visit Seq."), "visit_seq", adds=False),
    ])  # fmt: skip
    for name in m.people(2):
        for place in range(6):
            for seq, shop in enumerate(m.shops(m.number(1, 3))):
                page.row(table, {
                    "rep_name": name, "plan_date": WEEK + timedelta(place),
                    "route_name": f"Beat {place + 1}", "customer_id": f"0{m.number(10000, 99999)}",
                    "customer_name": shop, "visit_seq": seq + 1,
                }, hide=("rep_name", "plan_date") if seq else ())  # fmt: skip
    return Book([page], "PJP_Wk46.xlsx", may_ask={"week_of": "2026-11-09"}, again=("week_of",))


def tour_programme(m: Maker) -> Book:
    """A month's tour programme of one medical rep, several doctors in a cell."""
    page = Page("Nov")
    who = m.people(1)[0]
    page.title("TOUR PROGRAMME FOR THE MONTH OF NOVEMBER 2026")
    page.title(f"Name of MR : {who}", None, f"HQ : {m.pick(ZONES)}")
    page.blank()
    table = page.table("visit_plan", [
        day("Date", "plan_date", "{d:02d}/{m:02d}/{y}"),
        Column("Day", None, key="plan_date_", show=lambda v: f"{v:%a}"),
        text("Station", None, "town", also=("territory", "route_name")),
        text("Doctors to be met", "hcp_name", "list", also=("customer_name",)),
        text("Working with", None, "boss"),
    ], rep_name=who)  # fmt: skip
    table.told = {"rep_name": who}
    pool = doctors(m, 9)
    for number in sorted(m.rng.sample(range(9, 29), 10)):
        when = date(2026, 11, number)
        some = m.rng.sample(pool, m.number(1, 3))
        row = page.row(table, {
            "plan_date": when, "plan_date_": when, "town": m.pick(ZONES),
            "list": "; ".join(some), "boss": m.pick(["ABM", "Self"]),
        })  # fmt: skip
        table.records = [r for r in table.records if r[0] != row] + [
            (row, {"rep_name": who, "plan_date": when, "hcp_name": one}) for one in some
        ]
    page.blank()
    page.note("Signature of MR", None, None, "Approved by ABM")
    return Book([page], "TP_Nov26.xlsx", may_ask={
        "kind": "visit_plan", "no_kind": "visit_plan", "ambiguous_date": "dmy", "rep_of": who,
    })  # fmt: skip


def doctor_call_report(m: Maker) -> Book:
    """DCR of a pharma company: doctors, specialities, products detailed, samples left."""
    page = Page(m.one("DCR", "Daily Call Report"))
    table = page.table("visit_log", [
        day(m.one("DCR Date", "Call Date", "Date of Call"), "visit_date", "{v:%d %b %Y}"),
        text(m.one("MR Name", "Medical Rep", "PSR"), "rep_name"),
        text(m.one("Doctor Name", "Doctor"), "hcp_name"),
        text(m.one("Speciality", "Qualification"), None, "spec_of"),
        text(m.one("Hospital/Clinic", "Clinic"), "institution_name"),
        text(m.one("Products Detailed", "Brands Detailed"), None, "goods",
             also=("product_name",)),
        count("Samples Given", None, key="samples"),
        text(m.one("Joint Work With", "Worked With"), "companion"),
        text(m.one("Doctor Feedback", "Call Outcome"), "visit_result", also=(None,)),
    ])  # fmt: skip
    reps, pool = m.people(2), doctors(m, 8)
    for when in m.days(m.number(14, 25)):
        page.row(table, {
            "visit_date": when, "rep_name": m.pick(reps), "hcp_name": m.pick(pool),
            "spec_of": m.pick(["GP", "Cardio", "Paed"]), "institution_name": m.pick(
                ["City Clinic", "Apollo", "Care Hospital"]), "goods": m.pick(DRUGS),
            "samples": m.number(0, 6), "companion": m.pick([None, None, "ABM", "RBM"]),
            "visit_result": m.pick(["Will prescribe", "Asked for literature", "Busy"]),
        })  # fmt: skip
    return Book([page], "DCR.xlsx", may_ask={"kind": "visit_log", "no_kind": "visit_log"})


def gulf_visit_export(m: Maker) -> Book:
    """An export of a sales app: in and out times, Y/N, AED, coordinates, numbers with leading 0."""
    page = Page("Export")
    table = page.table("visit_log", [
        text("Visit ID", None, "id"),
        day(m.one("Visited On", "Visit Dt"), "visit_date", "{d:02d}/{m:02d}/{y}"),
        text(m.one("Sales Executive", "User"), "rep_name"),
        text("Outlet Code", "customer_id"), text("Outlet Name", "customer_name"),
        text(m.one("In Time", "Check-In"), "checkin_time"),
        text(m.one("Out Time", "Check-Out"), "checkout_time"),
        count(m.one("Minutes Spent", "Time Spent (Min)"), "duration_min", adds=False),
        Column(m.one("Productive (Y/N)", "Productive"), "is_effective", also=("has_order",),
               show=lambda v: "Y" if v else "N"),
        money(m.one("Order Value (AED)", "Order Amt (AED)"), "order_amount"),
        Column("Latitude", "latitude", show=str), Column("Longitude", "longitude", show=str),
    ], currency="AED")  # fmt: skip
    reps, shops = m.people(3), m.shops(6)
    for place, when in enumerate([*m.days(18), date(2026, 10, 29)]):
        hour, spent, sold = m.number(8, 17), m.number(5, 50), m.number(0, 2) > 0
        page.row(table, {
            "id": f"V{place:06d}", "visit_date": when, "rep_name": m.pick(reps),
            "customer_id": f"000{m.number(100, 999)}", "customer_name": m.pick(shops),
            "checkin_time": f"{hour:02d}:05", "checkout_time": f"{hour:02d}:{5 + spent:02d}",
            "duration_min": spent, "is_effective": sold,
            "order_amount": m.cents(50, 4000) if sold else None,
            "latitude": Decimal(m.number(25000, 25300)) / 1000,
            "longitude": Decimal(m.number(55100, 55400)) / 1000,
        })  # fmt: skip
    return Book([page], "visits.csv", form="csv")


def joint_field_work(m: Maker) -> Book:
    """Managers out with officers: hours, a rating, gaps, what was agreed."""
    page = Page("JFW")
    page.title(m.one("JOINT FIELD WORK REPORT", "Accompanied calls - coaching log"))
    page.blank()
    table = page.table("joint_visit", [
        text(m.one("ASM", "Manager Name"), "manager_name"),
        text(m.one("TSO Accompanied", "Rep Coached"), "rep_name"),
        day(m.one("Date of JFW", "JW Date"), "joint_date", "{v:%d-%b-%Y}"),
        Column(m.one("Hrs", "Duration (Hrs)"), "coaching_minutes", adds=False,
               show=lambda v: v / 60),
        count(m.one("Rating (1-5)", "Score"), "coaching_score", adds=False),
        text(m.one("Gaps Observed", "Improvement Areas"), "issue_found"),
        text(m.one("Action Agreed", "Action Plan"), "action_item"),
        day(m.one("By When", "Target Date"), "action_due", "{v:%d-%b-%Y}"),
    ])  # fmt: skip
    bosses, reps = m.people(2), m.people(4)
    for when in m.days(m.number(6, 12)):
        page.row(table, {
            "manager_name": m.pick(bosses), "rep_name": m.pick(reps), "joint_date": when,
            "coaching_minutes": m.number(2, 16) * 30, "coaching_score": m.number(1, 5),
            "issue_found": m.pick(["No pre-call plan", "Weak closing", "Range selling low"]),
            "action_item": m.pick(["Role play", "Carry the MSL sheet", "Revisit outlets"]),
            "action_due": when + timedelta(10),
        })  # fmt: skip
    return Book([page], "JFW Oct.xlsx", may_ask={"kind": "joint_visit", "no_kind": "joint_visit"})


def ta_da_claim(m: Maker) -> Book:
    """A travelling claim of one employee: fare, DA, lodging across, a total at the right."""
    page = Page("TADA")
    who = m.people(1)[0]
    page.title("TA / DA CLAIM STATEMENT")
    page.title(f"Employee Name: {who}", None, None, "Emp Code: 00412")
    page.title("Month: Oct-2026", None, None, f"HQ: {m.pick(ZONES)}")
    page.blank()
    heads = m.one(("Fare", "DA", "Lodging"), ("Travel Fare", "Daily Allowance", "Hotel"))
    table = page.table("expense_claim", [
        day("Date", "occurred_date", "{v:%d-%b-%y}"), text("From", None, "from"),
        text("To", None, "to", also=("city",)), text("Mode", None, "mode"),
        count("Kms", None, key="km"),
        *[money(word, "claim_amount", key=word, plus={"expense_line": word}) for word in heads],
        money("Total", None, key="sum"),
    ], rep_name=who, rep_id="00412")  # fmt: skip
    for number in sorted(m.rng.sample(range(1, 30), 9)):
        one: Record = {word: m.round(150, 3000, 50) for word in heads if m.number(0, 3)}
        one = one or {heads[0]: Decimal(200)}
        fill(page, table, page.row(table, one | {
            "occurred_date": date(2026, 10, number), "from": m.pick(ZONES), "to": m.pick(ZONES),
            "mode": m.pick(["Bus", "Train", "Bike"]), "km": m.number(10, 180),
            "sum": sum(one.values()),
        }), "-")  # fmt: skip
    page.total(table, "TOTAL")
    page.blank()
    page.note("Rupees in words: ____________________")
    page.note("Signature of employee", None, None, "Passed for payment")
    return Book([page], "TADA_Oct.xlsx", may_ask={
        "columns_are": "expense_line", "rep_of": who, "kind": "expense_claim",
        "no_kind": "expense_claim"})  # fmt: skip


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        journey_plan, tour_programme, doctor_call_report, gulf_visit_export,
        joint_field_work, ta_da_claim,
    )
]  # fmt: skip
