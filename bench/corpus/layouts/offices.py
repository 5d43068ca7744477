"""English and two-language forms of offices from Lagos to Manila: lists, claims, documents."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.bazaar import ZONES
from bench.corpus.layouts.exports import european
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page


def employee_list(m: Maker) -> Book:
    """Field force of a company: DOJ, DOL, Reporting To, codes with leading zeros."""
    page = Page("Field Force")
    page.title("FIELD FORCE LIST AS ON 01-NOV-2026")
    table = page.table("rep_roster", [
        count("Sl No", None, key="no", adds=False),
        text(m.one("Emp ID", "Employee Code"), "rep_id"),
        text(m.one("Emp Name", "Employee Name"), "rep_name"),
        text(m.one("Designation", "Grade / Designation"), "position"),
        text("HQ", None, "hq", also=("territory",)),
        text(m.one("Reporting To", "Reporting Manager"), "supervisor_name"),
        day(m.one("DOJ", "Date of Joining"), "hire_date", "{v:%d-%b-%Y}"),
        day(m.one("DOL", "Date of Leaving"), "leave_date", "{v:%d-%b-%Y}"),
        text(m.one("Status", "Emp Status"), "employment_status"),
    ])  # fmt: skip
    bosses = m.people(2)
    for place, name in enumerate(m.people(m.number(8, 14))):
        gone = m.number(0, 5) == 0
        page.row(table, {
            "no": place + 1, "rep_id": f"000{m.number(100, 999)}", "rep_name": name,
            "position": m.pick(["TSO", "SO", "Sr. SO"]), "hq": m.pick(ZONES),
            "supervisor_name": m.pick(bosses), "hire_date": date(2019, 5, 5) + timedelta(
                m.number(0, 2000)), "leave_date": m.day(9) if gone else None,
            "employment_status": "Left" if gone else "Active",
        })  # fmt: skip
    return Book([page], "field_force.xlsx", may_ask={"kind": "rep_roster", "no_kind": "rep_roster"})


def outlet_master(m: Maker) -> Book:
    """Outlets with class, owner, mobile as +91, beat, who serves them."""
    page = Page("Outlet Master")
    table = page.table("customer_master", [
        text(m.one("Outlet Code", "Retailer Code"), "customer_id"),
        text(m.one("Outlet Name", "Retailer Name"), "customer_name"),
        text(m.one("Outlet Class", "Class"), "customer_class"),
        text(m.one("Outlet Type", "Channel Type"), "channel", also=(None,)),
        text("Address", "address"), text(m.one("Owner Name", "Contact Person"), "contact_name"),
        text(m.one("Mobile No", "Mobile"), "phone"), text("Beat", None, "beat",
                                                          also=("territory",)),
        text(m.one("SO", "Salesman"), "rep_name"),
        day(m.one("Created On", "Onboarded On"), "open_date", "{v:%d-%b-%y}"),
        count(m.one("Visits/Month", "Visit Frequency"), "required_freq", adds=False),
    ])  # fmt: skip
    reps = m.people(3)
    for place, shop in enumerate(m.shops(m.number(9, 18))):
        page.row(table, {
            "customer_id": f"00{place + 4101}", "customer_name": shop,
            "customer_class": m.pick(["A", "B", "C"]), "channel": m.pick(["Grocer", "Chemist"]),
            "address": f"{m.number(1, 200)} M G Road, {m.pick(ZONES)}",
            "contact_name": m.pick(m.people(2)),
            "phone": f"+9198{m.number(10_000_000, 99_999_999)}",
            "beat": m.pick(["B-01", "B-02"]), "rep_name": m.pick(reps), "open_date": m.day(5, 2024),
            "required_freq": m.pick([1, 2, 4]),
        })  # fmt: skip
    return Book([page], "outlet_master.xlsx", may_ask={
        "kind": "customer_master", "no_kind": "customer_master"})  # fmt: skip


def depot_notes(m: Maker) -> Book:
    """Delivery notes and credit notes of a depot, COD flags, the place to deliver to."""
    page = Page("DN Register")
    page.title("DELIVERY NOTE / RETURN NOTE REGISTER", across=6)
    table = page.table("slip_log", [
        text(m.one("DN/RN No", "Slip No"), "slip_no"),
        day(m.one("DN Date", "Slip Date"), "slip_date", "{v:%d-%b-%y}"),
        text(m.one("Note Type", "Slip Type"), "slip_type"),
        text(m.one("Deliver To", "Customer"), "customer_name"),
        text("Item", "product_name"), count("Qty", "qty"), money("Rate", "unit_price", adds=False),
        money(m.one("Value", "Amount"), "slip_amount"),
        text(m.one("Ship-to Address", "Delivery Address"), "delivery_address"),
        Column(m.one("COD (Y/N)", "Cash (Y/N)"), "cash_flag", show=lambda v: "Y" if v else "N"),
        text("Approved By", "approver"), text("Reason", "reason_code"),
    ])  # fmt: skip
    goods, shops = m.products(5), m.shops(5)
    for place, when in enumerate(m.days(m.number(9, 20))):
        back = m.number(0, 6) == 0
        qty, price = m.number(1, 60) * (-1 if back else 1), m.cents(5, 90)
        page.row(table, {
            "slip_no": f"{'RN' if back else 'DN'}{place:06d}", "slip_date": when,
            "slip_type": "Return" if back else "Delivery", "customer_name": m.pick(shops),
            "product_name": m.pick(goods)[1], "qty": qty, "unit_price": price,
            "slip_amount": qty * price, "delivery_address": f"Plot {m.number(1, 90)}, Ikeja",
            "cash_flag": m.number(0, 1) == 1, "approver": "T. Bello" if back else None,
            "reason_code": "Damaged" if back else None,
        })  # fmt: skip
    page.total(table, "Total", at=3)
    return Book([page], "dn_register.xlsx", may_ask={
        "kind": "slip_log", "no_kind": "slip_log", "missing_column": "D"})  # fmt: skip


def concur_expenses(m: Maker) -> Book:
    """An American export of claims: 10/14/2026, $1,234.50, approved beside claimed."""
    page = Page("Expense Entries")
    table = page.table("expense_claim", [
        text(m.one("Report ID", "Report Key"), None, "key", also=("claim_no",)),
        text("Employee", "rep_name"), text("Expense Type", "expense_line"),
        day("Transaction Date", "occurred_date", "{m:02d}/{d:02d}/{y}"),
        text(m.one("Vendor", "Merchant"), "vendor"), text("City of Purchase", "city"),
        text(m.one("Business Purpose", "Purpose"), "purpose"),
        Column(m.one("Expense Amount", "Amount"), "claim_amount",
               show=lambda v: f"${v:,.2f}"),
        Column("Approved Amount", "approved_amount", show=lambda v: f"${v:,.2f}"),
        Column("Receipt?", "receipt_flag", show=lambda v: "Yes" if v else "No"),
        text("Approval Status", "claim_status"),
    ], currency="$")  # fmt: skip
    reps = m.people(3)
    for place, when in enumerate([*m.days(m.number(10, 20)), date(2026, 10, 29)]):
        spent = m.cents(8, 1900)
        page.row(table, {
            "key": f"A{place:04d}F", "rep_name": m.pick(reps), "occurred_date": when,
            "expense_line": m.pick(["Airfare", "Hotel", "Meals - Client", "Car Rental"]),
            "vendor": m.pick(["Delta", "Hilton", "Hertz", "Panera"]), "city": m.pick(
                ["Austin", "Denver", "Boston"]), "purpose": m.pick(["QBR", "Trade show"]),
            "claim_amount": spent, "approved_amount": m.pick([spent, spent, Decimal(0)]),
            "receipt_flag": m.number(0, 3) > 0, "claim_status": m.pick(["Approved", "Submitted"]),
        })  # fmt: skip
    return Book([page], "expense_entries.xlsx")


def orders_in_thousands(m: Maker) -> Book:
    """Orders in USD '000: value, shipped so far, still open; the order's value counts."""
    page = Page("Order Book")
    page.title("ORDER BOOK AS AT 31 OCT 2026", None, None, None, "USD '000")
    table = page.table("sales_detail", [
        text(m.one("SO No", "Order No."), "doc_no"),
        day(m.one("SO Date", "Order Date"), "doc_date"),
        text("Cust PO Ref", None, "po"), text("Customer", "customer_name"),
        text(m.one("Account Manager", "Sales Manager"), "rep_name"),
        day("Req. Delivery", None, key="due"),
        money(m.one("Order Value", "Net Order Value"), "net_amount", 1000),
        money("Shipped", None, 1000, key="sent"), money("Open", None, 1000, key="open"),
    ], currency="USD")  # fmt: skip
    shops, reps = m.dealers(5), m.people(3)
    for place, when in enumerate(m.days(m.number(8, 16))):
        worth = m.round(10_000, 900_000, 100)
        sent = m.pick([Decimal(0), worth, m.round(0, 9000, 100)])
        page.row(table, {
            "doc_no": f"SO-{place + 2201}", "doc_date": when, "po": m.code("PO", 5),
            "customer_name": m.pick(shops), "rep_name": m.pick(reps), "due": when + timedelta(30),
            "net_amount": worth, "sent": sent, "open": worth - sent,
        })  # fmt: skip
    page.total(table, "Total", at=3)
    asks = {"kind": "sales_detail", "no_kind": "sales_detail", "which_column": "G"}
    return Book([page], "order_book.xlsx", may_ask=asks)


def two_tongues_sales(m: Maker) -> Book:
    """English beside Chinese or French in each heading, amounts in XOF or in RMB '000."""
    page = Page("Ventes" if m.one(True, False) else "Sales 销售")
    chinese = page.name != "Ventes"
    en = ("Date", "Invoice No", "Customer", "Sales Rep", "Qty", "Net Amount")
    other = (("日期", "发票号", "客户", "业务员", "数量", "未税金额") if chinese else
             ("Date", "No Facture", "Client", "Vendeur", "Qté", "Montant HT"))  # fmt: skip
    heads = [f"{a} {b}" if chinese else f"{b} / {a}" for a, b in zip(en, other, strict=True)]
    unit = 1000 if chinese else 1
    table = page.table("sales_detail", [
        day(heads[0], "doc_date"), text(heads[1], "doc_no"), text(heads[2], "customer_name"),
        text(heads[3], "rep_name"), count(heads[4], "qty"),
        money(heads[5] + (" (RMB '000)" if chinese else " (XOF)"), "net_amount", unit),
    ], **({} if chinese else {"currency": "XOF"}))  # fmt: skip
    shops, reps = m.shops(5), m.people(3)
    for place, when in enumerate(m.days(m.number(9, 18))):
        page.row(table, {
            "doc_date": when, "doc_no": f"F{place:05d}", "customer_name": m.pick(shops),
            "rep_name": m.pick(reps), "qty": m.number(1, 90),
            "net_amount": m.round(9000, 90_000, 100),
        })  # fmt: skip
    page.total(table, "Total 合计" if chinese else "Total général")
    return Book([page], "ventes.xlsx" if not chinese else "sales.xlsx")


