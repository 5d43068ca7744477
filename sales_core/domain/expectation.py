"""What a team agreed to send: which report, from whom, how often, and until when each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal

from sales_core.domain.period import Period, PeriodKind

Who = Literal["each", "team"]
RHYTHMS = (PeriodKind.WEEK, PeriodKind.XUN, PeriodKind.MONTH)
LONGEST = {PeriodKind.WEEK: 7, PeriodKind.XUN: 11, PeriodKind.MONTH: 31}
"""Days of the longest period of each rhythm: what a day may be."""
SHIFTS = (-1, 0, 1)


@dataclass(frozen=True)
class Expectation:
    """One report that is expected again and again.

    `who`: one from each rep, or one for the whole team. A report about a period (`rhythm`) is due
    on day `day` (1 is its first day, Monday of a week) at `hour` o'clock of the period `shift`
    later: 1 for a report of what was done, 0 or -1 for a plan. `starts` and `ends` bound the days
    it is expected for; an end of None is open.
    """

    kind: str
    who: Who = "each"
    rhythm: PeriodKind = PeriodKind.WEEK
    shift: int = 1
    day: int = 1
    hour: int = 10
    starts: date = date.min
    ends: date | None = None

    def periods(self, first: date, last: date) -> Iterator[Period]:
        """The periods it is expected for that touch the days `first` to `last`, oldest first."""
        start = max(first, self.starts)
        end = last if self.ends is None else min(last, self.ends)
        if start > end:
            return
        here = Period.containing(start, self.rhythm)
        while here.start <= end:
            yield here
            here = here.shift(1)

    def due_period(self, period: Period) -> Period:
        """The period in which the report about `period` is due."""
        return period.shift(self.shift)

    @property
    def id(self) -> str:
        """Kind, sender and rhythm: no two expectations of a team share them."""
        return f"{self.kind}/{self.who}/{self.rhythm}"

    def as_json(self) -> dict[str, Any]:
        """Plain values to store."""
        ends = None if self.ends is None else self.ends.isoformat()
        return {
            "kind": self.kind, "who": self.who, "rhythm": str(self.rhythm), "shift": self.shift,
            "day": self.day, "hour": self.hour, "starts": self.starts.isoformat(), "ends": ends,
        }  # fmt: skip

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Expectation:
        """The inverse of `as_json`."""
        made = cls(**{**values, "rhythm": PeriodKind(values["rhythm"])})
        ends = values["ends"]
        return replace(
            made,
            starts=date.fromisoformat(values["starts"]),
            ends=None if ends is None else date.fromisoformat(ends),
        )


@dataclass(frozen=True)
class Absence:
    """Approved leave of a rep: both days are free."""

    rep_key: str
    first: date
    last: date
    note: str = ""

    def as_json(self) -> dict[str, str]:
        """Plain values to store."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        return {"rep_key": self.rep_key, **days, "note": self.note}

    @classmethod
    def from_json(cls, values: Mapping[str, str]) -> Absence:
        """The inverse of `as_json`."""
        days = {name: date.fromisoformat(values[name]) for name in ("first", "last")}
        return cls(values["rep_key"], days["first"], days["last"], values["note"])


class Standing(StrEnum):
    """How one expected report stands."""

    ON_TIME = "on_time"
    LATE = "late"
    PART = "part"  # something came, but before the period was over
    MISSING = "missing"
    NOT_DUE = "not_due"


@dataclass(frozen=True)
class Receipt:
    """A table that was received: when (local time of the team), and whether it tells the whole
    period; `through` is the last day it tells."""

    batch_id: int
    table_no: int
    received_at: datetime
    whole: bool = True
    through: date | None = None


@dataclass(frozen=True)
class Expected:
    """One report of one sender about one period. `rep_key` None stands for the team.

    `receipts` in the order they came; `revisions` counts those that changed what an earlier one
    said about the sender and the period.
    """

    expectation: Expectation
    period: Period
    rep_key: str | None
    label: str
    due: datetime
    standing: Standing
    receipts: tuple[Receipt, ...] = ()
    revisions: int = 0

    @property
    def first(self) -> Receipt | None:
        """The first that told the whole period: it decides about being in time."""
        return next((r for r in self.receipts if r.whole), None)

    @property
    def last(self) -> Receipt | None:
        """The newest one: it decides about quality."""
        return self.receipts[-1] if self.receipts else None


@dataclass(frozen=True)
class Wrong:
    """A row that was left out of a report: where, why, and how its cells read."""

    sheet: str
    row: int
    code: str
    cells: tuple[str, ...]
