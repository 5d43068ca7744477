"""Problems of a received file: grouped by what repairs them, each group with its answer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from sales_core.domain.issue import Issue
from sales_core.services import repairs
from sales_core.services.problems import Group, Problems, Repair, problems
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.page import Page
from ui.uploads import cell_editor, corrections
from ui.uploads.corrections import places
from ui.uploads.waiting import act

SHOWN, KEEP = 12, 200


def show(page: Page, upload_id: int, name: str) -> None:
    """Everything about the file that can be repaired, and what was repaired."""
    found = problems(page.house, page.actor, upload_id)
    _groups(page, upload_id, name, found.groups)
    cell_editor.show(page, upload_id, name, found.tables)
    corrections.show(page, upload_id, name, found)
    _others(page, found)
    if found.groups or found.others or found.corrections:
        _marked(page, upload_id)


def _marked(page: Page, upload_id: int) -> None:
    """One click: the person's own file with its problems marked."""
    t = page.t
    st.html(
        f'<a class="lh-download" href="/d/marked/{upload_id}" target="_blank" rel="noopener">'
        f"⬇ {escape(t('marked.download'))}</a>"
    )
    st.caption(t("marked.help"))


def _groups(page: Page, upload_id: int, name: str, groups: Sequence[Group]) -> None:
    if not groups:
        return
    st.markdown(f"**{page.t('repair.title', count=len(groups))}**")
    st.caption(page.t("repair.help"))
    for group in groups[:SHOWN]:
        with st.container(border=True, key=f"group-{upload_id}-{group.id}"):
            _group(page, upload_id, name, group)
    if len(groups) > SHOWN:
        st.caption(page.t("repair.more", count=len(groups) - SHOWN))


def _group(page: Page, upload_id: int, name: str, group: Group) -> None:
    """What is wrong, and a button for each repair: one click for all of its cells."""
    t, key = page.t, f"{upload_id}-{group.id}"
    words = {"rows": group.rows, "header": group.header, "found": group.found}
    st.markdown(f"**{plain(t(f'repair.group.{group.code}', **words))}**")
    state = t("repair.kept" if group.counts else "repair.dropped")
    st.caption(plain(f"{t('repair.example', places=places(group.cells))} · {state}"))
    always = repairs.may_hold_always(group, "missing") and st.checkbox(
        t("repair.always"), key=f"always-{key}"
    )
    how, typed = _chosen(t, group, key)
    if how is not None:
        act(
            page,
            name,
            lambda wait: repairs.repair(
                page.house, page.actor, upload_id, group.id, how, typed,
                always=always, waiting=wait,
            ),
            len(group.cells),
        )  # fmt: skip


def _chosen(t: Translator, group: Group, key: str) -> tuple[Repair | None, str]:
    """The repair pressed, and the text typed for "replace it with"."""
    how: Repair | None = None
    counts = {"count": len(group.cells), "rows": group.rows}
    with st.container(horizontal=True):
        for one in group.repairs:
            if one != "as" and st.button(t(f"repair.how.{one}", **counts), key=f"{one}-{key}"):
                how = one
    if "as" not in group.repairs:
        return how, ""
    with (
        st.form(f"repair-{key}", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        typed = st.text_input(t("repair.text"), key=f"text-{key}", max_chars=repairs.LONGEST)
        if st.form_submit_button(t("repair.how.as", **counts)):
            how = "as"
    return how, typed


def _others(page: Page, found: Problems) -> None:
    """What is to be looked at and nobody can repair here."""
    if found.others:
        with st.expander(page.t("repair.others", count=len(found.others)), expanded=True):
            for issue in found.others[:KEEP]:
                st.markdown(plain(line(page, issue)))


def line(page: Page, issue: Issue) -> str:
    """Where, and what is wrong."""
    return f"{issue.where}  {page.t.issue(issue)}"
