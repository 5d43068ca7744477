"""Which kind of report a table is: what it needs is there, and its own words say so."""

from __future__ import annotations

from dataclasses import dataclass

from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest import aliases
from sales_core.ingest.understand.columns import goods_aside
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.kinds import misfits, office_lists, plainness, unsaid
from sales_core.ingest.understand.kinds.kind_words import SHOWN
from sales_core.ingest.understand.kinds.outline import Outline

HINT, CLOSE = 3.0, 0.75
NEAR = ("sales_detail", "sales_target", "sales_progress", "expense_budget", "expense_claim")
COUNTED = (*NEAR, "pipeline", "ar_ageing", "dealer_payment")
"""Kinds of amounts that a list of names may be instead."""
VISITS = plainness.VISITS
REP = ("rep_name", "rep_id")
MASTER = ("customer_master", "rep_roster")
PAYMENTS = "dealer_payment"
EVENTS = ("sales_detail", "visit_log", "expense_claim")
SOLD, CLAIM = ("sales_detail", "pipeline"), "expense_claim"
AMOUNTS = frozenset({"net_amount", "gross_amount"})
SOLD_TO = frozenset(("customer_name", "customer_id", "doc_no", "product_id", "qty", "unit_price"))
MOST_MISSING, SPEAKING = 2, 4.0
TARGETS = ("sales_target", "sales_progress")  # the second: what was sold stands beside them
FEWEST_OWN = 2
OF_RECEIVABLES = frozenset({"due_date", "overdue_days", "not_due_amount", "overdue_amount"})
WORDLESS = ("sales_target", "expense_budget", "sales_progress", "sales_detail")
"""What columns of months without another word may hold."""


@dataclass(frozen=True)
class Choice:
    """The kind decided on, or those a person has to choose from."""

    assignment: Assignment | None
    options: tuple[str, ...] = ()


def choose(
    table: Outline, given: str | None = None, remembered: dict[str, str] | None = None
) -> Choice:
    """The kind of a table. `given` is an answer or a remembered layout; it is taken as it is.

    Two kinds about equally likely, or columns of months without a word that says what they hold,
    are not decided here: the options come back instead.
    """
    if given in REPORT_KINDS:
        return Choice(table.assigned(str(given), remembered))
    named = table.named
    paid = not table.lacks(table.assigned(unsaid.PAYMENT))
    found = []
    for kind in REPORT_KINDS:
        made = table.assigned(kind)
        if unsaid.is_unsaid(made, table.titles, paid) or misfits.is_a_journey(made, table):
            continue
        if office_lists.is_of_accounts(made, table):
            continue
        if not table.lacks(made) and (kind in named or not lists_nobody(table, made)):
            found.append((made.weight + (HINT if kind in named else 0.0), made))
    if not found:
        return Choice(None)
    found = _as_titled(sorted(found, key=lambda pair: -pair[0]), named)
    first = found[0][1]
    plan = table.assigned("visit_plan")
    if spoken := misfits.named_plan(plan, table.lacks(plan), named):
        return Choice(spoken)
    best = _fuller([made for _, made in found])
    sure = best.kind.id in named
    doubts = _unread(table, best, sure) or (_doubts(found, sure) if best is first else ())
    if not doubts and not sure:
        others = _otherwise(table, best)
        # 客户 and 余额 alone make no list of receivables
        doubts = (*others, best.kind.id) if others or unsaid.rare_and_wordless(best) else ()
    doubts = doubts or plainness.days_aside(
        best, [made for _, made in found], table.dated, table.headings
    )
    doubts = doubts or misfits.options(best, table) or office_lists.options(best, table)
    return Choice(None if doubts else best, doubts)


def _as_titled(
    found: list[tuple[float, Assignment]], named: frozenset[str]
) -> list[tuple[float, Assignment]]:
    """The kinds without those that would take the columns of months without a word for something
    else than the one kind of them a title names: LY Actual beside targets makes them no sales."""
    best = found[0][1]
    if best.kind.id in named or not (best.across and unsaid.wordless(best)):
        return found
    months = {c.heading.col for c in best.across}
    same = [p for p in found if {c.heading.col for c in p[1].across} == months]
    titled = [p for p in same if p[1].kind.id in named]
    if len(titled) != 1 or titled[0][1].kind.id != TARGETS[0]:
        return found
    return [*titled, *(p for p in found if p not in same)]


def lists_nobody(table: Outline, made: Assignment) -> bool:
    """Master data whose names repeat: what one row stands for is something else."""
    names = [made.chosen[f] for f in made.kind.required[0] if f in made.chosen]
    repeats = [c.heading.col in table.repeating for c in names]
    return made.kind.id in MASTER and bool(repeats) and all(repeats)


