"""The pages in the order of the week's work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from sales_core.text.translator import Translator

_PAGES = Path(__file__).resolve().parents[1] / "pages"


@dataclass(frozen=True)
class Entry:
    """One page: its file below pages/, and the symbol beside its title `nav.<name>`."""

    group: str
    name: str
    icon: str

    @property
    def path(self) -> Path:
        """The page's script."""
        return _PAGES / self.group / f"{self.name}.py"


ENTRIES = (
    Entry("week", "overview", ":material/dashboard:"),
    Entry("week", "uploads", ":material/upload_file:"),
    Entry("week", "meeting", ":material/groups:"),
    Entry("performance", "attainment", ":material/flag:"),
    Entry("performance", "budget", ":material/payments:"),
    Entry("performance", "visits", ":material/storefront:"),
    Entry("settings", "plans", ":material/edit_calendar:"),
    Entry("settings", "roster", ":material/badge:"),
    Entry("settings", "expected", ":material/event_available:"),
    Entry("settings", "sharing", ":material/share:"),
    Entry("settings", "layouts", ":material/view_column:"),
    Entry("settings", "data", ":material/database:"),
    Entry("settings", "preferences", ":material/tune:"),
)


def page(entry: Entry, t: Translator) -> StreamlitPage:
    """The entry as the router knows it."""
    return st.Page(
        entry.path,
        title=t(f"nav.{entry.name}"),
        icon=entry.icon,
        url_path=entry.name,
        default=entry.name == "overview",
    )


def pages(t: Translator) -> dict[str, list[StreamlitPage]]:
    """Group title -> its pages."""
    found: dict[str, list[StreamlitPage]] = {}
    for entry in ENTRIES:
        found.setdefault(t(f"nav.group.{entry.group}"), []).append(page(entry, t))
    return found


def go(name: str, t: Translator, chosen: dict[str, str] | None = None) -> None:
    """Leave for another page, with what is chosen there."""
    st.switch_page(page(_entry(name), t), query_params=chosen)


def link(name: str, t: Translator, chosen: dict[str, str] | None = None) -> None:
    """A link to another page, with what is chosen there."""
    st.page_link(page(_entry(name), t), query_params=chosen)


def _entry(name: str) -> Entry:
    return next(e for e in ENTRIES if e.name == name)
