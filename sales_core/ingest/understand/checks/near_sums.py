"""Rows that are nearly the sum of all others: a total that was typed, rounded or not brought up to
date, below a word nobody has listed. Asked about; counted as data it would double everything."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.checks.checks import Summed
from sales_core.ingest.understand.tables.body import Body

QUESTION = "rows_near_sum"
FEWEST, FEWEST_NAMED = 4, 2
COLUMNS = 2
NEAR, HALF = 0.03, 0.5
_CALLED = re.compile(
    r"(?:sub-?)?totals?\b.*|all\b.*|.*\b(?:overall|whole|full team|combined|consolidated|aggregate"
    r"|cumulative)|(?:the )?(?:company|country|group|nation|national|nat'l|island|team|branch|net"
    r"|gross|ytd|mtd|max|sums?|summary|balance|overall|whole)\b.*"
    r"|\d+ (?:reps|people|outlets|customers|stores)"
    r"|(?:全国|全公司|全部|整体|总体|总部|公司|全体|全团队|合并|团队|部门|全区|全省|大区|区域)"
    r"(?:总?(?:目标|任务|指标|计划|销售额?|业绩))?|总(?:目标|任务|指标|业绩)",
    re.IGNORECASE,
)
"""What people call everything together, and what may be somebody's name all the same."""
_EVERYTHING = re.compile(
    r"(?:全国|全公司|整体|总体|全体|全团队|团队)(?:总?(?:目标|任务|指标|计划|销售额?|业绩))?"
    r"|总(?:目标|任务|指标|业绩)|(?:the )?(?:whole|entire|full) (?:company|team|country|sales team)"
    r"|all (?:reps|sales ?(?:people|reps|men)|teams|regions|staff)|overall|company[- ]wide"
    r"|nationwide|team (?:target|goal|total|quota)",
    re.IGNORECASE,
)
"""What is nobody's name, however far it is from the sum."""


def ask(
    body: Body, summed: Sequence[Summed], gone: Collection[int], asking: Asking
) -> frozenset[int]:
    """The first or last row that is nearly the sum of the others, or is called everything and as
    much as no other; none where a person says that it is a row of its own. `gone`: rows found to be
    sums already."""
    counted = [row for row in body.rows if any(c.values.get(row) for c in summed)]
    found = [
        row for row in dict.fromkeys((*counted[-1:], *counted[:1]))
        if row not in gone and _is_near(body, row, set(counted) - {row, *gone}, summed)
    ][:1]  # fmt: skip
    if not found:
        return frozenset()
    name = _name(body, found[0])
    answer = asking.ask(QUESTION, ("total", "data"), None, name, rows=f"{found[0] + 1} ({name})")
    return frozenset(found if answer == "total" else ())


def _is_near(body: Body, row: int, others: Collection[int], summed: Sequence[Summed]) -> bool:
    pairs = [(c.values.get(row, 0), [c.values.get(other, 0) for other in others]) for c in summed]
    pairs = [(own, held) for own, held in pairs if any(held) and min(held) >= 0]
    if not pairs or len(others) < FEWEST_NAMED:
        return False
    called = _CALLED.fullmatch(_name(body, row)) is not None
    off = [abs(own - sum(held)) / sum(held) for own, held in pairs]
    most = all(own >= max(held) for own, held in pairs)
    if most and (_EVERYTHING.fullmatch(_name(body, row)) or (called and max(off) <= HALF)):
        return True
    enough = len(others) >= FEWEST and len(pairs) >= COLUMNS
    return enough and max(off) <= NEAR and not _repeats(body, row)


def _repeats(body: Body, row: int) -> bool:
    """Whether the name of a row stands in other rows as well: it is one of the names."""
    name = _name(body, row)
    return any(_name(body, other) == name for other in body.rows if other != row)


def _name(body: Body, row: int) -> str:
    texts = (shown(body.cell(row, col)) for col in range(body.region.left, body.region.right + 1))
    return next((t for t in texts if t and not t.replace(",", "").replace(".", "").isdigit()), "")
