"""偏好 Preferences: the limits of the status colours, the currency and the fiscal year."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.thresholds import Limit, Thresholds
from sales_core.services import limits
from ui.components.conflict import choose, newer
from ui.page import Page, open_page
from ui.session import Conflict, conflict, hold_conflict, opened_with, renew, settled, stamp
from ui.settings import currency, fiscal_year

FORM = "thresholds"
NAMES = tuple(f.name for f in fields(Thresholds))
Values = dict[str, tuple[str, str]]
"""The green and the amber limit of each measure, as typed."""


def show(page: Page) -> None:
    """The page."""
    t = page.t
    now = limits.read(page.house, page.actor)
    both = conflict(FORM)
    if both is not None:
        settle(page, both, now[1])
        return
    found, version = opened_with(FORM, f"{NAMES[0]}-green-{stamp(FORM)}", now)
    if version != now[1] and newer(t, FORM):
        settled(FORM)
        st.rerun()
    st.subheader(t("preferences.limits"), anchor=False)
    st.caption(t("preferences.help"))
    with st.form(f"{FORM}-{stamp(FORM)}"):
        values = {name: row(page, name, getattr(found, name)) for name in NAMES}
        pressed = st.form_submit_button(t("meeting.save"), type="primary")
    if pressed:
        save(page, values, version)
    currency.show(page)
    fiscal_year.show(page)


def row(page: Page, name: str, limit: Limit) -> tuple[str, str]:
    """The two limits of one measure, as typed."""
    t = page.t
    left, middle, right = st.columns([2, 1, 1], vertical_alignment="center")
    left.markdown(t(f"limit.{name}"))
    green = middle.text_input(
        t("preferences.green"), shown(limit.green), key=f"{name}-green-{stamp(FORM)}"
    )
    amber = right.text_input(
        t("preferences.amber"), shown(limit.amber), key=f"{name}-amber-{stamp(FORM)}"
    )
    return green.strip(), amber.strip()


def shown(value: Fraction) -> str:
    """A limit as a plain decimal."""
    return f"{float(value):g}"


def save(page: Page, values: Values, version: int) -> None:
    """Store the limits."""
    try:
        limits.save(page.house, page.actor, values, version)
    except InvalidInput as wrong:
        page.refuse(wrong)
        return
    except StaleEdit:
        stored, _ = limits.read(page.house, page.actor)
        theirs = {
            n: (shown(getattr(stored, n).green), shown(getattr(stored, n).amber)) for n in NAMES
        }
        hold_conflict(FORM, values, theirs)
    else:
        renew(FORM)
        st.toast(page.t("meeting.saved"))
    st.rerun()


def settle(page: Page, both: Conflict, version: int) -> None:
    """Limits that somebody else changed meanwhile: choose whose stand."""
    mine, theirs = both.mine, both.theirs
    differing = [
        (page.t(f"limit.{n}"), " / ".join(mine[n]), " / ".join(theirs[n]))
        for n in NAMES
        if mine[n] != theirs[n]
    ]
    choice = choose(page.t, differing, FORM)
    if choice is None:
        return
    settled(FORM)
    if choice == "mine":
        save(page, mine, version)
    st.rerun()


with open_page("preferences", basis=False) as opened:
    show(opened)
