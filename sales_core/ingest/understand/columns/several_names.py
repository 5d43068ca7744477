"""Visits of which one cell names several customers: Dr. A; Dr. B are two planned visits. Whether
they are two of a log, where visits are counted, is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.asking.questions import Asking

PLAN, LOG = "visit_plan", "visit_log"
QUESTION, SPLIT = "names_in_cell", "split"
NAMES = ("customer_name", "hcp_name", "institution_name", "dealer_name")
COUNTED = ("planned_calls", "visit_seq")
_BETWEEN = re.compile(r"\s*[;；、\n]\s*")
_DOCTOR = re.compile(r"dr[.\s]", re.IGNORECASE)
Row = dict[str, object]


def split(kind: str, rows: Sequence[Row], asking: Asking) -> list[Row]:
    """The rows; one whose only name is a list becomes a row for each of its names, of a log if a
    person says so. What is counted stays with the first of them."""
    if kind not in (PLAN, LOG):
        return list(rows)
    parts = [_each(row) for row in rows]
    listed = next((row for row, each in zip(rows, parts, strict=True) if len(each) > 1), None)
    if kind == LOG and listed is not None:
        found = next(str(listed[name]) for name in NAMES if isinstance(listed.get(name), str))
        answer = asking.ask(QUESTION, (SPLIT, "keep_whole"), None, found=found[:60])
        if answer != SPLIT:
            return list(rows)
    return [one for each in parts for one in each]


def _each(row: Row) -> list[Row]:
    held = [name for name in NAMES if isinstance(row.get(name), str)]
    if len(held) != 1 or any(row.get(name) is not None for name in COUNTED):
        return [row]
    text = str(row[held[0]])
    parts = [part for part in _BETWEEN.split(text) if part]
    doctors = [part.strip() for part in text.split(",")]
    if len(parts) == 1 and all(map(_DOCTOR.match, doctors)):
        parts = doctors  # Dr. A. Sharma, Dr. Jain
    if len(parts) <= 1:
        return [row]
    rest = {n: v for n, v in row.items() if n.startswith("_") or type(v) is not int}
    return [(row if n == 0 else rest) | {held[0]: part} for n, part in enumerate(parts)]
