"""Rows become a frame with the types the store expects."""

from __future__ import annotations

import pandas as pd

from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.report_kinds import ReportKind

Row = dict[str, object]


def frame(kind: ReportKind, rows: list[Row]) -> pd.DataFrame:
    """Columns `_row`, `_cell` and those fields of the kind that any row has a value for."""
    types = {f.name: f.type for f in kind.fields}
    keys = set().union(*rows)
    names = [n for n in types if n in keys and any(row.get(n) is not None for row in rows)]
    columns: dict[str, pd.Series] = {
        "_row": pd.Series([row["_row"] for row in rows], dtype="int64"),
        "_cell": pd.Series([row.get("_cell") for row in rows], dtype=object),
    }
    for name in names:
        columns[name] = column([row.get(name) for row in rows], types[name])
    return pd.DataFrame(columns)


def column(values: list[object], of: FieldType) -> pd.Series:
    """One column: Int64, datetime64, boolean or text."""
    if of in NUMERIC:
        return pd.Series(values, dtype="Int64")
    if of is FieldType.DATE:
        return pd.Series(pd.to_datetime(pd.Series(values, dtype=object)), dtype="datetime64[us]")
    if of is FieldType.BOOLEAN:
        return pd.Series(values, dtype="boolean")
    return pd.Series(values, dtype=object)
