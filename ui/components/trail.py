"""The trail of a number: the formula with its numbers, the rows behind it, the rows left out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import streamlit as st

from sales_core.domain.fields import FieldType
from sales_core.domain.measure import Measure
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.services.trail import Source, Trail, trail
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page

HIDDEN = {
    "batch_id", "table_no", "row_id", "file_name", "sheet", "source_row", "cell", "state",
    "rep_key", "customer_key", "product_key", "signed_qty",
}  # fmt: skip
SHOWN = 500


def open_trail(page: Page, metric: str, key: str | None, by: str = "rep_key") -> None:
    """Open the trail of `metric` for one row of the table `by` over the page."""

    @st.dialog(page.t("trail.title"), width="large")
    def dialog() -> None:
        found = page.ask(
            "trail",
            lambda: trail(page.house, page.actor, page.view, metric, key, by),
            metric, key, by,
        )  # fmt: skip
        show(found, page.t)

    dialog()


def show(found: Trail, t: Translator) -> None:
    """Draw a trail."""
    label = found.label or t("trail.total")
    st.subheader(plain(f"{label} · {t(f'metric.{found.metric}')}"), anchor=False)
    st.markdown(f"**{plain(value_text(found.measure, t))}**")
    formula = f"formula.{found.metric}"
    if t.has(formula):
        st.markdown(plain(t(formula, **numbers_of(found, t))))
    for source in found.sources:
        _source(source, t)


def numbers_of(found: Trail, t: Translator) -> dict[str, str]:
    """The numbers a formula can name: value, num, den and every measure of the same row."""
    texts = {name: value_text(m, t) for name, m in found.measures.items()}
    texts["value"] = value_text(found.measure, t)
    for name, part in (("num", found.measure.num), ("den", found.measure.den)):
        texts[name] = numbers.NONE if part is None else _part(part, found.measures, t)
    return texts


def value_text(measure: Measure, t: Translator) -> str:
    """A measure in full; the reason when there is none."""
    if measure.value is None and measure.day is None:
        return t(f"status.{measure.status}")
    if measure.unit == "money":
        return numbers.money(measure.value, 2)  # to the cent: here nothing is rounded away
    return numbers.measure(measure, t.lang, short=False)


def _part(part: Fraction, measures: dict[str, Measure], t: Translator) -> str:
    """A numerator or denominator, written like the measure of the row that has its value."""
    for measure in measures.values():
        if measure.value == part and measure.unit in ("money", "count"):
            return value_text(measure, t)
    return numbers.measure(Measure("count", part), t.lang, short=False)


def _source(source: Source, t: Translator) -> None:
    heading = f"**{t(f'kind.{source.kind}')}** · {t('trail.rows', count=len(source.rows))}"
    if source.start is not None:
        days = (numbers.day(d, t.lang, weekday=False) for d in (source.start, source.end))
        heading += f" · {source.start.year} · {plain(' – '.join(days))}"
    st.markdown(heading)
    if source.rows.empty:
        st.caption(t("trail.no_rows"))
    else:
        st.caption(plain(files_of(source, t)))
        st.dataframe(rows_shown(source, t), hide_index=True)
        if len(source.rows) > SHOWN:
            st.caption(t("trail.first", count=SHOWN))
    if not source.left_out.empty:
        with st.expander(t("trail.left_out", count=len(source.left_out))):
            st.dataframe(left_out_shown(source.left_out, t), hide_index=True)
    for state, rows in source.aside.groupby("state", sort=True):
        with st.expander(t(f"trail.aside.{state}", count=len(rows))):
            st.dataframe(rows_shown(replace(source, rows=rows), t), hide_index=True)


def files_of(source: Source, t: Translator) -> str:
    """The files the rows came from, each with its number of rows."""
    names = source.rows["file_name"].fillna("").replace("", t("batch.edit"))
    counts = names.value_counts(sort=False)
    return " · ".join(f"{name} › {t('trail.rows', count=n)}" for name, n in counts.items())


def rows_shown(source: Source, t: Translator) -> pd.DataFrame:
    """Where each row stands, and its cells as people write them."""
    rows = source.rows.head(SHOWN)
    types = {f.name: f.type for f in REPORT_KINDS[source.kind].fields}
    shown = {
        t("trail.where"): [
            where(r.file_name, r.sheet, r.cell or r.source_row, t) for r in rows.itertuples()
        ]
    }
    for name in rows.columns:
        if name in HIDDEN:
            continue
        of = types.get(name, FieldType.MONEY)
        title = t("trail.counted") if name == "signed_amount" else t(f"field.{name}")
        shown[title] = [_cell(value, of, t) for value in rows[name]]
    return pd.DataFrame(shown)


def left_out_shown(left_out: pd.DataFrame, t: Translator) -> pd.DataFrame:
    """Where each row stands, why it does not count, and its cells."""
    return pd.DataFrame(
        {
            t("trail.where"): [
                where(r.file_name, r.sheet, r.row, t) for r in left_out.itertuples()
            ],
            t("trail.why"): [reason(r.code, t) for r in left_out.itertuples()],
            t("trail.cells"): [" | ".join(c for c in r.cells if c) for r in left_out.itertuples()],
        }
    )


def reason(code: str, t: Translator) -> str:
    """Why a row does not count."""
    for key in (f"left_out.{code}", f"issue.{code}"):
        if t.has(key):
            return t(key)
    return code


def where(file: object, sheet: object, cell: object, t: Translator) -> str:
    """华东周报.xlsx › 明细 › F12."""
    name = t("batch.edit") if not file or pd.isna(file) else str(file)
    return " › ".join(str(part) for part in (name, sheet, cell) if part and not pd.isna(part))


def _cell(value: object, of: FieldType, t: Translator) -> str:
    if value is None or value is pd.NaT or (not isinstance(value, str) and pd.isna(value)):
        return ""
    if of is FieldType.MONEY:
        return numbers.money(Fraction(int(value)), 2)  # type: ignore[call-overload]
    if of is FieldType.QUANTITY:
        return f"{int(value) / 1000:,g}"  # type: ignore[call-overload]
    if of is FieldType.RATE:
        return f"{int(value) / 10**6:,g}"  # type: ignore[call-overload]
    if of is FieldType.RATIO:
        return numbers.percent(Fraction(int(value), 10**6))  # type: ignore[call-overload]
    if of is FieldType.DATE:
        return f"{pd.Timestamp(value):%Y-%m-%d}"  # type: ignore[arg-type]
    if of is FieldType.BOOLEAN:
        return t("trail.yes") if value else t("trail.no")
    return str(value)
