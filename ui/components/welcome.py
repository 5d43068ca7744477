"""What a newcomer sees: the promise, and two ways to begin."""

from __future__ import annotations

import streamlit as st

from sales_core.services import demo
from ui import navigation
from ui.page import Page


def show(page: Page) -> bool:
    """Offer the demo data and the upload while there is nothing to show; True when shown."""
    t = page.t
    st.markdown(f"### {t('welcome.title')}")
    st.markdown(t("welcome.text"))
    left, right, _ = st.columns([1, 1, 1])
    with left:
        load = st.button(t("welcome.demo"), key="load-demo", type="primary", width="stretch")
        st.caption(t("welcome.demo_note"))
    with right:
        if st.button(t("welcome.upload"), key="go-upload", width="stretch"):
            navigation.go("uploads", t)
        st.caption(t("welcome.upload_note"))
    if load:
        load_demo(page)
    return True


def load_demo(page: Page) -> None:
    """Load the demo data, telling how far it is."""
    bar = st.progress(0.0, page.t("welcome.loading"))

    def progress(done: int, of: int, name: str) -> None:
        words = page.t("uploads.reading", done=min(done + 1, of), of=of, name=name)
        bar.progress(done / max(of, 1), words)

    demo.load_demo(page.house, page.actor, page.lang, progress)
    st.rerun()
