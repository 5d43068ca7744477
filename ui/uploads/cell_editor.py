"""Rows with a problem in an editable table: type the right values, save once."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from sales_core.domain.errors import SalesCoreError, StaleEdit
from sales_core.services import repairs
from sales_core.services.problems import Doubtful, Place
from sales_core.text.translator import Translator
from ui.components.conflict import choose, newer
from ui.components.trail import reason
from ui.page import Page
from ui.session import Conflict, conflict, hold_conflict, opened_with, renew, settled, stamp
from ui.uploads.waiting import waiting

Cells = dict[Place, str]
ROW, WHY, OUT = "row", "why", "out"


def show(page: Page, upload_id: int, name: str, now: list[Doubtful]) -> None:
    """The tables with their one Save; two people correcting the same cell choose."""
    form = f"cells-{upload_id}"
    both = conflict(form)
    if both is not None:
        _settle(page, upload_id, name, form, both)
        return
    if not now:
        return
    with st.expander(page.t("repair.edit", count=sum(len(t.rows) for t in now))):
        _editor(page, upload_id, name, form, now)


def _editor(page: Page, upload_id: int, name: str, form: str, now: list[Doubtful]) -> None:
    key = f"{form}-{stamp(form)}"
    tables = opened_with(form, f"{key}-0", now)
    if tables != now:
        if not any(_typed(f"{key}-{n}") for n in range(len(tables))):
            settled(form)
            st.rerun()
        if newer(page.t, form):
            settled(form)
            st.rerun()
    st.caption(page.t("repair.edit_help"))
    with st.form(key, border=False):
        edited = [_table(page.t, table, f"{key}-{n}") for n, table in enumerate(tables)]
        sent = st.form_submit_button(page.t("repair.save"), type="primary")
    if not sent:
        return
    seen, wanted, out = changes(tables, edited)
    if wanted or out:
        _save(page, upload_id, name, form, (seen, wanted, out))
    else:
        st.info(page.t("repair.nothing"))


def _typed(key: str) -> bool:
    state: Any = st.session_state.get(key) or {}
    return bool(state.get("edited_rows"))


def frame(t: Translator, table: Doubtful) -> pd.DataFrame:
    """One line per sheet row: its number, what is wrong, whether to leave it out, its cells."""
    return pd.DataFrame(
        [
            [row, t("basis.and").join(reason(c, t) for c in table.why[row]), False, *cells]
            for row, cells in table.rows.items()
        ],
        columns=[ROW, WHY, OUT, *(letter for letter, _ in table.columns)],
    )


def _table(t: Translator, table: Doubtful, key: str) -> pd.DataFrame:
    st.caption(f"{table.sheet} {table.range}".replace("$", "\\$"))
    config: dict[str, Any] = {
        letter: st.column_config.TextColumn(f"{letter} {header}".strip())
        for letter, header in table.columns
    }
    config[ROW] = st.column_config.NumberColumn(t("repair.row"), disabled=True, pinned=True)
    config[WHY] = st.column_config.TextColumn(t("repair.problem"), disabled=True)
    config[OUT] = st.column_config.CheckboxColumn(t("repair.out"))
    made = frame(t, table)
    edited: pd.DataFrame = st.data_editor(
        made, hide_index=True, num_rows="fixed", column_config=config, key=key
    )
    return edited


def changes(
    tables: list[Doubtful], edited: list[pd.DataFrame]
) -> tuple[Cells, Cells, list[tuple[str, int]]]:
    """What the changed cells showed, what was typed into them, and rows (sheet, row) ticked."""
    seen: Cells = {}
    wanted: Cells = {}
    out: list[tuple[str, int]] = []
    for table, grid in zip(tables, edited, strict=True):
        for line in grid.to_dict("records"):
            row = int(line[ROW])
            if line[OUT]:
                out.append((table.sheet, row))
            for (letter, _), before in zip(table.columns, table.rows[row], strict=True):
                after = line[letter]
                text = "" if after is None or pd.isna(after) else str(after)
                if text != before:
                    place = (table.sheet, f"{letter}{row}")
                    seen[place], wanted[place] = before, text
    return seen, wanted, out


Wish = tuple[Cells, Cells, list[tuple[str, int]]]


def _save(page: Page, upload_id: int, name: str, form: str, wish: Wish) -> None:
    seen, wanted, out = wish
    try:
        repairs.correct(
            page.house, page.actor, upload_id, seen, wanted, out, waiting(page, name)
        )  # fmt: skip
    except StaleEdit as stale:
        if "theirs" not in stale.params:
            page.refuse(stale)
            return
        hold_conflict(form, wish, stale.params["theirs"])
    except SalesCoreError as refused:
        page.refuse(refused)
        return
    else:
        renew(form)
        st.toast(page.t("repair.done", count=len(wanted) + len(out)))
    st.rerun()


def _settle(page: Page, upload_id: int, name: str, form: str, both: Conflict) -> None:
    """Cells somebody else corrected meanwhile: choose whose text stands."""
    seen, wanted, out = both.mine
    theirs: Cells = both.theirs
    differing = [(f"{s}!{c}", wanted[s, c], text) for (s, c), text in theirs.items()]
    choice = choose(page.t, differing, form)
    if choice is None:
        return
    settled(form)
    mine = wanted if choice == "mine" else {p: t for p, t in wanted.items() if p not in theirs}
    if mine or out:
        _save(page, upload_id, name, form, (seen | theirs, mine, out))
    st.rerun()
