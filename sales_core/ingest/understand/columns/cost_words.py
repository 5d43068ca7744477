"""What money was spent on, in the words of people who write their own lists: 项目, 事项, 用在哪里.

They say nothing by themselves (项目 may be a building site): only below a title of costs, and where
no column has a better word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.header import Heading

KINDS, LINE = ("expense_claim", "expense_budget"), "expense_line"
_WORDS = frozenset(
    {"项目", "事项", "名目", "项", "花费项目", "开支项目", "什么费用", "item", "items"}
)


def put(
    made: Assignment, headings: Sequence[Heading], parses: Mapping[tuple[int, FieldType], bool]
) -> Assignment:
    """The assignment of a kind a title names, with the one column so called as its lines."""
    if made.kind.id not in KINDS or LINE in made.chosen:
        return made
    found = [h for h in headings if h.head is None and aliases.normalise(h.name) in _WORDS]
    if len(found) != 1 or made.holds(found[0].col):
        return made
    if not parses.get((found[0].col, FieldType.MONEY)):
        made.chosen[LINE] = Candidate(found[0], LINE, 85, None, False, "title")
    return made
