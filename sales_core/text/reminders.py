"""Reminders to copy into a chat: what is missing or late, and what was wrong in the last report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sales_core.domain.expectation import Expected, Standing, Wrong
from sales_core.domain.period import PeriodKind
from sales_core.text import numbers
from sales_core.text.expectation import period_name, title
from sales_core.text.translator import Lang, Translator

OWED = (Standing.MISSING, Standing.PART)
ROWS = 5
"""Rows of a report that are named; of the others only how many."""
DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Owed:
    """What one sender is reminded of: reports owed, those of the last period that came late, and
    the rows left out of the newest file with its name."""

    label: str
    owed: tuple[Expected, ...] = ()
    late: tuple[Expected, ...] = ()
    wrong: tuple[tuple[Expected, str, tuple[Wrong, ...]], ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is a reason to write."""
        return bool(self.owed or self.late or self.wrong)


def to_one(owed: Owed, lang: Lang) -> str:
    """The text for one rep."""
    t = Translator(lang)
    lines = [t("reminder.dear", name=owed.label or t("expected.team"))]
    if owed.owed:
        lines += [t("reminder.please"), *(f"- {_owed(r, lang)}" for r in owed.owed)]
    if owed.late:
        lines += [t("reminder.late"), *(f"- {_late(r, lang)}" for r in owed.late)]
    for report, file, rows in owed.wrong:
        lines.append(t("reminder.wrong", kind=_kind(report, t), file=file, count=len(rows)))
        lines += [f"- {_row(row, t)}" for row in rows[:ROWS]]
        if len(rows) > ROWS:
            lines.append(t("reminder.more", count=len(rows) - ROWS))
    return "\n".join([*lines, t("reminder.thanks" if owed.owed else "reminder.next_time")])


def to_all(everybody: Sequence[Owed], complete: int, lang: Lang) -> str:
    """The text for the group: who owes what, and how many owe nothing. Rows of reports stay
    between the supervisor and the rep."""
    t = Translator(lang)
    owing = [one for one in everybody if one.owed]
    if not owing:
        return t("reminder.all_in", count=complete)
    lines = [t("reminder.group")]
    for one in owing:
        what = t("basis.and").join(_by_kind(one.owed, lang))
        lines.append(f"- {t('reminder.owes', name=one.label or t('expected.team'), what=what)}")
    if complete:
        lines.append(t("reminder.others", count=complete))
    return "\n".join([*lines, t("reminder.thanks_all")])


def lateness(report: Expected, lang: Lang) -> str:
    """How late the first whole report came: 5 小时 / 2 天; empty when it was not."""
    if report.first is None or report.first.received_at <= report.due:
        return ""
    t = Translator(lang)
    by = report.first.received_at - report.due
    if by < timedelta(hours=1):
        return t("reminder.minutes", count=max(1, int(by.total_seconds() // 60)))
    if by <= DAY:
        return t("reminder.hours", count=int(by.total_seconds() // 3600))
    return t("reminder.days", count=by.days)


def moment(at: datetime, lang: Lang) -> str:
    """11月23日 周一 10:00 / Mon 23 Nov 10:00."""
    return f"{numbers.day(at.date(), lang)} {at:%H:%M}"


def senders(reports: Iterable[Expected]) -> dict[str, list[Expected]]:
    """Name -> reports, by name; the team without a name first."""
    found: dict[str, list[Expected]] = {}
    for report in sorted(reports, key=lambda r: (r.label, r.due, title(r, "zh"))):
        found.setdefault(report.label, []).append(report)
    return found


def _kind(report: Expected, t: Translator) -> str:
    return t(f"kind.{report.expectation.kind}")


def _by_kind(owed: Iterable[Expected], lang: Lang) -> list[str]:
    """拜访记录 第44、45周, for each kind; a single report, or one that came in part, in full."""
    t = Translator(lang)
    whole: dict[str, list[Expected]] = {}
    said = []
    for report in sorted(owed, key=lambda r: r.period.start):
        if report.standing is Standing.PART:
            said.append(f"{_kind(report, t)} {_period(report, lang)}{_so_far(report, lang)}")
        else:
            whole.setdefault(_kind(report, t), []).append(report)
    return [f"{kind} {_periods(reports, lang)}" for kind, reports in whole.items()] + said


def _periods(reports: Sequence[Expected], lang: Lang) -> str:
    if len(reports) == 1 or reports[0].period.kind is not PeriodKind.WEEK:
        return Translator(lang)("basis.and").join(_period(r, lang) for r in reports)
    weeks = [r.period.label.rpartition("W")[2].lstrip("0") for r in reports]
    t = Translator(lang)
    return t("reminder.weeks", numbers=t("reminder.comma").join(weeks))


def _period(report: Expected, lang: Lang) -> str:
    return period_name(report.period, lang)


def _owed(report: Expected, lang: Lang) -> str:
    t = Translator(lang)
    said = t(
        "reminder.owed",
        kind=_kind(report, t),
        period=period_name(report.period, lang),
        due=moment(report.due, lang),
    )
    return said + _so_far(report, lang)


def _so_far(report: Expected, lang: Lang) -> str:
    """What came before the period was over."""
    if report.standing is not Standing.PART or report.last is None:
        return ""
    day = numbers.day(report.last.through, lang, weekday=False)
    return Translator(lang)("reminder.so_far", day=day)


def _late(report: Expected, lang: Lang) -> str:
    t = Translator(lang)
    return t(
        "reminder.was_late",
        kind=_kind(report, t), period=period_name(report.period, lang), by=lateness(report, lang),
    )  # fmt: skip


def _row(row: Wrong, t: Translator) -> str:
    cells = " | ".join(cell for cell in row.cells if cell)[:60]
    why = t(f"left_out.{row.code}") if t.has(f"left_out.{row.code}") else row.code
    return t("reminder.row", row=row.row, why=why, cells=cells)
