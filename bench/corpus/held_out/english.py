"""English forms that were read right when they were first seen, or that taught nothing yet."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.abroad import TOWNS
from bench.corpus.layouts.bazaar import ZONES, months_three_deep
from bench.corpus.layouts.exports import european
from bench.corpus.layouts.fieldwork import WEEK
from bench.corpus.layouts.months import span
from bench.corpus.layouts.offices import euro_progress
from bench.corpus.layouts.yearplans import operating_plan
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record


def outlet_coverage(m: Maker) -> Book:
    """How many outlets a salesman has, covers and bills: no report of ours."""
    page = Page("Coverage")
    page.title("Outlet Coverage & ECO Report - Oct 2026")
    table = page.table(None, [
        text("Salesman", None, "who"), count("Universe", None, key="a"),
        count("Covered", None, key="b"), count("Billed (ECO)", None, key="c"),
        rate("ECO %", None, key="d"), count("Zero Billed", None, key="e"),
    ])  # fmt: skip
    for name in m.people(6):
        a = m.number(180, 300)
        b, c = a - m.number(0, 30), m.number(60, 140)
        page.row(table, {"who": name, "a": a, "b": b, "c": c, "d": Decimal(c) / a, "e": a - c})
    page.total(table, "Total")
    return Book([page], "ECO.xlsx", refusal=("no_known_table",))


def must_stock_matrix(m: Maker) -> Book:
    """Outlets down, must-stock items across, Y or N in the cells, a count at the right."""
    page = Page("MSL")
    page.title("Must Stock List - Audit")
    goods = [f"{name} {size}" for name, size in zip(
        m.shape.sample(["Cola", "Orange", "Mango", "Soda", "Lemon"], 4),
        ["250ml", "500ml", "1L", "2L"], strict=True)]  # fmt: skip
    columns = [day("Audit Date", "check_date", "{v:%d-%b-%y}"),
               text(m.one("Outlet", "Store"), "customer_name")]  # fmt: skip
    columns += [Column(good, "is_stocked", key=good, plus={"product_name": good},
                       show=lambda v: "Y" if v else "N") for good in goods]  # fmt: skip
    table = page.table("distribution_check", [*columns, count("MSL Count", None, key="all",
                                                              adds=False)])  # fmt: skip
    for shop in m.shops(8):
        one: Record = {good: m.number(0, 3) > 0 for good in goods}
        page.row(table, one | {"check_date": m.day(), "customer_name": shop,
                               "all": sum(one.values())})  # fmt: skip
    return Book([page], "msl_audit.xlsx", may_ask={
        "columns_are": "product_name", "kind": "distribution_check",
        "no_kind": "distribution_check"})  # fmt: skip


def week_board(m: Maker) -> Book:
    """Reps down, the days of a week across as 09/11 Mon, outlets separated by semicolons."""
    page = Page("Wk 46")
    page.title("Visit Plan Week 46 (9 - 14 Nov 2026)")
    days = [WEEK + timedelta(n) for n in range(5)]
    table = page.table("visit_plan", [text(m.one("Rep", "Merchandiser"), "rep_name")] + [
        text(f"{when:%a} {when:%d/%m}", "customer_name", f"c{when.day}",
             plus={"plan_date": when}) for when in days
    ])  # fmt: skip
    for name in m.people(4):
        held: Record = {"rep_name": name}
        lists = {when: m.shops(m.number(1, 3)) for when in days if m.number(0, 4)}
        held |= {f"c{when.day}": "; ".join(shops) for when, shops in lists.items()}
        row = page.row(table, held)
        table.records = [r for r in table.records if r[0] != row] + [
            (row, {"rep_name": name, "plan_date": when, "customer_name": shop})
            for when, shops in lists.items()
            for shop in shops
        ]
        for when in days:
            if when not in lists:
                page.cells[row, days.index(when) + 1] = ("OFF", "")
    return Book([page], "visit_plan_wk46.xlsx", may_ask={
        "columns_are": "customer_name", "week_of": "2026-11-09"})  # fmt: skip


def party_ledger(m: Maker) -> Book:
    """A party's ledger, debit and credit beside each other: sales and receipts mixed; no report."""
    page = Page("Ledger")
    page.title(f"Ledger Account : {m.dealers(1)[0]}")
    page.title("1-Oct-26 to 31-Oct-26")
    table = page.table(None, [
        day("Date", None, key="when"), text("Particulars", None, "what"),
        text("Vch Type", None, "type"), text("Vch No.", None, "no"),
        money("Debit", None, key="debit"), money("Credit", None, key="credit"),
        Column("Balance", None, key="run"),
    ])  # fmt: skip
    run = m.cents(1000, 90_000)
    page.row(table, {"when": date(2026, 10, 1), "what": "Opening Balance", "run": f"{run} Dr"})
    for when in m.days(m.number(8, 14)):
        owed = m.cents(500, 40_000)
        out = m.number(0, 1) == 0
        run += owed if out else -owed
        page.row(table, {
            "when": when, "what": "Sales" if out else "HDFC Bank", "no": str(m.number(100, 999)),
            "type": "Sales" if out else "Receipt", "debit" if out else "credit": owed,
            "run": f"{abs(run)} {'Dr' if run > 0 else 'Cr'}",
        })  # fmt: skip
    page.total(table, "Closing Balance", at=1)
    return Book([page], "ledger.xlsx", refusal=("no_known_table",))


