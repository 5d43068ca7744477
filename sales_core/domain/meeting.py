"""The weekly sales meeting: goals, agenda, decisions, and the actions that carry over."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

MeetingKind = Literal["weekly", "dealer", "xun"]
MeetingStatus = Literal["draft", "ready", "held", "closed"]
ItemState = Literal["open", "done", "dropped"]
ActionStatus = Literal["open", "done", "dropped"]


@dataclass(frozen=True)
class AgendaItem:
    """One topic. `rule` names what drafted it (empty: typed by hand); `private` never leaves."""

    title: str
    text: str = ""
    question: str = ""
    rule: str = ""
    decision: str = ""
    state: ItemState = "open"
    private: bool = False
    source: dict[str, Any] = field(default_factory=dict)
    evidence: list[dict[str, Any]] = field(default_factory=list)
    item_id: int = 0


@dataclass(frozen=True)
class Meeting:
    """One meeting of a period. `version` 0 is not stored yet; `private_notes` never leave."""

    period: str
    kind: MeetingKind = "weekly"
    title: str = ""
    held_on: date | None = None
    status: MeetingStatus = "draft"
    goals: tuple[str, ...] = ()
    notes: str = ""
    private_notes: str = ""
    attendance: tuple[str, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    version: int = 0
    meeting_id: int = 0


@dataclass(frozen=True)
class ActionItem:
    """Something promised, by whom and until when.

    `metric`/`subject_key` bind it to a number whose `baseline` is frozen at creation
    (`{"value", "as_of"}`); it carries over to every meeting until it is closed.
    """

    text: str
    owner: str
    due: date | None = None
    metric: str | None = None
    subject_key: str | None = None
    baseline: dict[str, Any] = field(default_factory=dict)
    status: ActionStatus = "open"
    done_note: str = ""
    meeting_id: int | None = None
    version: int = 0
    action_id: int = 0
