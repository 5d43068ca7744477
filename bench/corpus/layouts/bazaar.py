"""English forms of consumer goods: bills of retailers, daily sheets, achievement against goals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record, Table

LAKH = 100_000
OCTOBER = span(10)
ZONES = ["Mumbai", "Pune", "Nagpur", "Surat", "Indore", "Bhopal", "Jaipur"]


def indian(value: Decimal) -> str:
    """12,50,000.00 as India groups digits."""
    whole, cents = f"{abs(value):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while len(head) > 2:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return f"{'-' if value < 0 else ''}{head + ',' if head else ''}{tail}.{cents}"


def fill(page: Page, table: Table, row: int, word: str) -> None:
    """What offices write where there is no amount."""
    for column in table.columns:
        if column.adds and (row, table.place(column)) not in page.cells:
            page.cells[row, table.place(column)] = (word, "")


def secondary_register(m: Maker) -> Book:
    """Bills of a distributor's salesmen, digits grouped in lakhs and written as text."""
    page = Page("Sheet1")
    page.title(m.company() + " Pvt. Ltd.")
    page.title("Secondary Sales Register for the period 01-10-2026 to 31-10-2026")
    page.blank()
    sign = m.one("Rs.", "INR")
    table = page.table("sales_detail", [
        count("Sr. No.", None, key="no", adds=False),
        day(m.one("Bill Dt.", "Inv. Dt."), "doc_date", "{d:02d}-{m:02d}-{y}"),
        text(m.one("Bill No.", "Bill #"), "doc_no"),
        text(m.one("Retailer Name", "Retailer"), "customer_name"),
        text("Beat", None, "beat", also=("territory",)),
        text(m.one("DSE Name", "Salesman Name", "DSM"), "rep_name"),
        text(m.one("SKU Desc.", "Item Description"), "product_name"),
        count(m.one("Qty (Cs)", "Qty in Cases"), "qty"),
        Column(m.one("Net Value", "Taxable Value") + f" ({sign})", "net_amount", show=indian,
               adds=True),
        Column("GST", "tax_amount", show=indian, adds=True),
        Column(m.one("Gross Value", "Bill Amt") + f" ({sign})", "gross_amount", show=indian,
               adds=True),
    ], currency=sign.rstrip("."))  # fmt: skip
    reps, shops, goods = m.people(3), m.shops(5), m.products(5)
    for place, when in enumerate(m.days(m.number(18, 40))):
        net = m.cents(900, 260_000)
        tax = (net * Decimal("0.18")).quantize(Decimal("0.01"))
        page.row(table, {
            "no": place + 1, "doc_date": when, "doc_no": f"SB/26-27/{place + 411:05d}",
            "customer_name": m.pick(shops), "beat": m.pick(["Beat 1", "Beat 2", "Beat 3"]),
            "rep_name": m.pick(reps), "product_name": m.pick(goods)[1], "qty": m.number(1, 60),
            "net_amount": net, "tax_amount": tax, "gross_amount": net + tax,
        })  # fmt: skip
    page.total(table, m.one("Grand Total", "Total :"), at=3)
    page.note("** Computer generated report, no signature required")
    return Book([page], "Secondary_Oct26.xlsx", may_ask={"ambiguous_date": "dmy"})


def daily_sales_report(m: Maker) -> Book:
    """DSR: calls, productive calls and order value of each salesman and day."""
    page = Page("DSR")
    page.title(m.one("DAILY SALES REPORT", "DSR - Field Force"))
    table = page.table("visit_log", [
        day("Date", "visit_date", "{v:%d-%b-%y}"),
        text(m.one("Salesman", "DSE", "SO Name"), "rep_name"),
        text("Route", None, "route", also=("route_name", "territory")),
        count(m.one("TC", "Total Calls", "Calls"), "actual_calls"),
        count(m.one("PC", "Productive Calls"), None, key="won", also=("has_order",)),
        rate(m.one("Prod %", "Strike %"), None, key="share"),
        count("TLSD", None, key="tlsd", also=("order_lines",)),
        money("Order Val (Rs)", "order_amount"),
    ], currency="Rs")  # fmt: skip
    reps = m.people(3)
    for when in sorted({m.day() for _ in range(7)}):
        for name in reps:
            calls = m.number(18, 45)
            won = m.number(3, calls)
            page.row(table, {
                "visit_date": when, "rep_name": name, "route": m.pick(ZONES),
                "actual_calls": calls, "won": won, "share": Decimal(won) / calls,
                "tlsd": won * 3, "order_amount": m.cents(900, 40_000),
            })  # fmt: skip
    page.total(table, "TOTAL")
    return Book([page], "DSR Oct.xlsx", may_ask={"kind": "visit_log", "no_kind": "visit_log"})