def _doubts(found: list[tuple[float, Assignment]], named: bool) -> tuple[str, ...]:
    """Kinds a person has to choose from; empty when the first of `found` is certain."""
    weight, best = found[0]
    close = [made.kind.id for other, made in found if weight - other < CLOSE]
    missed = [m for _, m in found[1:] if _measures_more(m, best)]
    missed = [m for m in missed if not _is_rival(best, m.chosen.get(m.kind.measure))]
    if missed and not named:
        return (best.kind.id, *(m.kind.id for m in missed))
    if len(close) > 1 and not _contains(best, [m for _, m in found[1 : len(close)]]):
        sold = (SOLD[0],) if unsaid.wordless(best) and not named else ()
        return tuple(dict.fromkeys((*close, *sold)))
    if unsaid.wordless(best) and not named:
        # what dealers are sold stands below months as what they pay does
        more = (SOLD[0],) if best.kind.date else WORDLESS
        return tuple(dict.fromkeys((*(m.kind.id for _, m in found if m.across), *more)))
    return ()


def near(table: Outline) -> tuple[str, ...]:
    """Kinds whose amount a table has while other columns they need are missing: those people send
    most, any a title speaks of (visits if the rep alone is missing), and any whose own words most
    columns are; likeliest first."""
    found = []
    for name in (*NEAR, *(k for k in REPORT_KINDS if k not in NEAR)):
        made = table.assigned(name)
        lacking = table.lacks(made)
        speaks = made.weight >= SPEAKING or plainness.lacks_the_party(made, lacking)
        silent = name not in NEAR and name not in table.named and not speaks
        if silent or lists_nobody(table, made) or plainness.is_one_figure(made, table.named):
            continue
        amounts = next((g for g in made.kind.required if made.kind.measure in g), ())
        enough = lacking == [REP] if name in VISITS else len(lacking) <= MOST_MISSING
        if amounts not in lacking and enough and (made.chosen or made.across):
            found.append((made.weight + (HINT if name in table.named else 0.0), name))
    names = [name for _, name in sorted(found, key=lambda pair: -pair[0])]
    lineless = "expense_line" not in table.assigned("expense_budget").chosen
    if "expense_budget" in names and "sales_target" not in names and lineless:
        names.append("sales_target")  # a budget without a line of cost may be one of sales
    return tuple(names)


def _unread(table: Outline, best: Assignment, named: bool) -> tuple[str, ...]:
    """Kinds whose amounts the best one leaves aside: a report of sales whose dates are broken is no
    list of customers, and claims with a name and a status are no roster, unless a title says so.
    Days that master data would leave aside are those of something that happened."""
    if named and "ar_balance" in best.chosen and OF_RECEIVABLES & set(best.chosen):
        return ()  # the amount of an invoice stands beside what is still open of it
    used = {c.heading.col for c in [*best.chosen.values(), *best.across]}
    allowed = MOST_MISSING if best.kind.id in MASTER and not named else 0
    found = []
    for name in COUNTED if allowed else NEAR:
        made = table.assigned(name, trusting=True)
        measure = made.chosen.get(made.kind.measure)
        more = measure is not None and measure.heading.col not in used
        more = more and not _is_rival(best, measure)
        lacking = table.lacks(made)
        only_the_rep = (best.kind.id, name) == TARGETS and lacking == [REP]
        nobody = named and best.kind.id == CLAIM and not SOLD_TO & set(made.chosen)
        if name == best.kind.id or (name == SOLD[0] and nobody):
            continue  # what an expense report says before tax was sold to nobody
        if more and (len(lacking) <= allowed or only_the_rep):
            found.append(name)
    if allowed:
        days = [_day_column(table, name) for name in EVENTS]
        if table.dated - used or any(day is not None and day not in used for day in days):
            spoken = [name for name in VISITS if name in table.named]
            found += [name for name in dict.fromkeys((*spoken, *EVENTS)) if name not in found]
        if "sales_detail" not in found and _own_words(table, "sales_detail", used) >= FEWEST_OWN:
            found.append("sales_detail")
    if not (named or found):
        found = _said_too_little(table, best)
    return tuple(dict.fromkeys((*found, best.kind.id))) if found else ()


def _said_too_little(table: Outline, best: Assignment) -> list[str]:
    """What a table in common words may be besides visits, customers or staff."""
    if plainness.leaves_money(best, table.headings, table.parses):
        paid = (PAYMENTS,) if plainness.speaks_of_payments(table.headings) else ()
        return [*near(table), *paid, *SOLD, best.kind.id]
    if not plainness.is_plain(best):
        return []
    if best.kind.id in MASTER:
        return [*near(table), best.kind.id, *MASTER]
    return [kind for kind in VISITS if not table.lacks(table.assigned(kind))]


