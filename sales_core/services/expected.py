"""What the team agreed to send and who is on leave: kept with the workspace, saved as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput
from sales_core.domain.expectation import LONGEST, RHYTHMS, SHIFTS, Absence, Expectation
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.house import House
from sales_core.store.unit import Unit

SETTING = "expected_reports"
ZONE = "Asia/Shanghai"
LAST_HOUR = 23


@dataclass(frozen=True)
class Agreement:
    """Everything agreed about reports. `zone` is the time zone deadlines are meant in; `version`
    tells whether somebody changed it since."""

    expectations: tuple[Expectation, ...] = ()
    absences: tuple[Absence, ...] = ()
    zone: str = ZONE
    version: int = 0


def agreement(unit: Unit) -> Agreement:
    """What is agreed, within an open unit."""
    stored = unit.settings.get(SETTING)
    if stored is None:
        return Agreement()
    return Agreement(
        tuple(Expectation.from_json(e) for e in stored["expectations"]),
        tuple(Absence.from_json(a) for a in stored["absences"]),
        stored["zone"],
        unit.settings.version(SETTING),
    )


def read(house: House, actor: Actor) -> Agreement:
    """What is agreed; nothing is until somebody said so."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return agreement(unit)


def save(house: House, actor: Actor, wanted: Agreement) -> Agreement:
    """Store all of it and return it with its new version.

    Raises InvalidInput for something that makes no sense, StaleEdit when somebody saved since
    `wanted.version`.
    """
    actor.must(Action.WRITE)
    _check(wanted)
    with house.store.write(actor.workspace_id) as unit:
        version = unit.settings.put(SETTING, as_json(wanted), wanted.version)
        kinds = sorted({e.kind for e in wanted.expectations})
        unit.audit.add(house.clock.now(), actor.name, "expected.saved", SETTING, {"kinds": kinds})
        unit.commit()
    return replace(wanted, version=version)


def as_json(wanted: Agreement) -> dict[str, Any]:
    """Plain values to store."""
    return {
        "expectations": [e.as_json() for e in wanted.expectations],
        "absences": [a.as_json() for a in wanted.absences],
        "zone": wanted.zone,
    }


def _check(wanted: Agreement) -> None:
    try:
        ZoneInfo(wanted.zone)
    except (ZoneInfoNotFoundError, ValueError) as wrong:
        raise InvalidInput("bad_zone", field="zone", found=wanted.zone) from wrong
    seen: set[str] = set()
    for one in wanted.expectations:
        _check_one(one)
        if one.id in seen:
            raise InvalidInput("expected_twice", field="kind", kind=one.kind)
        seen.add(one.id)
    for leave in wanted.absences:
        if leave.last < leave.first or not leave.rep_key:
            raise InvalidInput("bad_absence", field="last")


def _check_one(one: Expectation) -> None:
    known = one.kind in REPORT_KINDS and one.rhythm in RHYTHMS and one.who in ("each", "team")
    if not known or one.shift not in SHIFTS:
        raise InvalidInput("bad_expectation", field="kind")
    if not 1 <= one.day <= LONGEST[one.rhythm] or not 0 <= one.hour <= LAST_HOUR:
        raise InvalidInput("bad_deadline", field="day")
    if one.ends is not None and one.ends < one.starts:
        raise InvalidInput("bad_expected_span", field="ends")
