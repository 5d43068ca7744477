"""Changes made by hand in master data, targets and budgets: each save is a batch, so it can be
seen in the trail and undone like a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from sales_core.domain.batch import BatchTable
from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.naming import name_rows
from sales_core.store.unit import Unit


@dataclass(frozen=True)
class Edit:
    """Whole rows of one kind as they shall be from now on; money in minor units."""

    kind: str
    rows: Sequence[dict[str, Any]]
    note: str = ""


def apply(unit: Unit, edit: Edit, actor: str, now: datetime) -> int:
    """Load an edit as a batch within an open unit; its id."""
    batch_id = unit.batches.add("", "", actor, now, origin="edit", note=edit.note)
    number = unit.batches.add_table(
        batch_id, BatchTable(kind=edit.kind, scope="edit", counts={"rows": len(edit.rows)})
    )
    unit.rows.add(batch_id, number, edit.kind, name_rows(unit, _frame(edit)).frame)
    unit.audit.add(
        now,
        actor,
        "rows.edited",
        str(batch_id),
        {"kind": edit.kind, "rows": len(edit.rows), "note": edit.note},
    )
    return batch_id


def _frame(edit: Edit) -> pd.DataFrame:
    fields = {f.name: f.type for f in REPORT_KINDS[edit.kind].fields}
    used = [name for name in fields if any(row.get(name) is not None for row in edit.rows)]
    columns = {name: _column([row.get(name) for row in edit.rows], fields[name]) for name in used}
    return pd.DataFrame({"_row": range(1, len(edit.rows) + 1)} | columns)


def _column(values: list[Any], of: FieldType) -> pd.Series[Any]:
    clean = [None if v is None or pd.isna(v) else v for v in values]
    if of in NUMERIC:
        return pd.Series(clean, dtype="Int64")
    if of is FieldType.DATE:
        return pd.Series(pd.to_datetime(pd.Series(clean, dtype=object)), dtype="datetime64[us]")
    if of is FieldType.BOOLEAN:
        return pd.Series(clean, dtype="boolean")
    return pd.Series([None if v is None else str(v).strip() or None for v in clean], dtype=object)