def _otherwise(table: Outline, best: Assignment) -> tuple[str, ...]:
    """Kinds a title speaks of, where the one decided on is doubtful: a list of names that leaves
    columns unread which those kinds know, or most of the columns (a route is no list of customers),
    or one that no word but 日期, 客户 and 金额 speaks for (below 回款 they are no sales)."""
    used = {c.heading.col for c in [*best.chosen.values(), *best.across]}
    columns = {h.col for h in table.headings if h.name}
    if best.kind.id not in MASTER:
        wordless = unsaid.says_little(best) and best.weight < SPEAKING
        little = wordless or len(columns - used) * 2 > len(columns)
        others = unsaid.may_be_other(best, table.named, table.headings)
        goods = goods_aside.names(best, table.headings, table.parses)
        spoken = table.named - {best.kind.id, *(TARGETS if goods else ())}  # it has no money
        return others or (tuple(sorted(spoken)) if little else ())
    found = []
    for name in sorted(table.named):
        made = table.assigned(name, trusting=True)
        theirs = {c.heading.col for c in [*made.chosen.values(), *made.across]}
        if theirs - used or len(columns - used) * 2 > len(columns):
            found.append(name)
    return tuple(found)


def _own_words(table: Outline, kind: str, used: set[int]) -> int:
    """How many other columns a kind would take by words of its own: numbers and counts of orders
    stand in no list of customers."""
    chosen = table.assigned(kind).chosen.values()
    return sum(c.own and c.heading.col not in used for c in chosen)


def _day_column(table: Outline, kind: str) -> int | None:
    """The column a kind of events would take its day from, whether its cells read as days or not;
    None when other columns it needs are missing."""
    made = table.assigned(kind, trusting=True)
    day = made.chosen.get(made.kind.date or "")
    return None if day is None or table.lacks(made) else day.heading.col


def _fuller(found: list[Assignment]) -> Assignment:
    """The first kind, or one that explains all of its columns and, below the same periods, those of
    its own measure as well: 目标 and 实际 are progress, whatever the title calls them."""
    best = found[0]
    if progress := _with_what_was_sold(found):
        return progress
    mine = {c.heading.col for c in [*best.chosen.values(), *best.across]}
    for other in found[1:] if best.across else ():
        theirs = {c.heading.col for c in [*other.chosen.values(), *other.across]}
        measured = [c for c in other.across if c.field == other.kind.measure and c.heading.word]
        own = {c.heading.col for c in measured}
        if mine < theirs and own - mine:
            return other
    return best


def _with_what_was_sold(found: list[Assignment]) -> Assignment | None:
    """Progress instead of targets equally likely, where both amounts stand there in words of their
    own: targets of boxes beside them do not make it a list of targets."""
    best, others = found[0], {made.kind.id: made for made in found[1:]}
    progress = others.get(TARGETS[1]) if best.kind.id == TARGETS[0] else None
    if progress is None or best.across or progress.weight < best.weight:
        return None
    amounts = [progress.chosen.get(name) for name in ("target_amount", progress.kind.measure)]
    return progress if all(c is not None and c.own for c in amounts) else None


def _measures_more(other: Assignment, best: Assignment) -> bool:
    """Whether the other kind counts a column that the best one would leave unused."""
    measure = other.chosen.get(other.kind.measure)
    used = {c.heading.col for c in [*best.chosen.values(), *best.across]}
    return measure is not None and measure.heading.col not in used


def _is_rival(best: Assignment, measure: Candidate | None) -> bool:
    """Whether a column left aside is one more amount of documents that have their day and party:
    which of two is meant is asked, not what the table is."""
    if best.kind.id != SOLD[0] or measure is None or best.kind.date not in best.chosen:
        return False
    field = aliases.match(best.kind.id, measure.heading.name).field
    return field in AMOUNTS and bool(SOLD_TO & set(best.chosen))


def _contains(best: Assignment, others: list[Assignment]) -> bool:
    """Whether the best kind explains every column the others explain, and one more; against a kind
    no page shows, every column is enough."""
    mine = {c.heading.col for c in best.chosen.values()}
    for other in others:
        theirs = {c.heading.col for c in other.chosen.values()}
        rare = best.kind.id in SHOWN and other.kind.id not in SHOWN
        if not (theirs < mine or (rare and theirs == mine)):
            return False
    return True
