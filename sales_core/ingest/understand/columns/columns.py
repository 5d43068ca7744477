"""Which column holds which field of a kind of report, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sales_core.domain.fields import NUMERIC, Field, FieldType
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest import aliases, goods_units, unit_words
from sales_core.ingest.understand.columns import (
    achieved,
    added_up,
    discounted,
    joined,
    neighbours,
    one_stretch,
    parties,
    sellers,
    whole_sums,
    year_columns,
)
from sales_core.ingest.understand.columns.assignment import (
    PERIOD_MONTH,
    PERIOD_THIRD,
    PERIOD_YEAR,
    Assignment,
    Candidate,
)
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.tables.header import Heading

PROGRESS, AGEING, CUSTOMERS = "sales_progress", "ar_ageing", "customer_master"
TARGETS, _PIECES = "sales_target", "target_qty"
_PLAN = frozenset({"计划", "本月计划", "月计划", "plan", "planned", "monthlyplan"})
_BALANCE = "ar_balance"
"""What the columns of an age add up to: there the sum beside them is the amount."""
_RUNNING = re.compile(r"累计|累积|年初至今|cumul|\b[mqy]td\b|to[ -]date", re.IGNORECASE)
"""Sums since the start of the year: beside the months they would count everything twice."""
_PART = re.compile(r"[上中下]旬|[上下]半年|第?[一二三四五1-5]周|h[12](?![a-z0-9])", re.IGNORECASE)
"""A part of a period this reader does not tell apart: a third of a month is not its target."""
_DAILY = {"visit_log": "actual_calls"}
"""What numbers below days are, where it is not the measure of the kind."""
_IN_PIECES = {"target_amount": "target_qty", "net_amount": "qty", "gross_amount": "qty"}
_AMOUNT_OF = {"attainment_rate": "actual_mtd"}
"""达成 or Achievement over amounts is what was achieved, not its share of the target."""
_OF_STRETCH = {("actual_mtd", "year"): "actual_ytd", ("actual_ytd", "month"): "actual_mtd"}
_MONEY_SIGNS = tuple("$€£¥￥₹")
"""Checks $ beside Checks # is no count of them."""
_SHORTER = ("day", "week")
"""本周销售 beside 11月销售 is none of the amounts of that month."""
_SAID = frozenset({"layout", "answer"})
_AMOUNT = frozenset({"金额", "额", "数额", "amount", "value", "amt"})
_COUNT = frozenset({"数量", "件数", "箱数", "qty", "quantity", "units", "pcs", "cases"})


def assign(
    kind: ReportKind,
    headings: list[Heading],
    parses: dict[tuple[int, FieldType], bool],
    remembered: dict[str, str] | None = None,
    known: Mapping[int, str] | None = None,
) -> Assignment:
    """The best field for every column of a table, were it of this kind.

    `parses`: whether most cells read as a type. `known`: columns filled with names on file.
    """
    types = {f.name: f for f in kind.fields}
    made = Assignment(kind)
    claims: dict[str, list[Candidate]] = {}
    for heading in headings:
        if heading.total and heading.head is None and _has_ages(kind, headings):
            claims.setdefault(_BALANCE, []).append(Candidate(heading, _BALANCE, 90, None, False))
            continue
        nameless = not (heading.name or heading.col in (known or {}))
        if nameless or year_columns.only_a_sum(heading, parses):
            continue
        if heading.head is not None:
            across = _across(kind, heading, types, parses)
            if across is not None:
                made.across.append(across)
            continue
        if remembered and remembered.get(aliases.normalise(heading.name)) == "":
            continue
        found = (
            _remembered(heading, types, remembered)
            or _claim(kind, heading, types, parses)
            or _filled_with(heading, types, kind, known or {})
        )
        if found is not None:
            claims.setdefault(found.field, []).append(found.in_its_unit())
    claims = discounted.settled(achieved.settled(claims, types, parses))
    claims = neighbours.settled(kind, claims, headings)
    _award(made, one_stretch.settled(kind, added_up.settled(claims, made.across)))
    _settle_across(made)
    return made


def _has_ages(kind: ReportKind, headings: list[Heading]) -> bool:
    """Whether the columns of an age stand there, which a total beside them adds up."""
    fields = [aliases.match(AGEING, h.name).field for h in headings] if kind.id == AGEING else []
    return any(name is not None and name.startswith("bucket") for name in fields)


