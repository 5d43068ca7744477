"""Progress and a way out while files are read, once one takes longer than a moment."""

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
STEPS = {"start": 1, "check": 1, "read": 2, "understand": 3, "done": 3, "load": 4}
SHARE = {1: 0.1, 2: 0.2, 3: 0.3, 4: 0.7, 5: 1.0}
"""How much of a file is done when a step begins; its rows tell how much of the step."""


def waiting(page: Page, name: str) -> Waiting:
    """What the reading tells, and asks about twenty times a second.

    Pressing the button asks for another run of the page; the next thing drawn ends this one, and
    with it the reading, before anything was kept.
    """
    told = Told(page, st.empty())
    told.begin(page.t("repair.reading", name=name))
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


class Told:
    """What the person who waits is told: a bar, and a button to stop unless `bar` was drawn."""

    def __init__(
        self, page: Page, place: DeltaGenerator, bar: DeltaGenerator | None = None
    ) -> None:
        self._page, self._place, self._bar = page, place, bar
        self.begin("")

    def begin(self, words: str, share: float = 0.0, size: float = 1.0) -> None:
        """Another file: its words, the share of all that is done before it, its own share."""
        self._words, self._share, self._size = words, share, size
        self._began = time.monotonic()
        self._step, self._rows, self._of, self._second = 1, 0, 0, 0

    def hear(self, progress: Progress) -> None:
        """The reading has come further."""
        self._step, self._rows, self._of = STEPS[progress.stage], progress.rows, progress.of

    def ask(self) -> bool:
        """Whether to stop; says how far it is, once a second."""
        passed = time.monotonic() - self._began
        if passed >= PATIENCE and int(passed) != self._second:
            self._second = int(passed)
            self._draw()
        return False

    def _draw(self) -> None:
        t, step, rows, of = self._page.t, self._step, self._rows, self._of
        counted = "_rows" if rows or of else ""
        said = t(f"waiting.step_{step}{counted}", rows=rows, of=of)
        text = t("waiting.so_far", words=self._words, step=said, seconds=self._second)
        if self._bar is None:
            with self._place.container():
                self._bar = st.progress(0.0, text)
                st.button(t("repair.stop"), key="stop-reading")
        within = (SHARE[step + 1] - SHARE[step]) * rows / of if of else 0.0
        self._bar.progress(min(1.0, self._share + self._size * (SHARE[step] + within)), text)
