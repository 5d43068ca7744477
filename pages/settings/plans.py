"""目标与预算 Targets & budgets: typed in by hand; each save is a batch that can be undone."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services import grids
from ui.components.conflict import choose, newer
from ui.page import Page, open_page
from ui.session import Conflict, conflict, hold_conflict, opened_with, renew, settled, stamp
from ui.settings import money_grid

SHAPES = {"targets": grids.TARGETS, "budgets": grids.BUDGETS}


def show(page: Page) -> None:
    """The page."""
    which = st.segmented_control(
        page.t("plans.which"),
        list(SHAPES),
        default="targets",
        required=True,
        format_func=lambda name: page.t(f"plans.{name}"),
        key="which",
        bind="query-params",
        label_visibility="collapsed",
    )
    this = page.view.until.year
    year = st.selectbox(page.t("plans.year"), [this - 1, this, this + 1], 1, key="year")
    editor(page, str(which or "targets"), int(year))


def editor(page: Page, which: str, year: int) -> None:
    """The grid of one year with its one Save."""
    form = f"{which}-{year}"
    now = grids.read(page.house, page.actor, SHAPES[which], year)
    both = conflict(form)
    if both is not None:
        settle(page, which, now, both)
        return
    key = f"{form}-{stamp(form)}"
    grid = opened_with(form, f"why-{key}", now)
    if grid.amounts != now.amounts and newer(page.t, form):
        settled(form)
        st.rerun()
    people = page.ask("people", lambda: money_grid.people(page), year)
    st.caption(page.t("plans.help"))
    if grid.locked:
        st.info(page.t("plans.locked", count=len(grid.locked)))
    with st.form(key, border=False):
        edited = money_grid.edit(page.t, grid, people, which, f"grid-{key}")
        why = st.text_input(page.t("plans.why"), key=f"why-{key}")
        pressed = st.form_submit_button(page.t("meeting.save"), type="primary")
    if pressed:
        try:
            save(page, which, grid, money_grid.cells(edited, grid), why)
        except InvalidInput as wrong:
            page.refuse(wrong)


def save(page: Page, which: str, seen: grids.Grid, wanted: money_grid.Cells, why: str) -> None:
    """Store what differs from what was seen; nothing typed is lost when it is refused."""
    form = f"{which}-{seen.year}"
    try:
        count = grids.save(page.house, page.actor, SHAPES[which], seen, wanted, why)
    except StaleEdit as stale:
        hold_conflict(form, (stale.params["mine"], why), stale.params["theirs"])
    else:
        renew(form)
        st.toast(page.t("plans.saved", count=count))
    st.rerun()


def settle(page: Page, which: str, now: grids.Grid, both: Conflict) -> None:
    """Cells that somebody else changed meanwhile: choose whose amounts stand."""
    form = f"{which}-{now.year}"
    mine, why = both.mine
    choice = choose(page.t, money_grid.differing(page.t, mine, both.theirs, now), form)
    if choice is None:
        return
    settled(form)
    if choice == "mine":
        save(page, which, now, mine, why)
    st.rerun()


with open_page("plans", basis=False) as opened:
    show(opened)
