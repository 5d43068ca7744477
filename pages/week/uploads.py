"""上传 Uploads: the week's files, which of them are still missing, forms to hand out."""

from __future__ import annotations

import streamlit as st

from ui import address
from ui.page import Page, open_page
from ui.session import UPLOAD_OPEN
from ui.uploads import calendar, inbox, review, templates

PARTS = {"inbox": inbox.show, "calendar": calendar.show, "templates": templates.show}


def show(page: Page) -> None:
    """The page."""
    opened_id = st.session_state.get(UPLOAD_OPEN)
    if opened_id is not None:
        review.show(page, opened_id)
        return
    address.speak(page.t, "part", PARTS, "uploads.part_")
    part = st.segmented_control(
        page.t("uploads.part"),
        list(PARTS),
        default="inbox",
        required=True,
        format_func=lambda name: page.t(f"uploads.part_{name}"),
        key="part",
        bind="query-params",
        label_visibility="collapsed",
    )
    PARTS[str(part or "inbox")](page)


with open_page("uploads", basis=False) as opened:
    show(opened)
