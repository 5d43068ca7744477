"""What was corrected in a received file, by whom, and its undo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

import streamlit as st

from sales_core.domain.correction import Correction
from sales_core.domain.issue import Issue
from sales_core.services import repairs
from sales_core.services.problems import Place, Problems
from ui.components.chart import plain
from ui.page import Page
from ui.uploads.waiting import act

SHOWN, EXAMPLES = 50, 3


def show(page: Page, upload_id: int, name: str, found: Problems) -> None:
    """Corrections of this file, and texts read otherwise because somebody said so before."""
    if found.corrections:
        with st.expander(page.t("repair.made", count=len(found.corrections)), expanded=True):
            for number, same in enumerate(alike(found.corrections)[:SHOWN]):
                _made(page, upload_id, name, same, number)
    if found.replaced:
        with st.expander(page.t("repair.replaced", count=len(found.replaced)), expanded=True):
            _replaced(page, upload_id, name, found.replaced)


def alike(corrections: list[Correction]) -> list[list[Correction]]:
    """Those that say the same of the same, together."""
    found: dict[tuple[object, ...], list[Correction]] = defaultdict(list)
    for one in corrections:
        found[one.leaves_out, one.found, one.text, one.actor, one.layout, one.at].append(one)
    return list(found.values())


def sentence(page: Page, same: list[Correction]) -> str:
    """12 places: "待定" to "0"."""
    first, empty = same[0], page.t("repair.empty")
    if first.leaves_out:
        return page.t("repair.line_out", count=len(same))
    words = {"found": first.found or empty, "text": first.text or empty}
    return page.t("repair.line", count=len(same), **words)


def _made(page: Page, upload_id: int, name: str, same: list[Correction], number: int) -> None:
    spots = [one.place for one in same]
    words, button = st.columns([5, 1], vertical_alignment="center")
    said = [sentence(page, same), *([page.t("repair.and_always")] if same[0].layout else [])]
    words.markdown(plain(" · ".join(said)))
    words.caption(plain(page.t("repair.by", who=same[0].actor, places=places(spots))))
    if button.button(page.t("repair.undo"), key=f"take-back-{upload_id}-{number}"):
        act(
            page,
            name,
            lambda wait: repairs.take_back(page.house, page.actor, upload_id, spots, wait),
            len(spots),
        )


def _replaced(page: Page, upload_id: int, name: str, issues: list[Issue]) -> None:
    same: dict[tuple[str, str, str], list[Issue]] = defaultdict(list)
    for issue in issues:
        said = issue.params
        same[said["header"], said["found"], said["text"]].append(issue)
    for number, ((header, found, text), cells) in enumerate(same.items()):
        words, button = st.columns([5, 1], vertical_alignment="center")
        shown = page.t(
            "repair.replaced_line",
            count=len(cells), found=found, text=text or page.t("repair.empty"),
        )  # fmt: skip
        words.markdown(plain(f"{header} · {shown}"))
        if button.button(page.t("repair.forget"), key=f"forget-{upload_id}-{number}"):
            forgotten = (page.house, page.actor, upload_id, header, found)
            act(page, name, partial(repairs.forget, *forgotten), len(cells))


def places(cells: Sequence[Place]) -> str:
    """The first places, as people write addresses."""
    shown = " · ".join(f"{sheet}!{cell}" for sheet, cell in cells[:EXAMPLES])
    return shown + (" …" if len(cells) > EXAMPLES else "")
