"""Sales in a foreign currency, converted by the rates on file.

`home_amount` is what such a row counts, in minor units of the workspace's currency; without a
rate of its month it is empty and the row does not count. Source: metric definitions, 0.7.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, literal, or_

from sales_core.domain.currency import code_of, words_of
from sales_core.domain.exchange import Quoted, Rates, monthly
from sales_core.domain.fields import SCALE, FieldType
from sales_core.domain.period import month_end
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS

RATES, SALES = "fx_rate", "sales_detail"
_ONE = SCALE[FieldType.RATE]


def foreign(kind: str, own: str) -> ColumnElement[bool]:
    """Rows written in another currency than the workspace's own."""
    c = FACTS[kind].c
    return and_(c.currency.is_not(None), func.lower(c.currency).not_in(words_of(own)))


def counted() -> ColumnElement[int]:
    """What a row of sales counts, in the workspace's currency."""
    c = FACTS[SALES].c
    return func.coalesce(c.home_amount, c.signed_amount)


def on_file(scope: Scope) -> Rates:
    """The rates that count, by currency and month: those of which is known that they lead to the
    workspace's currency."""
    c = FACTS[RATES].c
    columns = (c.rate_from, c.rate_period, c.rate_value, c.rate_kind, c.batch_id)
    query = scope.select(FACTS[RATES], *columns).where(
        c.state == "active", *(column.is_not(None) for column in (*columns[:3], c.currency))
    )
    found = scope.connection.execute(query)
    return monthly(Quoted(row[0], row[1], row[2], row[3] or "", row[4]) for row in found)


def convert(scope: Scope, which: ColumnElement[bool], own: str) -> None:
    """Work out anew what the sales `which` names count for in the workspace's currency."""
    fact, c = FACTS[SALES], FACTS[SALES].c
    concerned = and_(which, or_(foreign(SALES, own), c.home_amount.is_not(None)))
    texts = scope.connection.execute(
        scope.select(fact, c.currency).where(concerned).distinct()
    ).scalars()
    written = list(texts)
    if not written:
        return
    clear = scope.update(fact).where(which, c.home_amount.is_not(None))
    scope.connection.execute(clear.values(home_amount=None))
    rates = on_file(scope)
    for text in written:
        code = None if text is None or text.lower() in words_of(own) else code_of(text)
        for (currency, month), rate in rates.items():
            if currency == code:
                _apply(scope, and_(which, c.currency == text), month, rate)


def _apply(scope: Scope, which: ColumnElement[bool], month: date, rate: int) -> None:
    fact, c = FACTS[SALES], FACTS[SALES].c
    days = c.doc_date.between(month, month_end(month))
    changed = scope.update(fact).where(which, days, c.signed_amount.is_not(None))
    scope.connection.execute(changed.values(home_amount=_converted(c.signed_amount, rate)))


def _converted(amount: ColumnElement[int], rate: int) -> ColumnElement[int]:
    """amount x rate, rounded half away from zero, in steps no 64-bit integer is too small for."""
    size = case((amount < 0, -amount), else_=amount)
    whole, rest = size // literal(_ONE), size % literal(_ONE)
    value = whole * rate + (rest * rate + _ONE // 2) // literal(_ONE)
    return case((amount < 0, -value), else_=value)
