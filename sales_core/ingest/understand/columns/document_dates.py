"""The day of a document among other days: Order ID and Order Date speak of the same paper, the day
it was shipped or is due is another matter.

Days on which goods left the warehouse are left to a person wherever they are called 出库 or 发货:
many a team counts its sales by them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.domain.issue import Issue
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.header import Heading

SALES, NUMBER, CODE = "sales_detail", "doc_no", "dated_by_document"
_PAPERS = (
    re.compile(r"order|(?<![a-z])[ps]o(?![a-z])|订单|下单|订货", re.IGNORECASE),
    re.compile(r"invoice|(?<![a-z])inv(?![a-z])|bill|发票|开票", re.IGNORECASE),
)
_LATER = re.compile(
    r"ship|deliver|dispatch|despatch|(?<![a-z])due|required|promised|expected|arriv"
    r"|交货|到货|收货|交付|到期|预计|要求|承诺",
    re.IGNORECASE,
)


def of_the_document(
    made: Assignment, name: str, options: Sequence[Heading], asking: Asking
) -> Heading | None:
    """The one day called after the document whose number stands in the row, when every other is
    of something later; told in a note. None where that is not so."""
    number = made.chosen.get(NUMBER)
    if made.kind.id != SALES or name != made.kind.date or number is None:
        return None
    for paper in _PAPERS:
        if not paper.search(number.heading.name):
            continue
        own = [h for h in options if paper.search(h.name) and not _LATER.search(h.name)]
        others = [h for h in options if h not in own]
        if len(own) == 1 and all(_LATER.search(h.name) for h in others):
            told = {"name": own[0].name, "others": "、".join(h.name for h in others)}
            asking.notes.append(Issue(CODE, "info", asking.sheet, params=told))
            return own[0]
    return None
