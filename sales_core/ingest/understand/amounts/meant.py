"""What plain numbers of a target or of days are about: money of sales, or something else.

目标 under a title of 回款 or 拜访 is no sales target, and 销量 may be boxes: asked, or left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sales_core.domain.cell import column_letter
from sales_core.ingest import goods_units, unit_words
from sales_core.ingest.understand.amounts import measured, planned, sold_shares, units_down
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

RATE_KIND = "rate_kind"
QUESTION, ROWS, MEASURES = "numbers_are", "target_rows", "measure_rows"
FEWEST, MOST = 2, 500
"""Different words of a column of measures; more of them are names."""
_MEASURE = re.compile(
    r"(?:销售|本月|当月|月度|费用|回款)*(?:目标|实际|任务|计划|完成|实绩|预算|已用|使用|余额|差额|缺口|同期|去年同期|上月"
    r"|达成率?|完成率|达标率|增长率|同比|环比)(?:额|值|数|数量|金额)?"
    r"|target|actuals?|plan(?:ned)?|budget|achieved|achievement %?|att(?:ainment)? ?%?|variance|gap"
    r"|last year|ly|growth %?|% (?:ach(?:ievement)?|att(?:ainment)?)|forecast"
)
TARGET, STOCK = "sales_target", "dealer_psi"
_COUNTS = {"target_amount": "target_qty", "net_amount": "qty", "gross_amount": "qty"}
_MONEY = re.compile(
    r"额|金|[万千]元|元\b|\(元|收入|业绩|产值|revenue|turnover|amount|value|[¥$€£]"
    r"|\b(?:rmb|cny|usd)\b"
)
_COUNTED = re.compile(
    r"销量|数量|件数|箱数|台数|吨数|\b(?:qty|quantity|volume|units|cases)\b"
    r"|\bin (?:mt|tons|tonnes|metric tons|bags|cartons|boxes|bottles|litres)\b"
    r"|\bin (?:pcs|pieces|kgs?|ctns?|pallets|crates)\b"
    rf"|[(:：为]\s*{goods_units.HAN}\b"
)
_VOLUME = re.compile(r"(?:本月|当月|月度?|销售)?(?:任务|目标|指标|计划|完成|实际)(?:销售)?量")
_OTHER = re.compile(
    r"回款|收款|打款|拜访|走访|协访|新客|新增客户|开户|新开|开发|铺货|铺市|铺点|网点|陈列|动销|培训|利润|毛利"
    r"|费用|collections?|receipts|payments?|visits?|calls?\b|new (?:customers?|accounts?|outlets?)"
    r"|distribution|listings?|displays?|profit|margin|expenses?"
)
_SALES = re.compile(r"销售|业绩|出货|发货|销量|订货|sales|revenue|turnover|sell[- ]?(?:in|out)")


_STAFF = re.compile(
    r"销售(?=费用)|销售(?:代表|人?员|部|团队|经理)|sales (?:reps?|team|force|staff)"
)
"""Sales in the name of people and costs says nothing about the numbers."""


@dataclass(frozen=True)
class Around:
    """The table: its columns, its cells, the texts around it, and who is asked."""

    made: Assignment
    body: Body
    titles: Titles
    asking: Asking


def settle(table: Around) -> bool:
    """Ask what plain numbers are, where a title makes it doubtful; the columns are changed as
    answered. False when they are not sales, or nobody has answered yet."""
    made = table.made
    planned.settle(made, table.titles.texts)
    if not sold_shares.settle(made, table.body, table.asking):
        return False
    plain_ones = [c for c in [*made.chosen.values(), *made.across] if _says_nothing(c)]
    if made.kind.id == STOCK:
        return _is_counted(table)
    if made.kind.id == TARGET and (people := _in_people(made)):
        return (
            table.asking.ask(QUESTION, ("pieces", "none"), None, people, found=people) == "pieces"
        )
    if made.kind.id not in (TARGET, "sales_detail", "sales_progress") or not plain_ones:
        return True
    if made.kind.id == "sales_detail" and not made.across:
        return True
    texts = [*table.titles.texts, *filter(goods_units.given, map(plain, table.titles.notes))]
    word = _doubt(texts) or _volume(plain_ones, texts)
    if word is None:
        return True
    countable = all(c.field in _COUNTS for c in plain_ones)
    if countable and _counted(texts):
        answer: str | None = "pieces"
    else:
        choices = ("money", "pieces", "none") if countable else ("money", "none")
        answer = table.asking.ask(QUESTION, choices, None, word, found=word)
    if answer == "pieces":
        unit = next(filter(None, map(goods_units.given, map(plain, texts))), None)
        made.across = [_as_pieces(c, unit) for c in made.across]
        changed = {name: _as_pieces(c, unit) for name, c in made.chosen.items()}
        made.chosen = {c.field: c for c in changed.values()}
    return answer in ("money", "pieces")


def _in_people(made: Assignment) -> str | None:
    """The unit of a target that counts outlets or visits, no goods: 目标(家)."""
    units = [c.unit for c in [*made.chosen.values(), *made.across] if c.field == "target_qty"]
    return next((unit for unit in units if unit in goods_units.OF_PEOPLE), None)


def _is_counted(table: Around) -> bool:
    """Whether stock is counted and not valued: asked where a title gives lakhs or 万元, or 元 to
    columns of which none says that it is counted."""
    units = sorted(table.titles.units - {unit_words.UNSURE})
    scale = next((u for u in units if unit_words.scales_money(u)), None)
    if scale is None and units and not _some_counted(table):
        scale = units[0]
    if scale is None:
        return True
    word = next(t for t in (*table.titles.texts, *table.titles.notes) if unit_words.of_notes([t]))
    return table.asking.ask(QUESTION, ("pieces", "none"), None, scale, found=word[:60]) == "pieces"


def _some_counted(table: Around) -> bool:
    """Whether a heading says that its column is counted, or that money stands beside it."""
    body, names = table.body, [c.heading.name for c in table.made.taken]
    span = range(body.region.left, body.region.right + 1)
    heads = [shown(body.cell(row, col)) for row in body.region.header for col in span]
    return (
        any(_COUNTED.search(plain(n)) or unit_words.counts_things(n) for n in names)
        or any(_MONEY.search(plain(head)) for head in heads)
        or "uom" in table.made.chosen
    )


def measures_down(body: Body, headings: Sequence[Heading]) -> tuple[Heading, list[str]] | None:
    """The column whose cells say what the amounts of their rows are, and its words: 目标, 实际;
    beside periods also 销售额, 拜访数."""
    periods = len({h.head for h in headings if h.head is not None}) >= FEWEST
    for heading in headings:
        words = body.words(heading.col)
        if not FEWEST <= len(words) <= MOST:
            continue
        others = periods and not measured.names_else(heading.name)
        found = sum(measured.is_measure(w) for w in words) if others else 0
        if are_aims(words) or found * 2 > len(words):
            return heading, words
    return units_down.measures(body, headings)


def are_aims(words: Sequence[str]) -> bool:
    """Whether most of the words are those of a target and what came of it."""
    return sum(bool(_MEASURE.fullmatch(plain(word))) for word in words) * 2 > len(words)


def down(table: Around, found: tuple[Heading, list[str]], columns: Columns) -> None:
    """Of rows that hold different measures those of one sort count: asked."""
    heading, words = found
    kind_of_rate = table.made.chosen.get(RATE_KIND)
    if kind_of_rate is not None and kind_of_rate.heading.col == heading.col:
        return  # actual and planned rates stand beside each other, neither is added up
    answer = table.asking.ask(
        MEASURES, (*words, "none"), column_letter(heading.col), heading.name,
        names="、".join(words[:6]), kind_of=table.made.kind.id,
    )  # fmt: skip
    for place, value in enumerate(table.body.column(heading.col)):
        if answer is not None and shown(value) != answer:
            columns.bad.setdefault(place, "other_measure")


def rows(table: Around, columns: Columns) -> None:
    """A column that says what each target is about: only those of sales are sales targets."""
    measure = table.made.chosen.get("target_measure")
    if table.made.kind.id != TARGET or measure is None:
        return
    cells = [shown(v) for v in table.body.column(measure.heading.col)]
    words = [w for w in dict.fromkeys(cells) if w]
    sales = [w for w in words if _SALES.search(plain(w)) and not _OTHER.search(plain(w))]
    if len(words) <= 1 and sales == words:
        return
    chosen = sales[0] if len(sales) == 1 else None
    if chosen is None:
        chosen = table.asking.ask(ROWS, (*words, "none"), None, names="、".join(words[:6]))
    if chosen is not None:
        for place, word in enumerate(cells):
            if word != chosen:
                columns.bad.setdefault(place, "other_measure")


def _says_nothing(candidate: Candidate) -> bool:
    """Whether a column of money has no word that says so: 目标, or a bare month."""
    word = plain(
        candidate.heading.word or ("" if candidate.heading.head else candidate.heading.name)
    )
    named = _MONEY.search(word) or _SALES.search(word) or candidate.unit is not None
    return candidate.field in {*_COUNTS, "actual_mtd", "actual_ytd"} and not named


def _doubt(texts: list[str]) -> str | None:
    """The word of a title that says the numbers may be no money of sales."""
    words = [_STAFF.sub("", plain(text)) for text in texts]
    for text in words:
        if (found := _OTHER.search(text)) and not _SALES.search(text):
            return found[0]
    in_goods = any(map(goods_units.given, words))
    if unit_words.of_notes(texts) or (any(map(_MONEY.search, words)) and not in_goods):
        return None
    counted = (found[0] for text in words if (found := _COUNTED.search(text)))
    return next((word.lstrip("(:：为") for word in counted), None)


def _volume(columns: Sequence[Candidate], texts: list[str]) -> str | None:
    """A heading such as 任务量, which is counted to some and money to others, where no unit of
    money is given for the table."""
    if unit_words.of_notes(texts) or any(_MONEY.search(plain(text)) for text in texts):
        return None
    names = (c.heading.word or c.heading.name for c in columns)
    return next((name for name in names if _VOLUME.fullmatch(plain(name))), None)


def _counted(texts: list[str]) -> bool:
    """Whether a unit of goods is given for the whole table, and nothing else is spoken of."""
    words = [_STAFF.sub("", plain(text)) for text in texts]
    others = any(_OTHER.search(text) for text in words)
    return not others and any(map(goods_units.given, words))


def _as_pieces(candidate: Candidate, unit: str | None) -> Candidate:
    """`unit`: what a title or note gives for all columns, used where the heading gives none."""
    name = _COUNTS.get(candidate.field)
    unit = candidate.unit or unit
    return candidate if name is None else replace(candidate, field=name, unit=unit)