def euro_progress(m: Maker) -> Book:
    """A Dutch csv: semicolons, 12.345,67, percents as 85,3%, growth against last year."""
    page = Page("Export")
    table = page.table("sales_progress", [
        text(m.one("Account Manager", "Sales Rep"), "rep_name"),
        text(m.one("Region", "Area"), "territory"),
        Column("Budget Oct 2026", "target_amount", show=european, also=(None,)),
        Column("Actual Oct 2026", "actual_mtd", show=european),
        Column("% of Budget", "attainment_rate", show=lambda v: f"{v:.1%}".replace(".", ",")),
        Column("Actual Oct 2025", "last_year_amount", show=european),
        Column("Growth vs LY", "yoy_rate", show=lambda v: f"{v:.1%}".replace(".", ",")),
    ], **span(10))  # fmt: skip
    for name in m.people(8):
        goal, made, old = (m.cents(9000, 900_000) for _ in range(3))
        page.row(table, {
            "rep_name": name, "territory": m.pick(["Noord", "Zuid", "Oost"]),
            "target_amount": goal, "actual_mtd": made, "last_year_amount": old,
            "attainment_rate": round(made / goal, 3), "yoy_rate": round(made / old - 1, 3),
        })  # fmt: skip
    return Book([page], "sales_vs_budget.csv", form="csv_semicolon", may_ask={
        "ambiguous_decimal": "comma", "kind": "sales_progress", "no_kind": "sales_progress"},
    )  # fmt: skip


