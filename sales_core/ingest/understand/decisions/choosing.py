"""Choosing the kind of a table and its columns, asking where it is not certain."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sales_core.domain.fields import FieldType
from sales_core.domain.layout import Layout
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.grid import Sheet
from sales_core.ingest.progress import SILENT, Tally
from sales_core.ingest.understand.amounts import added_costs, meant
from sales_core.ingest.understand.asking.questions import JOINT, Asking
from sales_core.ingest.understand.columns import exchanged, name_shapes
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.decisions import corrected, drifted, left_aside, unnamed
from sales_core.ingest.understand.kinds import (
    kinds,
    lacking,
    nearly,
    one_form,
    plainness,
    purchases,
)
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.lines import groups
from sales_core.ingest.understand.periods import group_periods
from sales_core.ingest.understand.shapes import crosstab, currencies_across, ticks
from sales_core.ingest.understand.shapes.sheet_names import names_a_rep
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.fingerprint import fingerprint, words
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

PARTIES = frozenset({"customer_name", "customer_id", "dealer_name", "dealer_id"})
DEBTS = "ar_ageing"
"""The kind in which a party may be called by any of these."""
NO_KIND = "no_kind"
"""Asked only of a file that would be refused otherwise."""

_PEOPLE = {"rep_name": "rep", "customer_name": "customer"}
"""Labels of an earlier file that were these are on file; others may be something else."""


@dataclass
class Table:
    """Everything the steps share. `look` is the layout before anything is known of it."""

    body: Body
    outline: Outline
    titles: Titles
    asking: Asking
    look: Layout
    tally: Tally = SILENT

    @property
    def sheet(self) -> Sheet:
        """The sheet it stands on."""
        return self.body.sheet


def turned(outline: Outline, measures: Heading, of_rows: Sequence[str]) -> bool:
    """Whether the column of measures stands where names should: a table turned on its side. Below
    days they are those of one person, whose rows are asked about."""
    if any(h.head is not None and h.head.is_day for h in outline.headings):
        return False
    if not meant.are_aims(of_rows):
        return False
    others = [h for h in outline.headings if h.col != measures.col and h.name and h.head is None]
    texts = [h for h in others if not outline.parses.get((h.col, FieldType.MONEY))]
    return not texts


def _ask_groups(table: Table) -> None:
    """What labels between the rows are, where no column and no name on file tells."""
    outline, labels = table.outline, table.body.group_texts
    if set(groups.CHOICES) & set(outline.told) or len(set(labels) - {None}) < groups.FEWEST:
        return
    if outline.below is not None:
        return
    if groups.are_firms(labels) and not PARTIES & set(outline.assigned(DEBTS).chosen):
        table.outline = replace(outline, told={**outline.told, "customer_name": labels})
        return
    if any(names_a_rep(h.word or h.name) for h in outline.headings):
        return
    trial = replace(outline, told={**outline.told, "rep_name": labels})
    choice = kinds.choose(trial)
    if choice.assignment is None and not choice.options:
        return
    if (made := choice.assignment) is not None and (
        _of_lines(made, table.body) or _say_when(made, labels)
    ):
        return
    texts = JOINT.join(dict.fromkeys(text for text in labels if text))
    fields = [made.kind.names] if made else []
    own = tuple(n for n in groups.OWN if any(n in names for names in fields))
    choices = (*groups.CHOICES, *own)
    entity = _PEOPLE.get(table.asking.remembered(groups.QUESTION) or "", "")
    known = table.asking.context.names.get(entity, set())
    others = _are_others({*filter(None, labels)}, known, table.asking)
    answer = table.asking.ask(
        groups.QUESTION, (*choices, "no_field"), None, anew=others, names=texts[:80]
    )
    if answer in choices:
        table.outline = replace(outline, told={**outline.told, answer: labels})


def _are_others(labels: Collection[str], known: Collection[str], asking: Asking) -> bool:
    """Whether what was said of the labels of an earlier file may not hold for these."""
    if known:
        return not any(label in known for label in labels)
    return name_shapes.changed(asking.names_before(groups.QUESTION), labels)


def _say_when(made: Assignment, labels: Sequence[str | None]) -> bool:
    """Whether labels are periods above rows that belong to none, or have a day of their own."""
    return not made.kind.periodic and group_periods.are_periods(labels)


def _of_lines(made: Assignment, body: Body) -> bool:
    """Whether labels put lines of a budget together, each of which stands there once: what they
    say changes nothing."""
    line = made.chosen.get("expense_line") if made.kind.id == "expense_budget" else None
    cells = body.column(line.heading.col) if line else []
    return line is not None and len(set(cells)) == len(cells)


def assignment(table: Table) -> Assignment | None:
    """The kind with its columns; None when nothing fits or a person has to say."""
    if not table.body.region.header:
        return unnamed.assignment(table.body, table.outline, table.asking)
    if one_form.is_form([(h.name, table.body.column(h.col)) for h in table.outline.headings]):
        return None
    _ask_groups(table)
    said = corrected.kind(table.asking)
    made = _found(table) if said is None else table.outline.assigned(said)
    titles = table.body.region.titles
    if said is None and not purchases.certain(made, table.outline, titles, table.asking):
        return None
    across = made is not None and any(c.label and c.label[0] for c in made.across)
    if made is not None and not across:
        made = corrected.columns(table.asking, table.outline, made)
        exchanged.settle(made, table.body, table.asking)
    if made is not None:
        added_costs.settle(made, table.outline.headings, table.body, table.asking)
        table.asking.notes += left_aside.said(made, table.outline, table.body)
    return made


def _found(table: Table) -> Assignment | None:
    if cross := _names_across(table):
        return _across(table, cross)
    given, remembered = drifted.memory(table.outline, table.asking)
    choice = kinds.choose(table.outline, given, remembered)
    code, options = "kind", choice.options
    if choice.assignment is not None:
        cross = None if given else _names_beside(table, choice.assignment)
        if cross is not None:
            return _across(table, cross, choice.assignment)
        options = () if given else lacking.another(table.outline, choice.assignment, table.body)
        if not options:
            return choice.assignment
    if not options:
        code, options = NO_KIND, nearly.options(table.outline)
        cross = crosstab.find(table.outline.headings, table.body)
        if cross and (not options or _is_named(table.outline, cross)):
            return _across(table, cross)
    if not options:
        options = (
            nearly.without_amount(table.outline)
            or _like_sales(table.outline)
            or nearly.amounts_of_something(table.outline)
            or lacking.of_one(table.outline)
            or lacking.named(table.outline)
        )
    if code == NO_KIND and any(q.code == groups.QUESTION for q in table.asking.questions):
        return None  # what the labels are may tell the kind
    if code == NO_KIND and (made := _lacks_one(table, options)) is not None:
        return made
    options = lacking.added(table.outline, options, fitting=code != NO_KIND)
    answer = table.asking.ask(code, (*options, "none")) if options else None
    return table.outline.assigned(answer) if answer in REPORT_KINDS else None


def _lacks_one(table: Table, options: tuple[str, ...]) -> Assignment | None:
    """The kind of a table that lacks one thing alone, which is then asked for instead of the kind:
    beside other tables a period is not, for they may be the report."""
    outline = table.outline
    alone = table.asking.context.single and not table.asking.table
    return (
        nearly.counted_visits(outline)
        or nearly.lacks_whose_or_when(outline, options, alone)
        or (nearly.lacks_only_the_period(outline, options) if alone else None)
        or (nearly.lacks_only_the_policy(outline, options) if alone else None)
    )


def _names_across(table: Table) -> crosstab.Cross | None:
    """Names that head columns beyond doubt: above words that repeat, above ticks, or known."""
    if cross := crosstab.under_names(table.outline.headings):
        return cross
    if cross := currencies_across.find(table.outline, table.body, table.asking.context.currency):
        return cross
    cross = ticks.flags(table.outline.headings, table.body)
    if cross is not None and crosstab.kinds_of(table.outline, cross):
        return cross
    return None if table.asking.drift is None else _remembered(table)


def _is_named(outline: Outline, cross: crosstab.Cross) -> bool:
    """Whether a title speaks of what the columns below names would be: an expense report."""
    found = crosstab.kinds_of(outline, cross)
    return bool(found) and set(found) <= outline.named


def _names_beside(table: Table, made: Assignment) -> crosstab.Cross | None:
    """Columns of figures below names that a list of customers or staff would leave aside: what was
    sold of each product, rather than a list."""
    outline = table.outline
    if made.kind.id not in kinds.MASTER or made.kind.id in outline.named:
        return None
    cross = crosstab.find(outline.headings, table.body)
    if cross is None or any(made.holds(col) for col in cross.parts):
        return None
    summed = any(h.total for h in outline.headings)
    enough = summed or len(cross.parts) > crosstab.FEWEST
    return cross if enough and crosstab.kinds_of(outline, cross) else None


def _remembered(table: Table) -> crosstab.Cross | None:
    """Names across, where a layout with such columns is remembered."""
    cross = crosstab.find(table.outline.headings, table.body)
    heads = crosstab.plain(table.outline.headings, cross) if cross else []
    mark = fingerprint(heads, table.outline.named)
    return cross if mark in table.asking.context.layouts else None


def _like_sales(outline: Outline) -> tuple[str, ...]:
    return plainness.like_sales(outline.assigned("sales_detail"), outline.headings, outline.parses)


def _without_sums(table: Table, cross: crosstab.Cross) -> crosstab.Cross:
    """The names across without those whose columns add up the others, which are sums like any."""
    heads = table.outline.headings
    summed = crosstab.sums_among(cross, heads, table.body)
    if not summed:
        return cross
    heads = [replace(h, total=True) if h.col in summed else h for h in heads]
    table.outline = replace(table.outline, headings=heads)
    parts = {col: name for col, name in cross.parts.items() if col not in summed}
    return replace(cross, parts=parts, words={col: cross.words[col] for col in parts})


def _across(
    table: Table, cross: crosstab.Cross, instead: Assignment | None = None
) -> Assignment | None:
    """The columns of a table with names across, or those of the list it may be `instead`; None when
    it is none, or a person has to say."""
    cross = _without_sums(table, cross)
    asking, outline = table.asking, table.outline
    heads = crosstab.plain(outline.headings, cross)
    mark = fingerprint(heads, outline.named)
    table.look = replace(table.look, fingerprint=mark, words=words(heads))
    asking.layout, asking.drift = asking.context.layouts.get(mark), None
    options = (*crosstab.kinds_of(outline, cross), *([instead.kind.id] if instead else []))
    if asking.layout is not None and asking.layout.kind in options:
        options = (asking.layout.kind,)
    known = asking.layout is not None or set(options) <= outline.named
    kind = options[0] if options and len(options) == 1 and known else None
    if options and kind is None:
        kind = asking.ask(NO_KIND, (*options, "none"))
    if instead is not None and kind == instead.kind.id:
        return instead
    if kind not in REPORT_KINDS:
        return None
    taken = {*crosstab.assigned(outline, cross, kind, None).chosen, *outline.told}
    alone = crosstab.beside(outline, cross, kind, table.body)
    names = crosstab.dimension(cross, kind, taken, asking, alone is not None, outline.titles)
    if names is None or names == crosstab.ONLY:
        return alone if names else None
    table.outline = replace(outline, told={**outline.told, names: [None for _ in table.body.rows]})
    return crosstab.assigned(outline, cross, kind, names)
