"""Visits of one customer side by side: 拜访1 | 拜访2 | 拜访3 or Visit 1 | Visit 2, each a day of
its own. Every filled cell is a visit.

Where the row counts, times or judges something as well (订单金额), nobody knows of which of
them: such columns stay unread, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.domain.report_fields import SHARED
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.header import Heading

KINDS = ("visit_log", "visit_plan")
CODE, FEWEST = "visits_aside", 2
_OF_ROW = frozenset(field.name for field in SHARED) | {"required_freq", "route_name"}
"""Fields that hold for all visits of a row."""
_NUMBER = r"(?:[1-9]\d?|[一二三四五六七八九十]|首)"
_ORDINAL = r"(?:[1-9]\d?\s*(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)"
_STEM = r"(?:(?:计划|预计|实际|planned|actual)\s*)?(?:拜访|走访|到访|回访|visits?|calls?)"
_DAY = r"(?:日期|时间|日|\s*dates?|\s*days?)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<stem>{_STEM}{_DAY})\s*(?:no\.?|#|第)?\s*(?P<n>{_NUMBER})\s*次?{_DAY}",
        rf"第?(?P<n>{_NUMBER})\s*次(?P<stem>{_STEM}{_DAY})",
        rf"(?P<n>{_NUMBER})(?P<stem>访{_DAY})",
        rf"(?P<n>{_ORDINAL})\s*(?P<stem>{_STEM}{_DAY})",
        rf"(?P<stem>{_STEM}{_DAY})\s*(?P<n>{_ORDINAL})",
    )
)
_PLANNED, _MADE = re.compile(r"计划|预计|planned"), re.compile(r"实际|actual")


def put(
    made: Assignment,
    headings: Sequence[Heading],
    parses: Mapping[tuple[int, FieldType], bool],
) -> Assignment:
    """The assignment, with every numbered day of a visit as one of its own."""
    day = made.kind.date
    if made.kind.id not in KINDS or day is None or made.across:
        return made
    chosen = made.chosen.get(day)
    found = _numbered(headings)
    cols = {h.col for h in found}
    if len(found) < FEWEST or (chosen is not None and chosen.heading.col not in cols):
        return made
    if not all(parses.get((h.col, FieldType.DATE), True) for h in found):
        return made
    if (_MADE if made.kind.id == KINDS[1] else _PLANNED).search(plain(found[0].name)):
        return made
    for name in {n for n, c in made.chosen.items() if c.heading.col in cols or n not in _OF_ROW}:
        del made.chosen[name]
        made.rivals.pop(name, None)
    made.across += [_candidate(h, day) for h in found]
    return made


def said(made: Assignment, headings: Sequence[Heading], sheet: str) -> list[Issue]:
    """Which columns stay unread because they are of one of the visits of a row."""
    if made.kind.id not in KINDS or not any(c.label and not c.label[0] for c in made.across):
        return []
    free = [h for h in headings if h.name and h.head is None and not made.holds(h.col)]
    fields = {h.name: aliases.match(made.kind.id, h.name).field for h in free}
    left = [name for name, field in fields.items() if field and field not in _OF_ROW]
    return [Issue(CODE, "warning", sheet, params={"names": "、".join(left)})] if left else []


def _numbered(headings: Sequence[Heading]) -> list[Heading]:
    """The headings of one word and different numbers."""
    found: dict[str, dict[str, Heading]] = {}
    for heading in headings:
        if heading.head is None and (parts := _parts(heading.name)):
            stem, number = parts
            if number in found.setdefault(stem, {}):
                return []
            found[stem][number] = heading
    sides = [list(one.values()) for one in found.values()]
    return sides[0] if len(sides) == 1 else []


def _parts(name: str) -> tuple[str, str] | None:
    """The word and the number of a heading such as 第2次拜访, 拜访日期3 or 2nd visit."""
    word = plain(name.replace("/", ""))
    for form in _FORMS:
        if found := form.fullmatch(word):
            return found["stem"], found["n"]
    return None


def _candidate(heading: Heading, day: str) -> Candidate:
    return Candidate(heading, day, 90, None, True, "alias", ("", heading.name))
