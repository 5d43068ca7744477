"""Rows about the same people, items and periods that a column nobody counts tells apart: targets of
高端 and 大众 below 板块, progress by product.

As they are each would contradict the other and none would count, so what the column says is asked.
"""

from __future__ import annotations

from collections import Counter

from sales_core.domain.cell import column_letter
from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.asking.questions import JOINT, Asking
from sales_core.ingest.understand.cells.cells import is_blank, shown
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.checks.same_slots import APART
from sales_core.ingest.understand.columns.assignment import (
    PERIOD_MONTH,
    PERIOD_THIRD,
    PERIOD_YEAR,
    Assignment,
    Candidate,
)
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.totals.totals import begins_with_total

QUESTION, CONTRADICT = "told_apart", "rows_contradict"
FEWEST, SAMPLES = 2, 3
_PERIODS = (PERIOD_MONTH, PERIOD_YEAR, PERIOD_THIRD)
_NOT = ("remark", "uom", "currency")
_PRODUCT, _GROUP = "product_name", "product_group"
_FAMILIES = (
    *(
        (
            "customer_name",
            "customer_id",
            "institution_name",
            "hcp_name",
            "dealer_name",
            "dealer_id",
        ),
    ),
    *(("product_name", "product_id"),),
)
"""Fields one of which says who or what a row is of."""
Keys = list[tuple[str, ...]]


def settle(
    made: Assignment, outline: Outline, body: Body, asking: Asking, measured: bool = False
) -> None:
    """The assignment with the column as what somebody says it is; products tell rows of a kind
    apart that knows no more than their group. `measured`: a column says what each row counts."""
    fields = _free(made.kind, made, outline)
    if measured or not fields:
        return
    keys = _keys(made, outline, body)
    counts = Counter(keys)
    repeated = sum(count for count in counts.values() if count > 1)
    if repeated < FEWEST or repeated * 2 < len(keys):
        return
    heading = _apart(made, outline, body, keys)
    if heading is None:
        return
    if _PRODUCT in _fields(heading, made) and _GROUP in fields:
        own = Candidate(heading, _GROUP, 90, None, False, "values")
        made.chosen = {_GROUP: own, **made.chosen}  # the column stays that of the product
        return
    cells = (shown(v) for v in body.column(heading.col) if not is_blank(v))
    texts = dict.fromkeys(text for text in cells if not begins_with_total(text))
    answer = asking.ask(
        QUESTION, (*fields, CONTRADICT), column_letter(heading.col), heading.name,
        name=heading.name, count=repeated, names=JOINT.join(list(texts)[:SAMPLES]),
    )  # fmt: skip
    if answer in fields:
        for name in _fields(heading, made):
            del made.chosen[name]
        made.chosen[str(answer)] = Candidate(heading, str(answer), 100, None, False, "answer")


def _free(kind: ReportKind, made: Assignment, outline: Outline) -> tuple[str, ...]:
    """Fields that tell rows of a kind of amounts per period apart, and that nothing holds yet."""
    if not kind.periodic or kind.nature != "state" or any(c.label for c in made.across):
        return ()
    if kind.date in made.chosen or "period_start" in made.chosen:
        return ()
    held = {*made.chosen, *outline.told, *(name for name, _ in outline.said)}
    return tuple(name for name in APART if name in kind.key and name not in held)


def _keys(made: Assignment, outline: Outline, body: Body) -> Keys:
    """What each row is about, as far as columns and what stands around them say."""
    names = (*_key_of(made.kind), *_PERIODS)
    columns = [body.labels(made.chosen[n].heading.col) for n in names if n in made.chosen]
    columns += [list(outline.told[n]) for n in names if n in outline.told]
    columns.append(list(body.group_texts))
    return [tuple(map(_text, row)) for row in zip(*columns, strict=True)]


def _key_of(kind: ReportKind) -> tuple[str, ...]:
    """The fields that tell rows of a kind apart, with those that name the same."""
    more = [name for family in _FAMILIES if set(family) & set(kind.key) for name in family]
    return tuple(dict.fromkeys((*kind.key, *more)))


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _apart(made: Assignment, outline: Outline, body: Body, keys: Keys) -> Heading | None:
    """The column of words that tells all rows apart; of several the one of the fewest words."""
    found: list[tuple[int, Heading]] = []
    for heading in outline.headings:
        if not _may_tell(heading, made) or not _is_worded(heading, body):
            continue
        cells = [_text(v) for v in body.labels(heading.col)]
        pairs = set(zip(keys, cells, strict=True))
        if len(pairs) == len(keys) and all(cells):
            found.append((len(set(cells)), heading))
    return min(found, key=lambda one: one[0])[1] if found else None


def _is_worded(heading: Heading, body: Body) -> bool:
    different = (v for v in body.different(heading.col) if not is_blank(v))
    return all(isinstance(value, str) and not is_figure(value) for value in different)


def _fields(heading: Heading, made: Assignment) -> list[str]:
    return [name for name, c in made.chosen.items() if c.heading.col == heading.col]


def _may_tell(heading: Heading, made: Assignment) -> bool:
    if not heading.name or heading.head is not None or heading.total:
        return False
    return not set(_fields(heading, made)) & {*_key_of(made.kind), *_PERIODS, *_NOT}
