"""Start and end, order and delivery: the order of day and month of one column told by another.

14.07.2026 below End can be read in one way. Where every 01.07.2026 below Start lies near the end of
its row in that order and some would lie months away in the other one, nobody need be asked.
"""

from __future__ import annotations

from datetime import date

from sales_core.domain.fields import FieldType
from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule
from sales_core.ingest.understand.asking import sent
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.tables.body import Body

NEAR, FEWEST = 45, 2
"""Days between what belongs together; rows that may agree by chance."""
_OTHER = {"dmy": "mdy", "mdy": "dmy"}
Texts = list[str | None]


def orders(body: Body, made: Assignment) -> dict[int, str]:
    """Column -> its order, of columns whose own cells leave it open."""
    types = {f.name: f.type for f in made.kind.fields}
    cols = [c.heading.col for name, c in made.chosen.items() if types.get(name) is FieldType.DATE]
    if len(cols) < FEWEST:
        return {}
    texts = {col: _texts(body, col) for col in cols}
    told = {col: dates.order_of([t for t in texts[col] if t]) for col in cols}
    sure = {col: order for col, (order, unsure) in told.items() if order and not unsure}
    found = {}
    for col in (col for col, (_, unsure) in told.items() if unsure):
        for other, order in sure.items():
            mine, theirs = texts[col], texts[other]
            near = _near(mine, order, theirs, order)
            if near and not _near(mine, _OTHER[order], theirs, order):
                found[col] = order
    return found


def _texts(body: Body, col: int) -> Texts:
    return [value if isinstance(value, str) else None for value in sent.column(body, col)]


def _near(mine: Texts, order: str, others: Texts, their: str) -> bool:
    """Whether the days of a row always lie near each other; False where one is no day at all."""
    pairs = [(a, b) for a, b in zip(mine, others, strict=False) if a and b]
    days = [(_day(a, order), _day(b, their)) for a, b in pairs]
    return len(days) >= FEWEST and all(a and b and abs((a - b).days) <= NEAR for a, b in days)


def _day(text: str, order: str) -> date | None:
    parsed = dates.parse_text(text, DateRule(order))
    return parsed.day if parsed else None
