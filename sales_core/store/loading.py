"""Putting the rows of a table into the fact table of its kind, fast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import pandas as pd
from sqlalchemy import Table, func

from sales_core.domain.fields import FieldType
from sales_core.domain.party import root
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.store.identity import Columns, identities
from sales_core.store.merged import ENTITY_OF, merged_keys
from sales_core.store.scope import Scope
from sales_core.store.signs import signed
from sales_core.store.tables.facts import DERIVED, FACTS, NAMED

Values = list[Any]
Watch = Callable[[int], None]
"""Is told how many rows are in, now and then; what it raises ends the loading."""
STEP = 10_000
"""Rows between two words about them."""


def unwatched(rows: int) -> None:
    """For loading nobody waits for."""


def load(
    scope: Scope,
    batch_id: int,
    table_no: int,
    kind_id: str,
    frame: pd.DataFrame,
    watch: Watch = unwatched,
) -> int:
    """Insert the rows as active (settling follows) and return how many.

    `frame` as ingest.result.ReadTable.frame plus rep_key, customer_key, product_key: the party each
    row names. It counts for the party that one was merged into.
    """
    if frame.empty:
        return 0
    kind, size = REPORT_KINDS[kind_id], len(frame)
    values = _columns(kind, frame)
    for key, entity in ENTITY_OF.items():
        if key in frame:
            values[NAMED[key]] = _objects(frame[key])
            values[key] = counted(values[NAMED[key]], merged_keys(scope, entity))
    texts = canonical(kind, values)
    keys, hashes = identities(kind, texts, _taken(scope, kind_id, batch_id))
    first = scope.next_id("row", size)
    values |= {
        "workspace_id": [scope.workspace_id] * size,
        "row_id": list(range(first, first + size)),
        "batch_id": [batch_id] * size,
        "table_no": [table_no] * size,
        "source_row": frame["_row"].tolist(),
        "cell": _objects(frame["_cell"]) if "_cell" in frame else [None] * size,
        "row_key": keys,
        "row_hash": hashes,
        "state": ["active"] * size,
    }
    if kind_id in DERIVED:
        values |= signed(values, size)
    watch(0)
    _insert(scope, FACTS[kind_id], values, watch)
    return size


def counted(named: Values, merged: dict[str, str]) -> Values:
    """The parties that rows count for, by the parties they name."""
    return [None if key is None else root(key, merged) for key in named] if merged else named


def canonical(kind: ReportKind, values: dict[str, Values]) -> Columns:
    """Texts for the identity, of the columns that hold something: what the database says later
    gives the same texts."""
    texts: Columns = {}
    held: list[str | None] = []
    for name in (*(f.name for f in kind.fields), *ENTITY_OF):
        held = [None if v is None or v == "" else str(v) for v in values.get(name, ())]
        if any(v is not None for v in held):
            texts[name] = held
    return texts or {kind.measure: held}


def _columns(kind: ReportKind, frame: pd.DataFrame) -> dict[str, Values]:
    """Values for the database, by column."""
    return {f.name: _held(frame[f.name], f.type) for f in kind.fields if f.name in frame}


def _held(series: pd.Series[Any], of: FieldType) -> Values:
    if of is FieldType.DATE:
        days = pd.to_datetime(series)
        return _objects(days.dt.strftime("%Y-%m-%d"))
    if of is FieldType.BOOLEAN:
        return _objects(series.astype("boolean"))
    if of in (FieldType.TEXT, FieldType.TIME):
        return _objects(series)
    return _objects(series.astype("Int64"))  # a fraction where an integer belongs raises


def _objects(series: pd.Series[Any]) -> Values:
    plain = series.astype(object)
    return list(plain.where(series.notna(), None))


def _taken(scope: Scope, kind_id: str, batch_id: int) -> Counter[str]:
    """Rows without a key that earlier tables of the same file brought, by hash."""
    c = FACTS[kind_id].c
    query = scope.select(FACTS[kind_id], c.row_key).where(
        c.batch_id == batch_id, c.row_key.contains("#", autoescape=True)
    )
    keys = scope.connection.execute(query).scalars()
    return Counter(str(key).partition("#")[0] for key in keys)


def _insert(scope: Scope, table: Table, values: dict[str, Values], watch: Watch) -> None:
    names = list(values)
    rows = zip(*values.values(), strict=True)
    if scope.connection.dialect.name == "postgresql":
        _copy(scope, table, names, rows, watch)
        return
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 names are ours
    done = 0
    while some := list(islice(rows, STEP)):
        scope.connection.exec_driver_sql(sql, some)
        done += len(some)
        watch(done)


def _copy(
    scope: Scope, table: Table, names: list[str], rows: Iterator[Sequence[Any]], watch: Watch
) -> None:
    driver = scope.connection.connection.driver_connection
    assert driver is not None  # noqa: S101 a connection in use has its driver's
    sql = f"COPY {table.name} ({', '.join(names)}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(sql) as copy:
        for done, row in enumerate(rows, 1):
            copy.write_row(row)
            if done % STEP == 0:
                watch(done)


def last_day(scope: Scope, kind_id: str, batch_id: int, table_no: int) -> Any:
    """The newest day of the rows of a table; None for kinds without a day."""
    table, day = FACTS[kind_id], REPORT_KINDS[kind_id].date
    if day is None:
        return None
    query = scope.select(table, func.max(table.c[day])).where(
        table.c.batch_id == batch_id, table.c.table_no == table_no
    )
    return scope.connection.execute(query).scalar()
