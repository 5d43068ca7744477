"""English forms of what is owed and in stock: ageing, collections, cash, stock and sales."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, text
from bench.corpus.layouts.bazaar import ZONES, indian
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

ZERO = Decimal(0)
END = date(2026, 10, 31)


def bills_receivable(m: Maker) -> Book:
    """Tally's list of open bills: 1,25,000.00 Dr, on account in Cr."""
    page = Page("Bills Receivable")
    page.title(m.company() + " Ltd")
    page.title("Bills Receivable")
    page.title("As on 31-Oct-2026")
    table = page.table("ar_ageing", [
        day("Date", "invoice_date", "{v:%d-%b-%y}"), text("Ref. No.", "invoice_no"),
        text("Party's Name", "customer_name", also=("dealer_name",)),
        Column("Pending Amount", "ar_balance", adds=True,
               show=lambda v: f"{indian(abs(v))} {'Dr' if v >= 0 else 'Cr'}"),
        day("Due on", "due_date", "{v:%d-%b-%y}"),
        count(m.one("Overdue by Days", "Overdue (days)"), "overdue_days", adds=False),
    ])  # fmt: skip
    shops = m.dealers(5)
    for place in range(m.number(10, 22)):
        when = date(2026, 8, 1) + timedelta(m.number(0, 80))
        owed = m.cents(4000, 400_000) * m.pick([1, 1, 1, 1, 1, -1])
        page.row(table, {
            "invoice_date": when, "invoice_no": f"INV/{place + 77:04d}",
            "customer_name": m.pick(shops), "ar_balance": owed, "due_date": when + timedelta(30),
            "overdue_days": max(0, (END - when).days - 30),
        })  # fmt: skip
    page.total(table, None)
    return Book([page], "BillsReceivable.xlsx")


def ageing_by_executive(m: Maker) -> Book:
    """Ageing in AED: 0-30 ... >120, subtotals for each executive, the total above the rows."""
    page = Page("Ageing")
    page.title(m.one("Customer Ageing Report as at 31 October 2026 (AED)",
                     "Debtors Ageing as of 31/10/2026 - Currency: AED"))  # fmt: skip
    table = page.table("ar_ageing", [
        text(m.one("Sales Exec", "Salesman"), "rep_name"), text("Cust. Code", "customer_id"),
        text("Customer Name", "customer_name"),
        count(m.one("Cr. Days", "Payment Terms (Days)"), "credit_days", adds=False),
        money(m.one("Cr. Limit", "Credit Limit"), "credit_limit", adds=False),
        money(m.one("0-30", "0 - 30 Days"), None, key="a", also=("bucket_30",)),
        money("31-60", "bucket_60"), money("61-90", "bucket_90"),
        money("91-120", None, key="d", also=("bucket_90_plus",)),
        money(">120", None, key="e", also=("bucket_90_plus",)),
        money(m.one("Total O/S", "Balance Due"), "ar_balance"),
    ], currency="AED")  # fmt: skip
    table.cell = lambda held: {"bucket_30": held["a"], "bucket_90_plus": held["d"] + held["e"]}
    everyone: list[Record] = []
    for name in m.people(3):
        held = []
        for shop in m.dealers(m.number(2, 4)):
            parts = {k: m.pick([ZERO, m.cents(100, 40_000)])
                     for k in ("a", "bucket_60", "bucket_90", "d", "e")}  # fmt: skip
            held.append(parts | {
                "rep_name": name, "customer_id": f"C{m.number(1000, 9999)}", "customer_name": shop,
                "credit_days": m.pick([30, 45, 60]), "credit_limit": m.round(10_000, 90_000),
                "ar_balance": sum(parts.values()),
            })  # fmt: skip
        page.rows(table, held)
        page.total(table, f"{name} Total", held)
        everyone += held
    page.total(table, "Grand Total", everyone)
    return Book([page], "Ageing_Oct.xlsx")


