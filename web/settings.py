"""The house the web layer and the pages share, opened on first use."""

from __future__ import annotations

from functools import cache

from sales_core.services.house import House, shared_house
from sales_core.services.settings import Settings, read_settings


@cache
def settings() -> Settings:
    """Settings of this process."""
    return read_settings()


def house() -> House:
    """The house of this process."""
    return shared_house(settings())
