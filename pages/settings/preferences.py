"""偏好 Preferences: the limits of the status colours."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import streamlit as st

from sales_core.domain.errors import InvalidInput, StaleEdit
from sales_core.domain.thresholds import Limit, Thresholds
from sales_core.services import limits
from ui.page import Page, open_page
from ui.session import renew, stamp

FORM = "thresholds"


def show(page: Page) -> None:
    """The page."""
    t = page.t
    found, version = limits.read(page.house, page.actor)
    st.subheader(t("preferences.limits"), anchor=False)
    st.caption(t("preferences.help"))
    with st.form(f"{FORM}-{stamp(FORM)}"):
        values = {}
        for name in (f.name for f in fields(Thresholds)):
            values[name] = row(page, name, getattr(found, name))
        pressed = st.form_submit_button(t("meeting.save"), type="primary")
    if pressed:
        save(page, values, version)


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


def save(page: Page, values: dict[str, tuple[str, str]], version: int) -> None:
    """Store the limits."""
    try:
        limits.save(page.house, page.actor, values, version)
    except (InvalidInput, StaleEdit) as refused:
        page.refuse(refused)
        return
    renew(FORM)
    st.toast(page.t("meeting.saved"))
    st.rerun()


with open_page("preferences", basis=False) as opened:
    show(opened)
