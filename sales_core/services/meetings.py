"""The weekly meeting: drafted from the findings, edited by hand, held, closed, followed up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput, NotAllowed
from sales_core.domain.meeting import ActionItem, AgendaItem, Meeting
from sales_core.domain.party import root
from sales_core.domain.period import Period
from sales_core.findings.find import find
from sales_core.services import agenda
from sales_core.services.findings import facts
from sales_core.services.house import House
from sales_core.services.performance import attainment_table, shortfall_by_customer
from sales_core.services.view import View
from sales_core.store.unit import Unit
from sales_core.text.translator import Lang

MAX_GOALS = 3


@dataclass(frozen=True)
class MeetingSheet:
    """A meeting with its own actions and those still open from earlier meetings."""

    meeting: Meeting
    actions: tuple[ActionItem, ...]
    carried: tuple[ActionItem, ...]

    @property
    def goals(self) -> tuple[str, ...]:
        """Goals of the meeting."""
        return self.meeting.goals


def for_week(house: House, actor: Actor, week: Period) -> MeetingSheet:
    """The sheet of a week; one that was never saved comes back empty with version 0."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return _sheet(unit, week)


def draft(house: House, actor: Actor, view: View, lang: Lang) -> tuple[AgendaItem, ...]:
    """An agenda drafted from the figures of `view`; nothing is stored."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        team = view.of(None)
        attained = attainment_table(unit, team, "rep_key")
        gaps = _largest(shortfall_by_customer(unit, team))
        return agenda.draft(find(facts(unit, team)), attained, gaps, team, lang)


def save(house: House, actor: Actor, meeting: Meeting, nonce: str) -> Meeting:
    """Store a meeting with its agenda; the nonce makes a double click harmless.

    Raises StaleEdit when somebody saved it since it was opened, InvalidInput without goals when it
    is marked ready, and for a meeting that is closed.
    """
    actor.must(Action.WRITE)
    goals = tuple(goal.strip() for goal in meeting.goals if goal.strip())
    if len(goals) > MAX_GOALS:
        raise InvalidInput("too_many_goals", field="goals")
    if meeting.status != "draft" and not goals:
        raise InvalidInput("no_goals", field="goals")
    with house.store.write(actor.workspace_id) as unit:
        before = unit.meetings.for_period(meeting.period)
        if not unit.nonces.use(nonce, house.clock.now()):
            return before or meeting
        if before is not None and before.status == "closed":
            raise InvalidInput("meeting_closed", field="status")
        saved = unit.meetings.save(replace(meeting, goals=goals))
        unit.audit.add(
            house.clock.now(),
            actor.name,
            "meeting.saved",
            meeting.period,
            {"status": meeting.status, "version": saved.version},
        )
        unit.commit()
    return saved


def add_to_agenda(house: House, actor: Actor, week: Period, item: AgendaItem, nonce: str) -> None:
    """Append one item to the week's agenda; private items are refused, they are for one-on-ones."""
    if item.private:
        raise NotAllowed("private_finding")
    sheet = for_week(house, actor, week)
    if any(i.rule == item.rule and i.text == item.text for i in sheet.meeting.items):
        return
    save(house, actor, replace(sheet.meeting, items=(*sheet.meeting.items, item)), nonce)


def save_action(house: House, actor: Actor, action: ActionItem, nonce: str) -> ActionItem:
    """Add or change an action; StaleEdit when somebody changed it first."""
    actor.must(Action.WRITE)
    if not action.text.strip() or not action.owner.strip() or action.due is None:
        raise InvalidInput("action_incomplete", field="action")
    with house.store.write(actor.workspace_id) as unit:
        if not unit.nonces.use(nonce, house.clock.now()):
            return action
        saved = unit.actions.save(action)
        unit.audit.add(
            house.clock.now(),
            actor.name,
            "action.saved",
            str(saved.action_id),
            {"status": saved.status, "owner": saved.owner},
        )
        unit.commit()
    return saved


def bound(house: House, actor: Actor, action: ActionItem, view: View) -> ActionItem:
    """The action with its metric's value frozen as the baseline; unchanged without a metric."""
    value = _current(house, actor, action, view)
    if value is None:
        return action
    return replace(action, baseline={"value": str(value), "as_of": view.until.isoformat()})


def moved(house: House, actor: Actor, action: ActionItem, view: View) -> Fraction | None:
    """How far the bound number has moved since the action was made; None when not bound."""
    now = _current(house, actor, action, view)
    start = action.baseline.get("value")
    return None if now is None or start is None else now - Fraction(str(start))


def _current(house: House, actor: Actor, action: ActionItem, view: View) -> Fraction | None:
    actor.must(Action.READ)
    if not action.metric:
        return None
    with house.store.read(actor.workspace_id) as unit:
        table = attainment_table(unit, view.of(None), "rep_key")
        key = root(action.subject_key or "", unit.merges.live("rep"))
    try:
        return table.row(key or None).measures[action.metric].value
    except KeyError:
        return None


def _sheet(unit: Unit, week: Period) -> MeetingSheet:
    meeting = unit.meetings.for_period(week.label) or Meeting(period=week.label)
    own, carried = [], []
    for action in unit.actions.all():
        if meeting.meeting_id and action.meeting_id == meeting.meeting_id:
            own.append(action)
        elif action.status == "open":
            carried.append(action)
    return MeetingSheet(meeting, tuple(own), tuple(carried))


def _largest(parts: pd.DataFrame) -> list[tuple[str, int]]:
    ordered = parts.sort_values("short", ascending=False)
    return [
        (str(p["label"]), int(p["short"])) for p in ordered.to_dict("records") if p["customer_key"]
    ]
