"""English exports of accounts and of customer systems: Tally, SAP, QuickBooks, Odoo, CRMs."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.bazaar import indian
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record, Table


def european(value: Decimal) -> str:
    """1.234,56 and a minus behind."""
    shown = f"{abs(value):,.2f}".replace(",", "x").replace(".", ",").replace("x", ".")
    return shown + ("-" if value < 0 else "")


def tally_register(m: Maker) -> Book:
    """Tally's sales register: Particulars, credit notes as (-)1,200.00, the period in a title."""
    page = Page("Sales Register")
    page.title(m.company() + " Ltd")
    page.title("Sales Register")
    page.title("1-Oct-26 to 31-Oct-26")
    table = page.table("sales_detail", [
        day("Date", "doc_date"), text("Particulars", "customer_name"),
        text("Voucher Type", "doc_type"), text(m.one("Voucher No.", "Vch No."), "doc_no"),
        text("GSTIN/UIN", None, "tax_no"),
        Column(m.one("Value", "Taxable Value"), "net_amount", adds=True,
               show=lambda v: f"(-){indian(-v)}" if v < 0 else indian(v)),
        Column("Gross Total", "gross_amount", adds=True,
               show=lambda v: f"(-){indian(-v)}" if v < 0 else indian(v)),
    ])  # fmt: skip
    shops = m.dealers(5)
    for place, when in enumerate(m.days(m.number(14, 30))):
        back = m.number(0, 6) == 0
        net = m.cents(2000, 400_000) * (-1 if back else 1)
        page.row(table, {
            "doc_date": when, "customer_name": m.pick(shops),
            "doc_type": "Credit Note" if back else "Sales", "doc_no": f"{place + 1:04d}/26-27",
            "tax_no": f"27AAB{m.number(10000, 99999)}C1Z{m.number(1, 9)}", "net_amount": net,
            "gross_amount": (net * Decimal("1.18")).quantize(Decimal("0.01")),
        })  # fmt: skip
    page.total(table, "Grand Total", at=1)
    return Book([page], "SalesRegister.xlsx", may_ask={"cancelled_rows": "load"})


def quickbooks_by_customer(m: Maker) -> Book:
    """Sales by Customer Detail: the customer on a line of its own, Total for ... below."""
    page = Page("Sales by Customer Detail")
    page.title(m.company() + " Inc.")
    page.title("Sales by Customer Detail")
    page.title("October 2026")
    page.blank()
    table = page.table("sales_detail", [
        text("", None, "label"), day("Date", "doc_date", "{m:02d}/{d:02d}/{y}"),
        text("Transaction Type", "doc_type"), text("Num", "doc_no"),
        text(m.one("Product/Service", "Item"), "product_name"), count("Qty", "qty"),
        money("Sales Price", "unit_price", adds=False), money("Amount", "net_amount"),
        money("Balance", None, key="run", adds=False),
    ])  # fmt: skip
    goods, days = m.products(4), iter([date(2026, 10, 27), *m.days(40)])
    for shop in m.shops(m.number(3, 5)):
        page.group(shop)
        held: list[Record] = []
        run = Decimal(0)
        for _ in range(m.number(2, 5)):
            qty, price = m.number(1, 30), m.cents(4, 90)
            run += qty * price
            one = {"doc_date": next(days), "doc_type": "Invoice", "doc_no": f"{m.number(1, 9)}07",
                   "product_name": m.pick(goods)[1], "qty": qty, "unit_price": price,
                   "net_amount": qty * price, "run": run}  # fmt: skip
            row = page.row(table, one)
            table.records[-1] = (row, table.records[-1][1] | {"customer_name": shop})
            held.append(one)
        page.total(table, f"Total for {shop}", held)
    page.total(table, "TOTAL")
    page.blank()
    page.note("Accrual Basis  Monday, November 9, 2026 09:14 AM GMT-05:00")
    return Book([page], "Sales+by+Customer+Detail.xlsx", may_ask={
        "groups_are": "customer_name", "ambiguous_date": "mdy"})  # fmt: skip


