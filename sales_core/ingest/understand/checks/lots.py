"""Stock of one product that stands on several rows, one for each lot or warehouse: added up, for a
dealer has one stock of a product on a day and the rows would contradict or repeat each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.domain.reading import LeftOut
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, CODE, ROW_CODE = "dealer_psi", "lots_added", "lot_row"
_APART = re.compile(
    r"批[号次]|批准|生产日期|有?效期|保质期|到期|仓|库位|货位|库区|储位|(?<![a-z])(?:batch|lot)(?![a-z])"
    r"|warehouse|expir|godown|location",
    re.IGNORECASE,
)
"""What a column that tells such rows apart is called."""
_OF_DAYS = "cover_days"
_NOT_THE_SAME = frozenset({"remark", "_row", "_cell", _OF_DAYS})

Row = dict[str, object]


def add_up(
    made: Assignment, headings: Sequence[Heading], body: Body, shaped: Shaped
) -> list[Issue]:
    """Put the rows of one product into the first of them; a word on how many they were."""
    apart = [h for h in headings if not made.holds(h.col) and _APART.search(h.name)]
    if made.kind.id != KIND or not apart:
        return []
    counts = {f.name for f in made.kind.fields if f.type is FieldType.QUANTITY}
    groups: dict[tuple[tuple[str, str], ...], list[Row]] = defaultdict(list)
    for row in shaped.rows:
        same = [(n, str(v)) for n, v in row.items() if n not in counts | _NOT_THE_SAME]
        groups[tuple(sorted(same))].append(row)
    several = [rows for rows in groups.values() if len(rows) > 1 and _differ(rows, apart, body)]
    for first, *others in several:
        for name in counts & set(first):
            first[name] = _sum([first[name], *(row.get(name) for row in others)])
        first.pop(_OF_DAYS, None)
        gone = {id(row) for row in others}
        shaped.rows = [row for row in shaped.rows if id(row) not in gone]
        shaped.left_out += [
            LeftOut(int(str(row["_row"])), ROW_CODE, body.text(int(str(row["_row"])) - 1))
            for row in others
        ]
    if not several:
        return []
    params = {"count": sum(map(len, several)), "name": apart[0].name}
    return [Issue(CODE, "info", body.sheet.name, params=params)]


def _differ(rows: Sequence[Row], apart: Sequence[Heading], body: Body) -> bool:
    """Whether each row is of another lot or place."""
    places = {
        tuple(shown(body.cell(int(str(row["_row"])) - 1, h.col)) for h in apart) for row in rows
    }
    return len(places) == len(rows)


def _sum(values: Sequence[object]) -> int | None:
    found = [value for value in values if isinstance(value, int)]
    return sum(found) if found else None
