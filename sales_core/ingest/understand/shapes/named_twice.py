"""Whose report it is where no label says so: the person whose name stands both in the name of the
file and in the title or on the tab: 费用明细-周楠 above 周楠 2026年费用.

One place alone may name anybody, and behind a colon stands who prepared the sheet or a customer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.kinds.kind_words import hinted
from sales_core.ingest.understand.shapes import sheet_names

_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_APART = re.compile(r"[^\u4e00-\u9fff:：]+")
_OF_FIRMS = frozenset(
    (
        *("ar_ageing", "dealer_psi", "dealer_payment", "policy_ledger", "customer_master"),
        *("rep_roster", "pipeline"),
    )
)
"""Reports that are about somebody else: the person named may be a customer."""


def rep(titles: Sequence[str], names: Sequence[str]) -> str | None:
    """The one person both name; `names`: of sheet and file."""
    if not names or hinted([*titles, *names]) & _OF_FIRMS:
        return None
    *tabs, file = names
    found = _people([file.rsplit(".", 1)[0]]) & _people([*titles, *tabs])
    return found.pop() if len(found) == 1 else None


def _people(texts: Sequence[str]) -> set[str]:
    """The words of the texts that are names as people have them."""
    words = {word for text in texts for word in _APART.split(text)}
    return {w for w in words if _HAN.fullmatch(w) and sheet_names.like_a_name(w)}