def achieved(m: Maker, name: str) -> Record:
    """A rep against the goal, last month and last year, amounts in steps of a thousand."""
    goal, last, before = (m.round(200_000, 4_000_000) for _ in range(3))
    made, year = m.round(150_000, 4_500_000), m.round(5_000_000, 30_000_000)
    return {
        "rep_name": name, "target_amount": goal, "actual_mtd": made, "prev_amount": last,
        "attainment_rate": round(made / goal, 4), "mom_rate": round(made / last - 1, 4),
        "last_year_amount": before, "yoy_rate": round(made / before - 1, 4),
        "actual_ytd": year, "goal_year": year + 500_000, "gap_amount": made - goal,
    }  # fmt: skip


def scorecard_golm(m: Maker) -> Book:
    """Tgt, Ach, GOLM %, GOLY %: in lakhs, said in a bracket of the title."""
    page = Page(m.one("MTD", "Ach"))
    page.title("Sales Performance MTD - Oct'26 (Rs. in Lakhs)", across=8)
    table = page.table("sales_progress", [
        text(m.one("SO", "TSO Name", "Sales Officer"), "rep_name"),
        text("HQ", None, "hq", also=("territory",)),
        money("Tgt", "target_amount", LAKH),
        money(m.one("Ach", "Achv."), "actual_mtd", LAKH),
        rate(m.one("Ach %", "% Ach"), "attainment_rate"),
        money(m.one("LM", "LMTD"), "prev_amount", LAKH),
        rate(m.one("GOLM %", "Gr% over LM"), "mom_rate"),
        money(m.one("LYSM", "LY"), "last_year_amount", LAKH),
        rate(m.one("GOLY %", "Gr% over LY"), "yoy_rate"),
        money("YTD Tgt", None, LAKH, key="goal_year"),
        money("YTD Ach", "actual_ytd", LAKH),
    ], currency="Rs", **OCTOBER)  # fmt: skip
    page.rows(table, [achieved(m, name) | {"hq": m.pick(ZONES)} for name in m.people(7)])
    page.total(table, m.one("Grand Total", "TOTAL"))
    return Book([page], "MTD_Performance.xlsx",
                may_ask={"kind": "sales_progress", "no_kind": "sales_progress"})  # fmt: skip


def managers_over_officers(m: Maker) -> Book:
    """Each area manager's row stands above his officers and holds their sum."""
    page = Page("Oct-26")
    page.title(m.one("Month: October 2026", "Period : 01-Oct-2026 to 31-Oct-2026"))
    page.title("All figures in INR")
    table = page.table("sales_progress", [
        text("Designation", None, "grade", also=("position",)),
        text(m.one("Name", "Employee"), "rep_name"),
        money("Target", "target_amount"), money("Achievement", "actual_mtd"),
        rate("Ach%", "attainment_rate"),
        Column("Surplus / (Shortfall)", "gap_amount", adds=True,
               show=lambda v: f"({-v:,.0f})" if v < 0 else f"{v:,.0f}"),
    ], currency="INR", **OCTOBER)  # fmt: skip
    every: list[Record] = []
    for boss in m.people(8)[:2]:
        team = [achieved(m, f"{name}") for name in m.people(m.number(3, 5))]
        page.total(table, "ASM", team, also={"rep_name": f"{boss} K"})
        page.rows(table, [one | {"grade": "SO"} for one in team])
        every += team
    page.total(table, "RSM", every, also={"rep_name": "Vikram Rao"})
    return Book([page], "ASM wise ach.xlsx", may_ask={
        "rows_add_up": "total", "kind": "sales_progress", "no_kind": "sales_progress"})  # fmt: skip


def zones_stacked(m: Maker) -> Book:
    """A block for each zone with its own header and total, the zone in a line above."""
    page = Page("Zonewise")
    form = m.one("Zone : {}", "Region - {}")
    page.title("TARGET Vs ACHIEVEMENT - OCT 2026")
    for zone in m.regions(3):
        page.blank()
        page.title(form.format(zone))
        table = page.table("sales_progress", [
            text("Sales Executive", "rep_name"), money("Tgt (Rs)", "target_amount"),
            money("Ach (Rs)", "actual_mtd"), rate("%", "attainment_rate"),
        ], territory=zone, currency="Rs", **OCTOBER)  # fmt: skip
        page.rows(table, [achieved(m, name) for name in m.people(m.number(3, 5))])
        page.total(table, "Sub Total")
    page.blank()
    page.note("Prepared by", None, "Checked by")
    return Book([page], "Zonewise TvA.xlsx", may_ask={
        "kind": "sales_progress", "no_kind": "sales_progress", "groups_are": "territory",
    })  # fmt: skip


