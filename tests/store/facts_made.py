"""Small frames as reading hands them over, and shortcuts to load and look at them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pandas as pd
from sqlalchemy import select, text

from sales_core.domain.batch import BatchTable, Origin
from sales_core.store.store import Store
from sales_core.store.tables import metadata
from sales_core.store.unit import Unit

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
EVERY_STATE = ("active", "superseded", "duplicate", "conflict", "no_rate", "undone")


def sales(*rows: tuple[str, int], rep: str = "王强", currency: str | None = None) -> pd.DataFrame:
    """Lines (document, minor units) of 2026-10-20, each document with one line."""
    frame = pd.DataFrame(
        {
            "_row": range(2, len(rows) + 2),
            "_cell": [f"F{n}" for n in range(2, len(rows) + 2)],
            "doc_no": [doc for doc, _ in rows],
            "line_no": ["1"] * len(rows),
            "doc_date": pd.to_datetime([date(2026, 10, 20)] * len(rows)),
            "rep_name": [rep] * len(rows),
            "net_amount": pd.Series([amount for _, amount in rows], dtype="Int64"),
            "rep_key": [rep] * len(rows),
        }
    )
    return frame if currency is None else frame.assign(currency=currency)


def targets(*rows: tuple[str, int]) -> pd.DataFrame:
    """Targets (rep, minor units) of October 2026."""
    return pd.DataFrame(
        {
            "_row": range(2, len(rows) + 2),
            "rep_name": [rep for rep, _ in rows],
            "period_start": pd.to_datetime([date(2026, 10, 1)] * len(rows)),
            "period_end": pd.to_datetime([date(2026, 10, 31)] * len(rows)),
            "target_amount": pd.Series([amount for _, amount in rows], dtype="Int64"),
            "rep_key": [rep for rep, _ in rows],
        }
    )


def put(
    unit: Unit,
    kind: str,
    frame: pd.DataFrame,
    *,
    replaces: tuple[int, int | None] | None = None,
    scope: str = "",
    sha256: str = "",
    origin: Origin = "upload",
) -> int:
    """One batch with one table of these rows; its id."""
    batch_id = unit.batches.add("周报.xlsx", sha256, "张经理", NOW, origin)
    table = BatchTable(kind=kind, sheet="明细", scope=scope, replaces=replaces)
    number = unit.batches.add_table(batch_id, table)
    unit.rows.add(batch_id, number, kind, frame)
    return batch_id


def load(store: Store, kind: str, frame: pd.DataFrame, workspace: int = 1, **how: Any) -> int:
    """`put` in a unit of its own, kept."""
    with store.write(workspace) as unit:
        batch_id = put(unit, kind, frame, **how)
        unit.commit()
    return batch_id


def turn(store: Store, verb: str, batch_id: int, workspace: int = 1) -> bool:
    """`undo` or `redo`, kept."""
    with store.write(workspace) as unit:
        changed: bool = getattr(unit.batches, verb)(batch_id)
        unit.commit()
    return changed


def states(store: Store, kind: str, workspace: int = 1) -> dict[tuple[int, int], str]:
    """(batch, sheet row) -> state of every row."""
    with store.read(workspace) as unit:
        rows = unit.rows.trail(kind, states=EVERY_STATE)
    return {
        (int(b), int(n)): str(s)
        for b, n, s in zip(rows["batch_id"], rows["source_row"], rows["state"], strict=True)
    }


def sold(store: Store, workspace: int = 1) -> int:
    """Net sales of October 2026 that count, minor units."""
    with store.read(workspace) as unit:
        frame = unit.rows.sales(date(2026, 10, 1), date(2026, 10, 31))
    return int(frame["net_amount"].sum())


def aimed(store: Store, workspace: int = 1) -> int:
    """Targets of October 2026 that count, minor units."""
    with store.read(workspace) as unit:
        frame = unit.rows.targets(date(2026, 10, 1), date(2026, 10, 31))
    return int(frame["target_amount"].sum())


def everything(store: Store, workspace: int = 1) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of one workspace, the versions of its data aside."""
    found = {}
    with store.engines.read.connect() as connection:
        for table in metadata.sorted_tables:
            if "workspace_id" not in table.c or table.name == "workspace":
                continue
            query = select(table).where(table.c.workspace_id == workspace)
            rows = [tuple(row) for row in connection.execute(query)]
            found[table.name] = sorted(rows, key=repr)
    return found


def sql(store: Store, statement: str, **values: Any) -> None:
    """Straight into the database, past everything that guards it."""
    with store.engines.write.begin() as connection:
        connection.execute(text(statement), values)
