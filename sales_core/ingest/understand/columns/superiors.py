"""Sales Manager beside Salesperson: the row is the second one's, whichever word is the stronger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sales_core.ingest.understand.periods.periods import plain

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

REP = ("rep_name", "rep_id")
_MANAGER = re.compile(r"经理|主管|总监|\bmanager|\bsupervisor|\bhead of\b|\bdirector")
_SAID = frozenset({"layout", "answer"})


def settled(claims: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
    """The claims; of two columns of reps the one of managers is nobody's."""
    found = dict(claims)
    for name in REP:
        rivals = found.get(name, [])
        below = [c for c in rivals if not _MANAGER.search(plain(c.heading.name).replace("_", " "))]
        if below and not any(c.because in _SAID for c in rivals):
            found[name] = below
    return found
