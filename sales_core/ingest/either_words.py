"""Headings that name one party in two ways: 工地/客户, Distributor / Customer."""

from __future__ import annotations

import re
from collections.abc import Callable

_PARTIES = frozenset(("customer_name", "dealer_name", "institution_name"))
_HALVES = re.compile(r"([^/／|或]{2,20})\s*[/／|或]\s*([^/／|或]{2,20})")
_OTHER_SIDE = re.compile(r"\d|suppl|vendor|creditor|seller|供|厂|卖", re.IGNORECASE)
"""Whoever sells to us is no customer."""
CUSTOMER = "customer_name"


def customer(header: str, field_of: Callable[[str], str | None]) -> str | None:
    """The customer, where one half of the heading says so and the other is another party or a word
    of no field. `field_of`: the field a word is in the kind of report."""
    found = _HALVES.fullmatch(header.strip())
    if found is None or _OTHER_SIDE.search(header):
        return None
    fields = [field_of(half.strip()) for half in found.groups()]
    others = {name for name in fields if name != CUSTOMER}
    return CUSTOMER if CUSTOMER in fields and others <= {None, *_PARTIES} else None
