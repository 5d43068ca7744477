"""The card of a received file."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from sales_core.domain.errors import FileRefused
from sales_core.domain.measure import Rag
from sales_core.domain.report_kinds import SHOWN_KINDS
from sales_core.services.cards import CardTable, UploadCard
from sales_core.services.uploads import PROTECTED
from sales_core.text.translator import Translator
from ui.components.chart import plain
from ui.components.status import tag

Pressed = Literal["review", "load", "remove", "unlock"]
_RAG = {"ready": Rag.GREEN, "questions": Rag.AMBER, "refused": Rag.RED}
NAMES = 3


def show(t: Translator, card: UploadCard) -> Pressed | None:
    """Draw it; the button pressed, if any."""
    with st.container(border=True, key=f"card-{card.upload_id}"):
        rag = _RAG.get(card.status, Rag.GREY)
        st.html(tag(rag, f"{t(f'sign.{rag}')} {_state(t, card)}"))
        st.markdown(f"**{plain(card.file_name)}**")
        if card.error is not None:
            st.markdown(plain(t.error(FileRefused(card.error["code"], **card.error["params"]))))
            if card.error["code"] in PROTECTED and _asks_password(t, card):
                return "unlock"
        for table in card.tables:
            if table.kind is None and not table.questions:
                continue
            st.markdown(plain(_line(t, table)))
            if table.kind is not None and table.kind not in SHOWN_KINDS:
                st.caption(t("browse.card", kind=t(f"kind.{table.kind}")))
            for difference in table.drift:
                st.caption(plain(t.issue(difference)))
            if table.kind is not None and table.unused:
                listed = _names(t, list(table.unused))
                st.caption(plain(t("uploads.unused", count=len(table.unused), names=listed)))
            _totals(t, table)
        _unread(t, card)
        for note in card.notes:
            st.caption(plain(t.issue(note)))
        _change(t, card)
        return _buttons(t, card)


def _state(t: Translator, card: UploadCard) -> str:
    """The status; how many questions there are."""
    if card.status == "questions" and card.questions:
        return t("uploads.questions", count=card.questions)
    return t(f"load.{card.status}")


def _unread(t: Translator, card: UploadCard) -> None:
    """Tables that are no report, together: a dashboard has many."""
    sheets = [x.sheet for x in card.tables if x.kind is None and not x.questions]
    if sheets:
        names = _names(t, list(dict.fromkeys(sheets)))
        st.caption(plain(t("uploads.no_reports", count=len(sheets), names=names)))


def password_of(card: UploadCard) -> str:
    """The password typed on a card."""
    return str(st.session_state.get(f"password-{card.upload_id}", ""))


def _asks_password(t: Translator, card: UploadCard) -> bool:
    with st.form(f"unlock-{card.upload_id}", border=False):
        st.text_input(t("uploads.password"), type="password", key=f"password-{card.upload_id}")
        return bool(st.form_submit_button(t("uploads.unlock"), icon=":material/lock_open:"))


def kind_text(t: Translator, kind: str | None, asked: bool) -> str:
    """What a table was taken for; unknown ones are asked about or left out."""
    if kind is not None:
        return t(f"kind.{kind}")
    return t("uploads.kind_unknown") if asked else t("uploads.kind_none")


def _line(t: Translator, table: CardTable) -> str:
    parts = [table.sheet, kind_text(t, table.kind, bool(table.questions))]
    if table.kind is None:
        return " · ".join(parts)
    if table.same_as:
        return " · ".join([*parts, t("uploads.same_as", sheet=table.same_as)])
    parts.append(t("uploads.rows", count=table.rows))
    if table.start and table.end:
        parts.append(f"{table.start:%Y-%m-%d} – {table.end:%Y-%m-%d}")
    if table.reps:
        parts.append(_names(t, list(table.reps), table.reps_in_all))
    if table.left_out:
        parts.append(t("uploads.left_out", count=table.left_out))
    if table.issues:
        parts.append(t("uploads.issues", count=table.issues))
    if table.known:
        parts.append(t("uploads.known"))
    return " · ".join(parts)


def _totals(t: Translator, table: CardTable) -> None:
    wrong = [check for check in table.totals if not check.agrees]
    if table.totals and not wrong:
        st.caption("✓ " + t("uploads.totals_agree", count=len(table.totals)))
    for check in wrong:
        st.warning(
            t(f"uploads.total_differs{'_without' if check.without else ''}", row=check.row,
              column=check.column, printed=check.printed, computed=check.computed,
              without=check.without),
        )  # fmt: skip


def _change(t: Translator, card: UploadCard) -> None:
    if card.diff is not None and card.revises:
        st.info(
            t("uploads.revises", added=card.diff.added, changed=card.diff.changed,
              removed=card.diff.removed, unchanged=card.diff.unchanged),
        )  # fmt: skip
    for entity, names in card.new_names.items():
        listed = _names(t, names)
        st.caption(plain(t(f"uploads.new_{entity}", count=len(names), names=listed)))
    for pairs in card.alike.values():
        for one, two in pairs[:NAMES]:
            st.caption(plain(t("names.alike", one=one, two=two)))


def _buttons(t: Translator, card: UploadCard) -> Pressed | None:
    pressed: Pressed | None = None
    with st.container(horizontal=True):
        word = "answer" if card.status == "questions" else "review"
        if card.status != "refused" and st.button(
            t(f"uploads.{word}"), key=f"review-{card.upload_id}",
            type="primary" if card.status == "questions" else "secondary",
        ):  # fmt: skip
            pressed = "review"
        if card.status == "ready" and st.button(t("uploads.load"), key=f"load-{card.upload_id}"):
            pressed = "load"
        if st.button(t("uploads.remove"), key=f"remove-{card.upload_id}", type="tertiary"):
            pressed = "remove"
    return pressed


def _names(t: Translator, names: list[str], in_all: int = 0) -> str:
    """The first names, and how many there are when that is not all of them."""
    listed, count = t("basis.and").join(names[:NAMES]), max(in_all, len(names))
    return listed if count <= NAMES else t("uploads.and_more", names=listed, count=count)