def odoo_order_lines(m: Maker) -> Book:
    """Odoo's export of orders with lines: number, day and customer on the first line only."""
    firsts = ("doc_no", "doc_date", "customer_name", "rep_name")
    page = Page("Sheet1")
    table = page.table("sales_detail", [
        text("Order Reference", "doc_no"), day("Order Date", "doc_date", "{v:%Y-%m-%d} 08:14:22"),
        text("Customer", "customer_name"), text("Salesperson", "rep_name"),
        text("Order Lines/Product", "product_name"), count("Order Lines/Quantity", "qty"),
        money("Order Lines/Unit Price", "unit_price", adds=False),
        money("Order Lines/Subtotal", "net_amount", adds=False),
    ])  # fmt: skip
    shops, goods, reps = m.shops(5), m.products(6), m.people(3)
    for place, when in enumerate(m.days(m.number(7, 12))):
        shop, who = m.pick(shops), m.pick(reps)
        for line in range(m.number(1, 4)):
            qty, price = m.number(1, 40), m.cents(3, 70)
            page.row(table, {
                "doc_no": f"S{place + 611:05d}", "doc_date": when, "customer_name": shop,
                "rep_name": who, "product_name": m.pick(goods)[1], "qty": qty,
                "unit_price": price, "net_amount": qty * price,
            }, hide=firsts if line else ())  # fmt: skip
    return Book([page], "sale.order.xlsx")


def deal(m: Maker, place: int) -> Record:
    """A deal of a list of opportunities."""
    share = m.pick([10, 25, 50, 75, 90])
    return {
        "opp_name": f"{m.pick(['Renewal', 'Upgrade', 'New line', 'Tender'])} {place + 301}",
        "opp_amount": m.round(5000, 900_000, 500), "probability": Decimal(share) / 100,
        "close_date": date(2026, 11, 10) + timedelta(m.number(0, 70)),
    }  # fmt: skip


def dynamics_opportunities(m: Maker) -> Book:
    """A Dynamics list: (Do Not Modify) columns that are hidden, Topic, Est. Revenue, Owner."""
    page = Page("All Opportunities")
    table = page.table("pipeline", [
        text("(Do Not Modify) Opportunity", None, "key1", hidden=True),
        text("(Do Not Modify) Row Checksum", None, "key2", hidden=True),
        day("(Do Not Modify) Modified On", None, key="changed", hidden=True),
        text("Topic", "opp_name"), text("Potential Customer", "customer_name"),
        day("Est. Close Date", "close_date"),
        money("Est. Revenue (USD)", "opp_amount"),
        Column("Probability", "probability", show=lambda v: int(v * 100)),
        text(m.one("Status Reason", "Pipeline Phase"), "stage"), text("Owner", "rep_name"),
    ], currency="USD")  # fmt: skip
    shops, reps = m.dealers(6), m.people(3)
    for place in range(m.number(8, 16)):
        page.row(table, deal(m, place) | {
            "key1": m.code("8F1C-"), "key2": m.code("Zx"), "changed": m.day(),
            "customer_name": m.pick(shops), "rep_name": m.pick(reps),
            "stage": m.pick(["Qualify", "Develop", "Propose", "Close"]),
        })  # fmt: skip
    return Book([page], "All Opportunities 09-11-2026 08-41-12.xlsx")


def salesforce_report(m: Maker) -> Book:
    """Opportunities grouped by stage on its first row, Subtotal rows, a Total, a copyright."""
    page = Page("Opportunity Report", left=1)
    page.title("Opportunities by Stage")
    page.title("As of 2026-11-09 08:12:44 Eastern Standard Time/EST - Generated by ops@example.com")
    page.title("Filtered By: Show: All opportunities; Close Date: Current and Next FQ")
    page.blank()
    table = page.table("pipeline", [
        text("Stage  ↑", "stage"), text("Opportunity Name", "opp_name"),
        text("Account Name", "customer_name"), money("Amount", "opp_amount"),
        day("Close Date", "close_date", "{m}/{d}/{y}"),
        Column("Probability (%)", "probability", show=lambda v: f"{v:.0%}"),
        text("Opportunity Owner", "rep_name"),
    ])  # fmt: skip
    shops, reps, place = m.dealers(6), m.people(3), 0
    for stage in ("Qualification", "Proposal/Price Quote", "Negotiation/Review"):
        held: list[Record] = []
        for _ in range(m.number(2, 5)):
            place += 1
            held.append(deal(m, place) | {"stage": stage, "customer_name": m.pick(shops),
                                          "rep_name": m.pick(reps)})  # fmt: skip
            page.row(table, held[-1], hide=("stage",) if len(held) > 1 else ())
        page.total(table, "Subtotal", held)
    page.total(table, "Total")
    page.blank()
    page.note("Confidential Information - Do Not Distribute")
    page.note("Copyright © 2000-2026 salesforce.com, inc. All rights reserved.")
    return Book([page], "report1762701164.xlsx", may_ask={"ambiguous_date": "mdy"})


