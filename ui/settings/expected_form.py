"""One agreement about a report in a form, and leaves in a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from sales_core.domain.expectation import LONGEST, RHYTHMS, SHIFTS, Absence, Expectation
from sales_core.domain.period import PeriodKind
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.expected import Agreement
from sales_core.text.expectation import deadline, span
from sales_core.text.translator import Translator
from ui.components.conflict import Difference


def edit(t: Translator, one: Expectation, key: str) -> Expectation:
    """Draw the fields of an agreement; what stands in them now."""
    kinds = list(REPORT_KINDS)
    kind = st.selectbox(
        t("expected.kind"), kinds, kinds.index(one.kind),
        format_func=lambda k: t(f"kind.{k}"), key=f"kind-{key}",
    )  # fmt: skip
    who = _choice(t, "who", ("each", "team"), one.who, key)
    if who == "each":
        st.caption(t("expected.names_no_rep"))
    rhythm = _choice(t, "rhythm", RHYTHMS, one.rhythm, key, "expected.every_")
    shift = _choice(t, "shift", SHIFTS, one.shift, key)
    left, right = st.columns(2)
    with left:
        day = _day(t, rhythm, one, key)
    hour = right.selectbox(
        t("expected.hour"), range(24), one.hour,
        format_func=lambda h: f"{h:02d}:00", key=f"hour-{key}",
    )  # fmt: skip
    st.caption(t("expected.deadline_help"))
    left, right = st.columns(2)
    starts = left.date_input(
        t("expected.starts"), one.starts, format="YYYY-MM-DD", key=f"starts-{key}"
    )
    ends = right.date_input(t("expected.ends"), one.ends, format="YYYY-MM-DD", key=f"ends-{key}")
    return replace(
        one, kind=kind, who=who, rhythm=rhythm, shift=shift, day=day, hour=hour,
        starts=starts or one.starts, ends=ends,
    )  # fmt: skip


def _choice(
    t: Translator, name: str, options: Any, chosen: Any, key: str, words: str = ""
) -> Any:  # fmt: skip
    words = words or f"expected.{name}_"
    return st.selectbox(
        t(f"expected.{name}"), list(options), list(options).index(chosen),
        format_func=lambda option: t(f"{words}{option}"), key=f"{name}-{key}",
    )  # fmt: skip


def _day(t: Translator, rhythm: PeriodKind, one: Expectation, key: str) -> int:
    """The weekday, or the number of the day in its month or ten days."""
    days = range(1, LONGEST[rhythm] + 1)
    day = one.day if one.day in days else 1
    if rhythm is PeriodKind.WEEK:
        return st.selectbox(
            t("expected.weekday"), days, day - 1,
            format_func=lambda n: t(f"expected.weekday_{n}"), key=f"weekday-{key}",
        )  # fmt: skip
    return int(
        st.number_input(t("expected.day"), 1, days[-1], day, step=1, key=f"day-{rhythm}-{key}")
    )


def leaves(
    t: Translator, absences: tuple[Absence, ...], people: Mapping[str, str], key: str
) -> tuple[Absence, ...]:
    """Draw the table of leaves; what stands in it now. Rows without a rep are not meant."""
    names = {absence.rep_key: absence.rep_key for absence in absences} | dict(people)
    shown = pd.DataFrame(
        [(names[a.rep_key], a.first, a.last, a.note) for a in absences],
        columns=["rep", "first", "last", "note"], dtype=object,
    )  # fmt: skip
    for day in ("first", "last"):
        shown[day] = pd.to_datetime(shown[day])
    edited = st.data_editor(
        shown,
        column_config={
            "rep": st.column_config.SelectboxColumn(
                t("expected.absent"), options=list(names.values())
            ),
            "first": st.column_config.DateColumn(t("expected.first"), format="YYYY-MM-DD"),
            "last": st.column_config.DateColumn(t("expected.last"), format="YYYY-MM-DD"),
            "note": st.column_config.TextColumn(t("expected.note")),
        },
        hide_index=True, num_rows="dynamic", key=key, placeholder="",
    )  # fmt: skip
    keys = {name: k for k, name in names.items()}
    return tuple(
        Absence(keys[row["rep"]], first, _day_of(row["last"]) or first, str(row["note"] or ""))
        for row in edited.astype(object).where(edited.notna(), None).to_dict("records")
        if row["rep"] and (first := _day_of(row["first"]))
    )


def _day_of(value: Any) -> date | None:
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, datetime) else value


def differing(t: Translator, mine: Agreement, theirs: Agreement) -> list[Difference]:
    """What two versions of the agreement say differently, in words."""
    here, there = _said(t, mine), _said(t, theirs)
    return [
        (what, here.get(what, ""), there.get(what, ""))
        for what in dict.fromkeys((*here, *there))
        if here.get(what) != there.get(what)
    ]


def _said(t: Translator, agreed: Agreement) -> dict[str, str]:
    said: dict[str, str] = {}
    for one in agreed.expectations:
        name = f"{t(f'kind.{one.kind}')} · {t(f'expected.who_{one.who}')}"
        said[f"{name} · {t(f'expected.every_{one.rhythm}')}"] = (
            f"{deadline(one, t.lang)} · {span(one, t.lang)}"
        )
    for away in agreed.absences:
        said[f"{t('expected.absences')} · {away.rep_key} · {away.first}"] = str(away.last)
    return said | {t("expected.zone"): agreed.zone}
