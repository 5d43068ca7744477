"""Plans and logs of visits with a row per day and a column per rep: the cells hold customers.

Where the names across are nobody on file and no surnames, or those below them no shops by their
look, what they are is asked: they may be customers, with the reps below them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from sales_core.domain.fields import FieldType
from sales_core.domain.reading import LeftOut
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases
from sales_core.ingest.understand.asking import said_name
from sales_core.ingest.understand.asking.questions import JOINT, Asking
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns import days_above, labelled
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.name_shapes import is_party, is_person
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.days import weekdays
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.periods import periods
from sales_core.ingest.understand.shapes import crosstab, week_grid
from sales_core.ingest.understand.shapes.reading import read_one
from sales_core.ingest.understand.shapes.shaped import Row, Shaped
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles
from sales_core.ingest.understand.totals.totals import is_total_word

REP, CUSTOMER = "rep_name", "customer_name"
FEWEST, MOST_KNOWN = 2, 3
"""Columns of names, and words such as 日期, 星期 and 备注 beside them."""
_PART_OF_DAY = re.compile(
    r"[上下中]午|全天|晚上|早上|[早中晚夜白]班|班次|a\.?m\.?|p\.?m\.?|morning|afternoon|evening"
    r"|(?:day |night )?shift",
    re.IGNORECASE,
)
"""Above these stand the visits of one rep in the morning, or who is on duty."""


@dataclass(frozen=True)
class Across:
    """The column of days, or of weekdays, the columns of names, what the names are, and the kinds
    of report it may be. `dimension` is None where a person has to say. `halves`: below parts of the
    day stand the visits of one rep, who is named around the table (else empty)."""

    day: Heading
    weekday: bool
    columns: Sequence[Heading]
    dimension: str | None
    kinds: tuple[str, ...]
    halves: Sequence[str | datetime | None] | None = None


def find(body: Body, outline: Outline, asking: Asking) -> Across | None:
    """The table, if it is one. Hardly any heading of it is a word of reports."""
    if sum(aliases.known(h.word or h.name) for h in outline.headings) > MOST_KNOWN:
        return None
    days = [h for h in outline.headings if h.col in outline.dated or _is_corner(h, outline, body)]
    named = [h for h in outline.headings if h.name and h not in days]
    weekly = [h for h in named if _is_weekly(h, body)]
    columns = [h for h in named if h not in weekly and not _is_aside(h)]
    if len(columns) < FEWEST or len(days) > 1 or not (days or weekly):
        return None
    if any(_is_other(h) for h in columns):
        return None
    halves = all(_PART_OF_DAY.fullmatch(h.name.strip()) for h in columns)
    if not halves and any(_PART_OF_DAY.search(h.name) for h in columns):
        return None
    cells = [v for h in columns for v in body.column(h.col) if not is_blank(v)]
    if not cells or any(is_figure(v) or not isinstance(v, str) for v in cells):
        return None
    if _names_others(body, (days or weekly)[0], columns):
        return None
    written = [name for value in cells for name in week_grid.names_in(value)]
    dimension, speaks = (None, False) if halves else _told(columns, written, asking)
    spoken = tuple(kind for kind in week_grid.KINDS if kind in outline.named)
    if not (spoken or speaks) or (halves and _share(written, is_person)):
        return None
    day = days[0] if days else weekly[0]
    reps = outline.told.get(REP, ()) if halves else None
    return Across(day, not days, columns, dimension, spoken or week_grid.KINDS, reps)


def _names_others(body: Body, day: Heading, columns: Sequence[Heading]) -> bool:
    """Whether some row is a second heading: the word of the days again, or people without a day."""
    for row in body.rows:
        first = body.cell(row, day.col)
        if day.name and isinstance(first, str) and first.strip() == day.name.strip():
            return True
        held = [v for h in columns if isinstance(v := body.cell(row, h.col), str) and v.strip()]
        if is_blank(first) and held and all(is_person(v.strip()) for v in held):
            return True
    return False


def _is_corner(heading: Heading, outline: Outline, body: Body) -> bool:
    """Whether a column of days has no word above it."""
    if heading.name or not outline.parses.get((heading.col, FieldType.DATE)):
        return False
    held = [v for v in body.column(heading.col) if not is_blank(v)]
    return bool(held) and not any(map(is_figure, held))


def _is_weekly(heading: Heading, body: Body) -> bool:
    first = next((v for v in body.column(heading.col) if not is_blank(v)), None)
    if not isinstance(first, str) or periods.weekday(first) is None:
        return False
    return weekdays.numbers(body, [heading], ()) is not None


def _is_aside(heading: Heading) -> bool:
    """Whether a column holds remarks or a total of the row."""
    if heading.total or is_total_word(heading.name):
        return True
    return aliases.match(week_grid.KINDS[0], heading.name).field == "remark"


def _is_other(heading: Heading) -> bool:
    word = heading.word or heading.name
    return heading.head is not None or aliases.known(word)


def _told(
    columns: Sequence[Heading], written: Sequence[str], asking: Asking
) -> tuple[str | None, bool]:
    """What the names across are, as far as that is certain, and whether the names alone tell that
    the table is of visits."""
    heads, names = [h.name for h in columns], asking.context.names
    reps, customers = set(names.get("rep", ())), set(names.get("customer", ()))
    shops = _most(written, customers) or _share(written, is_party)
    people = all(map(is_person, heads)) and not _share(written, is_person)
    if shops and (_most(heads, reps) or people):
        return REP, True
    if _most(heads, customers) and (_most(written, reps) or _share(written, is_person)):
        return CUSTOMER, True
    return None, False


def _most(found: Sequence[str], known: Collection[str]) -> bool:
    return bool(found) and sum(name in known for name in found) * 5 >= len(found) * 4


def _share(found: Sequence[str], is_one: Callable[[str], bool]) -> bool:
    return bool(found) and sum(map(is_one, found)) * 5 >= len(found) * 4


def read(
    across: Across, body: Body, titles: Titles, asking: Asking
) -> tuple[Assignment, Columns, Shaped] | None:
    """The visits, one per day and name; None as long as somebody has to say what the table is."""
    of = REP if across.halves is not None else across.dimension or _asked(across, asking)
    rep = _one_rep(across, titles, asking)
    kind = across.kinds[0]
    if len(across.kinds) > 1:
        kind = asking.ask("kind", (*across.kinds, "none")) or ""
    if (
        of not in (REP, CUSTOMER)
        or (across.halves is not None and not rep)
        or kind not in REPORT_KINDS
    ):
        return None
    made = Assignment(REPORT_KINDS[kind])
    day = str(made.kind.date)
    below = CUSTOMER if of == REP else REP
    made.chosen[day] = Candidate(across.day, day, 100, None, True, "alias")
    made.across = [Candidate(h, below, 100, None, True, "position") for h in across.columns]
    columns = Columns(made.kind, list(body.rows), labelled=frozenset({across.day.col}))
    days = _days(across, made.chosen[day], body, titles, asking, columns)
    return None if days is None else (made, columns, _shaped(made, body, days, columns, rep))


def _asked(across: Across, asking: Asking) -> str | None:
    names = JOINT.join([h.name for h in across.columns][:6])
    return asking.ask(crosstab.QUESTION, (REP, CUSTOMER, "none"), None, names=names)


def _one_rep(across: Across, titles: Titles, asking: Asking) -> str | None:
    """Whose visits stand below the parts of the day."""
    if across.halves is None:
        return None
    named = {str(name) for name in across.halves if name}
    if len(named) == 1:
        return named.pop()
    return said_name.ask(asking, "rep_of", labelled.pairs(titles.texts))


def _days(
    across: Across, claim: Candidate, body: Body, titles: Titles, asking: Asking, into: Columns
) -> list[object] | None:
    """The day of each row, that of the row above where none is written."""
    if across.weekday:
        numbers = weekdays.numbers(body, [across.day], ()) or []
        found = weekdays.days(numbers, titles, asking)
        return None if found is None else [day and datetime.combine(day, time()) for day in found]
    into.issues += days_above.said(body, into.labelled)
    return read_one(body, claim, FieldType.DATE, titles, asking, into)


def _shaped(
    made: Assignment, body: Body, days: Sequence[object], columns: Columns, rep: str | None
) -> Shaped:
    """A row per name in a cell; rows whose day nobody can read are left out."""
    found = Shaped()
    for place, (row, day) in enumerate(zip(body.rows, days, strict=True)):
        visits = _visits(made, body, (row, day), rep)
        if day is None and visits:
            code = columns.bad.get(place, "missing_value")
            found.left_out.append(LeftOut(row + 1, code, body.text(row)))
        elif visits:
            found.rows += visits
    return found


def _visits(made: Assignment, body: Body, at: tuple[int, object], rep: str | None) -> list[Row]:
    row, day = at
    return [
        {
            "_row": row + 1,
            "_cell": body.spot(row, claim.heading.col),
            str(made.kind.date): day,
            claim.field: name,
            REP if claim.field == CUSTOMER else CUSTOMER: rep or claim.heading.name,
        }
        for claim in made.across
        for name in week_grid.names_in(body.cell(row, claim.heading.col))
    ]
