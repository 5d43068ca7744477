"""Share links: the one just made, and all there are."""

from __future__ import annotations

from io import BytesIO

import segno
import streamlit as st

from sales_core.domain.period import Period
from sales_core.domain.share_link import ShareLink
from sales_core.services import sharing
from sales_core.services.sharing import NewLink
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui import queries
from ui.components.chart import plain
from ui.page import Page
from ui.session import NEW_LINK


def fresh(t: Translator, made: NewLink) -> None:
    """The link just made: its secret is shown this once."""
    with st.container(border=True, key="new-link-card"):
        st.success(t("sharing.made"), icon=":material/link:")
        st.code(made.url, language=None, wrap_lines=True)
        image = BytesIO()
        segno.make(made.url).save(image, kind="png", scale=4, border=2)
        st.image(image.getvalue(), width=180)
        if st.button(t("sharing.copied"), key="copied"):
            st.session_state.pop(NEW_LINK, None)
            st.rerun()


def all_links(page: Page) -> None:
    """Every link with its state, and the way to take it back."""
    found = sharing.links(page.house, page.actor)
    st.subheader(page.t("sharing.links"), anchor=False)
    if not found:
        st.caption(page.t("sharing.none"))
    for link in found:
        _link(page, link)


def _link(page: Page, link: ShareLink) -> None:
    t, now = page.t, page.house.clock.now()
    with st.container(border=True, key=f"link-{link.link_id}"):
        period = queries.period_text(Period.parse(link.period), t.lang)
        st.markdown(f"**{plain(period)}** · {_state(t, link, link.is_open(now))}")
        st.caption(plain(_facts(t, link)))
        if link.is_open(now) and st.button(
            t("sharing.revoke"), key=f"revoke-{link.link_id}", icon=":material/link_off:"
        ):
            sharing.revoke(page.house, page.actor, link.link_id)
            st.session_state.pop(NEW_LINK, None)
            st.rerun()


def _state(t: Translator, link: ShareLink, is_open: bool) -> str:
    if link.revoked_at is not None:
        return "○ " + t("sharing.revoked")
    return "● " + t("sharing.open") if is_open else "○ " + t("sharing.expired")


def _facts(t: Translator, link: ShareLink) -> str:
    expires = numbers.day(link.expires_at.astimezone().date(), t.lang)
    parts = [
        f"#{link.link_id}",
        t(f"lang.{link.lang}"),
        t("sharing.until", day=expires),
        t("sharing.views", count=link.views),
    ]
    if link.has_passcode:
        parts.append(t("sharing.with_passcode"))
    return " · ".join(parts)
