"""Answers of the services, kept until the data changes.

The key holds the store, the workspace and its data version beside the arguments; never a frame.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from sales_core.domain.actor import Actor
from sales_core.domain.period import Period
from sales_core.services import roster
from sales_core.services.house import House
from sales_core.services.snapshots import period_text

T = TypeVar("T")
MOST = 400

__all__ = ["ask", "labels", "period_text"]


def ask(house: House, actor: Actor, name: str, call: Callable[[], T], *arguments: object) -> T:
    """What `call` answers, from memory when nothing has changed since.

    `name` and `arguments` tell the question; they must name everything `call` depends on.
    """
    version = house.store.workspaces.data_version(actor.workspace_id)
    key = (house.store.url, actor.workspace_id, version, name, *map(repr, arguments))
    found: T = _kept(key, call)
    return found


def labels(house: House, actor: Actor, period: Period) -> dict[str, str]:
    """Rep key -> name of everybody serving in the period."""
    call = lambda: roster.labels(house, actor, period)  # noqa: E731 one expression, used once
    return ask(house, actor, "labels", call, period)


@st.cache_data(show_spinner=False, max_entries=MOST)
def _kept(key: tuple[Any, ...], _call: Callable[[], Any]) -> Any:
    del key  # it is what the answer is kept under
    return _call()
