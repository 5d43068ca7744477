"""Sales documents: orders taken on visits, and a few returns."""

from __future__ import annotations

from datetime import date
from random import Random

from sample_data.company import CUSTOMERS, PRODUCTS, REPS, VACANT, Customer, customers_of
from sample_data.days import weeks
from sample_data.records import SaleLine, Visit
from sample_data.story import SEED, sales_plan
from sample_data.visits import anchor

Slot = tuple[date, Customer]
_SIZE = {"A": 4, "B": 3, "C": 2}


def documents(start: date, end: date, visits: list[Visit]) -> list[SaleLine]:
    """All sales lines of one month (or part of one), by day and document number."""
    random = Random(f"{SEED}:sales:{start}")
    orders: list[tuple[Slot, int]] = []
    for rep in REPS:
        slots = _slots(rep.id, start, end, visits, random)
        orders += _shared(sales_plan(rep.id, start, end), slots, random)
    orders.sort(key=lambda order: (order[0][0], order[0][1].id))
    lines: list[SaleLine] = []
    carry: dict[str, int] = {}
    for number, ((day, customer), amount) in enumerate(orders, 1):
        wanted = amount + carry.get(customer.rep_id, 0)
        order = _order(day, customer, f"XS{day:%Y%m%d}{number:04d}", wanted, random)
        carry[customer.rep_id] = wanted - sum(line.amount for line in order)
        lines += order
    return sorted(lines + _returns(lines, random), key=lambda s: (s.day, s.doc_no, s.line_no))


def _slots(rep_id: str, start: date, end: date, visits: list[Visit], random: Random) -> list[Slot]:
    """Days on which customers order: most visits; the vacant post's customers order weekly."""
    if rep_id == VACANT:
        own = customers_of(rep_id)
        return [(week[-1 if c is own[0] else 0], c) for week in weeks(start, end) for c in own]
    found, bought = [], set()
    for visit in random.sample(visits, len(visits)):
        if visit.customer.rep_id != rep_id or not start <= visit.day <= end:
            continue
        always = visit.customer == anchor(rep_id) or visit.customer.id not in bought
        if (random.random() < 0.5 or always) and visit.day >= visit.customer.opened:
            found.append((visit.day, visit.customer))
            bought.add(visit.customer.id)
    return sorted(set(found), key=lambda slot: (slot[0], slot[1].id))


def _shared(total: int, slots: list[Slot], random: Random) -> list[tuple[Slot, int]]:
    """The rep's sales divided over the orders by the customers' shares."""
    times: dict[str, int] = {}
    for _, customer in slots:
        times[customer.id] = times.get(customer.id, 0) + 1
    weights = [c.share * random.randrange(85, 116) * 1000 // times[c.id] for _, c in slots]
    whole = sum(weights)
    return [(slot, total * w // whole) for slot, w in zip(slots, weights, strict=True)]


def _order(day: date, customer: Customer, doc: str, wanted: int, random: Random) -> list[SaleLine]:
    count = random.randrange(2, _SIZE[customer.grade] + 2)
    products = sorted(random.sample(PRODUCTS, count), key=lambda p: p.id)
    lines, left = [], wanted
    for place, product in enumerate(products, 1):
        part = left if place == count else left * random.randrange(20, 60) // 100
        qty = max(1, (2 * part + product.price) // (2 * product.price))
        lines.append(SaleLine(day, doc, place, customer, product, qty))
        left -= qty * product.price
    return lines


def _returns(lines: list[SaleLine], random: Random) -> list[SaleLine]:
    """Now and then a tenth of a line comes back with a later order of the same customer."""
    found: list[SaleLine] = []
    for customer in CUSTOMERS:
        own = [line for line in lines if line.customer == customer]
        last = max((line.day for line in own), default=None)
        early = [line for line in own if line.day != last and line.qty >= 20]
        if early and random.random() < 0.15:
            line = random.choice(early)
            doc = f"TH{last:%Y%m%d}{len(found) + 1:04d}"
            found.append(
                SaleLine(last or line.day, doc, 1, customer, line.product, -line.qty // 10)
            )
    return found
