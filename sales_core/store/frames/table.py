"""From a query to a frame whose column types do not depend on the rows found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import pandas as pd
from sqlalchemy import Select, Table

from sales_core.store.scope import Scope
from sales_core.store.tables.facts import FACTS

Kind = Literal["text", "day", "int", "count", "flag", "object"]
"""`count` is an int64 that is always there, `int` an Int64 that may be missing."""

_DTYPES = {"text": "str", "int": "Int64", "count": "int64", "flag": "boolean", "object": "object"}


def frame(scope: Scope, query: Select[Any], kinds: dict[str, Kind]) -> pd.DataFrame:
    """The rows of `query` with the columns of `kinds`, in that order."""
    result = scope.connection.execute(query)
    found = list(result.keys())
    rows = result.fetchall()
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(found)
    held = dict(zip(found, columns, strict=True))
    return pd.DataFrame({name: column(held[name], kind) for name, kind in kinds.items()})


def column(values: Iterable[Any], kind: Kind) -> pd.Series[Any]:
    """One column of its kind; missing text is NaN, a missing day NaT."""
    listed = list(values)
    if kind == "day":
        return pd.Series(pd.to_datetime(pd.Series(listed, dtype=object)), dtype="datetime64[us]")
    if kind == "count":
        return pd.Series([int(v or 0) for v in listed], dtype="int64")
    if kind == "int":
        return pd.Series([None if v is None else int(v) for v in listed], dtype="Int64")
    return pd.Series(listed, dtype=_DTYPES[kind])


def active(
    scope: Scope,
    kind: str,
    *columns: Any,
    span: tuple[str, date, date] | None = None,
    rep_keys: Iterable[str] | None = None,
) -> Select[Any]:
    """Active rows of a kind, within `span` (column, first and last day) and of these reps."""
    fact: Table = FACTS[kind]
    query = scope.select(fact, *columns).where(fact.c.state == "active")
    if span is not None:
        day, start, end = span
        query = query.where(fact.c[day].between(start, end))
    if rep_keys is not None:
        query = query.where(fact.c.rep_key.in_(sorted(rep_keys)))
    return query


def texts(series: pd.Series[Any]) -> list[str | None]:
    """A text column as a list, None where it is missing."""
    return [None if gone else str(v) for v, gone in zip(series, series.isna(), strict=True)]
