"""The calendar of reports: who sent what in time, late or not at all, and what to write to them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from sales_core.domain.expectation import Expected, Standing
from sales_core.domain.measure import Rag
from sales_core.domain.period import Period, PeriodKind
from sales_core.services import limits, report_calendar
from sales_core.services.report_calendar import ReportCalendar
from sales_core.text import numbers
from sales_core.text.expectation import period_short, title, zone_name
from sales_core.text.reminders import lateness, moment
from sales_core.text.translator import Translator
from ui import navigation, palette
from ui.components.chart import plain
from ui.components.empty import empty
from ui.page import Page
from ui.uploads import calendar_cell, reminders

COLOUR = {
    Standing.ON_TIME: Rag.GREEN, Standing.LATE: Rag.AMBER, Standing.PART: Rag.AMBER,
    Standing.MISSING: Rag.RED, Standing.NOT_DUE: Rag.GREY,
}  # fmt: skip
SENDER = "sender"


def show(page: Page) -> None:
    """Draw it. It is worked out anew on every run: a deadline passes without any data changing."""
    t = page.t
    seen = report_calendar.calendar(page.house, page.actor)
    if not seen.agreed:
        empty(t("calendar.nothing_title"), t("calendar.nothing_why"), t("calendar.nothing_do"))
        navigation.link("expected", t)
        return
    headline(page, seen)
    chosen = filtered(page, seen)
    st.caption(t("calendar.as_of", at=moment(seen.now, t.lang), zone=zone_name(seen.zone, t.lang)))
    for rhythm in (PeriodKind.WEEK, PeriodKind.XUN, PeriodKind.MONTH):
        own = _begun([r for r in chosen if r.expectation.rhythm is rhythm], seen)
        if own:
            matrix(page, seen, own, rhythm)
    st.caption(t("calendar.legend"))
    reminders.show(page, seen)
    navigation.link("expected", t)


def headline(page: Page, seen: ReportCalendar) -> None:
    """What it comes to, in one sentence."""
    t = page.t
    found, _ = limits.read(page.house, page.actor)
    figures = report_calendar.timely(seen, found)
    due = [r for r in seen.reports if r.due <= seen.now]
    if not due:
        st.markdown(t("calendar.nothing_due"))
    else:
        late = sum(r.standing is Standing.LATE for r in due)
        on_time = sum(r.standing is Standing.ON_TIME for r in due)
        st.markdown(
            plain(
                t(
                    "calendar.headline",
                    expected=len(due), on_time=on_time, late=late,
                    missing=len(due) - late - on_time,
                    rate=palette.symbol(figures["on_time"].rag, t) + " "
                    + numbers.percent(figures["on_time"].value),
                    received=numbers.percent(figures["received_rate"].value),
                    score=numbers.number(figures["score"].value, 1),
                )
            )
        )  # fmt: skip
    if seen.unknown_years:
        st.caption(t("calendar.unknown_year", years=", ".join(map(str, seen.unknown_years))))


def filtered(page: Page, seen: ReportCalendar) -> list[Expected]:
    """The reports of the rep chosen beside the page and of one kind, or of all."""
    t = page.t
    kinds = list(dict.fromkeys(r.expectation.kind for r in seen.reports))
    kind = st.selectbox(
        t("calendar.filter"), ["", *kinds],
        format_func=lambda k: t(f"kind.{k}") if k else t("calendar.all"), key="calendar-kind",
    )  # fmt: skip
    rep = page.view.rep_key
    return [
        r for r in seen.reports
        if kind in ("", r.expectation.kind) and (rep is None or r.rep_key in (None, rep))
    ]  # fmt: skip


def _begun(reports: Sequence[Expected], seen: ReportCalendar) -> list[Expected]:
    """Without periods still running that nobody has to report on yet and nobody has."""
    today = seen.now.date()
    wanted = {
        r.period
        for r in reports
        if r.receipts or r.period.end < today or r.due.date() <= r.period.end
    }
    return [r for r in reports if r.period in wanted]


def matrix(
    page: Page, seen: ReportCalendar, reports: Sequence[Expected], rhythm: PeriodKind
) -> None:
    """A row for each sender and report, a column for each period, the newest first."""
    t = page.t
    rows = sorted({(r.label, title(r, t.lang)) for r in reports})
    periods = sorted({r.period for r in reports}, reverse=True)
    held = {(title(r, t.lang), r.period): r for r in reports}
    state = st.dataframe(
        _styled(held, [name for _, name in rows], periods, t, page.dark),
        hide_index=True,
        column_config={
            SENDER: st.column_config.TextColumn(t("calendar.sender"), pinned=True),
            **{p.label: st.column_config.TextColumn(period_short(p, t.lang)) for p in periods},
        },
        on_select="rerun",
        selection_mode="single-cell",
        height="content",
        key=f"calendar-{rhythm}",
    )
    for at, column in state["selection"]["cells"]:
        chosen = next((p for p in periods if p.label == column), None)
        report = held.get((rows[int(at)][1], chosen)) if chosen else None
        if report is not None:
            calendar_cell.show(page, seen, report)


def _styled(
    held: dict[tuple[str, Period], Expected], names: list[str], periods: list[Period],
    t: Translator, dark: bool,
) -> object:  # fmt: skip
    cells = {SENDER: names}
    tints = {SENDER: [""] * len(names)}
    for period in periods:
        own = [held.get((name, period)) for name in names]
        cells[period.label] = [cell(report, t) for report in own]
        tints[period.label] = [
            "" if r is None else f"color: {palette.ink(COLOUR[r.standing], dark)}" for r in own
        ]
    tinted = pd.DataFrame(tints)
    return pd.DataFrame(cells).style.apply(lambda _: tinted, axis=None)


def cell(report: Expected | None, t: Translator) -> str:
    """The status of a report: a symbol, a word, and what there is to say about it."""
    if report is None:
        return t("calendar.free")
    through = report.last.through if report.last is not None else None
    text = t(
        f"calendar.{report.standing}",
        by=lateness(report, t.lang), day=numbers.day(through, t.lang, weekday=False),
    )  # fmt: skip
    return t("calendar.revised", text=text, count=report.revisions) if report.revisions else text
