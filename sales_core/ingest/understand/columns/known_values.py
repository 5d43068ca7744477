"""Columns whose values tell what they are, whatever their heading: names on file, or periods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sales_core.ingest import aliases
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.columns import name_shapes
from sales_core.ingest.understand.columns.assignment import PERIOD_MONTH, PERIOD_THIRD
from sales_core.ingest.understand.periods import heads, thirds
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

_FIELDS = {"rep": "rep_name", "customer": "customer_name", "product": "product_name"}
_OTHER_PEOPLE = re.compile(
    r"经理|主管|总监|领导|上级|审批|审核|批准|复核|制单|录入|创建|开单|填表|陪同|协访|会计|出纳|文员|助理"
    r"|manager|supervisor|approve|review|creat|enter|prepar|clerk|assist|report(?:s|ing) to|lead",
    re.IGNORECASE,
)
"""Headings of people who are not the one the row belongs to."""
_DAYS = re.compile(r"dates?|日期|时间", re.IGNORECASE)
_MOST, _OF = 4, 5
FEWEST = 2


def _begins_months(body: Body, heading: Heading) -> bool:
    """Whether a column that no word names, or a word for days, holds nothing but the first days of
    several months, some of which follow each other: they are those months, and no quarters."""
    if aliases.known(heading.word or heading.name) and not _DAYS.fullmatch(heading.name.strip()):
        return False
    cells = [cell for cell in body.different(heading.col) if not is_blank(cell)]
    days = [cell for cell in cells if isinstance(cell, datetime | date)]
    firsts = {12 * day.year + day.month for day in days if day.day == 1}
    return len(days) == len(cells) == len(firsts) and any(n + 1 in firsts for n in firsts)


def fields(
    body: Body, headings: Sequence[Heading], names: Mapping[str, Collection[str]]
) -> dict[int, str]:
    """Column -> field, for columns in unknown words at least four fifths of whose different values
    are on file as one sort of name, those of periods (10.1-10.7, W43), and names by their look. A
    field two columns could hold is nobody's."""
    found: dict[int, str] = {}
    for heading in headings:
        if heading.head is not None or heading.total or _OTHER_PEOPLE.search(heading.name):
            continue
        values = set(body.words(heading.col))
        if values and all(map(thirds.number, values)):
            found[heading.col] = PERIOD_THIRD
            continue
        months = bool(values) and all(heads.head(value) for value in values)
        several = len(values) >= FEWEST or aliases.known(heading.name)
        if (months and several) or _begins_months(body, heading):
            found[heading.col] = PERIOD_MONTH
            continue
        if aliases.known(heading.word or heading.name):
            continue
        for entity, field in _FIELDS.items():
            hits = len(values & set(names.get(entity, ())))
            if hits >= FEWEST and hits * _OF >= len(values) * _MOST:
                found[heading.col] = field
                break
    often = Counter(found.values())
    sure = {col: field for col, field in found.items() if often[field] == 1}
    shaped = name_shapes.fields(body, headings)
    return {c: f for c, f in shaped.items() if f not in often and c not in sure} | sure
