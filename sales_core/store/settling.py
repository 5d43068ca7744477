"""Which rows count, worked out from the live batches alone: the order of undo is forgotten.

An event that two files tell alike counts once, told differently it counts in neither until
somebody chooses. Of a state the latest live batch is right. Source: metric definitions, 0.5.
Master data of merged parties: the row of the party that stands describes it, beside one of the same
batch that names a party merged into it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Subquery, Table, and_, case, func, literal, or_, select

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.store import exchange
from sales_core.store.lineage import Lineage
from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS, NAMED
from sales_core.store.tables.imports import batch, batch_table, row_choice

_DESCRIBES = {"rep_roster": "rep_key", "customer_master": "customer_key"}
"""Master data -> the party a row describes."""


def kinds_of(scope: Scope, batch_ids: Iterable[int]) -> list[str]:
    """Kinds of the tables of these batches."""
    query = scope.select(batch_table, batch_table.c.kind).distinct()
    found = query.where(batch_table.c.batch_id.in_(list(batch_ids))).order_by(batch_table.c.kind)
    return list(scope.connection.execute(found).scalars())


def settle(scope: Scope, kind: str, batch_ids: Iterable[int], currency: str) -> None:
    """Recompute the state of every row whose key occurs in the affected batches."""
    lineage = Lineage.load(scope, kind)
    family = lineage.family(batch_ids)
    _mark_superseded(scope, lineage, family)
    fact = FACTS[kind]
    keys = scope.select(fact, fact.c.row_key).where(fact.c.batch_id.in_(family))
    settle_keys(scope, kind, fact.c.row_key.in_(keys), currency)


def settle_keys(scope: Scope, kind: str, which: ColumnElement[bool], currency: str) -> None:
    """Recompute the state of the rows `which` names (whole keys only).

    Other rates convert other sales, so these follow.
    """
    fact = FACTS[kind]
    if kind == exchange.SALES:
        exchange.convert(scope, which, currency)
    judged = _judged(kind, _candidates(scope, kind, which, currency))
    scope.connection.execute(
        scope.update(fact)
        .where(fact.c.row_id == judged.c.row_id, fact.c.state != judged.c.verdict)
        .values(state=judged.c.verdict)
    )
    if kind == exchange.RATES:
        _settle_converted(scope, currency)


def _settle_converted(scope: Scope, currency: str) -> None:
    """Settle the sales that need a rate."""
    fact = FACTS[exchange.SALES]
    keys = scope.select(fact, fact.c.row_key).where(exchange.foreign(exchange.SALES, currency))
    settle_keys(scope, exchange.SALES, fact.c.row_key.in_(keys), currency)


def _mark_superseded(scope: Scope, lineage: Lineage, family: set[int]) -> None:
    for spot, node in lineage.nodes.items():
        if spot[0] in family and lineage.superseded(spot) is not node.superseded:
            here = (batch_table.c.batch_id == spot[0]) & (batch_table.c.table_no == spot[1])
            changed = scope.update(batch_table).where(here).values(superseded=not node.superseded)
            scope.connection.execute(changed)


def _candidates(scope: Scope, kind: str, which: ColumnElement[bool], currency: str) -> Subquery:
    """The rows with what was decided about their tables; `barred` names why a row cannot count.

    A row alone with its key needs no judging when its state already says what its table tells:
    of a fresh file these are nearly all, and comparing them would cost most of the loading.
    """
    fact, c = FACTS[kind], FACTS[kind].c
    foreign = exchange.foreign(kind, currency)
    if kind == exchange.SALES:
        foreign = and_(foreign, c.home_amount.is_(None))
    barred = case(
        (batch.c.status != "live", "undone"),
        (batch_table.c.superseded, "superseded"),
        (foreign, "no_rate"),
    )
    keys = scope.select(fact, c.row_key).where(which).group_by(c.row_key)
    crowded = keys.having(func.count() > 1)
    return (
        scope.select(
            fact,
            c.row_id,
            c.row_key,
            c.row_hash,
            c.batch_id,
            c.table_no,
            barred.label("barred"),
            _own(kind).label("own"),
            row_choice.c.row_id.label("chosen"),
        )
        .select_from(_joined(fact, kind))
        .where(which, or_(c.row_key.in_(crowded), c.state != func.coalesce(barred, "active")))
        .subquery()
    )


def _own(kind: str) -> ColumnElement[Any]:
    """1 unless a row of master data names a party that was merged into the one it describes."""
    key = _DESCRIBES.get(kind)
    if key is None:
        return literal(1)
    c = FACTS[kind].c
    return case((c[NAMED[key]] != c[key], 0), else_=1)


def _joined(fact: Table, kind: str) -> Any:
    c = fact.c
    of_batch = and_(batch.c.workspace_id == c.workspace_id, batch.c.batch_id == c.batch_id)
    of_table = and_(
        batch_table.c.workspace_id == c.workspace_id,
        batch_table.c.batch_id == c.batch_id,
        batch_table.c.table_no == c.table_no,
    )
    of_choice = and_(
        row_choice.c.workspace_id == c.workspace_id,
        row_choice.c.kind == kind,
        row_choice.c.row_id == c.row_id,
    )
    return fact.join(batch, of_batch).join(batch_table, of_table).outerjoin(row_choice, of_choice)


def _judged(kind: str, rows: Subquery) -> Subquery:
    """row_id and verdict."""
    c = rows.c
    usable = case((c.barred.is_(None), 1), else_=0)
    peers: tuple[ColumnElement[Any], ...] = (c.row_key, usable)
    newest = func.max(c.batch_id).over(partition_by=peers)
    ranked = select(
        c.row_id, c.row_key, c.row_hash, c.batch_id, c.table_no, c.barred, c.chosen, c.own,
        func.max(c.own).over(partition_by=(*peers, c.batch_id)).label("best"),
        newest.label("newest"),
        func.max(c.chosen).over(partition_by=peers).label("pick"),
    ).subquery()  # fmt: skip
    return _verdicts(kind, ranked)


def _verdicts(kind: str, ranked: Subquery) -> Subquery:
    c = ranked.c
    state = REPORT_KINDS[kind].nature == "state"
    usable = case((c.barred.is_(None), 1), else_=0)
    peers = (c.row_key, usable, *((c.batch_id, c.own) if state else ()))
    differ = func.min(c.row_hash).over(partition_by=peers) != func.max(c.row_hash).over(
        partition_by=peers
    )
    place = func.row_number().over(partition_by=peers, order_by=(c.batch_id, c.table_no, c.row_id))
    verdict = case(
        (c.barred.is_not(None), c.barred),
        (c.pick == c.row_id, "active"),
        (c.pick.is_not(None), "superseded"),
        *(
            ((c.batch_id != c.newest, "superseded"), (c.own < c.best, "superseded"))
            if state
            else ()
        ),
        (differ, "conflict"),
        (place == 1, "active"),
        else_="duplicate",
    )
    return select(c.row_id, verdict.label("verdict")).subquery()
