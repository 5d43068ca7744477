"""One expected report looked at closely: the files it came in, when, how good, what was wrong."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.expectation import Expected, Receipt
from sales_core.domain.measure import Measure
from sales_core.services.report_calendar import ReportCalendar, wrong_in
from sales_core.text import numbers
from sales_core.text.expectation import period_name, title
from sales_core.text.reminders import moment
from sales_core.text.translator import Translator
from ui import navigation, palette
from ui.components.chart import plain
from ui.page import Page
from ui.session import BROWSED

MANY = 2
PARTS = {"c": "completeness", "v": "validity", "k": "consistency"}


def show(page: Page, seen: ReportCalendar, report: Expected) -> None:
    """Draw it."""
    t = page.t
    with st.container(border=True, key=f"report-{report.expectation.rhythm}"):
        name = f"{title(report, t.lang)} · {period_name(report.period, t.lang)}"
        st.markdown(f"**{plain(name)}**")
        st.caption(plain(t("calendar.due", due=moment(report.due, t.lang))))
        if not report.receipts:
            st.markdown(t("calendar.no_receipt"))
            return
        for receipt in report.receipts:
            st.markdown(plain(line(t, seen, receipt)))
        if report.revisions:
            st.markdown(plain(t("calendar.revisions", count=report.revisions)))
        if report.revisions > MANY:
            st.info(t("calendar.many_revisions"), icon=":material/info:")
        st.markdown(plain(scored(t, seen, report)))
        rows_left_out(page, report)
        open_rows(page, report)


def line(t: Translator, seen: ReportCalendar, receipt: Receipt) -> str:
    """The batch, its file, when it came, and whether it told the whole period."""
    said = t(
        "calendar.receipt",
        batch=receipt.batch_id, file=seen.files[receipt.batch_id],
        at=moment(receipt.received_at, t.lang),
    )  # fmt: skip
    if receipt.whole:
        return said
    day = numbers.day(receipt.through, t.lang, weekday=False)
    return f"{said} · {t('calendar.receipt_part', day=day)}"


def scored(t: Translator, seen: ReportCalendar, report: Expected) -> str:
    """Quality with its parts and what they were counted from."""
    last = report.last
    found = seen.scores.get((last.batch_id, report.expectation.kind)) if last else None
    if found is None:
        return t("calendar.no_quality")
    sign = palette.symbol(found["quality"].rag, t)
    value = f"{sign} {numbers.percent(found['quality'].value)}"
    return t("calendar.quality", value=value, **{k: _share(found[n], t) for k, n in PARTS.items()})


def _share(measure: Measure, t: Translator) -> str:
    if measure.value is None or measure.num is None or measure.den is None:
        return numbers.NONE
    return t(
        "calendar.part_of",
        share=numbers.percent(measure.value), num=int(measure.num), den=int(measure.den),
    )  # fmt: skip


def rows_left_out(page: Page, report: Expected) -> None:
    """Rows a person could put right."""
    t = page.t
    (rows,) = wrong_in(page.house, page.actor, [report])
    if not rows:
        return
    st.markdown(t("calendar.wrong", count=len(rows)))
    st.dataframe(
        {
            t("calendar.row"): [f"{row.sheet} {row.row}" for row in rows],
            t("calendar.why"): [t(f"left_out.{row.code}") for row in rows],
            t("calendar.cells"): [" | ".join(c for c in row.cells if c) for row in rows],
        },
        hide_index=True,
    )


def open_rows(page: Page, report: Expected) -> None:
    """The rows of its newest batch, on the page of the data."""
    if report.last is None:
        return
    kind = report.expectation.kind
    if st.button(
        page.t("calendar.open"), icon=":material/table_rows:",
        key=f"open-rows-{report.expectation.rhythm}",
    ):  # fmt: skip
        st.session_state[f"browse-file-{kind}"] = report.last.batch_id
        navigation.go("data", page.t, {BROWSED: kind})
