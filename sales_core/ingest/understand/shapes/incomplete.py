"""Rows that cannot count: something every row of their kind needs is blank."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.shapes.shaped import Row

_PERIOD = ("period",)
_CODES = {
    "rep_name": "missing_name",
    "customer_name": "missing_name",
    "expense_line": "missing_name",
    "doc_date": "missing_date",
    "visit_date": "missing_date",
    "plan_date": "missing_date",
    "occurred_date": "missing_date",
}


def why(kind: ReportKind, values: Row) -> str | None:
    """Why a row with these values cannot count; None when it can."""
    for group in _needed(kind):
        if group == _PERIOD:
            if values.get("period_start") is None:
                return "missing_period"
        elif all(values.get(name) is None for name in group):
            return _CODES.get(group[0], "missing_value")
    return None


def places(
    kind: ReportKind,
    columns: Mapping[str, Sequence[object]],
    spans: Sequence[object] | None,
    count: int,
) -> dict[int, str]:
    """Place of each such row -> why, for `count` rows in columns; `spans`: their periods, where
    these are told apart from the columns."""
    found: dict[int, str] = {}
    if kind.periodic and spans is not None and any(spans):
        found = dict.fromkeys(_blank([spans], count), "missing_period")
    for group in _needed(kind):
        names, code = group, _CODES.get(group[0], "missing_value")
        if group == _PERIOD:
            names, code = ("period_start",), "missing_period"
        held = [columns[name] for name in names if name in columns]
        if group == _PERIOD and spans is not None:
            held = [spans]
        for place in _blank(held, count):
            found.setdefault(place, code)
    return found


def _blank(held: Sequence[Sequence[object]], count: int) -> Collection[int]:
    """The places at which all of the columns are blank."""
    blank: Collection[int] = range(count)
    for column in held:
        blank = [place for place in blank if column[place] is None]
    return blank


def _needed(kind: ReportKind) -> Sequence[tuple[str, ...]]:
    """What each row needs: one of each group; of a list of people or customers just the first."""
    master = kind.nature == "state" and not kind.periodic
    return kind.required[:1] if master else kind.required