def _award(made: Assignment, claims: dict[str, list[Candidate]]) -> None:
    """Each field to its strongest claim; equal ones are its rivals."""
    for name, rivals in claims.items():
        rivals.sort(key=lambda c: (-c.score, not c.own, _place(made.kind, c), c.heading.col))
        made.chosen[name] = rivals[0]
        equal = [c.heading for c in rivals[1:] if c.score == rivals[0].score]
        if equal:
            made.rivals[name] = equal


def _place(kind: ReportKind, claim: Candidate) -> int:
    """Of a region, a state and a country the region is meant: which word comes first. Channel
    beside Customer Type is the channel."""
    if claim.field not in ("territory", "channel"):
        return 0
    return aliases.place(kind.id, claim.heading.word or claim.heading.name)


def fits(heading: Heading, of: Field | None, parses: dict[tuple[int, FieldType], bool]) -> bool:
    """Whether the cells of the column read as the field's type; a percentage is no amount, nor
    are boxes money."""
    if of is None:
        return True
    if of.type in NUMERIC - {FieldType.RATIO} and unit_words.of_heading(heading.name) == "%":
        return False
    if of.type is FieldType.INTEGER and heading.name.rstrip().endswith(_MONEY_SIGNS):
        return False
    priced = of.name == "unit_price"  # 单价(箱) is that of a box
    if of.type is FieldType.MONEY and unit_words.counts_things(heading.name) and not priced:
        return False
    if of.name == "product_name" and parses.get((heading.col, FieldType.INTEGER)):
        return False
    return parses.get((heading.col, of.type), True)


def _remembered(
    heading: Heading, types: dict[str, Field], remembered: dict[str, str] | None
) -> Candidate | None:
    name = (remembered or {}).get(aliases.normalise(heading.name))
    if not name or (name not in types and name not in (PERIOD_MONTH, PERIOD_YEAR, PERIOD_THIRD)):
        return None
    return Candidate(heading, name, 110, unit_words.of_heading(heading.name), True, "layout")


def _filled_with(
    heading: Heading, types: dict[str, Field], kind: ReportKind, known: Mapping[int, str]
) -> Candidate | None:
    """Below every word: a column of the names on file, or of months."""
    name = parties.field_of(kind, known.get(heading.col))
    if name == PERIOD_MONTH and "period_start" not in types:
        dated = PERIOD_MONTH if kind.date and kind.nature == "event" else None
        name = next((f.name for f in types.values() if f.monthly), dated)
    third = name == PERIOD_THIRD and kind.periodic
    known_here = name in types or name == PERIOD_MONTH or third
    return Candidate(heading, str(name), 85, None, False, "values") if known_here else None


def _claim(
    kind: ReportKind,
    heading: Heading,
    types: dict[str, Field],
    parses: dict[tuple[int, FieldType], bool],
) -> Candidate | None:
    if year_columns.named(heading):
        return Candidate(heading, PERIOD_YEAR, 95, None, False)
    if _PART.match(heading.word) and kind.periodic and kind.date is None:
        return None
    for name in joined.names(heading):
        found = aliases.match(kind.id, name)
        if found.field is None:
            continue
        field_ = counted(found.field, heading)
        if field_ not in types and field_ != PERIOD_MONTH:
            continue
        if kind.id == CUSTOMERS and field_ == "rep_name" and found.generic:
            continue  # 姓名 in a list of customers may be anybody's
        if kind.nature == "event" and field_ in _needed(kind) and _RUNNING.search(name):
            continue  # 累计销售额 on every line holds those above it as well
        if fits(heading, types.get(field_), parses):
            own = found.score == 100 and not found.generic
            return Candidate(heading, field_, found.score, found.unit, own)
        amount = _AMOUNT_OF.get(field_)
        if amount in types and fits(heading, types[amount], parses):
            return Candidate(heading, amount, aliases.AUTO_ACCEPT, found.unit, False)
    if kind.id == TARGETS and _plans_goods(heading) and fits(heading, types[_PIECES], parses):
        return Candidate(heading, _PIECES, aliases.AUTO_ACCEPT, None, False)
    return sellers.claim(heading, types, parses) or _named_above(kind, heading, types, parses)


def _plans_goods(heading: Heading) -> bool:
    """计划(箱) is a target of boxes; 计划 alone may be anything."""
    plain = aliases.without_brackets(unit_words.bare(heading.word or heading.name))[0]
    return plain in _PLAN and unit_words.counts_things(heading.name)


def _needed(kind: ReportKind) -> frozenset[str]:
    return frozenset(name for group in kind.required for name in group)


