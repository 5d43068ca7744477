"""English forms of head office: yearly plans, brand goals, scheme budgets, promotions, rates."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

from bench.corpus.book import Book, Layout
from bench.corpus.column import Column, count, day, money, rate, text
from bench.corpus.layouts.bazaar import LAKH, indian
from bench.corpus.layouts.months import span
from bench.corpus.maker import Maker
from bench.corpus.page import Page
from bench.corpus.table import Record

MONTHS = [(2026, n) for n in range(4, 13)] + [(2027, n) for n in range(1, 4)]


def operating_plan(m: Maker) -> Book:
    """AOP of FY26-27, Apr-26 ... Mar-27 with quarters among them, zones on their first row."""
    page = Page("AOP FY26-27")
    page.title("Annual Operating Plan FY 2026-27")
    page.title("Rs. in Lakhs")
    columns = [text("Zone", "territory"), text(m.one("ASM", "SO"), "rep_name")]
    for place, (year, n) in enumerate(MONTHS):
        columns.append(money(f"{calendar.month_abbr[n]}-{year % 100}", "target_amount", LAKH,
                             key=f"m{n}", plus=span(n, year=year)))  # fmt: skip
        if place % 3 == 2:
            columns.append(money(f"Q{place // 3 + 1}", None, LAKH, key=f"q{place // 3}"))
    columns.append(money("FY Total", None, LAKH, key="year"))
    table = page.table("sales_target", columns, currency="Rs")
    for zone in m.regions(3):
        held: list[Record] = []
        for name in m.people(m.number(2, 4)):
            one: Record = {f"m{n}": m.round(100_000, 2_000_000, 1000) for _, n in MONTHS}
            for q in range(4):
                one[f"q{q}"] = sum(one[f"m{n}"] for _, n in MONTHS[q * 3 : q * 3 + 3])
            one |= {"year": sum(one[f"q{q}"] for q in range(4)), "territory": zone,
                    "rep_name": name}  # fmt: skip
            held.append(one)
            page.row(table, one, hide=("territory",) if len(held) > 1 else ())
        page.total(table, f"{zone} Total", held)
    page.total(table, "National")
    return Book([page], "AOP.xlsx", may_ask={"kind": "sales_target", "no_kind": "sales_target"})


def brand_goals(m: Maker) -> Book:
    """Cases of each brand across for each officer, the month in the title."""
    page = Page("Brand Tgt")
    page.title("Brand wise Target - Nov'26 (in Cases)", across=6)
    brands = m.shape.sample(["Zesto", "Fruitly", "Milky Way", "Oatify", "Crunchos"], 4)
    columns = [text(m.one("SO Code", "Emp Code"), "rep_id"), text(m.one("SO Name", "Name"),
                                                                  "rep_name")]  # fmt: skip
    columns += [count(brand, "target_qty", key=brand, plus={"product_group": brand} | span(11))
                for brand in brands]  # fmt: skip
    table = page.table("sales_target", [*columns, count("Total", None, key="sum")])
    for name in m.people(7):
        one: Record = {brand: m.number(20, 900) for brand in brands}
        page.row(table, one | {"rep_id": f"0{m.number(100, 999)}", "rep_name": name,
                               "sum": sum(one.values())})  # fmt: skip
    page.total(table, "Grand Total", at=1)
    return Book([page], "brand_tgt.xlsx", may_ask={
        "columns_are": "product_group", "kind": "sales_target", "no_kind": "sales_target",
        "numbers_are": "pieces"})  # fmt: skip


def scheme_budget(m: Maker) -> Book:
    """Heads of trade spend by quarter of a financial year that starts in April, in crore."""
    page = Page("Trade Spends")
    page.title("Trade Spends Budget FY 2026-27 (Rs. Cr)")
    columns = [text(m.one("Spend Head", "Budget Head"), "expense_line")]
    for q, (first, last, year) in enumerate(((4, 6, 2026), (7, 9, 2026), (10, 12, 2026),
                                             (1, 3, 2027))):  # fmt: skip
        word = f"Q{q + 1} ({calendar.month_abbr[first]}-{calendar.month_abbr[last]})"
        columns.append(money(word, "budget_amount", 10_000_000, key=f"q{q}",
                             plus=span(first, last, year)))  # fmt: skip
    columns.append(money("FY Total", None, 10_000_000, key="year"))
    table = page.table("expense_budget", columns, currency="Rs")
    heads = ["Consumer Promo", "Trade Scheme", "Visibility", "Sampling", "Retailer Loyalty"]
    for head in heads[: m.number(4, 5)]:
        one: Record = {f"q{q}": m.round(500_000, 40_000_000, 100_000) for q in range(4)}
        page.row(table, one | {"expense_line": head, "year": sum(one.values())})
    page.total(table, "Total Trade Spends")
    return Book([page], "trade_spends_FY27.xlsx", may_ask={
        "kind": "expense_budget", "no_kind": "expense_budget"})  # fmt: skip


def fund_tracker(m: Maker) -> Book:
    """Budget, committed, utilised, balance of a month in AED '000, the brand on its first row."""
    page = Page("A&P Tracker")
    page.title("A&P Fund Tracker - October 2026")
    page.title("AED '000")
    table = page.table("expense_budget", [
        text("Brand", "product_group"), text(m.one("Activity", "Spend Type"), "expense_line"),
        money(m.one("Approved Budget", "Budget"), "budget_amount", 1000),
        money("Committed", "committed_amount", 1000),
        money(m.one("Utilised", "Spent to date"), "actual_expense", 1000),
        money(m.one("Balance", "Balance Available"), "available_amount", 1000),
        rate("% Utilised", None, key="share"),
    ], currency="AED", **span(10))  # fmt: skip
    for brand in ("Zesto", "Fruitly", "Oatify"):
        held = []
        for line in m.lines(m.number(2, 3)):
            goal, booked, spent = (m.round(20_000, 90_000, 100) for _ in range(3))
            held.append({
                "product_group": brand, "expense_line": line, "budget_amount": goal,
                "committed_amount": booked, "actual_expense": spent,
                "available_amount": goal - booked - spent, "share": round(spent / goal, 4),
            })  # fmt: skip
            page.row(table, held[-1], hide=("product_group",) if len(held) > 1 else ())
        page.total(table, f"{brand} Total", held)
    page.total(table, "GRAND TOTAL")
    return Book([page], "AP_tracker.xlsx", may_ask={
        "kind": "expense_budget", "no_kind": "expense_budget",
        "told_apart": "rows_contradict"})  # fmt: skip


