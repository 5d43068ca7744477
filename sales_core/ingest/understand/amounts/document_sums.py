"""Amounts proved to be those of whole documents: each is the sum of what its lines come to.

小计 beside 订单总额, or quantity times price: where every document of several lines adds up to the
amount that stands on each of them, that amount is no claim to be the amount of a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.amounts import column_figures
from sales_core.ingest.understand.amounts.column_figures import CENT, Figures
from sales_core.ingest.understand.amounts.document_lines import Lines, lines_of
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

TOLD = "document_total_aside"
AMOUNTS, FACTORS = ("net_amount", "gross_amount"), ("qty", "unit_price")


def settle(made: Assignment, body: Body, asking: Asking) -> None:
    """Of the columns that claim to be the amount those of whole documents are left aside, told in
    a note; what a person said stands."""
    lines = lines_of(made, body)
    for name in AMOUNTS if lines else ():
        chosen, others = made.chosen.get(name), made.rivals.get(name, [])
        if chosen is None or not others or chosen.because in ("layout", "answer"):
            continue
        options = [chosen.heading, *others]
        held = [column_figures.of(body, heading.col) for heading in options]
        whole = [n for n, values in enumerate(held) if _is_whole(values, held, made, body, lines)]
        left = [heading for n, heading in enumerate(options) if n not in whole]
        if whole and left:
            made.chosen[name] = replace(chosen, heading=left[0])
            made.rivals[name] = left[1:]
            params = [{"name": options[n].name} for n in whole]
            asking.notes += [Issue(TOLD, "info", asking.sheet, params=p) for p in params]


def proved(made: Assignment, body: Body, name: str, lines: Lines) -> bool:
    """Whether the amount on each line of a document is the sum of quantity times price."""
    product = _product(made, body)
    values = column_figures.of(body, made.chosen[name].heading.col)
    return product is not None and _sums(values, product, lines)


def _is_whole(
    values: Figures, held: Sequence[Figures], made: Assignment, body: Body, lines: Lines
) -> bool:
    product = _product(made, body)
    parts = [other for other in held if other is not values]
    return any(_sums(values, part, lines) for part in (*parts, *([product] if product else [])))


def _sums(whole: Figures, parts: Figures, lines: Lines) -> bool:
    """Whether each document has one amount that its lines add up to and none of them is."""
    return all(
        len({whole[place] for place in places}) == 1
        and abs(sum((parts[p] or Decimal(0) for p in places), Decimal(0)) - (whole[places[0]] or 0))
        <= CENT
        and all(parts[p] != whole[p] for p in places)
        for places in lines
    )


def _product(made: Assignment, body: Body) -> Figures | None:
    if not set(FACTORS) <= set(made.chosen):
        return None
    counts, prices = (column_figures.of(body, made.chosen[name].heading.col) for name in FACTORS)
    return [
        None if count is None or price is None else count * price
        for count, price in zip(counts, prices, strict=True)
    ]
