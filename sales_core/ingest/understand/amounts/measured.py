"""Words that name what is counted, in whatever report: 销售额, 拜访数, Calls, Collections."""

from __future__ import annotations

from functools import lru_cache

from sales_core.domain.fields import NUMERIC
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases

_SAYS = "target_measure"


@lru_cache(maxsize=20_000)
def is_measure(word: str) -> bool:
    """Whether every kind of report that knows the word takes it for a figure."""
    types = {
        kind.field(found).type
        for kind in REPORT_KINDS.values()
        if (found := aliases.match(kind.id, word).field) in kind.names
    }
    return bool(types) and types <= NUMERIC


@lru_cache(maxsize=20_000)
def names_else(header: str) -> bool:
    """Whether a heading is known as that of names of something: products, customers, kinds of
    documents."""
    for kind in REPORT_KINDS.values():
        found = aliases.match(kind.id, header)
        named = found.field in kind.names and found.field != _SAYS and not found.generic
        if named and kind.field(str(found.field)).type not in NUMERIC:
            return True
    return False
