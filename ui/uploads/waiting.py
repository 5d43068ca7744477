"""Progress and a way out while a file is read again, once that takes longer than a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from sales_core.domain.errors import SalesCoreError
from sales_core.services.repairs import Waiting
from ui.page import Page

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from sales_core.ingest.progress import Progress

PATIENCE = 2.0
STEPS = {"start": 1, "check": 1, "read": 2, "understand": 3, "done": 3}


def waiting(page: Page, name: str) -> Waiting:
    """What the reading tells, and asks about twenty times a second.

    Pressing the button asks for another run of the page; the next thing drawn ends this one, and
    with it the reading, before anything was kept.
    """
    told = _Told(page, name, st.empty())
    return Waiting(told.hear, told.ask)


def act(page: Page, name: str, repair: Callable[[Waiting], object], count: int) -> None:
    """Repair, showing progress; a refusal is said and nothing typed is lost."""
    try:
        repair(waiting(page, name))
    except SalesCoreError as refused:
        page.refuse(refused)
    else:
        st.toast(page.t("repair.done", count=count))
        st.rerun()


class _Told:
    def __init__(self, page: Page, name: str, place: DeltaGenerator) -> None:
        self._page, self._name, self._place = page, name, place
        self._began = time.monotonic()
        self._step, self._sheets, self._second = 1, 0, 0
        self._bar: DeltaGenerator | None = None

    def hear(self, progress: Progress) -> None:
        """The reading has come to another step."""
        self._step = STEPS[progress.stage]
        self._sheets = progress.detail or self._sheets

    def ask(self) -> bool:
        """Whether to stop; says how far it is, once a second."""
        passed = time.monotonic() - self._began
        if passed >= PATIENCE and int(passed) != self._second:
            self._second = int(passed)
            self._draw()
        return False

    def _draw(self) -> None:
        t = self._page.t
        text = t(
            "repair.reading",
            name=self._name, step=self._step, count=self._sheets, seconds=self._second,
        )  # fmt: skip
        if self._bar is None:
            with self._place.container():
                self._bar = st.progress(0.0, text)
                st.button(t("repair.stop"), key="stop-reading")
        self._bar.progress(self._step / 4, text)
