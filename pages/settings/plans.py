"""目标与预算 Targets & budgets: typed in by hand; each save is a batch that can be undone."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services import grids
from ui.page import Page, open_page
from ui.session import renew, stamp
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
    grid = grids.read(page.house, page.actor, SHAPES[which], year)
    people = page.ask("people", lambda: money_grid.people(page), year)
    st.caption(page.t("plans.help"))
    if grid.locked:
        st.info(page.t("plans.locked", count=len(grid.locked)))
    form = f"{which}-{year}"
    with st.form(f"{form}-{stamp(form)}", border=False):
        edited = money_grid.edit(page.t, grid, people, which, f"{form}-{stamp(form)}")
        why = st.text_input(page.t("plans.why"), key=f"why-{form}-{stamp(form)}")
        pressed = st.form_submit_button(page.t("meeting.save"), type="primary")
    if pressed:
        save(page, which, grid, edited, why)


def save(page: Page, which: str, grid: grids.Grid, edited: money_grid.Edited, why: str) -> None:
    """Store what was changed; nothing typed is lost when it is refused."""
    form = f"{which}-{grid.year}"
    try:
        wanted = money_grid.cells(edited, grid)
        count = grids.save(page.house, page.actor, SHAPES[which], grid, wanted, why)
    except StaleEdit as stale:
        page.refuse(stale)
        st.dataframe(money_grid.both_versions(page.t, stale, grid), hide_index=True)
        return
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    renew(form)
    st.toast(page.t("plans.saved", count=count))
    st.rerun()


with open_page("plans", basis=False) as opened:
    show(opened)
