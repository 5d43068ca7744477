"""What the cells of each column look like, before anything is known of the table."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.ingest import aliases, goods_units, numbers, unit_words
from sales_core.ingest.dates import DateRule
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.asking import sent
from sales_core.ingest.understand.cells.cast import Rule, reads_as
from sales_core.ingest.understand.cells.cells import is_blank, is_number, shown
from sales_core.ingest.understand.columns import alike, away
from sales_core.ingest.understand.periods import expected_months
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

SAMPLE, LARGEST = 300, 1_000
COUNTED = NUMERIC - {FieldType.RATIO}
"""What a column shown in percent never is."""
COUNTS = frozenset({FieldType.QUANTITY, FieldType.INTEGER})
"""What cells in different units of goods never are: 3箱 and 5瓶 are not eight of anything."""
_WHOM, _PHONE = "customer_master", "phone"
FEWEST, OFTEN = 6, 2
"""A column of names repeats them when each stands there twice or more on average."""


def parses(body: Body, heads: list[Heading], titles: Titles) -> dict[tuple[int, FieldType], bool]:
    """Whether a sample of each column reads as each type."""
    rows = body.rows
    step = max(1, len(rows) // SAMPLE)
    latest = titles.received_on
    said = titles.year, titles.period_around, latest
    found = {}
    for heading in heads:
        if not heading.name:
            continue
        values = sent.column(body, heading.col)[::step]
        shares = body.percent_formats(heading.col)[::step]
        share = sum(shares) * 2 > sum(not is_blank(v) for v in values)
        if aliases.match(expected_months.KIND, heading.name).field == expected_months.FIELD:
            values = expected_months.as_days(values, *said)
        counted = away.without(values)
        several = goods_units.mixed(numbers.plain(v) for v in counted if isinstance(v, str))
        for of in FieldType:
            if share and of in COUNTED:
                found[heading.col, of] = False
                continue
            rules = [Rule(of, date=DateRule("mdy", None, latest))]
            if of is FieldType.INTEGER and (factor := unit_words.minutes_factor(heading.name)) > 1:
                rules.append(Rule(of, factor))
            if of in NUMERIC:
                rules.append(Rule(of, sign="comma"))
            if of is FieldType.DATE:
                rules.append(Rule(of, date=DateRule("dmy", None, latest)))
            if of in COUNTS and several:
                found[heading.col, of] = False
                continue
            held = counted if of in NUMERIC else values
            found[heading.col, of] = any(reads_as(held, of, rule) for rule in rules)
        if _too_large(values):
            found[heading.col, FieldType.RATIO] = False
        elif aliases.match(_WHOM, heading.name).field == _PHONE and _counts(values):
            found[heading.col, FieldType.TEXT] = False
    alike.settle(body, heads, found)
    return found


def _counts(values: Sequence[Value]) -> bool:
    """Whether the filled cells are nothing but numbers: small ones say how many phones there are,
    and not which."""
    filled = [v for v in values if not is_blank(v)]
    return bool(filled) and all(is_number(v) for v in filled)


def _too_large(values: Sequence[Value]) -> bool:
    """Whether the middle one of the numbers is no percentage of anything."""
    sizes = sorted(abs(float(str(v))) for v in values if is_number(v))
    return bool(sizes) and sizes[len(sizes) // 2] > LARGEST


def dated(
    body: Body, heads: list[Heading], reads: dict[tuple[int, FieldType], bool]
) -> frozenset[int]:
    """Columns whose filled cells are dates and not mere numbers."""
    found = set()
    for heading in heads:
        values = [v for v in sent.column(body, heading.col)[:SAMPLE] if not is_blank(v)]
        written = any(not is_number(v) for v in values)
        if written and heading.name and reads[heading.col, FieldType.DATE]:
            found.add(heading.col)
    return frozenset(found)


def repeating(body: Body, heads: list[Heading]) -> frozenset[int]:
    """Columns whose filled cells hold each value several times."""
    found = set()
    for heading in heads:
        filled = len(body.rows) - len(body.blanks(heading.col))
        values = body.different(heading.col)
        if filled >= FEWEST and _shown_different(values, filled // OFTEN) * OFTEN <= filled:
            found.add(heading.col)
    return frozenset(found)


def worded(body: Body, heads: list[Heading]) -> frozenset[int]:
    """Columns filled in every row with words and no figures."""
    return frozenset(
        heading.col
        for heading in heads[:1]
        if not body.blanks(heading.col)
        and all(isinstance(value, str) for value in body.different(heading.col))
    )


def _shown_different(values: Sequence[Value], enough: int) -> int:
    """How many different texts the cells are shown as; counted no further than beyond `enough`."""
    first = set(map(shown, values[: enough + 1]))
    return len(first) if len(first) > enough else len(first.union(map(shown, values)))
