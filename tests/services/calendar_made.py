"""A small team, visit logs sent to an inbox, and what was agreed, for tests of the calendar."""

from __future__ import annotations

from datetime import date, datetime

from sales_core.domain.actor import Actor
from sales_core.domain.expectation import Absence, Expectation, Expected
from sales_core.domain.period import Period
from sales_core.services import expected, report_calendar, uploads
from sales_core.services.expected import Agreement
from sales_core.services.house import House
from sales_core.services.importing import import_file
from tests.services.reports_made import report

WEEK, BEFORE = Period.parse("2026-W47"), Period.parse("2026-W46")
"""16 to 22 November, due on the Monday of the tests at ten; and the week before."""
HEAD = ("拜访日期", "业务代表", "客户", "拜访结果")
VISITS = Expectation("visit_log", starts=date(2026, 11, 16))
TEN = {"hours": 1}


def at(*parts: int) -> datetime:
    """A moment by the clock on the wall."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 deadlines are local time


def team(house: House, actor: Actor, *more: tuple[str | None, ...]) -> None:
    """A roster of two, and more."""
    rows = (("王强", "01", "2025-01-06", None), ("李娜", "02", "2025-01-06", None), *more)
    head = ("姓名", "工号", "入职日期", "离职日期")
    assert import_file(house, actor, "花名册.xlsx", report(head, *rows), {}).status == "loaded"


def visits(*days: str, rep: str = "王强", told: str = "成交") -> bytes:
    """A visit log of one rep, a customer a day."""
    return report(HEAD, *((day, rep, f"客户{n}", told) for n, day in enumerate(days)))


def send(house: House, actor: Actor, name: str, content: bytes) -> int:
    """Put a file into the inbox and load it; its batch."""
    (card,) = uploads.receive(house, actor, [(name, content)])
    (done,) = uploads.commit(house, actor, [card.upload_id])
    assert done.status in ("loaded", "revised"), done
    assert done.batch_id is not None
    return done.batch_id


def agree(
    house: House, actor: Actor, *wanted: Expectation, away: tuple[Absence, ...] = (),
    zone: str = "Asia/Shanghai",
) -> None:  # fmt: skip
    """Agree on reports."""
    expected.save(house, actor, Agreement(wanted, away, zone, expected.read(house, actor).version))


def found(house: House, actor: Actor, period: Period = WEEK) -> dict[str, Expected]:
    """Name -> how the report about a period stands now."""
    reports = report_calendar.calendar(house, actor).reports
    return {r.label: r for r in reports if r.period == period}


def standings(house: House, actor: Actor, period: Period = WEEK) -> dict[str, str]:
    """Name -> status."""
    return {name: str(r.standing) for name, r in found(house, actor, period).items()}
