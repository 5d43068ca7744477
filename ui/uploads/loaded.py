"""Loading files, and what became of the last ones."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.report_kinds import SHOWN_KINDS
from sales_core.services import uploads
from sales_core.services.loading import Loaded
from sales_core.text.translator import Translator
from ui import navigation
from ui.page import Page
from ui.session import BROWSED, LOADED, UNSHOWN


def told(t: Translator) -> None:
    """What became of the last files, said once; where to see kinds that no page shows yet."""
    for sentence in st.session_state.pop(LOADED, []):
        st.success(sentence, icon=":material/check:")
    for kind in st.session_state.pop(UNSHOWN, []):
        st.info(t("browse.loaded", kind=t(f"kind.{kind}")), icon=":material/table_rows:")
        navigation.link("data", t, {BROWSED: kind})


def load(page: Page, upload_ids: list[int]) -> None:
    """Load files, telling how far it is."""
    bar = st.progress(0.0, page.t("uploads.waiting"))

    def progress(done: int, of: int, name: str) -> None:
        bar.progress(done / max(of, 1), page.t("uploads.loading", done=done, of=of, name=name))

    done = uploads.commit(page.house, page.actor, upload_ids, progress)
    st.session_state[LOADED] = [sentence_of(page, one) for one in done]
    kinds = dict.fromkeys(kind for one in done for kind in one.kinds)
    st.session_state[UNSHOWN] = [kind for kind in kinds if kind not in SHOWN_KINDS]
    st.rerun()


def sentence_of(page: Page, one: Loaded) -> str:
    """What became of one file, and of rows another file tells differently."""
    said = page.t(
        f"uploads.done.{one.status}",
        name=one.file_name,
        rows=one.rows,
        left_out=one.left_out,
        **vars(one.diff),
    )
    against = one.states.get("conflict", 0)
    return f"{said} {page.t('uploads.done_conflict', count=against)}" if against else said
