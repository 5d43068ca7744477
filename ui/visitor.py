"""Who is looking, in which language."""

from __future__ import annotations

import streamlit as st

from sales_core.domain.actor import Actor
from sales_core.services import accounts
from sales_core.services.house import House, local_actor, shared_house
from sales_core.services.settings import read_settings
from sales_core.text.language import COOKIE, language
from sales_core.text.translator import Lang


def house() -> House:
    """The house of this process."""
    return shared_house(read_settings())


def actor(of: House) -> Actor | None:
    """The person behind this run. Asked on every run: a session may end while a page is open."""
    if of.settings.mode == "local":
        return local_actor(of)
    return accounts.actor_of(of, st.context.cookies.get(accounts.SESSION_COOKIE, ""))


def lang(of: House) -> Lang:
    """The reader's language."""
    chosen = st.context.cookies.get(COOKIE, "")
    return language(chosen, of.settings.lang, st.context.headers.get("Accept-Language", ""))
