"""Opening a page: the guard, the title, what the figures stand on, and what happens on an error."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar
from uuid import uuid4

import streamlit as st

from sales_core.domain.actor import Actor
from sales_core.domain.errors import SalesCoreError
from sales_core.domain.measure import MetricTable
from sales_core.services.basis import Basis, stands_on
from sales_core.services.house import House
from sales_core.services.view import View
from sales_core.text.tables import labelled
from sales_core.text.translator import Lang, Translator
from ui import queries, sidebar, theme, visitor
from ui.components.basis_line import basis_line

T = TypeVar("T")
_log = logging.getLogger("lihui.page")


@dataclass(frozen=True)
class Page:
    """What a page works with."""

    house: House
    actor: Actor
    t: Translator
    view: View
    dark: bool

    @property
    def lang(self) -> Lang:
        """The reader's language."""
        return self.t.lang

    def ask(self, name: str, call: Callable[[], T], *arguments: object) -> T:
        """A cached answer for this page's view; `arguments` name what else it depends on."""
        return queries.ask(self.house, self.actor, name, call, self.view, *arguments)

    def table(self, name: str, call: Callable[[], MetricTable], *arguments: object) -> MetricTable:
        """A cached metric table, its rows named in the reader's language."""
        return labelled(self.ask(name, call, *arguments), self.t)

    def basis(self) -> Basis:
        """What the figures of the view stand on."""
        return self.ask("basis", lambda: stands_on(self.house, self.actor, self.view))

    def refuse(self, error: SalesCoreError) -> None:
        """Say why something was not done."""
        st.error(self.t.error(error), icon=":material/error:")


@contextmanager
def open_page(name: str, basis: bool = True) -> Iterator[Page]:
    """Everything a page needs; errors inside are said in the reader's language, never traced."""
    house = visitor.house()
    t = Translator(visitor.lang(house))
    actor = visitor.actor(house)
    if actor is None:
        st.warning(t("page.signed_out"))
        st.stop()
    st.title(t(f"nav.{name}"), anchor=False)
    try:
        page = Page(house, actor, t, sidebar.view(house, actor), theme.dark())
        if basis:
            st.caption(queries.period_text(page.view.period, t.lang))
            basis_line(page.basis(), t)
        yield page
    except SalesCoreError as error:
        st.error(t.error(error), icon=":material/error:")
    except Exception:
        reference = uuid4().hex[:8]
        _log.exception("page %s failed, reference %s", name, reference)
        st.error(t("error.unexpected", reference=reference), icon=":material/error:")
