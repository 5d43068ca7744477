"""What was loaded, newest first, with undo and the undo of the undo."""

from __future__ import annotations

import streamlit as st

from sales_core.services import batches
from sales_core.services.batches import Past
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page
from ui.uploads import changes

SHOWN = 20


def show(page: Page) -> bool:
    """Draw the history; False when there is none."""
    past = page.ask("history", lambda: batches.history(page.house, page.actor, SHOWN))
    if past:
        st.subheader(page.t("history.title"), anchor=False)
    for one in past:
        _batch(page, one)
    return bool(past)


def _batch(page: Page, one: Past) -> None:
    t, batch = page.t, one.batch
    undone = batch.status != "live"
    with st.container(border=True, key=f"batch-{batch.batch_id}"):
        words, button = st.columns([5, 1], vertical_alignment="center")
        name = batch.file_name or t("batch.edit")
        state = f" · {t('batch.undone')}" if undone else ""
        words.markdown(f"**{plain(name)}**{plain(state)}")
        words.caption(plain(line(t, one)))
        if revised(one) and button.button(
            t("changes.button"), key=f"changes-{batch.batch_id}", type="tertiary"
        ):
            changes.open_changes(page, batch.batch_id, name)
        word, turn = ("redo", batches.redo) if undone else ("undo", batches.undo)
        if button.button(t(f"history.{word}"), key=f"{word}-{batch.batch_id}"):
            turn(page.house, page.actor, batch.batch_id)
            st.rerun()


def revised(one: Past) -> bool:
    """Whether it stands in the place of something loaded before."""
    return bool(one.diff.changed or one.diff.removed or one.diff.unchanged)


def line(t: Translator, one: Past) -> str:
    """When, who, what it changed, and rows that wait for a decision."""
    at = one.batch.created_at.astimezone()
    parts = [
        f"#{one.batch.batch_id}",
        f"{numbers.day(at.date(), t.lang)} {at:%H:%M}",
        t("basis.and").join(sorted({t(f"kind.{table.kind}") for table in one.tables})),
        t(
            "history.rows" if revised(one) else "history.first",
            rows=sum(one.states.values()), **vars(one.diff),
        ),
    ]  # fmt: skip
    if one.states.get("conflict"):
        parts.append(t("history.conflicts", count=one.states["conflict"]))
    if one.batch.origin == "demo":
        parts.append(t("history.demo"))
    return " · ".join(parts)
