"""What came of one expected report: which tables speak for which sender and period."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pandas as pd

from sales_core.domain.expectation import Expectation, Receipt
from sales_core.domain.period import Period
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.metrics.submission import deadline, last_workday, tells_all
from sales_core.services import team
from sales_core.services.coverage import OWN_REPORTS, TEAM_SHARE
from sales_core.services.view import working_days
from sales_core.store.lineage import Spot
from sales_core.store.unit import Unit

_Cell = tuple[Period, str | None]


class Receipts:
    """Receipts of one expectation over some periods, in the time zone of the team."""

    def __init__(self, unit: Unit, one: Expectation, periods: list[Period], zone: str) -> None:
        self._one, self._periods, self._zone = one, periods, zone
        spec = REPORT_KINDS[one.kind]
        self._dated = bool(spec.date or spec.periodic)
        span = periods[0].start, periods[-1].end
        self._rows = unit.rows.receipts(one.kind, *span)
        self._arrived = _arrived(unit, zone)
        self._serving = {
            period: set(team.serving(unit.rows.reps(), period)["rep_key"]) for period in periods
        }
        self._cells = self._placed()
        self._changed = self._revised(unit, span)

    def of(self, period: Period, key: str | None) -> tuple[Receipt, ...]:
        """Receipts for a sender (None: the team) and a period, in the order they came."""
        found = [self._receipt(period, spot, day) for spot, day in self._cells[period, key].items()]
        return tuple(sorted(found, key=lambda r: (r.received_at, r.batch_id, r.table_no)))

    def revisions(self, period: Period, key: str | None) -> int:
        """How many of them changed what an earlier one had said."""
        return self._changed[period, key]

    def _receipt(self, period: Period, spot: Spot, through: date | None) -> Receipt:
        at = self._arrived[spot[0]]
        calendar = working_days(period.start.year - 1, period.start.year + 1)
        due = deadline(self._one, period, calendar)
        last = last_workday(period, calendar)
        whole = not self._dated or last is None or tells_all(at, through, due, last)
        return Receipt(*spot, at, whole, through)

    def _placed(self) -> dict[_Cell, dict[Spot, date | None]]:
        """(period, sender) -> table -> the last day it tells."""
        cells: dict[_Cell, dict[Spot, date | None]] = defaultdict(dict)
        for spot, rows in self._rows.groupby(["batch_id", "table_no"]):
            batch_id, table_no = (int(str(n)) for n in spot)
            reach = rows["through"].dropna()
            through = None if reach.empty else pd.Timestamp(reach.max()).date()
            for period, named in self._periods_of(batch_id, rows).items():
                for key in self._senders(period, named, rows):
                    cells[period, key][batch_id, table_no] = through
        return cells

    def _periods_of(self, batch_id: int, rows: pd.DataFrame) -> dict[Period, set[str]]:
        """Period -> reps named in it. What carries no day counts for the period whose report is
        due in the week (ten days, month) it came in."""
        if not self._dated:
            day = self._arrived[batch_id].date()
            named = set(rows["rep_key"].dropna())
            return {p: named for p in self._periods if day in self._one.due_period(p)}
        found = {}
        first, last = rows["first_day"].dt.date, rows["last_day"].dt.date
        for period in self._periods:
            within = rows[(first <= period.end) & (last >= period.start)]
            if not within.empty:
                found[period] = set(within["rep_key"].dropna())
        return found

    def _senders(self, period: Period, named: set[str], rows: pd.DataFrame) -> set[str | None]:
        """Whom a table speaks for in a period: as for the figures (services.coverage), one that
        names more than half of the team speaks for all of it, but for what reps write alone."""
        if self._one.who == "team":
            return {None}
        serving = self._serving[period]
        everybody = set(rows["rep_key"].dropna()) & serving
        whole_team = len(everybody) * TEAM_SHARE > len(serving)
        if self._one.kind in OWN_REPORTS or not whole_team or len(serving) == 1:
            return set(named)
        return named | serving

    def _revised(self, unit: Unit, span: tuple[date, date]) -> Counter[_Cell]:
        """(period, sender) -> tables that say something else than the live ones they replace."""
        known = {spot for cell in self._cells.values() for spot in cell}
        pairs = unit.batches.replaced(self._one.kind, known)
        spots = {*pairs, *(old for olds in pairs.values() for old in olds)}
        rows = unit.rows.contents(self._one.kind, spots, *span) if spots else None
        changed: Counter[_Cell] = Counter()
        if rows is None:
            return changed
        for period, key in self._cells:
            held = _held(rows, period, key, self._dated)
            for spot, olds in pairs.items():
                was = sum((held[old] for old in olds), Counter[str]())
                if spot in self._cells[period, key] and held[spot] != was:
                    changed[period, key] += 1
        return changed


def local_time(moment: datetime, zone: str) -> datetime:
    """A moment as the team's clock on the wall shows it."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _held(
    rows: pd.DataFrame, period: Period, key: str | None, dated: bool
) -> dict[Spot, Counter[str]]:
    """Table -> the content of its rows about a sender and a period."""
    own = rows if key is None else rows[rows["rep_key"] == key]
    if dated:
        first, last = own["first_day"].dt.date, own["last_day"].dt.date
        own = own[(first <= period.end) & (last >= period.start)]
    held: dict[Spot, Counter[str]] = defaultdict(Counter)
    for batch_id, table_no, content in zip(
        own["batch_id"], own["table_no"], own["row_hash"], strict=True
    ):
        held[int(batch_id), int(table_no)][str(content)] += 1
    return held


def _arrived(unit: Unit, zone: str) -> dict[int, datetime]:
    """Batch -> the local time it came."""
    return {n: local_time(arrival.at, zone) for n, arrival in unit.rows.arrivals().items()}
