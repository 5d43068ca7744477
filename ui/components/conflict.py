"""Two people saved the same thing: what differs side by side, and a choice."""

from __future__ import annotations

from typing import Literal

import pandas as pd
import streamlit as st

from sales_core.text.translator import Translator
from ui.components.chart import plain

Choice = Literal["mine", "theirs"]
Difference = tuple[str, str, str]
"""(what, mine, theirs)"""
FEW = 8


def choose(t: Translator, differing: list[Difference], form: str) -> Choice | None:
    """Show what differs; the choice once made."""
    st.warning(t("error.stale_edit"))
    if len(differing) <= FEW:
        for difference in differing:
            _side_by_side(t, difference)
    else:
        columns = [t("conflict.what"), t("conflict.mine"), t("conflict.theirs")]
        st.dataframe(pd.DataFrame(differing, columns=columns), hide_index=True)
    with st.container(horizontal=True):
        if st.button(t("conflict.keep_mine"), type="primary", key=f"keep-mine-{form}"):
            return "mine"
        if st.button(t("conflict.take_theirs"), key=f"take-theirs-{form}"):
            return "theirs"
    return None


def newer(t: Translator, form: str) -> bool:
    """Say that somebody saved since the form was opened; true once the newer one is asked for."""
    st.info(t("conflict.newer"), icon=":material/sync:")
    return st.button(t("conflict.show_newer"), key=f"newer-{form}")


def _side_by_side(t: Translator, difference: Difference) -> None:
    what, *versions = difference
    st.markdown(f"**{plain(what)}**")
    for place, name, text in zip(st.columns(2), ("mine", "theirs"), versions, strict=True):
        place.caption(t(f"conflict.{name}"))
        place.text(text or "—")
