"""团队与主数据 Roster & master data: the team, the customers, other names they go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.services import roster
from ui import address
from ui.components.conflict import choose, newer
from ui.page import Page, open_page
from ui.session import Conflict, conflict, hold_conflict, opened_with, renew, settled, stamp
from ui.settings import aliases, duplicates, master_grid, merging

if TYPE_CHECKING:
    from sales_core.domain.party import Entity
    from ui.settings.master_grid import Table

KINDS: dict[str, Entity] = {
    "rep_roster": "rep",
    "customer_master": "customer",
    "product": "product",
}


def show(page: Page) -> None:
    """The page."""
    address.speak(page.t, "which", KINDS, "roster.")
    kind = st.segmented_control(
        page.t("roster.which"),
        list(KINDS),
        default="rep_roster",
        required=True,
        format_func=lambda name: page.t(f"roster.{name}"),
        key="which",
        bind="query-params",
        label_visibility="collapsed",
    )
    kind = str(kind or "rep_roster")
    if kind == "product":
        st.caption(page.t("names.party_rows"))
    else:
        editor(page, kind)
    for part in (merging, duplicates, aliases):
        part.show(page, KINDS[kind])


def editor(page: Page, kind: str) -> None:
    """The table with its one Save."""
    read = roster.reps if kind == "rep_roster" else roster.customers
    now = read(page.house, page.actor)
    both = conflict(kind)
    if both is not None:
        settle(page, kind, now, both)
        return
    key = f"{kind}-{stamp(kind)}"
    seen = opened_with(kind, key, now)
    if not seen.equals(now) and newer(page.t, kind):
        settled(kind)
        st.rerun()
    st.caption(page.t("roster.help"))
    with st.form(f"form-{key}", border=False):
        edited = master_grid.edit(page.t, seen, key)
        pressed = st.form_submit_button(page.t("meeting.save"), type="primary")
    if pressed:
        save(page, kind, seen, edited)


def save(page: Page, kind: str, seen: Table, edited: Table) -> None:
    """Store the rows that were changed or added."""
    try:
        count = roster.save(page.house, page.actor, kind, seen, edited)
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    except StaleEdit as stale:
        hold_conflict(kind, stale.params["mine"], stale.params["theirs"])
    else:
        renew(kind)
        st.toast(page.t("roster.saved", count=count))
    st.rerun()


def settle(page: Page, kind: str, now: Table, both: Conflict) -> None:
    """Rows that somebody else changed meanwhile: choose whose stand."""
    choice = choose(page.t, master_grid.differing(page.t, both.mine, both.theirs), kind)
    if choice is None:
        return
    settled(kind)
    if choice == "mine":
        save(page, kind, now, master_grid.table(both.mine))
    st.rerun()


with open_page("roster", basis=False) as opened:
    show(opened)