def warehouse_stock(m: Maker) -> Book:
    """Own warehouses across: nobody's dealers, so no report of ours."""
    page = Page("CWH Stock")
    page.title("Closing Stock - Warehouse wise as on 31-Oct-26 (in Cases)")
    places = m.shape.sample(ZONES, 4)
    table = page.table(None, [text("SKU Code", None, "code"), text("Description", None, "good"), *[
        count(f"{place} WH", None, key=place) for place in places], count("Total", None, key="sum"),
    ])  # fmt: skip
    for code, good in m.products(8):
        one = {place: m.number(0, 900) for place in places}
        page.row(table, one | {"code": code, "good": good, "sum": sum(one.values())})
    page.total(table, "Grand Total")
    return Book([page], "WH stock.xlsx", refusal=("no_known_table",))


def price_list(m: Maker) -> Book:
    """MRP, PTR, PTS of each pack: no report of ours."""
    page = Page("Price List")
    page.title("PRICE LIST w.e.f. 01-Nov-2026")
    table = page.table(None, [
        text("SKU", None, "code"), text("Description", None, "good"),
        text("Case Config", None, "k"),
        money("MRP", None, key="a"), money("PTR", None, key="b"), money("PTS", None, key="c"),
        rate("Retailer Margin", None, key="d"),
    ])  # fmt: skip
    for code, good in m.products(9):
        price = m.round(20, 300, 5)
        page.row(table, {"code": code, "good": good, "k": "1x24", "a": price,
                         "b": price * Decimal("0.9"), "c": price * Decimal("0.85"),
                         "d": Decimal("0.1")})  # fmt: skip
    return Book([page], "price_list.xlsx", refusal=("no_known_table",))


def sheets_of_months(m: Maker) -> Book:
    """A sheet for each month of sales and a YTD sheet that adds them up."""
    pages, total = [], Decimal(0)
    reps, sums = m.people(4), dict.fromkeys(range(4), Decimal(0))
    for n in (8, 9, 10):
        page = Page(f"{calendar.month_abbr[n]}'26")
        table = page.table("sales_progress", [
            text("Sales Rep", "rep_name"), text("Town", None, "town", also=("territory",)),
            money("Target", "target_amount"), money("Actual", "actual_mtd"),
            rate("%", "attainment_rate"),
        ], **span(n))  # fmt: skip
        for place, name in enumerate(reps):
            goal, made = m.round(100_000, 900_000), m.cents(90_000, 950_000)
            sums[place] += made
            page.row(table, {
                "rep_name": name, "town": ZONES[place], "target_amount": goal,
                "actual_mtd": made, "attainment_rate": round(made / goal, 4),
            })  # fmt: skip
        page.total(table, "Total")
        pages.append(page)
    last = Page("Summary")
    table = last.table(None, [text("Sales Rep", None, "who"), money("Aug-Oct Actual", None,
                                                                    key="sum")])  # fmt: skip
    last.rows(table, [{"who": name, "sum": sums[place]} for place, name in enumerate(reps)])
    total = sum(sums.values(), total)
    last.put("total", ["Total", (float(total), "#,##0.00")])
    return Book([*pages, last], "Sales FY27.xlsx", may_ask={
        "kind": "sales_progress", "no_kind": "sales_progress", "same_total": "none"})  # fmt: skip


def sap_billing(m: Maker) -> Book:
    """A German SAP list as csv: semicolons, 1.234,56, a minus behind, customers 0000012345."""
    page = Page("Export")
    table = page.table("sales_detail", [
        text("Billing Doc.", "doc_no"),
        day(m.one("Billing Date", "Bill.Date"), "doc_date", "{d:02d}.{m:02d}.{y}"),
        text("Sold-to party", "customer_id"), text("Name 1", "customer_name"),
        text("Material", "product_id"), text("Material Description", "product_name"),
        Column("Billed Qty", "qty", show=lambda v: european(Decimal(v))[:-3] + ",000"),
        text("SU", "uom"), Column("Net Value", "net_amount", show=european),
        text("Curr.", "currency"), text("Sales Employee", "rep_name"),
    ])  # fmt: skip
    shops, goods, reps = m.shops(5), m.products(4), m.people(3)
    ids = {shop: f"00000{m.number(10000, 99999)}" for shop in shops}
    for place, when in enumerate([*m.days(m.number(12, 25)), date(2026, 10, 30)]):
        shop, (code, good) = m.pick(shops), m.pick(goods)
        page.row(table, {
            "doc_no": f"00900{place:05d}", "doc_date": when, "customer_id": ids[shop],
            "customer_name": shop, "product_id": f"0000000{code}", "product_name": good,
            "qty": m.number(1, 400), "uom": "CS", "currency": "EUR", "rep_name": m.pick(reps),
            "net_amount": m.cents(20, 90_000) * m.pick([1, 1, 1, 1, -1]),
        })  # fmt: skip
    return Book([page], "VF05.csv", form="csv_semicolon", may_ask={"ambiguous_decimal": "comma"})