def promo_calendar(m: Maker) -> Book:
    """Promotions by chain: start and end as 05-Nov-26, support in AED, uplift columns."""
    page = Page("Promo Calendar")
    page.title("PROMO CALENDAR NOV - DEC 2026")
    table = page.table("promotion", [
        text(m.one("Promo ID", "Promo Code"), "promo_id"),
        text(m.one("Promo Description", "Promotion"), "promo_name"),
        text(m.one("Chain", "Key Account"), "customer_name", also=("channel",)),
        text("Mechanic", None, "how"),
        day(m.one("Start", "Start Date"), "start_date", "{v:%d-%b-%y}"),
        day(m.one("End", "End Date"), "end_date", "{v:%d-%b-%y}"),
        money(m.one("Support (AED)", "Promo Spend (AED)"), "promo_cost"),
        money(m.one("Baseline Sales", "Base Sales (AED)"), "baseline_sales"),
        money(m.one("Expected Sales", "Promo Sales (AED)"), "promo_sales"),
        rate("Uplift %", None, key="up"),
    ], currency="AED")  # fmt: skip
    for place in range(m.number(6, 12)):
        start, base, sold = m.day(11), m.cents(4000, 9000), m.cents(9000, 20_000)
        page.row(table, {
            "promo_id": f"PR26{place:03d}", "promo_name": m.pick(["Buy 2 Get 1", "Twin pack",
                                                                 "Gondola end", "10% off"]),
            "customer_name": m.pick(["Lulu", "Carrefour", "Spinneys"]), "how": m.pick(
                ["TPR", "BOGOF"]), "start_date": start, "end_date": start + timedelta(14),
            "promo_cost": m.cents(300, 4000), "baseline_sales": base, "promo_sales": sold,
            "up": round(sold / base - 1, 4),
        })  # fmt: skip
    page.total(table, "Total", at=1)
    return Book([page], "promo.xlsx", may_ask={"kind": "promotion", "no_kind": "promotion"})


