"""Looking through loaded rows: a kind, a few filters, page by page, with the cell of each row."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from sales_core.domain.report_kinds import REPORT_KINDS, SHOWN_KINDS
from sales_core.services import browse
from sales_core.services.browse import Browsed, Wanted
from sales_core.services.trail import Source
from sales_core.text.translator import Translator
from ui.components.trail import rows_shown
from ui.page import Page
from ui.session import BROWSED


def show(page: Page) -> None:
    """Draw it."""
    t = page.t
    st.subheader(t("browse.title"), anchor=False)
    held = page.ask("browse.kinds", lambda: browse.kinds(page.house, page.actor))
    if not held:
        st.info(t("browse.none"), icon=":material/info:")
        return
    wished = st.query_params.get(BROWSED)
    kind = st.selectbox(
        t("browse.kind"), list(held), list(held).index(wished) if wished in held else 0,
        format_func=lambda k: f"{t(f'kind.{k}')} · {t('uploads.rows', count=held[k])}",
        key="browse-kind",
    )  # fmt: skip
    if kind is None:
        return
    if kind not in SHOWN_KINDS:
        st.caption(t("browse.no_page"))
    wanted = filters(page, kind)
    number = int(st.session_state.get(f"browse-page-{kind}", 1))
    found = page.ask(
        "browse.rows",
        lambda: browse.rows(page.house, page.actor, kind, wanted, number),
        kind, wanted, number,
    )  # fmt: skip
    table(page, found)
    download(page, kind, wanted)


def filters(page: Page, kind: str) -> Wanted:
    """What to look for, as chosen and typed."""
    t, house, actor = page.t, page.house, page.actor
    reps = page.ask("browse.reps", lambda: browse.reps(house, actor, kind), kind)
    files = page.ask("browse.files", lambda: browse.files(house, actor, kind), kind)
    with st.expander(t("browse.filter")):
        rep = st.selectbox(
            t("field.rep_name"), list(reps), None, format_func=lambda key: reps[key],
            placeholder=t("browse.any"), key=f"browse-rep-{kind}",
        )  # fmt: skip
        batch = st.selectbox(
            t("browse.batch"), list(files), None, placeholder=t("browse.any"),
            format_func=lambda b: f"#{b} {files[b] or t('batch.edit')}", key=f"browse-file-{kind}",
        )  # fmt: skip
        customer = st.text_input(t("browse.customer"), key=f"browse-customer-{kind}")
        text = st.text_input(t("browse.text"), key=f"browse-text-{kind}")
        spec, period = REPORT_KINDS[kind], page.view.period
        dated = bool(spec.date or spec.periodic)
        only = dated and st.checkbox(t("browse.period"), key=f"browse-period-{kind}")
    return Wanted(
        rep, customer.strip(), text.strip(), batch,
        period.start if only else None, period.end if only else None,
    )  # fmt: skip


def table(page: Page, found: Browsed) -> None:
    """One page of rows and the way to the others."""
    t = page.t
    if not found.total:
        st.info(t("browse.nothing"), icon=":material/info:")
        return
    st.dataframe(shown(found, t), hide_index=True, key=f"browse-rows-{found.kind}")
    first = (found.page - 1) * browse.PAGE + 1
    st.caption(t("browse.of", first=first, last=first + len(found.rows) - 1, total=found.total))
    if found.pages > 1:
        st.number_input(
            t("browse.page", pages=found.pages), 1, found.pages, step=1,
            key=f"browse-page-{found.kind}",
        )  # fmt: skip


def shown(found: Browsed, t: Translator) -> pd.DataFrame:
    """The rows in words: whether each counts, its cells, and where it stands: long, so last."""
    none = found.rows.iloc[:0]
    rows = rows_shown(Source(found.kind, None, None, found.rows, none, none), t)
    places = rows.pop(t("trail.where"))
    rows.insert(0, t("browse.state"), [t(f"row_state.{state}") for state in found.rows["state"]])
    rows[t("trail.where")] = places
    return rows


def download(page: Page, kind: str, wanted: Wanted) -> None:
    """A workbook of the rows meant, made when asked for."""
    t = page.t
    if not st.button(t("browse.download"), icon=":material/table_view:", key="browse-download"):
        return
    made = browse.workbook(page.house, page.actor, kind, wanted, page.lang)
    st.html(f'<a class="lh-download" href="/d/{made}" download>⬇ {escape(t("download.xlsx"))}</a>')