def channel_goals(m: Maker) -> Book:
    """Reps down, channels of trade across, in thousands of shillings."""
    page = Page("Channel Tgt")
    page.title("Channel wise Targets - November 2026 (KES '000)")
    names = ["GT", "MT", "HoReCa", "Pharmacy"]
    columns = [text("Rep Name", "rep_name"), text("Town", None, "town", also=("territory",))]
    columns += [money(name, "target_amount", 1000, key=name, plus={"channel": name} | span(11))
                for name in names]  # fmt: skip
    table = page.table("sales_target", [*columns, money("Total", None, 1000, key="sum")],
                       currency="KES")  # fmt: skip
    for name in m.people(6):
        one: Record = {channel: m.round(50_000, 900_000) for channel in names}
        page.row(table, one | {"rep_name": name, "town": m.pick(TOWNS), "sum": sum(one.values())})
    page.total(table, "Total")
    return Book([page], "channel_targets.xlsx", may_ask={
        "columns_are": "channel", "kind": "sales_target", "no_kind": "sales_target"})  # fmt: skip


def invoices_and_credits(m: Maker) -> Book:
    """Credit notes among invoices, their amounts without a minus: that has to be asked about."""
    page = Page("Register")
    table = page.table("sales_detail", [
        day("Doc Date", "doc_date"), text("Doc No", "doc_no"),
        text(m.one("Doc Type", "Type"), "doc_type"), text("Customer Name", "customer_name"),
        money("Net Amount", "net_amount"),
    ])  # fmt: skip
    shops = m.shops(4)
    for place, when in enumerate(m.days(m.number(12, 20))):
        back = place % 5 == 3
        worth = m.cents(90, 9000)
        row = page.row(table, {
            "doc_date": when, "doc_no": f"{'CN' if back else 'INV'}{place:04d}",
            "doc_type": "Credit Note" if back else "Invoice", "customer_name": m.pick(shops),
            "net_amount": -worth if back else worth,
        })  # fmt: skip
        page.cells[row, 4] = (float(worth), "#,##0.00")
    return Book([page], "register.xlsx", asks={"return_rows": "subtract"})


def promo_events(m: Maker) -> Book:
    """Events at retailers: from, to, what is invested, base and event sales in rand."""
    page = Page("Events")
    table = page.table("promotion", [
        text(m.one("Event", "Event Name"), "promo_name"),
        text("Retailer", "customer_name", also=(None,)),
        day("From", "start_date", "{v:%d %b %Y}"), day("To", "end_date", "{v:%d %b %Y}"),
        money(m.one("Investment (ZAR)", "Promo Cost (ZAR)"), "promo_cost"),
        money(m.one("Base Sales (ZAR)", "Baseline (ZAR)"), "baseline_sales"),
        money(m.one("Event Sales (ZAR)", "Promo Sales (ZAR)"), "promo_sales"),
        Column("ROI", None, key="roi", show=lambda v: f"{v:.1f}x"),
    ], currency="ZAR")  # fmt: skip
    for _ in range(m.number(5, 9)):
        start = m.day(11)
        page.row(table, {
            "promo_name": m.pick(["Black Friday", "Pay day", "Braai week"]),
            "customer_name": m.pick(["Shoprite", "Pick n Pay", "Spar"]), "start_date": start,
            "end_date": start + timedelta(10), "promo_cost": m.cents(900, 9000),
            "baseline_sales": m.cents(4000, 9000), "promo_sales": m.cents(9000, 20_000),
            "roi": Decimal(m.number(10, 40)) / 10,
        })  # fmt: skip
    return Book([page], "events.xlsx", may_ask={
        "kind": "promotion", "no_kind": "promotion", "missing_column": "E"})  # fmt: skip


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        outlet_coverage, must_stock_matrix, week_board, party_ledger, warehouse_stock,
        price_list, sheets_of_months, sap_billing, channel_goals, invoices_and_credits,
        promo_events, euro_progress, operating_plan, months_three_deep,
    )
]  # fmt: skip
