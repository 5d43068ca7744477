"""Columns of an ageing by the days they cover: 91-180天 and 180天以上 are both beyond 90, and are
added up. Columns that overlap are never added without knowing which of them holds the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest import unit_words
from sales_core.ingest.understand.amounts.meant import Around
from sales_core.ingest.understand.cells.cast import Rule, cast_column
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.understand.columns.columns import AGEING
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.shapes.reading import read_one
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

QUESTION, WITHIN, APART = "age_columns", "contained", "apart"
BALANCE, CODE = "ar_balance", "ages_aside"
ENDLESS = 99_999
BUCKETS = {
    "bucket_30": (0, 30), "bucket_60": (31, 60), "bucket_90": (61, 90),
    "bucket_90_plus": (91, ENDLESS),
}  # fmt: skip
_LONG = {"天": 1, "日": 1, "day": 1, "d": 1, "个月": 30, "月": 30, "month": 30, "mth": 30, "m": 30,
         "年": 365, "year": 365, "yr": 365, "y": 365}  # fmt: skip
_UNIT = r"\s*(天|日|个?月|年|days?|d|months?|mths?|m|years?|yrs?|y)?"
_SPAN = re.compile(rf"(\d+){_UNIT}\s*(?:-|~|至|到|–|—|to)\s*(\d+){_UNIT}")
_BEYOND = re.compile(
    rf"(?:>|≥|>=|大于|超过?|over|above|more than|beyond)\s*=?\s*(\d+){_UNIT}"
    rf"|(\d+){_UNIT}\s*(?:及?以上|之?外|\+|and (?:above|over|more)|or more|plus)"
)
_WITHIN = re.compile(
    rf"(?:<|≤|<=|小于|不超过|within|under|less than|up to)\s*=?\s*(\d+){_UNIT}"
    rf"|(\d+){_UNIT}\s*(?:以?内|以下)"
)
_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")
_OF_AGE = re.compile(
    r"(?:[\s()/_:,-]|账龄|帐龄|逾期|超期|超账期|欠款|应收|余额|金额|款|元|overdue|past due"
    r"|aged?|age?ing|days?|months?|amount|balance|due|outstanding|bucket)*"
)
_HALF_YEAR = re.compile("半年")
NEAR = Decimal("0.02")


@dataclass(frozen=True)
class Age:
    """A column and the first and last day it covers."""

    heading: Heading
    first: int
    last: int

    @property
    def bucket(self) -> str | None:
        """The field it belongs to; None when it reaches over the edge of one."""
        spans = BUCKETS.items()
        return next((f for f, (a, b) in spans if a - 1 <= self.first and self.last <= b), None)

    def holds(self, other: Age) -> bool:
        """Whether it covers the days of another one."""
        return self.first <= other.first and other.last <= self.last


def days_of(text: str) -> tuple[int, int] | None:
    """The first and last day a heading names; months have 30 days, years 365. None where it says
    more than an age: 30天内回款 is no balance."""
    word = _HALF_YEAR.sub("6个月", plain(text)).translate(_NUMERALS)
    for pattern in (_SPAN, _BEYOND, _WITHIN):
        found = pattern.search(word)
        if found is not None:
            rest = word[: found.start()] + " " + word[found.end() :]
            return _days(pattern, found) if _OF_AGE.fullmatch(rest) else None
    return None


def _days(pattern: re.Pattern[str], found: re.Match[str]) -> tuple[int, int]:
    if pattern is _SPAN:
        days = _length(found[4]) or _length(found[2]) or 1
        first = int(found[1]) * (_length(found[2]) or days)
        return first + (days > 1 and first > 0), int(found[3]) * days
    number, word = (found[1], found[2]) if found[1] else (found[3], found[4])
    days = _length(word) or 1
    if pattern is _BEYOND:
        return int(number) * days + (days > 1), ENDLESS
    return 0, int(number) * days


def settle(about: Around, headings: Sequence[Heading]) -> None:
    """Every column that belongs to a bucket is taken for it, the further ones to be added."""
    made = about.made
    if made.kind.id != AGEING:
        return
    taken = {c.heading.col for f, c in made.chosen.items() if f not in BUCKETS}
    ages = [age for h in headings if h.col not in taken and (age := _age(h, about.body))]
    if len(ages) < 2:
        return
    kept = _apart(about, ages)
    _tell(about, kept)
    for age in kept:
        field = age.bucket
        if field is None:
            continue
        unit = unit_words.of_heading(age.heading.name)
        chosen = made.chosen.get(field)
        candidate = Candidate(age.heading, field, 90, unit, False, "added")
        if chosen is None:
            made.chosen[field] = candidate
        elif chosen.heading.col != age.heading.col:
            made.added.append(candidate)
        made.rivals.pop(field, None)


def _tell(about: Around, ages: Sequence[Age]) -> None:
    """Say which columns reach over the edge of a bucket and are no part of any: 60天以上. One that
    holds others is their sum and is not missed."""
    aside = [
        a for a in ages if a.bucket is None and not any(a.holds(b) for b in ages if b is not a)
    ]
    if aside:
        told = {"names": "、".join(age.heading.name for age in aside)}
        about.asking.notes.append(Issue(CODE, "warning", about.body.sheet.name, params=told))


def add(about: Around, columns: Columns) -> None:
    """Add the further columns to those of their bucket."""
    for candidate in about.made.added:
        more = read_one(about.body, candidate, FieldType.MONEY, about.titles, about.asking, columns)
        pairs = zip(columns.values[candidate.field], more, strict=True)
        columns.values[candidate.field] = [_both(one, other) for one, other in pairs]


def _both(one: object, other: object) -> object:
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    return other if one is None else one


def _age(heading: Heading, body: Body) -> Age | None:
    days = None if heading.total or heading.head is not None else days_of(heading.name)
    if days is None or unit_words.of_heading(heading.name) == "%":
        return None
    amounts = _amounts(body, heading.col)
    return Age(heading, *days) if any(a is not None for a in amounts) else None


def _apart(about: Around, ages: list[Age]) -> list[Age]:
    """The columns without those that others hold. What a balance beside them adds up to tells;
    where nothing does, it is asked."""
    order = sorted(ages, key=lambda a: (a.first, -a.last))
    held = [(a, b) for a in order for b in order if a is not b and a.holds(b)]
    if not any(after.first < before.last for before, after in pairwise(order)):
        return ages
    inner = {b.heading.col for _, b in held}
    outer = {a.heading.col for a, b in held if a.bucket is None}
    without = [a for a in ages if a.heading.col not in (outer or inner)]
    names = "、".join(a.heading.name for a in order if any(a in pair for pair in held))
    answer = _told(about, ages, [a for a in ages if a.heading.col not in inner])
    if answer is None:
        answer = about.asking.ask(QUESTION, (WITHIN, APART), None, names=names)
    kept = without if answer == WITHIN else ages
    left = {age.heading.col for age in ages if age not in kept}
    for field in [
        f for f, c in about.made.chosen.items() if f in BUCKETS and c.heading.col in left
    ]:
        del about.made.chosen[field]
    return kept


def _told(about: Around, ages: Sequence[Age], longest: Sequence[Age]) -> str | None:
    """What the balance of every row is the sum of."""
    balance = about.made.chosen.get(BALANCE)
    if balance is None:
        return None
    wanted = _amounts(about.body, balance.heading.col)
    for answer, columns in ((APART, ages), (WITHIN, longest)):
        held = [_amounts(about.body, a.heading.col) for a in columns]
        sums = [
            sum((v for v in row if v is not None), Decimal(0)) for row in zip(*held, strict=True)
        ]
        pairs = [(w, s) for w, s in zip(wanted, sums, strict=True) if w is not None]
        if pairs and all(abs(w - s) <= NEAR for w, s in pairs):
            return answer
    return None


def _amounts(body: Body, col: int) -> list[Decimal | None]:
    cells = body.amounts(col)
    read = cast_column(cells, Rule(FieldType.MONEY), [False] * len(cells)).values
    return [Decimal(value) if isinstance(value, int) else None for value in read]


def _length(word: str | None) -> int:
    """The days of a unit; 0 for none."""
    return _LONG.get(word or "", 0) or _LONG.get((word or "").rstrip("s"), 0)