def collections_register(m: Maker) -> Book:
    """Receipts of a month: NEFT, cheque, cash; the sum of each day below its rows."""
    page = Page("Collections")
    page.title(m.one("COLLECTION REGISTER : OCT-2026", "Daily Collection Report - Oct 2026"))
    table = page.table("dealer_payment", [
        day(m.one("Receipt Dt", "Recd Date"), "payment_date", "{d:02d}-{m:02d}-{y}"),
        text("Receipt No", None, "no"), text(m.one("Distributor", "Stockist"), "dealer_name"),
        text(m.one("Mode", "Mode of Payment"), "payment_method"),
        text("Chq/UTR No", None, "ref"), text("Bank", None, "bank"),
        money(m.one("Amt Recd (Rs)", "Amount Received (Rs)"), "actual_payment"),
    ], currency="Rs")  # fmt: skip
    names, place = m.dealers(5), 0
    for number in (3, 9, 14, 22, 29):
        held = []
        for _ in range(m.number(1, 4)):
            place += 1
            held.append({
                "payment_date": date(2026, 10, number), "no": f"RC{place:05d}",
                "dealer_name": m.pick(names), "payment_method": m.pick(["NEFT", "Cheque", "Cash"]),
                "ref": f"{m.number(0, 999999):06d}", "bank": m.pick(["HDFC", "SBI", "Axis"]),
                "actual_payment": m.cents(5000, 300_000),
            })  # fmt: skip
        page.rows(table, held)
        page.total(table, "Day Total", held, at=2)
    page.total(table, "Total Collection", at=2)
    return Book([page], "collections.xlsx", may_ask={
        "ambiguous_date": "dmy", "kind": "dealer_payment", "no_kind": "dealer_payment"},
    )  # fmt: skip


def collection_plan(m: Maker) -> Book:
    """Weeks by their days across, plan and actual below each, outstanding beside."""
    page = Page("Plan Vs Actual")
    page.title("Collection Plan vs Actual - Nov 2026 (Rs. in Lacs)")
    columns = [text(("Distributor", ""), "dealer_name"), text(("Town", ""), None, "town",
                                                              also=("territory",))]  # fmt: skip
    for first, last in ((1, 7), (8, 14)):
        told = {"period_start": date(2026, 11, first), "period_end": date(2026, 11, last)}
        for word, name in (("Plan", "plan_payment"), ("Actual", "actual_payment")):
            columns.append(money((f"{first:02d}-{last:02d} Nov", word), name, 100_000,
                                 key=f"{name}{first}", plus=told))  # fmt: skip
    table = page.table("dealer_payment", columns, currency="Rs")
    for name in m.dealers(m.number(5, 9)):
        page.row(table, {"dealer_name": name, "town": m.pick(ZONES)} | {
            f"{what}{first}": m.round(50_000, 900_000) for first in (1, 8)
            for what in ("plan_payment", "actual_payment")
        })  # fmt: skip
    page.total(table, "Total")
    return Book([page], "coll_plan_nov.xlsx", may_ask={
        "kind": "dealer_payment", "no_kind": "dealer_payment"})  # fmt: skip


def van_settlement(m: Maker) -> Book:
    """Cash of the van salesmen: float, collected, banked, counted, short or (excess)."""
    page = Page("Settlement")
    page.title(m.one("VAN SALES CASH SETTLEMENT", "Van Cash Reconciliation"))
    page.blank()
    table = page.table("cash_bag", [
        day("Date", "count_date", "{v:%d-%b-%y}"),
        text(m.one("Van Salesman", "Route Salesman"), "rep_name"),
        money(m.one("Opening Float", "Opening Cash"), "opening_cash"),
        money(m.one("Cash Collected", "Cash Collections"), "cash_collected"),
        money(m.one("Banked", "Deposited in Bank"), "cash_deposited"),
        money(m.one("Cash Counted", "Physical Cash"), "cash_counted"),
        count(m.one("No. of Chqs", "No of Cheques"), "cheque_count", adds=False),
        money(m.one("Chq Amt", "Cheque Value"), "cheque_amount"),
        Column("Short/(Excess)", None, key="gap"),
        text(m.one("Reason", "Reason for Variance"), "bag_diff_reason"),
    ])  # fmt: skip
    reps = m.people(3)
    for when in sorted({m.day() for _ in range(6)}):
        for name in reps:
            start, got = m.round(500, 1500, 100), m.cents(2000, 9000)
            banked, gap = m.round(500, 2000, 100), m.pick([0, 0, 0, 20, -10])
            page.row(table, {
                "count_date": when, "rep_name": name, "opening_cash": start,
                "cash_collected": got, "cash_deposited": banked,
                "cash_counted": start + got - banked - gap, "cheque_count": m.number(0, 4),
                "cheque_amount": m.cents(100, 4000), "gap": f"({-gap})" if gap < 0 else gap,
                "bag_diff_reason": "Change not returned" if gap else None,
            })  # fmt: skip
    page.total(table, "Total", at=1)
    return Book([page], "van_cash.xlsx", may_ask={"kind": "cash_bag", "no_kind": "cash_bag"})


