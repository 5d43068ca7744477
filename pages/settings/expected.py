"""应交报表 Expected reports: who sends what, how often, by when; who is on leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zoneinfo import available_timezones

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.expectation import Expectation
from sales_core.services import expected
from sales_core.services.expected import Agreement
from sales_core.text.expectation import sentence, span, zone_name
from ui import queries
from ui.components.chart import plain
from ui.components.conflict import choose, newer
from ui.page import Page, open_page
from ui.session import conflict, hold_conflict, opened_with, renew, settled, stamp
from ui.settings import expected_form, expected_proposals

FORM = "expected"


def show(page: Page) -> None:
    """The page."""
    t = page.t
    now = expected.read(page.house, page.actor)
    if settle(page, now):
        return
    zone_key = f"zone-{stamp(FORM)}"
    seen = opened_with(FORM, zone_key, now)
    if seen.version != now.version and newer(t, FORM):
        settled(FORM)
        st.rerun()
    st.caption(t("expected.help"))
    wanted = expected_proposals.show(page, seen)
    if wanted is not None:
        save(page, wanted)
    st.subheader(t("expected.agreed"), anchor=False)
    if not seen.expectations:
        st.info(t("expected.none"), icon=":material/info:")
    for place, one in enumerate(seen.expectations):
        with st.expander(plain(f"{sentence(one, page.lang)} · {span(one, page.lang)}")):
            change(page, seen, place)
    with st.expander(t("expected.add"), icon=":material/add:"):
        change(page, seen, len(seen.expectations))
    others(page, seen, zone_key)


def change(page: Page, seen: Agreement, place: int) -> None:
    """One agreement, or a new one, with its own Save."""
    t, all_ = page.t, list(seen.expectations)
    fresh = place == len(all_)
    one = Expectation("visit_log", starts=page.house.clock.now().date()) if fresh else all_[place]
    wanted = expected_form.edit(t, one, f"{place}-{stamp(FORM)}")
    if st.button(t("expected.save"), type="primary", key=f"save-{place}"):
        save(page, replace(seen, expectations=(*all_[:place], wanted, *all_[place + 1 :])))
    if not fresh and st.button(t("expected.delete"), key=f"drop-{place}"):
        save(page, replace(seen, expectations=(*all_[:place], *all_[place + 1 :])))
    if not fresh:
        st.caption(t("expected.delete_help"))


def others(page: Page, seen: Agreement, zone_key: str) -> None:
    """Leaves and the time zone."""
    t = page.t
    st.subheader(t("expected.absences"), anchor=False)
    st.caption(t("expected.absences_help"))
    people = queries.labels(page.house, page.actor, page.view.period)
    away = expected_form.leaves(t, seen.absences, people, f"leaves-{stamp(FORM)}")
    zones = sorted({seen.zone, *(z for z in available_timezones() if "/" in z)})
    zone = st.selectbox(
        t("expected.zone"), zones, zones.index(seen.zone), key=zone_key,
        format_func=lambda name: zone_name(name, page.lang),
    )  # fmt: skip
    if st.button(t("expected.save"), key="save-others"):
        save(page, replace(seen, absences=away, zone=zone))


def save(page: Page, wanted: Agreement) -> None:
    """Store all of it; what somebody else saved meanwhile is shown beside it."""
    try:
        expected.save(page.house, page.actor, wanted)
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    except StaleEdit:
        hold_conflict(FORM, wanted, expected.read(page.house, page.actor))
    else:
        renew(FORM)
        st.toast(page.t("expected.saved"))
    st.rerun()


def settle(page: Page, now: Agreement) -> bool:
    """Whether two versions wait for a choice."""
    both: Any = conflict(FORM)
    if both is None:
        return False
    choice = choose(page.t, expected_form.differing(page.t, both.mine, both.theirs), FORM)
    if choice is not None:
        settled(FORM)
        if choice == "mine":
            save(page, replace(both.mine, version=now.version))
        st.rerun()
    return True


with open_page("expected", basis=False) as opened:
    show(opened)