def months_three_deep(m: Maker) -> Book:
    """FY 2026-27 over Aug-26, Sep-26, Oct-26, each over Tgt, Ach and %."""
    page = Page("TvA")
    page.title("(Values in Rs. '000)")
    columns = [text(("Territory", "", ""), "territory"), text(("Rep Name", "", ""), "rep_name")]
    for n, month in ((8, "Aug-26"), (9, "Sep-26"), (10, "Oct-26")):
        for word, name in (("Tgt", "target_amount"), ("Ach", "actual_mtd")):
            columns.append(money(("FY 2026-27", month, word), name, 1000, key=f"{name}{n}",
                                 plus=span(n), format="#,##0"))  # fmt: skip
        columns.append(rate(("FY 2026-27", month, "%"), "attainment_rate", key=f"share{n}",
                            plus=span(n)))  # fmt: skip
    table = page.table("sales_progress", columns, currency="Rs")
    for zone in m.regions(3):
        held = []
        for name in m.people(m.number(2, 4)):
            one: Record = {"territory": zone, "rep_name": name}
            for n in (8, 9, 10):
                got = achieved(m, name)
                one[f"target_amount{n}"] = got["target_amount"]
                one[f"actual_mtd{n}"] = got["actual_mtd"]
                one[f"share{n}"] = got["attainment_rate"]
            held.append(one)
            page.row(table, one, hide=("territory",) if len(held) > 1 else ())
        page.total(table, f"{zone} Total", held)
    page.total(table, "All India")
    return Book([page], "TvA_Q2-Q3.xlsx", may_ask={
        "kind": "sales_progress", "no_kind": "sales_progress"})  # fmt: skip


def incentive_working(m: Maker) -> Book:
    """Codes with leading zeros, slab and payout beside target and achievement; nil payouts."""
    page = Page("Incentive")
    page.title("INCENTIVE WORKING FOR THE MONTH OF OCTOBER 2026")
    page.blank()
    table = page.table("sales_progress", [
        text("S.No", None, "no"), text(m.one("Emp Code", "Emp. ID"), "rep_id"),
        text(m.one("Emp Name", "Name of Employee"), "rep_name"),
        text(m.one("Location", "HQ"), None, "hq", also=("territory",)),
        money(m.one("Sales Tgt", "Monthly Target"), "target_amount"),
        money(m.one("Sales Ach", "Actual Sales"), "actual_mtd"),
        rate("% Ach", "attainment_rate"), text("Slab", None, "slab"),
        money("Incentive Payable", None, key="pay", adds=True),
    ], **OCTOBER)  # fmt: skip
    for place, name in enumerate(m.people(8)):
        one = achieved(m, name) | {"no": place + 1, "rep_id": f"00{m.number(1000, 9999)}",
                                   "hq": m.pick(ZONES)}  # fmt: skip
        full = one["attainment_rate"] >= 1
        one |= {"slab": "A" if full else "-", "pay": m.round(2000, 9000, 500) if full else None}
        fill(page, table, page.row(table, one), "NIL")
    page.total(table, "Total", at=2)
    page.blank()
    page.note("Prepared By", None, None, "Verified By", None, None, "Approved By")
    return Book([page], "Incentive Oct-26.xlsx", may_ask={
        "kind": "sales_progress", "no_kind": "sales_progress"})  # fmt: skip


def salesman_day_matrix(m: Maker) -> Book:
    """Sales of each day across (1, 2, 3 ... of October), a total on the right and below."""
    page = Page("Oct'26")
    page.title("Day wise sales - October 2026 (Amount in Rs.)")
    days = sorted(m.shape.sample(range(1, 32), 8))
    columns = [text("Salesman", "rep_name")]
    columns += [money(f"{d:02d}-Oct", "net_amount", key=f"d{d}", format="#,##0",
                      plus={"doc_date": date(2026, 10, d)}) for d in days]  # fmt: skip
    columns.append(money("Total", None, key="sum", format="#,##0"))
    table = page.table("sales_detail", columns, currency="Rs")
    for name in m.people(5):
        one: Record = {f"d{d}": m.round(3000, 90_000, 10) for d in days if m.number(0, 5)}
        fill(page, table, page.row(table, one | {"rep_name": name, "sum": sum(one.values())}), "-")
    page.total(table, "Total")
    return Book([page], "daywise.xlsx", may_ask={
        "kind": "sales_detail", "no_kind": "sales_detail", "numbers_are": "money"})  # fmt: skip


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        secondary_register, daily_sales_report, scorecard_golm, managers_over_officers,
        zones_stacked, incentive_working, salesman_day_matrix,
    )
]  # fmt: skip