def stock_and_sales(m: Maker) -> Book:
    """S&S statement of one stockist for a month; item codes with leading zeros, nil as -."""
    page = Page("S&S")
    dealer = m.dealers(1)[0]
    page.title("STOCK & SALES STATEMENT")
    page.title(f"Stockist : {dealer}", None, None, None, "Month : Oct-2026")
    table = page.table("dealer_psi", [
        text("Item Code", "product_id"), text("Product", "product_name"), text("Pack", "spec"),
        count(m.one("Op. Bal", "Op. Stk"), "opening_stock"),
        count(m.one("Receipts", "Purchase"), "sell_in"),
        count(m.one("Sales Qty", "Sales"), "sell_out"),
        count(m.one("Cl. Bal", "Cl. Stk"), "closing_stock"),
        money(m.one("Cl. Value", "Stock Value (Rs)"), None, key="worth"),
    ], dealer_name=dealer, snapshot_date=END)  # fmt: skip
    for code, good in m.products(m.number(6, 12)):
        start, came = m.number(10, 300), m.pick([0, m.number(1, 200)])
        went = m.number(0, start + came)
        row = page.row(table, {
            "product_id": f"00{code}", "product_name": good, "spec": m.pick(["10x10", "1x24"]),
            "opening_stock": start, "sell_in": came or None, "sell_out": went,
            "closing_stock": start + came - went, "worth": m.cents(500, 9000),
        })  # fmt: skip
        if came == 0:
            page.cells[row, 4] = ("-", "")
    page.total(table, "TOTAL", at=1)
    return Book([page], "SS_Oct.xlsx", may_ask={
        "month_only": "month_end", "day_of": "2026-10-31", "party_of": dealer})  # fmt: skip


def stock_cover(m: Maker) -> Book:
    """Stock in hand of distributors: dealer and city on the first row only, days of cover."""
    page = Page("Stock")
    page.title(m.one("Distributor Closing Stock as on 31-Oct-2026",
                     "Distributor stock report - Stock Date: 31/10/2026"))  # fmt: skip
    table = page.table("dealer_psi", [
        text(m.one("DB Name", "Distributor Name"), "dealer_name"),
        text("City", None, "town", also=("territory",)), text("SKU Code", "product_id"),
        text("SKU", "product_name"), count(m.one("SOH (Cs)", "Stock on Hand"), "closing_stock"),
        count("Avg Daily Sale", None, key="pace", adds=False),
        count(m.one("Stock Cover (Days)", "DOH"), "cover_days", adds=False),
        count(m.one("Near Expiry (Cs)", "Near Expiry Qty"), "near_expiry"),
    ], snapshot_date=END)  # fmt: skip
    goods = m.products(4)
    for dealer in m.dealers(m.number(3, 5)):
        town, held = m.pick(ZONES), []
        for code, good in goods:
            stock, pace = m.number(30, 900), m.number(2, 30)
            held.append({
                "dealer_name": dealer, "town": town, "product_id": code, "product_name": good,
                "closing_stock": stock, "pace": pace, "cover_days": stock // pace,
                "near_expiry": m.number(0, 20),
            })  # fmt: skip
            page.row(table, held[-1], hide=("dealer_name", "town") if len(held) > 1 else ())
        page.total(table, f"{dealer} Total", held)
    return Book([page], "DB_Stock.xlsx", may_ask={"day_of": "2026-10-31"})


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        bills_receivable, ageing_by_executive, collections_register, collection_plan,
        van_settlement, stock_and_sales, stock_cover, )
]  # fmt: skip
