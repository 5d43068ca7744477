"""Meetings with their agenda, one of a kind and period."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from sales_core.domain.errors import StaleEdit
from sales_core.domain.meeting import AgendaItem, Meeting, MeetingKind
from sales_core.store.scope import Scope
from sales_core.store.tables.meetings import agenda_item, meeting


class Meetings:
    """The meetings of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def all(self) -> list[Meeting]:
        """Newest period first, without their agenda."""
        rows = self._scope.all(self._scope.select(meeting).order_by(meeting.c.period.desc()))
        return [_meeting(row, ()) for row in rows]

    def for_period(self, period: str, kind: MeetingKind = "weekly") -> Meeting | None:
        """The meeting of a period with its agenda, or None."""
        here = self._scope.select(meeting).where(meeting.c.period == period, meeting.c.kind == kind)
        row = self._scope.first(here.order_by(meeting.c.meeting_id))
        return None if row is None else _meeting(row, self._items(row["meeting_id"]))

    def save(self, mine: Meeting) -> Meeting:
        """Add or change, agenda and all; StaleEdit when its version has moved on."""
        theirs = self.for_period(mine.period, mine.kind)
        if theirs is not None and theirs.version != mine.version:
            raise StaleEdit(mine=mine, theirs=theirs, version=theirs.version)
        meeting_id = theirs.meeting_id if theirs else self._scope.next_id("meeting")
        items = tuple(replace(i, item_id=n) for n, i in enumerate(mine.items, start=1))
        saved = replace(mine, meeting_id=meeting_id, version=mine.version + 1, items=items)
        values = _values(saved)
        if theirs is None:
            self._scope.insert(meeting, **values)
        else:
            here = meeting.c.meeting_id == meeting_id
            self._scope.change(self._scope.update(meeting).where(here).values(**values))
        self._replace_items(saved)
        return saved

    def _items(self, meeting_id: int) -> tuple[AgendaItem, ...]:
        query = self._scope.select(agenda_item).where(agenda_item.c.meeting_id == meeting_id)
        skipped = ("workspace_id", "meeting_id", "position")
        return tuple(
            AgendaItem(**{k: v for k, v in row.items() if k not in skipped})
            for row in self._scope.all(query.order_by(agenda_item.c.position))
        )

    def _replace_items(self, saved: Meeting) -> None:
        here = agenda_item.c.meeting_id == saved.meeting_id
        self._scope.connection.execute(self._scope.delete(agenda_item).where(here))
        for position, item in enumerate(saved.items):
            self._scope.insert(
                agenda_item, meeting_id=saved.meeting_id, position=position, **asdict(item)
            )


def _values(saved: Meeting) -> dict[str, Any]:
    values = asdict(saved)
    values.pop("items")
    return values | {"goals": list(saved.goals), "attendance": list(saved.attendance)}


def _meeting(row: Any, items: tuple[AgendaItem, ...]) -> Meeting:
    values = {k: v for k, v in row.items() if k != "workspace_id"}
    values |= {"goals": tuple(row["goals"]), "attendance": tuple(row["attendance"])}
    return Meeting(**values, items=items)
