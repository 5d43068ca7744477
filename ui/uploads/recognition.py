"""Correcting what was recognised: kind of report, fields of columns, header rows, rows of data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.errors import InvalidInput
from sales_core.domain.recognition import (
    NO_HEADER,
    NO_PERIOD,
    NOT_USED,
    column_id,
    data_id,
    header_id,
    kind_id,
    period_id,
    periods_of,
)
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services import recognition
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page

if TYPE_CHECKING:
    from sales_core.domain.reading import ColumnMapping
    from sales_core.ingest.result import ReadTable

PERIOD = ("period_header",)
"""Columns that stand for periods are no fields of their own, unless somebody says so."""
# keys hold what was recognised: once the file is read again a box shows the new state, not the old


def show(page: Page, upload_id: int, table: ReadTable, several: bool, key: str) -> None:
    """The form below the picture of a table; `several`: its sheet holds more than this table."""
    t, said = page.t, recognition.corrected(page.house, page.actor, upload_id)
    with st.expander(t("recognition.title")):
        st.caption(t("recognition.help"))
        with st.form(f"recognition-{key}"):
            given = _kind(t, table, several, key) | _columns(t, table, several, key)
            given |= _rows(t, table, said, several, key)
            periods = st.text_input(t("recognition.periods"), key=f"periods-{key}", max_chars=200)
            if st.form_submit_button(t("recognition.send")):
                _correct(page, upload_id, given, _Periods(table, several, periods))
        if said and st.button(t("recognition.take_back"), key=f"as-recognised-{key}"):
            try:
                recognition.as_recognised(page.house, page.actor, upload_id)
            except InvalidInput as wrong:
                page.refuse(wrong)
            else:
                st.rerun()


@dataclass(frozen=True)
class _Periods:
    """Periods of columns as somebody typed them."""

    table: ReadTable
    several: bool
    text: str

    def answers(self) -> dict[str, str]:
        """By the names of their answers. Raises InvalidInput for what names none."""
        if not self.text.strip():
            return {}
        try:
            found = periods_of(self.text)
        except ValueError as wrong:
            raise InvalidInput("bad_periods", field=self.text[:40]) from wrong
        spot = self.table.range if self.several else ""
        return {period_id(self.table.sheet, c, spot): said for c, said in found.items()}


def _correct(page: Page, upload_id: int, given: dict[str, str], periods: _Periods) -> None:
    try:
        given = given | periods.answers()
        if not given:
            st.info(page.t("recognition.nothing"))
            return
        recognition.correct(page.house, page.actor, upload_id, given)
    except InvalidInput as wrong:
        page.refuse(wrong)
    else:
        st.toast(page.t("recognition.done"))
        st.rerun()


def _kind(t: Translator, table: ReadTable, several: bool, key: str) -> dict[str, str]:
    kinds = list(REPORT_KINDS)
    chosen = st.selectbox(
        t("recognition.kind"), kinds, kinds.index(table.kind) if table.kind else None,
        format_func=lambda kind: t(f"kind.{kind}"), key=f"kind-{key}-{table.kind}",
    )  # fmt: skip
    if chosen is None or chosen == table.kind:
        return {}
    return {kind_id(table.sheet, table.range if several else ""): chosen}


def _columns(t: Translator, table: ReadTable, several: bool, key: str) -> dict[str, str]:
    if table.kind is None:
        return {}
    given: dict[str, str] = {}
    shown = [c for c in table.columns if c.header or not table.header_rows]
    for place, column in enumerate(shown):
        if place % 2 == 0:  # a row of two at a time, so that a phone keeps their order
            sides = st.columns(2)
        with sides[place % 2]:
            now = column.field or NOT_USED
            chosen = _field(t, table.kind, column, now, key)
        if chosen != now:
            spot = table.range if several else ""
            id_ = period_id if chosen == NO_PERIOD else column_id
            given[id_(table.sheet, column.column, spot)] = chosen
    return given


def _field(t: Translator, kind: str, column: ColumnMapping, now: str, key: str) -> str:
    fields = [NOT_USED, *(f.name for f in REPORT_KINDS[kind].fields)]
    if column.because in PERIOD:
        fields = [now, NO_PERIOD]
    if now not in fields:
        fields.append(now)
    return str(
        st.selectbox(
            plain(f"{column.column} {column.header}"), fields, fields.index(now),
            format_func=lambda name: _shown(t, name, period=column.because in PERIOD),
            key=f"field-{key}-{column.column}-{kind}-{now}",
        )
    )  # fmt: skip


def _shown(t: Translator, name: str, *, period: bool) -> str:
    if name in (NOT_USED, NO_PERIOD):
        return t("review.unused" if name == NOT_USED else "recognition.no_period")
    text = t(f"field.{name}")
    return t("recognition.of_period", field=text) if period else text


def _rows(
    t: Translator, table: ReadTable, said: dict[str, str], several: bool, key: str
) -> dict[str, str]:
    """Header rows of a sheet with one table, and rows that are data after all."""
    given: dict[str, str] = {}
    wanted = [(data_id(table.sheet), "", "recognition.data", "data")]
    if not several:
        now = [str(row) for row in table.header_rows]
        rows = "-".join(dict.fromkeys([*now[:1], *now[-1:]])) or NO_HEADER
        wanted.insert(0, (header_id(table.sheet), rows, "recognition.header", "header"))
    for name, now_, label, place in wanted:
        before = said.get(name, now_)
        typed = st.text_input(
            t(label), before, key=f"{place}-{key}-{before}", max_chars=200
        ).strip()
        if typed and typed != before:
            given[name] = typed
    return given
