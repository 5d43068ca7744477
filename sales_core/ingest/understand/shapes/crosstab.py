"""Tables with names across: a column per product, rep, region or kind of cost.

The columns hold one amount in parts. What their names are is known, or asked; a sum is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_core.domain.fields import NUMERIC, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS, ReportKind
from sales_core.ingest import aliases, unit_words
from sales_core.ingest.understand.amounts import column_sums
from sales_core.ingest.understand.asking.questions import JOINT, Asking
from sales_core.ingest.understand.cells.cells import is_blank
from sales_core.ingest.understand.cells.figures import is_figure
from sales_core.ingest.understand.columns import name_shapes
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.columns import counted, measure_below
from sales_core.ingest.understand.columns.tax_parts import is_tax
from sales_core.ingest.understand.kinds.outline import Outline
from sales_core.ingest.understand.lines.groups import field_of
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.periods.day_runs import is_day
from sales_core.ingest.understand.shapes import divided_by, names_alone, names_in_periods
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

QUESTION, ONLY = "columns_are", "only_column"
KINDS = (
    *("sales_target", "sales_detail", "sales_progress", "expense_budget", "expense_claim"),
    *("dealer_psi", "dealer_payment"),
)
FLAGS = ("distribution_check",)
_CHECKED = frozenset({"customer_name", "customer_id", "product_name", "product_id"})
"""Of ticks below names the rows say where or what was checked."""
DIMENSIONS = (
    *("product_group", "product_name", "customer_name", "rep_name", "territory", "channel"),
    *("expense_line", "dealer_name", "rate_from"),
)
ENTITIES = {"rep_name": "rep", "customer_name": "customer", "product_name": "product"}
FEWEST = 2
_RUNNING = re.compile(
    r"(?:till|until|up ?to|thru|through|cum(?:ulative)?|as (?:of|on|at))\b|截[至止]|累计",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"^(?:净?销售|退货|进货|出货|入库|出库|库存|收入|支出|回款|发货|现金|支票|计划|实际|目标|累计)"
    r"|^(?:sold|sales|net|gross|returns?|returned|stock|cash|cheques?|plan|actual|target)\b",
    re.IGNORECASE,
)
"""What is counted, not whose it is: 销售 | 退货 over 数量 | 金额 are no names."""
VISITS, _COUNTED = "visit_log", {"visit_log": "actual_calls"}
_VISITED = re.compile(
    r"(?:拜访|走访|到访)(?!计划|安排)(?:客户|门店|终端)?(?:家|次|店|数|量|统计|汇总)"
    r"|\b(?:visits|calls)\b(?! plan)", re.IGNORECASE,
)  # fmt: skip
COSTS = ("expense_claim", "expense_budget")
_PLACES = frozenset({"customer_name", "customer_id"})
_SIZE = re.compile(
    r"\d\s*(?:ml|毫升|l|升|kg|g|克|斤|公斤|片|粒|支|抽|包|瓶|袋|装|度|寸)\b|\d\s*[*×x]\s*\d",
    re.IGNORECASE,
)
"""How much of it is in one: goods have it, shops and displays have not."""
_YES = frozenset({FieldType.BOOLEAN})


@dataclass(frozen=True)
class Cross:
    """Columns that are parts of one amount: the name of each part, and the word below it."""

    parts: Mapping[int, str]
    words: Mapping[int, str]
    flags: bool = False
    """Whether their cells say yes or no instead of how much."""
    dimension: str | None = None
    """What the names are, where the word above them says so: 品项 over 绿茶 | 果汁."""
    kinds: tuple[str, ...] = KINDS

    @property
    def names(self) -> list[str]:
        """The names across, each once."""
        return list(dict.fromkeys(map(unit_words.without_unit, self.parts.values())))


def find(headings: Sequence[Heading], body: Body) -> Cross | None:
    """The columns across, if the table has some; what ran up to a day is no part of a sum."""
    headings = [h for h in headings if not (_RUNNING.match(h.name.strip()) or is_day(h.name))]
    return (
        under_names(headings)
        or _in_periods(headings)
        or _below_one_word(headings, body)
        or _alone(headings, body)
    )


def plain(headings: Sequence[Heading], cross: Cross) -> list[Heading]:
    """The headings, those across without their names: what one layout has in common."""
    return [
        replace(h, name=f"#{cross.words[h.col]}") if h.col in cross.parts else h for h in headings
    ]


def dimension(
    cross: Cross, kind: str, taken: Collection[str], asking: Asking, alone: bool,
    titles: Sequence[str],
) -> str | None:  # fmt: skip
    """The field the names across are values of; None when they are none, or nobody has said.
    `alone`: another column holds the measure in its own word, and may be the only one of it."""
    own = {f.name for f in REPORT_KINDS[kind].fields}
    open_ = tuple(d for d in DIMENSIONS if d in own and d not in taken)
    sure = cross.dimension or _sure(cross.names, asking.context.names)
    sure = sure or _of_kind(cross, kind, taken) or divided_by.of(cross.names, titles)
    if sure in open_ and not alone:
        return sure
    more = (ONLY,) if alone else ()
    others = name_shapes.changed(asking.names_before(QUESTION), cross.names)
    shown = JOINT.join(cross.names[:6])
    answer = asking.ask(QUESTION, (*open_, *more, "none"), None, anew=others, names=shown)
    return answer if answer in (*open_, *more) else None


def beside(outline: Outline, cross: Cross, kind: str, body: Body) -> Assignment | None:
    """The columns without those across, where one of them holds the measure in its own word and is
    no sum of them: 目标 beside 新品 | 老品."""
    others = [h for h in outline.headings if h.col not in cross.parts]
    made = replace(outline, headings=others).assigned(kind)
    measure = made.chosen.get(made.kind.measure)
    if measure is None or any(cross.words.values()):
        return None
    total, *parts = (
        [column_sums.figure_of(v) for v in body.column(col)[: names_alone.CELLS]]
        for col in (measure.heading.col, *cross.parts)
    )
    return None if column_sums.adds_up(total, parts) else made


def sums_among(cross: Cross, headings: Sequence[Heading], body: Body) -> frozenset[int]:
    """The columns of a name that is the sum of the others wherever it stands: 全渠道 beside 线上
    and 线下 of every month."""
    cells: dict[tuple[object, str], dict[str, list[Decimal | None]]] = defaultdict(dict)
    for h in headings:
        if h.col in cross.parts:
            held = [column_sums.figure_of(v) for v in body.column(h.col)[: names_alone.CELLS]]
            cells[h.head, cross.words[h.col]][cross.parts[h.col]] = held
    summed = {
        name for name in cross.parts.values()
        if all(_sums(name, side) for side in cells.values() if name in side)
    }  # fmt: skip
    return frozenset(col for col, name in cross.parts.items() if name in summed)


def _sums(name: str, side: Mapping[str, list[Decimal | None]]) -> bool:
    others = [held for other, held in side.items() if other != name]
    several = len([value for value in side[name] if value]) >= FEWEST
    return several and column_sums.adds_up(side[name], others)


def kinds_of(outline: Outline, cross: Cross) -> tuple[str, ...]:
    """Kinds of report the table would be, were its columns across what the kind measures."""
    found = []
    for kind in FLAGS if cross.flags else (*_spoken(outline), *cross.kinds):
        made = assigned(outline, cross, kind, None)
        rest = [g for g in outline.lacks(made) if not set(g) & set(DIMENSIONS)]
        if cross.flags and not _CHECKED & set(made.chosen):
            continue
        said = made.chosen or kind in outline.named
        if said and made.across and rest in ([], [(str(made.kind.date),)], [("period",)]):
            found.append(kind)
    read = {kind: len(assigned(outline, cross, kind, None).across) for kind in found}
    found = [kind for kind in found if read[kind] == max(read.values())]
    named = tuple(kind for kind in found if kind in outline.named)
    return tuple(kind for kind in found if kind == VISITS) or named or tuple(found)


def _spoken(outline: Outline) -> tuple[str, ...]:
    """Visits, where a title speaks of them: numbers below reps are how many each made."""
    return (VISITS,) if any(map(_VISITED.search, outline.titles)) else ()


def assigned(outline: Outline, cross: Cross, kind: str, dim: str | None) -> Assignment:
    """The columns, were it of this kind and its names across values of `dim`."""
    others = [h for h in outline.headings if h.col not in cross.parts]
    made = replace(outline, headings=others).assigned(kind)
    for heading in outline.headings:
        if heading.col in cross.parts:
            candidate = _part(made.kind, heading, cross, dim)
            made.across += [candidate] if candidate else []
    for name in {c.field for c in made.across}:
        made.chosen.pop(name, None)
    return made


def _part(kind: ReportKind, heading: Heading, cross: Cross, dim: str | None) -> Candidate | None:
    word = cross.words[heading.col]
    found = aliases.match(kind.id, word) if word else None
    name = (found.field or measure_below(kind, word)) if found else _COUNTED.get(kind.id)
    name = kind.measure if name is None and not found else name
    name = counted(name, heading) if name else None
    types = {f.name: f.type for f in kind.fields}
    if name not in types or types[name] not in (_YES if cross.flags else NUMERIC):
        return None
    label = (dim, unit_words.without_unit(cross.parts[heading.col])) if dim else None
    unit = unit_words.of_heading(word or heading.name)
    return Candidate(heading, name, 90, unit, False, "period_header", label)


def dimension_above(above: Collection[str]) -> str | None:
    """What the word above all of the names calls them; None when it is none, or a measure."""
    word = next(iter(above)) if len(above) == 1 else ""
    found = aliases.match("sales_detail", word).field if word else None
    return found if found in DIMENSIONS else None


def under_names(headings: Sequence[Heading]) -> Cross | None:
    """目标 | 实际 below each of several names that are no periods, or below names of periods."""
    if parts := names_in_periods.find(headings):
        return None if any(map(_MEASURE.search, parts[0].values())) else Cross(*parts)
    parents: dict[str, list[Heading]] = defaultdict(list)
    for h in headings:
        if h.head is None and not h.total and h.word and h.name.endswith(f"/{h.word}"):
            parents[h.name.removesuffix(f"/{h.word}")].append(h)
    if any(
        stretches.of(parent) or _MEASURE.search(parent) or aliases.known(parent) or is_tax(parent)
        for parent in parents
    ):
        return None
    words = [tuple(h.word for h in group) for group in parents.values()]
    same = [w for w in words if words.count(w) > 1 and any(aliases.known(x) for x in w)]
    if not same:
        return None
    kept = {p: g for p, g in parents.items() if tuple(h.word for h in g) in same}
    columns = {h.col: (parent, h.word) for parent, group in kept.items() for h in group}
    return Cross({c: p for c, (p, _) in columns.items()}, {c: w for c, (_, w) in columns.items()})


def _in_periods(headings: Sequence[Heading]) -> Cross | None:
    """酸奶 | 牛奶 below each of several months, or the months below each of them."""
    parts = names_in_periods.alone(headings)
    names = set(parts[0].values()) if parts else set()
    if parts is None or any(_MEASURE.search(n) or names_alone.NO_PART.search(n) for n in names):
        return None
    if len(names_alone.without_measures(dict(enumerate(names)))) < len(names):
        return None
    return Cross(*parts)


def _below_one_word(headings: Sequence[Heading], body: Body) -> Cross | None:
    """酸奶 | 牛奶 | 饮料 below one word for their amounts, such as 品类目标."""
    below: dict[str, list[Heading]] = defaultdict(list)
    for h in headings:
        if h.head is None and not h.total and h.word and h.name.endswith(f"/{h.word}"):
            below[h.name.removesuffix(f"/{h.word}")].append(h)
    (above, columns), *more = below.items() or [("", [])]
    if more:
        return None
    cells = [v for h in columns for v in body.column(h.col)[: names_alone.CELLS] if not is_blank(v)]
    known = any(aliases.known(h.word) or names_alone.NO_PART.search(h.word) for h in columns)
    if known or len(columns) < FEWEST or not cells or not all(is_figure(v) for v in cells):
        return None
    names = dimension_above([above])
    word = above if aliases.known(above) and names is None else ""
    parts = {h.col: h.word for h in columns}
    return Cross(parts, dict.fromkeys(parts, word), dimension=names)


def _alone(headings: Sequence[Heading], body: Body) -> Cross | None:
    names = names_alone.find(headings, body)
    return Cross(names, dict.fromkeys(names, "")) if names else None


def _of_kind(cross: Cross, kind: str, taken: Collection[str]) -> str | None:
    """What the names are where some of them tell it of all: most are costs of a claim, or one of
    those checked in shops has a size."""
    if kind in COSTS and sum(bool(names_alone.COST.search(name)) for name in cross.names) * 2 > len(
        cross.names
    ):
        return "expense_line"
    sized = any(map(_SIZE.search, cross.names))
    return "product_name" if cross.flags and sized and _PLACES & set(taken) else None


def _sure(values: Sequence[str], names: Mapping[str, Collection[str]]) -> str | None:
    for field, entity in ENTITIES.items():
        known = set(names.get(entity, ()))
        if sum(value in known for value in values) * 5 >= len(values) * 4:
            return field
    if all(names_alone.COST.search(value) for value in values):
        return "expense_line"
    return field_of(values, ())