def hubspot_deals(m: Maker) -> Book:
    """HubSpot's csv: days with a time, Deal Stage, Deal owner, weighted amounts."""
    page = Page("Export")
    table = page.table("pipeline", [
        text("Record ID", None, "id"), text("Deal Name", "opp_name"),
        text("Deal Stage", "stage"), day("Close Date", "close_date", "{v:%Y-%m-%d} 17:03"),
        text("Deal owner", "rep_name"), money("Amount", "opp_amount"),
        money("Weighted amount", None, key="weighted"),
        text("Pipeline", None, "pipe"), text("Associated Company", "customer_name"),
    ])  # fmt: skip
    for place in range(m.number(7, 15)):
        one = deal(m, place)
        page.row(table, one | {
            "id": m.code("9", 9), "stage": m.pick(["Appointment Scheduled", "Contract Sent"]),
            "rep_name": m.pick(["Grace Okoro", "Sam Ito"]), "pipe": "Sales Pipeline",
            "weighted": one["opp_amount"] * one["probability"], "probability": None,
            "customer_name": m.pick(["Lagos Retail", "Accra Mart", "Kano Stores"]),
        })  # fmt: skip
    return Book([page], "hubspot-crm-exports-all-deals-2026-11-09.csv", form="csv")


def zoho_deals(m: Maker) -> Book:
    """Deals in two currencies, the sign before each amount, the currency in a column."""
    page = Page("Deals")
    table = page.table("pipeline", [
        text("Deal Owner Name", "rep_name"), text("Deal Name", "opp_name"),
        Column("Amount", "opp_amount", show=lambda v: v),
        text("Currency", "currency"), text("Stage", "stage"),
        day("Closing Date", "close_date", "{v:%b %d, %Y}"),
        count("Probability (%)", None, key="chance", adds=False, also=("probability",)),
        text("Account Name", "customer_name"),
    ])  # fmt: skip
    table.cell = lambda held: {"probability": held["probability"],
                               "opp_amount": Decimal(held["plain"])}  # fmt: skip
    for place in range(m.number(7, 13)):
        one = deal(m, place)
        money_of = m.pick(["INR", "AED"])
        sign = {"INR": "Rs. ", "AED": "AED "}[money_of]
        page.row(table, one | {
            "rep_name": m.pick(["Ida Khan", "Paul Silva"]), "currency": money_of,
            "plain": one["opp_amount"], "opp_amount": f"{sign}{one['opp_amount']:,.2f}",
            "stage": m.pick(["Qualification", "Negotiation", "Needs Analysis"]),
            "chance": int(one["probability"] * 100), "customer_name": m.pick(m.dealers(3)),
        })  # fmt: skip
    return Book([page], "Deals_2026_11_09.xlsx")


def printed_register(m: Maker) -> Book:
    """A printed register: the heading again on every page, B/F and C/F rows, negative (1.00)."""
    page = Page("Print")
    heads = ["Inv Date", "Inv No", "Customer", "Rep", "Inv Amount (KES)"]
    page.title("INVOICE REGISTER", None, None, None, "Page 1 of 3")
    page.title("From 01/10/2026 to 31/10/2026")
    table: Table = page.table("sales_detail", [
        day(heads[0], "doc_date", "{d:02d}/{m:02d}/{y}"), text(heads[1], "doc_no"),
        text(heads[2], "customer_name"), text(heads[3], "rep_name"),
        Column(heads[4], "gross_amount", adds=True,
               show=lambda v: f"({-v:,.2f})" if v < 0 else f"{v:,.2f}"),
    ], currency="KES")  # fmt: skip
    shops, reps, place = m.shops(5), m.people(3), 0
    for sheet in (1, 2, 3):
        if sheet > 1:
            page.title("INVOICE REGISTER", None, None, None, f"Page {sheet} of 3")
            page.put("header", heads)
            page.total(table, "B/F", at=2)
        for when in m.days(8):
            place += 1
            page.row(table, {
                "doc_date": when, "doc_no": f"INV{place:06d}", "customer_name": m.pick(shops),
                "rep_name": m.pick(reps), "gross_amount": m.cents(500, 9000) * m.pick([1, 1, -1]),
            })  # fmt: skip
        page.total(table, "C/F" if sheet < 3 else "Total", at=2)
    return Book([page], "register.xlsx", may_ask={"ambiguous_date": "dmy"})


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        tally_register, quickbooks_by_customer, odoo_order_lines,
        dynamics_opportunities, salesforce_report, hubspot_deals, zoho_deals, printed_register,
    )
]  # fmt: skip