def _named_above(
    kind: ReportKind,
    heading: Heading,
    types: dict[str, Field],
    parses: dict[tuple[int, FieldType], bool],
) -> Candidate | None:
    """数量 below 期末库存 is the stock, 金额 below it is not: the field the words above name, where
    it is counted as the word below says."""
    above = joined.above_of(heading)
    below = aliases.without_brackets(unit_words.bare(heading.word))[0] if above else ""
    found = aliases.match(kind.id, above)
    of = types.get(found.field or "")
    fitting = {FieldType.QUANTITY: _COUNT, FieldType.MONEY: _AMOUNT}
    if of is None or below not in fitting.get(of.type, ()) or not fits(heading, of, parses):
        return None
    return Candidate(heading, of.name, found.score, found.unit, not found.generic)


def measure_below(kind: ReportKind, word: str) -> str | None:
    """What 金额 or Value below a period is: the measure; 盒数 or Cases below it are pieces."""
    plain = aliases.without_brackets(unit_words.bare(word))[0]
    if kind.id == TARGETS and goods_units.are_pieces(plain):
        return _PIECES
    return kind.measure if plain in _AMOUNT and kind.periodic else None


def counted(name: str, heading: Heading) -> str:
    """目标(箱) is a target of boxes; sales of the year are not those of a month."""
    stretch = stretches.of(heading.name) if heading.head is None else None
    name = _OF_STRETCH.get((name, stretch or ""), name)
    return _IN_PIECES.get(name, name) if unit_words.counts_things(heading.name) else name


def _across(
    kind: ReportKind,
    heading: Heading,
    types: dict[str, Field],
    parses: dict[tuple[int, FieldType], bool],
) -> Candidate | None:
    """A column of a period: what it measures is its own word, else the kind's measure."""
    if heading.word:
        if _RUNNING.search(heading.word) and kind.id != PROGRESS:
            return None
        found = aliases.match(kind.id, heading.word)
        name = found.field or measure_below(kind, heading.word)
        name = counted(name, heading) if name else None
        if name is None and kind.id == PROGRESS and heading.word in added_up.BARE:
            name = added_up.YEAR
        if name is None or name not in types or not fits(heading, types[name], parses):
            return None
        unit = found.unit or unit_words.of_heading(heading.word)
        return Candidate(heading, name, found.score or 90, unit, True, "period_header")
    measure = _DAILY.get(kind.id, kind.measure)
    daily = heading.head is not None and heading.head.is_day and kind.date is not None
    sold = kind.id == "sales_detail"  # what was sold by month: its day is asked about
    if measure not in types or not (kind.periodic or daily or sold or kind.monthly):
        return None
    if types[measure].type not in NUMERIC or not fits(heading, types[measure], parses):
        return None
    unit = unit_words.of_heading(heading.name)
    return Candidate(heading, measure, 90, unit, False, "period_header")


def _leave_shorter(made: Assignment) -> None:
    """No target of a week is that of the month whose sales stand beside it."""
    for name in ("target_amount", "gap_amount", "attainment_rate"):
        claim = made.chosen.get(name)
        if claim and claim.because not in _SAID and stretches.of(claim.heading.name) in _SHORTER:
            del made.chosen[name]


def _settle_across(made: Assignment) -> None:
    """Two periods across are a table turned sideways. A single one says of which period the table
    speaks, unless its rows tell; where rows have a day it is only a column with a longer name."""
    added_up.across(made)
    distinct = {c.heading.head for c in made.across}
    told = {PERIOD_MONTH, "period_start"} & set(made.chosen)
    undated = made.kind.date is None or made.kind.date not in made.chosen
    if len(distinct) >= 2 or (made.kind.periodic and undated and not told):
        fields = {c.field for c in made.across}
        shorter = _SHORTER if made.kind.measure in fields else ()
        for name in fields:
            bare = made.chosen.pop(name, None)
            other = bare and stretches.of(bare.heading.name) in ("year", "running", *shorter)
            if bare is not None and not other and len(distinct) < 2:
                # 目标 beside 10月目标: which of them counts is asked
                made.chosen[name] = bare
                made.rivals[name] = [c.heading for c in made.across if c.field == name]
                made.across = [c for c in made.across if c.field != name]
        if len(distinct) >= 2:
            whole_sums.drop(made)
        elif shorter:
            _leave_shorter(made)
        return
    for candidate in made.across:
        made.chosen.setdefault(candidate.field, candidate)
    made.across.clear()
