"""The inbox: drop the week's files, look at what was read, load them, take them back."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.errors import InvalidInput
from sales_core.services import uploads
from sales_core.services.cards import UploadCard
from ui.components.empty import empty
from ui.components.welcome import load_demo
from ui.page import Page
from ui.session import LOADED, UPLOAD_OPEN, renew, stamp
from ui.uploads import card, conflicts, history, loaded
from ui.uploads.waiting import Told

TYPES = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "txt", "tsv", "html", "htm"]
FORM = "uploads"
FIRST = ("questions", "refused", "ready")
"""What needs a person comes first."""


def show(page: Page) -> None:
    """Draw it."""
    drop(page)
    loaded.told(page.t)
    cards = uploads.inbox(page.house, page.actor)
    ready = [c.upload_id for c in cards if c.status == "ready"]
    if cards:
        st.subheader(page.t("uploads.inbox", count=len(cards)), anchor=False)
    if ready and st.button(
        page.t("uploads.commit_all", count=len(ready)),
        type="primary",
        icon=":material/done_all:",
        key="commit-all",
    ):
        loaded.load(page, ready)
    for one in sorted(cards, key=lambda c: FIRST.index(c.status)):
        act(page, one)
    conflicts.show(page)
    if not history.show(page) and not cards:
        nothing_yet(page)


def nothing_yet(page: Page) -> None:
    """Why it is empty, what to bring, and the demo data."""
    t = page.t
    if empty(
        t("uploads.empty_title"), t("uploads.empty_why"), t("uploads.empty_do"),
        t("welcome.demo"), "inbox-demo",
    ):  # fmt: skip
        load_demo(page)


def drop(page: Page) -> None:
    """The place to drop files; each is read at once."""
    given = st.file_uploader(
        page.t("uploads.drop"),
        type=TYPES,
        accept_multiple_files=True,
        key=f"drop-{stamp(FORM)}",
        help=page.t("uploads.drop_help"),
    )
    if not given:
        return
    bar = st.progress(0.0, page.t("uploads.waiting"))
    with st.container(key="cancel-reading"):
        st.button(
            page.t("uploads.cancel"),
            key="cancel",
            help=page.t("uploads.cancel_help"),
            on_click=renew,  # a fresh drop zone, or the same files would be read again
            args=(FORM,),
        )

    told = Told(page, bar, bar)

    def progress(done: int, of: int, name: str) -> None:
        words = page.t("uploads.reading", done=min(done + 1, of), of=of, name=name)
        told.begin(words, done / max(of, 1), 1 / max(of, 1))
        bar.progress(done / max(of, 1), words)

    files = [(file.name, file.getvalue()) for file in given]
    received = uploads.receive(
        page.house, page.actor, files,
        progress=progress, cancelled=told.ask, listener=told.hear,
    )  # fmt: skip
    seen = [c.file_name for c in received if c.status == "already_loaded"]
    st.session_state[LOADED] = [page.t("uploads.already", name=name) for name in seen]
    renew(FORM)
    st.rerun()


def unlock(page: Page, one: UploadCard) -> None:
    """Read a protected file with the password typed on its card."""
    try:
        uploads.unlock(page.house, page.actor, one.upload_id, card.password_of(one))
    except InvalidInput as wrong:
        st.error(page.t.error(wrong), icon=":material/lock:")
    else:
        st.rerun()


def act(page: Page, one: UploadCard) -> None:
    """One card and what was pressed on it."""
    pressed = card.show(page.t, one)
    if pressed == "review":
        st.session_state[UPLOAD_OPEN] = one.upload_id
        st.rerun()
    if pressed == "unlock":
        unlock(page, one)
    if pressed == "load":
        loaded.load(page, [one.upload_id])
    if pressed == "remove":
        uploads.discard(page.house, page.actor, one.upload_id)
        st.rerun()
