"""What a title says the amounts of columns below names are divided by: 分品类目标, Channel wise
targets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.columns import name_shapes

_DIVIDED = {
    "channel": re.compile(
        r"[分按各]渠道|渠道(?:别|分解|分配)|\bchannel[ -]?wise\b|\bby channel\b", re.IGNORECASE
    ),
    "product_group": re.compile(
        r"[分按各](?:品类|品项|产品组|系列)|(?:品类|品项|系列)(?:别|分解|分配)"
        r"|\b(?:category|brand)[ -]?wise\b|\bby (?:category|product group|brand)\b",
        re.IGNORECASE,
    ),
}


def of(names: Sequence[str], titles: Sequence[str]) -> str | None:
    """The field; None where titles say nothing or several things. People are neither."""
    if all(map(name_shapes.is_person, names)):
        return None
    found = {name for name, words in _DIVIDED.items() if any(map(words.search, titles))}
    return found.pop() if len(found) == 1 else None
