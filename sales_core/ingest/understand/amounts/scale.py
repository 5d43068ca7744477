"""Which unit of money a column is in: declared, answered, or asked when it resembles nothing.

A column of 万元 whose heading forgets to say so would count ten thousand times too little, and a
heading left over from last year ten thousand times too much; neither shows in a percentage of sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import FieldType
from sales_core.ingest import unit_words, units
from sales_core.ingest.grid import Value
from sales_core.ingest.numbers import Sign
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cast import Rule, cast
from sales_core.ingest.understand.columns.assignment import Candidate
from sales_core.ingest.unit_words import UNSURE

QUESTION, CONFLICT, UNCLEAR = "money_unit", "unit_conflict", "unit_unclear"
ABOVE, UNCLEAR_ABOVE = "unit_above", "unit_unclear_above"
PRICES = frozenset({"unit_price", "shelf_price"})
"""Of one piece: rarely in the unit of the amounts."""
FAR = 200
SAMPLE = 300


def typical(amounts: Iterable[int]) -> int | None:
    """The middle one of the amounts by size, zeros aside; None when there is none."""
    sizes = sorted(abs(amount) for amount in amounts if amount)
    return sizes[len(sizes) // 2] if sizes else None


def unlike(amount: int, earlier: Sequence[int]) -> bool:
    """Whether `amount` is two hundred times larger or smaller than every earlier one."""
    return bool(earlier) and all(
        max(amount, other) >= FAR * max(1, min(amount, other)) for other in earlier
    )


def declared_unit(
    candidate: Candidate,
    around: frozenset[str],
    asking: Asking,
    others: frozenset[str] = frozenset(),
) -> str | None:
    """The unit the heading names, else the one titles do; asked when they disagree, when the
    heading or a title names one nobody can be sure of, and when only another table of the sheet
    declares one (`others`)."""
    own = candidate.unit if candidate.unit in units.MONEY_UNITS else None
    letter, header = column_letter(candidate.heading.col), candidate.heading.name
    unsure = UNSURE in around
    named = (around - {UNSURE}) | ({own} if own else frozenset())
    if own in around:
        return own  # two are given for the table, and the column says which is its own
    if len(named) > 1:
        keys = [key for key, unit in units.CHOICES.items() if unit in named]
        answer = asking.ask(CONFLICT, tuple(keys), letter, header, name=header)
        return units.CHOICES.get(answer or "", own)
    if not own and unsure and candidate.field not in PRICES and not unit_words.doubtful(header):
        if UNCLEAR_ABOVE not in asking.alike:  # the title is one for all columns
            asking.alike[UNCLEAR_ABOVE] = asking.ask(UNCLEAR_ABOVE, tuple(units.CHOICES))
        return units.CHOICES.get(asking.alike[UNCLEAR_ABOVE] or "")
    if not own and (unsure or unit_words.doubtful(header)):
        answer = asking.ask(UNCLEAR, tuple(units.CHOICES), letter, header, name=header)
        return units.CHOICES.get(answer or "")
    if not own and others and candidate.field not in PRICES:
        keys = [key for key, unit in units.CHOICES.items() if unit in others | {"元"}]
        found = "、".join(others)
        answer = asking.ask(ABOVE, tuple(keys), letter, header, name=header, found=found)
        return units.CHOICES.get(answer or "")
    return next(iter(named), None)


def unit_of(
    values: Sequence[Value],
    candidate: Candidate,
    declared: str | None,
    sign: Sign,
    kind: str,
    asking: Asking,
) -> str | None:
    """The unit of a money column, or None for the currency's own.

    Held against what earlier reports of the kind hold in a row. An answer for this file stands;
    one remembered for the layout stands as long as the amounts are still alike.
    """
    across = candidate.because == "period_header"
    letter = None if across else column_letter(candidate.heading.col)
    header = candidate.field if across else candidate.heading.name
    given = asking.given(asking.about(QUESTION, letter))
    known = given or asking.remembered(QUESTION, header)
    unit = units.CHOICES.get(known or "", declared)
    earlier = asking.context.history.get((kind, candidate.field), [])
    amount = _typical(values, Rule(FieldType.MONEY, units.money_factor(unit), sign))
    doubtful = given is None and amount is not None and unlike(amount, earlier)
    if known is None and not doubtful:
        return unit
    answer = asking.ask(
        QUESTION, _offered(unit), letter, header, anew=doubtful,
        name=candidate.heading.name, typical=_shown(amount), earlier=_shown(typical(earlier)),
    )  # fmt: skip
    return units.CHOICES.get(answer or "", unit)


def _offered(unit: str | None) -> tuple[str, ...]:
    return tuple(key for key, of in units.CHOICES.items() if key in units.USUAL or of == unit)


def _typical(values: Sequence[Value], rule: Rule) -> int | None:
    step = max(1, len(values) // SAMPLE)
    found = (cast(value, rule).value for value in values[::step])
    return typical(v for v in found if isinstance(v, int))


def _shown(minor: int | None) -> str:
    """Whole yuan, or with cents where there is less than one hundred."""
    major = (minor or 0) / 100
    return f"{major:,.0f}" if major >= 100 else f"{major:,.2f}"
