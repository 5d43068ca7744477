"""Documents two files tell differently: both versions side by side, and a choice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from sales_core.services.conflicts import Disagreement, decide, decide_all, open_conflicts
from sales_core.services.trail import Source
from ui.components.chart import plain
from ui.components.trail import rows_shown, where
from ui.page import Page

SHOWN = 20


def show(page: Page) -> None:
    """Nothing when no two files contradict each other."""
    found = open_conflicts(page.house, page.actor)
    if not found:
        return
    st.subheader(page.t("uploads.conflicts", count=len(found)), anchor=False)
    st.caption(page.t("uploads.conflicts_help"))
    for batches, same in groupby(sorted(found, key=lambda d: d.batches), lambda d: d.batches):
        _pair(page, batches, list(same))


def _pair(page: Page, batches: tuple[int, ...], found: Sequence[Disagreement]) -> None:
    """All that the same files tell differently: one choice for all of it, or one by one."""
    t = page.t
    names = _names(page, batches, found)
    with st.container(border=True, key=f"pair-{'-'.join(map(str, batches))}"):
        between = t("basis.and").join(names.values())
        st.markdown(f"**{plain(t('uploads.conflict_pair', files=between, count=len(found)))}**")
        if len(found) > 1 and len(batches) > 1:
            with st.container(horizontal=True):
                for batch, name in names.items():
                    words = t("uploads.count_all", name=plain(name), count=len(found))
                    if st.button(words, key=f"choose-all-{'-'.join(map(str, batches))}-{batch}"):
                        done = decide_all(page.house, page.actor, batches, batch)
                        st.toast(t("uploads.decided", count=done))
                        st.rerun()
            with st.expander(t("uploads.one_by_one", count=len(found))):
                _each(page, found)
        else:
            _each(page, found)


def _names(page: Page, batches: tuple[int, ...], found: Sequence[Disagreement]) -> dict[int, str]:
    """Batch -> its file; the number of the batch beside names that are the same."""
    rows = found[0].rows
    held = {
        batch: str(rows.loc[rows["batch_id"] == batch, "file_name"].iloc[0] or "")
        or page.t("batch.edit")
        for batch in batches
    }
    twice = len(set(held.values())) < len(held)
    return {batch: f"{name} #{batch}" if twice else name for batch, name in held.items()}


def _each(page: Page, found: Sequence[Disagreement]) -> None:
    for one in found[:SHOWN]:
        _choice(page, one)
    if len(found) > SHOWN:
        st.caption(page.t("uploads.conflicts_more", count=len(found) - SHOWN))


def _choice(page: Page, one: Disagreement) -> None:
    t = page.t
    with st.container(border=True, key=f"conflict-{one.kind}-{one.rows['row_id'].iloc[0]}"):
        source = Source(one.kind, None, None, one.rows, one.rows.iloc[:0], one.rows.iloc[:0])
        shown = rows_shown(source, t)
        if one.differing:
            told = [
                t(
                    "uploads.told_differently",
                    field=t(f"field.{name}"), values=" / ".join(shown[t(f"field.{name}")]),
                )
                for name in one.differing
            ]  # fmt: skip
            st.markdown(plain(t("basis.and").join(told)))
        st.dataframe(shown, hide_index=True)
        for row in one.rows.itertuples():
            place = where(row.file_name, row.sheet, row.cell or row.source_row, t)
            if st.button(
                t("uploads.count_this", place=plain(place)), key=f"choose-{one.kind}-{row.row_id}"
            ):
                decide(page.house, page.actor, one.kind, int(str(row.row_id)))
                st.rerun()
