"""Beside every page: the period and the person looked at, the language, the mode."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.actor import Actor
from sales_core.domain.period import PeriodKind
from sales_core.services import demo
from sales_core.services.house import House
from sales_core.services.view import View, default_view
from sales_core.text.translator import Translator
from ui import address, queries, session

KINDS = (PeriodKind.WEEK, PeriodKind.XUN, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
_OTHER = {"zh": ("en", "English"), "en": ("zh", "中文")}


def show(house: House, actor: Actor, t: Translator) -> None:
    """Draw it. The three pickers stand in the URL and last from page to page."""
    address.speak(t, session.PERIOD, KINDS, "picker.")
    with st.sidebar:
        st.selectbox(
            t("picker.period"),
            KINDS,
            KINDS.index(PeriodKind.MONTH),
            format_func=lambda kind: t(f"picker.{kind}"),
            key=session.PERIOD,
            bind="query-params",
        )
        st.date_input(
            t("picker.as_of"),
            None,
            key=session.AS_OF,
            bind="query-params",
            format="YYYY-MM-DD",
            help=t("picker.as_of_help"),
        )
        _rep_picker(house, actor, t)
        _notes(house, actor, t)


def view(house: House, actor: Actor) -> View:
    """What the pickers say; the latest day with data unless a day was chosen."""
    kind = PeriodKind(st.session_state.get(session.PERIOD) or PeriodKind.MONTH)
    latest = queries.ask(
        house, actor, "default_view", lambda: default_view(house, actor, kind), kind
    )
    day = st.session_state.get(session.AS_OF) or latest.as_of
    rep = st.session_state.get(session.REP) or None
    from sales_core.domain.period import Period

    return View(Period.containing(day, kind), day, rep)


def _rep_picker(house: House, actor: Actor, t: Translator) -> None:
    shown = view(house, actor)
    labels = queries.labels(house, actor, shown.period)
    chosen = st.session_state.get(session.REP)
    options = ["", *labels, *([chosen] if chosen and chosen not in labels else [])]
    st.selectbox(
        t("picker.rep"),
        options,
        format_func=lambda key: labels.get(key, key) if key else t("picker.team"),
        key=session.REP,
        bind="query-params",
    )


def _notes(house: House, actor: Actor, t: Translator) -> None:
    lang, name = _OTHER[t.lang]
    links = f'<a href="/lang/{lang}" target="_self">{name}</a>'
    if house.settings.mode == "server":
        links += f' · <a href="/logout" target="_self">{t("sidebar.sign_out")}</a>'
    st.html(f'<p class="lh-note">{links}</p>')
    if queries.ask(house, actor, "demo", lambda: demo.is_loaded(house, actor)):
        st.info(t("sidebar.demo"), icon=":material/science:")
        if st.button(t("sidebar.remove_demo"), key="remove-demo"):
            demo.remove_demo(house, actor)
            st.rerun()
    if house.settings.mode == "local":
        st.caption(t("sidebar.local"))
