"""Which loaded tables stand behind the rows of a metric table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.services.house import House
from sales_core.services.trail import PLANS, due, spans_of
from sales_core.services.view import View
from sales_core.services.visits import reach

_GROUP = ["batch_id", "file_name", "sheet"]


def sources(
    house: House, actor: Actor, view: View, family: str, by: str
) -> dict[str | None, list[dict[str, Any]]]:
    """Row key -> [{kind, batch, file, sheet, rows}]; None holds those of the total."""
    actor.must(Action.READ)
    found: dict[str | None, list[dict[str, Any]]] = {None: []}
    with house.store.read(actor.workspace_id) as unit:
        for kind, start, end in spans_of(view, family):
            rows = unit.rows.trail(kind, start=start, end=end)
            if kind == PLANS and not rows.empty:
                rows = due(rows, reach(unit, view))
            found[None] += _counted(kind, rows)
            if by in rows:
                for key, own in rows.groupby(rows[by].fillna(""), sort=True):
                    found.setdefault(str(key), []).extend(_counted(kind, own))
    return found


def _counted(kind: str, rows: pd.DataFrame) -> list[dict[str, Any]]:
    if rows.empty:
        return []
    counts = rows.groupby(_GROUP, sort=True, dropna=False).size().reset_index(name="n")
    return [
        {"kind": kind, "batch": int(r["batch_id"]), "file": r["file_name"], "sheet": r["sheet"],
         "rows": int(r["n"])}
        for r in counts.to_dict("records")
    ]  # fmt: skip
