"""What a table may be that fits no kind of report: kinds it nearly is, to be asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from sales_core.domain.fields import FieldType
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.columns import CUSTOMERS
from sales_core.ingest.understand.kinds import misfits
from sales_core.ingest.understand.kinds.kinds import (
    FEWEST_OWN,
    MASTER,
    NEAR,
    REP,
    TARGETS,
    choose,
    lists_nobody,
    near,
)
from sales_core.ingest.understand.kinds.outline import Outline

_REBATES, _POLICY = "policy_ledger", "policy_name"
_AMOUNTS = re.compile(
    r"(?:额|总价|费|收入|支出|款)(?:[(（].*[)）])?$|amounts?\b|\bsales?\b|revenue|\bbook(?:ed|ing)",
    re.IGNORECASE,
)
VISITS = "visit_log"
STOCK = "dealer_psi"
DEALER = ("dealer_name", "dealer_id", "customer_name", "customer_id")
_VISITS = re.compile(r"拜访|走访|\bvisits?\b|\bcalls?\b", re.IGNORECASE)
_TARGETS = re.compile(
    r"目标|任务|达成|完成率|\btarget|\bquota|achievement|attainment", re.IGNORECASE
)


def options(table: Outline) -> tuple[str, ...]:
    """Kinds whose amount the table has, else lists of somebody; likeliest first."""
    return _with_what_was_sold(table, near(table)) or _masters(table)


def _with_what_was_sold(table: Outline, found: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that are near; progress before targets where an amount nobody reads stands beside
    them: Primary Target beside Sale Report."""
    target, progress = TARGETS
    if target not in found or progress in found:
        return found
    made = table.assigned(target)
    free = [h for h in table.headings if not (made.holds(h.col) or h.total)]
    sold = any(_AMOUNTS.search(h.name) and table.parses.get((h.col, FieldType.MONEY)) for h in free)
    return (progress, *found) if sold else found


def _masters(table: Outline) -> tuple[str, ...]:
    """Master data of which the name alone is missing, addresses and phones of somebody; or which
    holds names with their codes or regions that do not repeat, and nothing else we know."""
    found = []
    for made in (table.assigned(kind) for kind in MASTER):
        names, lacking = made.kind.required[0], table.lacks(made)
        own = sum(c.own for c in made.chosen.values())
        both = set(names) <= set(made.chosen) and len(names) > 1
        quiet = not table.dated and not lists_nobody(table, made)
        placed = made.kind.id == CUSTOMERS and {"customer_name", "territory"} <= set(made.chosen)
        listed = (both or placed) and len(lacking) == 1 and quiet
        nameless = lacking == [names] and own >= FEWEST_OWN
        if listed or (nameless and not misfits.lists_goods(made, lacking)):
            found.append(made.kind.id)
    return tuple(found)


def without_amount(table: Outline) -> tuple[str, ...]:
    """Kinds a title names of which only the amount is missing: which column it is can be asked."""
    found = []
    for name in NEAR:
        made = table.assigned(name)
        amounts = next((g for g in made.kind.required if made.kind.measure in g), ())
        if name in table.named and table.lacks(made) == [amounts] and made.chosen:
            found.append(name)
    return tuple(found)


def amounts_of_something(table: Outline) -> tuple[str, ...]:
    """What a table may be that fits no kind but has columns called amounts, and days or a title
    that names a kind: better asked than sent back."""
    amounts = [
        h for h in table.headings
        if _AMOUNTS.search(h.name) and table.parses.get((h.col, FieldType.MONEY))
    ]  # fmt: skip
    named = tuple(k for k in NEAR if k in table.named)
    aims = any(_TARGETS.search(h.name) for h in table.headings)
    if not amounts or not (table.dated or named or aims):
        return ()
    if aims:
        return tuple(dict.fromkeys((*TARGETS[::-1], *named)))
    return named or ("sales_detail", "expense_claim")


def counted_visits(table: Outline) -> Assignment | None:
    """Visits counted by rep where nothing but their day is missing, and the plan beside them or a
    title says that they are what the table is about."""
    made = table.assigned(VISITS)
    calls = made.chosen.get("actual_calls")
    if calls is None or not calls.own or table.lacks(made) != [(made.kind.date,)]:
        return None
    planned = "planned_calls" in table.assigned("visit_plan").chosen
    told = any(_VISITS.search(title) for title in table.titles)
    return made if planned or told else None


def lacks_whose_or_when(table: Outline, options: tuple[str, ...], alone: bool) -> Assignment | None:
    """Of the kinds that are near, the one a title names when nothing is missing but whose it is, or
    of which day: those hold for the whole table. `alone`: no other table stands beside it, of which
    it may be a summary without days or dealers."""
    named = [name for name in options if name in table.named]
    if len(named) != 1:
        return None
    made = table.assigned(named[0])
    dealer = (DEALER,) if made.kind.id == STOCK else ()
    whole = (REP, *(((made.kind.date,), *dealer) if alone else ()))
    lacking = table.lacks(made)
    return made if len(lacking) == 1 and lacking[0] in whole else None


def lacks_only_the_period(table: Outline, options: tuple[str, ...]) -> Assignment | None:
    """The kind a table would be taken for if only something told its period; none where that is not
    the one choice there is."""
    made = choose(replace(table, has_period=True)).assignment if len(options) == 1 else None
    lacking = made is not None and made.kind.id in options and table.lacks(made) == [("period",)]
    return made if lacking else None


def lacks_only_the_policy(table: Outline, options: tuple[str, ...]) -> Assignment | None:
    """A list of rebates by its title when nothing is missing but the policy they are of."""
    made = table.assigned(_REBATES)
    near_by = _REBATES in options and [k for k in options if k in table.named] == [_REBATES]
    return made if near_by and table.lacks(made) == [(_POLICY,)] else None