def scheme_settlement(m: Maker) -> Book:
    """Schemes accrued and settled by credit note, the distributor on the first of its rows."""
    page = Page("Scheme Settlement")
    page.title("Distributor Scheme Settlement Tracker - Q2 FY27")
    table = page.table("policy_ledger", [
        text(m.one("DB Name", "Distributor"), "dealer_name"),
        text(m.one("Scheme Name", "Scheme"), "policy_name"),
        rate(m.one("Scheme %", "Payout %"), "rebate_rate"),
        Column(m.one("Accrued (Rs)", "Scheme Accrued (Rs)"), "accrued_amount", show=indian,
               adds=True),
        Column(m.one("Settled (Rs)", "Scheme Settled (Rs)"), "settled_amount", show=indian,
               adds=True),
        text("CN No.", None, "cn"),
        day("CN Date", None, "{v:%d-%b-%y}", key="when", also=("settle_date",)),
        Column("Pending", None, key="left", show=indian, adds=True),
    ], currency="Rs")  # fmt: skip
    for dealer in m.dealers(m.number(3, 5)):
        held: list[Record] = []
        for scheme in ("QPS Sep", "Visibility Q2", "Monsoon Offer")[: m.number(2, 3)]:
            owed, paid = m.cents(10_000, 500_000), m.number(0, 1)
            held.append({
                "dealer_name": dealer, "policy_name": scheme, "accrued_amount": owed,
                "rebate_rate": Decimal(m.number(2, 8)) / 200, "cn": f"CN{m.number(100, 999)}",
                "settled_amount": owed * paid, "left": owed * (1 - paid),
                "when": m.day() if paid else None,
            })  # fmt: skip
            page.row(table, held[-1], hide=("dealer_name",) if len(held) > 1 else ())
        page.total(table, f"{dealer} Total", held)
    page.total(table, "Grand Total")
    return Book([page], "scheme_settlement.xlsx", may_ask={
        "kind": "policy_ledger", "no_kind": "policy_ledger"})  # fmt: skip


def rates_by_month(m: Maker) -> Book:
    """Rupees for one unit of each currency, the months across."""
    page = Page("Fx")
    page.title(m.one("Monthly Average Exchange Rates - INR per 1 unit of foreign currency",
                     "Exchange rates used for reporting (1 unit of FCY = INR)"))  # fmt: skip
    columns = [text(m.one("Currency", "CCY"), "rate_from"), text("Name", None, "long")]
    columns += [Column(f"{calendar.month_abbr[n]}-26", "rate_value", key=f"m{n}", show=float,
                       plus={"rate_period": date(2026, n, 1)}) for n in (7, 8, 9, 10)]  # fmt: skip
    table = page.table("fx_rate", columns, currency="INR")
    for code, name, near in (("USD", "US Dollar", 84), ("AED", "UAE Dirham", 23),
                             ("EUR", "Euro", 92), ("GBP", "Pound Sterling", 108)):  # fmt: skip
        one = {f"m{n}": Decimal(near * 10_000 + m.number(0, 9999)) / 10_000 for n in (7, 8, 9, 10)}
        page.row(table, one | {"rate_from": code, "long": name})
    page.note("Source: FBIL reference rates")
    return Book([page], "fx_rates.xlsx", may_ask={"rate_per": "per_one"})


LAYOUTS = [
    Layout(one, ("en",)) for one in (
        brand_goals, scheme_budget, fund_tracker, promo_calendar,
        scheme_settlement, rates_by_month, )
]  # fmt: skip
