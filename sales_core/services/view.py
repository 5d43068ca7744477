"""What a page looks at: a period, the day it is seen from, and perhaps one rep."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from sales_core.domain.actor import Action, Actor
from sales_core.domain.calendar import WorkCalendar
from sales_core.domain.period import Period, PeriodKind
from sales_core.services.holidays import work_calendar
from sales_core.services.house import House


@dataclass(frozen=True)
class View:
    """`as_of` is the last day that counts; `rep_key` None is the whole team."""

    period: Period
    as_of: date
    rep_key: str | None = None

    def of(self, rep_key: str | None) -> View:
        """The same view of one rep (None: of the team)."""
        return replace(self, rep_key=rep_key)

    @property
    def until(self) -> date:
        """Last day of the period that counts."""
        return min(self.as_of, self.period.end)


def last_day(house: House, actor: Actor) -> date | None:
    """The last day any loaded report speaks of; None in an empty workspace."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.rows.last_day()


def default_view(house: House, actor: Actor, kind: PeriodKind = PeriodKind.MONTH) -> View:
    """The period of the last day with data; of today in an empty workspace."""
    day = last_day(house, actor) or house.clock.now().date()
    return View(Period.containing(day, kind), day)


@cache
def working_days(first: int, last: int) -> WorkCalendar:
    """Working days of the years `first` to `last`."""
    return work_calendar(range(first, last + 1))


def calendar(view: View) -> WorkCalendar:
    """Working days around the period, last year's included."""
    return working_days(view.period.start.year - 2, view.period.end.year + 1)
