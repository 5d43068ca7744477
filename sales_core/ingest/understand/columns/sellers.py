"""Sales, 销售 or AM above names instead of amounts: who sold it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.understand.tables.header import Heading

REP = "rep_name"
_WORDS = frozenset({"sales", "salesincharge", "salespic", "销售"}) | frozenset(
    ("am", "accmgr", "bdo", "isr", "ase", "fso", "fse", "pso", "mio", "mpo", "vsr", "sso", "adm")
    + ("vrp", "smname", "assignedto", "salespersons", "marketingexecutive", "marketingofficer")
)
_FIGURES = (FieldType.MONEY, FieldType.DATE, FieldType.BOOLEAN)
"""What the column would hold if it were none of names."""


def claim(
    heading: Heading, types: Collection[str], parses: Mapping[tuple[int, FieldType], bool]
) -> Candidate | None:
    """The column as that of the rep; None where its cells read as figures, days or ticks."""
    if REP not in types or aliases.normalise(heading.name) not in _WORDS:
        return None
    if any(parses.get((heading.col, of), True) for of in _FIGURES):
        return None
    return Candidate(heading, REP, aliases.AUTO_ACCEPT, None, False)