def weekly_thousands(m: Maker) -> Book:
    """Manila: weeks 41 ... 44 across in PHP '000, growth beside; sales of customers by week."""
    page = Page("Wkly Sales")
    page.title("Weekly Sales per Rep (PHP '000)")
    columns = [text("Sales Rep", "rep_name"), text("Area", "territory")]
    for week in (41, 42, 43, 44):
        first = date.fromisocalendar(2026, week, 1)
        columns.append(money(f"Wk {week}", "actual_mtd", 1000, key=f"w{week}", plus={
            "period_start": first, "period_end": first + timedelta(6)}))  # fmt: skip
    columns += [money("Total", None, 1000, key="sum"), rate("vs LY", None, key="more")]
    table = page.table("sales_progress", columns, currency="PHP")
    for name in m.people(6):
        one = {f"w{week}": m.round(50_000, 900_000, 100) for week in (41, 42, 43, 44)}
        one |= {"sum": sum(one.values()), "more": Decimal(m.number(-20, 30)) / 100}
        page.row(table, one | {"rep_name": name, "territory": m.pick(["NCR", "Luzon"])})
    page.total(table, "Total")
    asks = {"kind": "sales_progress", "no_kind": "sales_progress", "year": "2026",
            "numbers_are": "money"}  # fmt: skip
    return Book([page], "weekly_sales_2026.xlsx", may_ask=asks)


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        employee_list, outlet_master, depot_notes, concur_expenses, orders_in_thousands,
        two_tongues_sales, weekly_thousands,
    )
]  # fmt: skip
