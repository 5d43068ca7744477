"""Visits of which one cell names several customers: Dr. A; Dr. B are two planned visits."""

from __future__ import annotations

import re
from collections.abc import Sequence

KINDS = frozenset({"visit_plan"})
"""Kinds of which a row is one customer and says nothing that would count twice."""
NAMES = ("customer_name", "hcp_name", "institution_name", "dealer_name")
COUNTED = ("planned_calls", "visit_seq")
_BETWEEN = re.compile(r"\s*[;；、\n]\s*")
_DOCTOR = re.compile(r"dr[.\s]", re.IGNORECASE)
Row = dict[str, object]


def split(kind: str, rows: Sequence[Row]) -> list[Row]:
    """The rows; one whose only name is a list becomes a row for each of its names."""
    if kind not in KINDS:
        return list(rows)
    return [one for row in rows for one in _each(row)]


def _each(row: Row) -> list[Row]:
    held = [name for name in NAMES if isinstance(row.get(name), str)]
    if len(held) != 1 or any(row.get(name) is not None for name in COUNTED):
        return [row]
    text = str(row[held[0]])
    parts = [part for part in _BETWEEN.split(text) if part]
    doctors = [part.strip() for part in text.split(",")]
    if len(parts) == 1 and all(map(_DOCTOR.match, doctors)):
        parts = doctors  # Dr. A. Sharma, Dr. Jain
    return [row | {held[0]: part} for part in parts] if len(parts) > 1 else [row]
