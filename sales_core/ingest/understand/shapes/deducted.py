"""What is to be taken back: a column of returns beside the sales; cancelled orders and visits,
rejected claims.

Both change the sum, and no heading says whether the amounts were already lessened by them: asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sales_core.domain.cell import column_letter
from sales_core.domain.fields import FieldType
from sales_core.domain.issue import Issue
from sales_core.ingest import unit_words
from sales_core.ingest.understand.amounts import (
    document_totals,
    first_lines,
    net_of_returns,
    returned_blocks,
)
from sales_core.ingest.understand.amounts.net_of_returns import RETURNED
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.cells.cast import Rule, cast
from sales_core.ingest.understand.cells.cells import shown
from sales_core.ingest.understand.cells.figures import figure
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.shapes import debit_sides
from sales_core.ingest.understand.shapes.reading import read_one
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading
from sales_core.ingest.understand.tables.titles import Titles

KIND, AMOUNTS = "sales_detail", ("net_amount", "gross_amount", "slip_amount")
PROGRESS, RETURNS_ASIDE, NAMED = "sales_progress", "returns_aside", 6
SLIPS, SIGNED = "slip_log", "slip_type"
"""Slips of a known type get their sign from it."""
PAID = "dealer_payment"
RETURNS, CANCELLED, RETURN_ROWS = "returns_column", "cancelled_rows", "return_rows"
_RETURN_TYPE = re.compile(
    r"退货|退款|红字|红冲|冲销|\breturn|\brefund|credit (?:note|memo)", re.IGNORECASE
)
_RETURN = re.compile(
    r"\s*(?:销售|已|全部)?(?:退货|退回|退款|退单|销退|红字|红冲|冲红|冲销)(?:单|出库|发票)?\s*"
    r"|\s*(?:sales )?(?:returns?|returned|refund(?:ed)?|credit (?:note|memo))\s*",
    re.IGNORECASE,
)
"""A cell that is no more than the word, whatever its heading."""
_FLAG = Rule(FieldType.BOOLEAN)
_GONE = re.compile(
    r"^(?:已?取消|已?作废|作废单|已?撤销|已?退单|无效|交易关闭|订单取消|已关闭|已?驳回|已?拒绝|未通过|退款成功|已退款?|全额退款"
    r"|cancel(?:l?ed)?|void(?:ed)?|annulled|rejected|declined|no[- ]?show)$",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"^(?:草稿|暂存|未审[核批]?|待审[核批]?|未提交|待提交|未过账|未生效|draft)$", re.IGNORECASE
)
"""An order nobody has confirmed: whether it is a sale is not for us to say."""
_UNPAID = re.compile(
    r"^(?:退票|拒付|空头|bounced?|dishonou?red|returned(?: unpaid)?|unpaid|stopped)$", re.IGNORECASE
)
"""A cheque the bank gave back is no money received."""
_NOT_SOLD = re.compile(
    r"^(?:收款|回款|付款|预收款?|换货|借[货出]|还货|归还|调拨|报损|报废|领用|样品|试用|押金|盘[盈亏]|期初|费用"
    r"|receipts?|payments?|collections?|transfers?|loans?|deposits?|opening)(?:单|传票|出库)?$",
    re.IGNORECASE,
)
VISITS = "visit_log"
_NOT_DONE = re.compile(
    r"^(?:未(?:拜访|完成|执行|到访|走访|去|实施)|没[去有]?拜访|没去"
    r"|not (?:visited|done|completed|held)|missed|skipped)$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"是否(?:已)?(?:完成|拜访|到访|执行|走访|实施)|(?:完成|执行|拜访)(?:情况|状态)"
    r"|\b(?:visited|completed|done|held|(?:call|visit)s? (?:made|paid)|realizad[ao]|effectuée?)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"n[ãa]o|nein|non|tidak|không", re.IGNORECASE)
"""A no of neighbouring languages."""
_NO_VISIT = re.compile(
    r"^(?:e-?mails?(?: sent)?|tasks?|to-?dos?|notes?|sms|letters?|office(?: work| day)?"
    r"|admin(?:istration)?|(?:internal|team|sales|cycle) meeting|training|travel(?:l?ing)?"
    r"|(?:on |sick |annual )?leave|(?:public )?holiday"
    r"|邮件|短信|任务|内勤|办公室?|开会|内部会议|培训|请假|休假|出差途中)$",
    re.IGNORECASE,
)
"""What a log of everything somebody did holds beside visits."""
_SORT = re.compile(
    r"类[型别]|性质|方式|业务|摘要|单据|type|categor|transaction|nature", re.IGNORECASE
)
_SORTS = 12
"""A column that sorts rows has no more different words than this."""


@dataclass(frozen=True)
class Around:
    """What the steps share: the table's columns and cells, its titles, and who is asked."""

    made: Assignment
    headings: list[Heading]
    body: Body
    titles: Titles
    asking: Asking


def take_back(table: Around, columns: Columns) -> None:
    """Ask about what is found; lessen the amounts or leave rows out as answered."""
    debit_sides.settle(table.made, table.headings, table.body, table.asking, columns)
    if table.made.kind.id == PROGRESS:
        columns.issues += _returns_aside(table)
    if table.made.kind.nature != "event" and table.made.kind.id != PAID:
        return
    document_totals.once(table.made, table.body, table.asking, columns)
    first_lines.settle(table.made, table.body, table.asking, columns)
    for heading in table.headings:
        _cancelled(table, heading, columns)
    if table.made.kind.id == SLIPS and SIGNED not in table.made.chosen:
        _returned(table, columns)
        returned_blocks.type_slips(table.body, table.asking, columns)
    if table.made.kind.id != KIND:
        return
    _returned(table, columns)
    returned_blocks.settle(table.body, table.titles, table.asking, columns)
    used = {c.heading.col for c in [*table.made.chosen.values(), *table.made.across]}
    for heading in table.headings:
        if heading.col not in used and RETURNED.search(heading.name):
            _returns(table, heading, columns)


def _returns_aside(table: Around) -> list[Issue]:
    """A word about columns of returns beside what was sold in a month: nothing is taken off."""
    names = [
        heading.name
        for heading in table.headings
        if not table.made.holds(heading.col) and RETURNED.search(heading.name)
        and any(figure(value) for value in table.body.different(heading.col))
        and not net_of_returns.already(table.made, table.body, table.headings, heading)
    ]  # fmt: skip
    told = {"names": "、".join(names[:NAMED])}
    return [Issue(RETURNS_ASIDE, "warning", table.body.sheet.name, params=told)] if names else []


def _returns(table: Around, heading: Heading, columns: Columns) -> None:
    name = next((n for n in AMOUNTS if n in table.made.chosen), None)
    taken_off = net_of_returns.already(table.made, table.body, table.headings, heading)
    if name is None or taken_off:
        return
    unit = unit_words.of_heading(heading.name) or table.made.chosen[name].unit
    candidate = Candidate(heading, name, 100, unit, True)
    trial = Columns(columns.kind, columns.rows)
    returned = read_one(table.body, candidate, FieldType.MONEY, table.titles, table.asking, trial)
    if trial.bad or not any(returned):
        return
    letter = column_letter(heading.col)
    answer = table.asking.ask(
        RETURNS, ("subtract", "keep"), letter, heading.name, name=heading.name
    )
    if answer == "subtract":
        pairs = zip(columns.values[name], returned, strict=True)
        columns.values[name] = [_less(amount, back) for amount, back in pairs]


def _less(amount: object, back: object) -> object:
    return amount - abs(back) if isinstance(amount, int) and isinstance(back, int) else amount


def _returned(table: Around, columns: Columns) -> None:
    """Rows that say of themselves that they are returns, with amounts that are not negative."""
    name = next((n for n in AMOUNTS if n in columns.values), None)
    if name is None:
        return
    held: list[Any] = columns.values[name]
    for heading in table.headings:
        words = _backs(table, heading)
        if not words:
            continue
        cells = [shown(v) for v in table.body.column(heading.col)]
        backs = [n for n, cell in enumerate(cells) if cell in words]
        wrong = [n for n in backs if isinstance(held[n], int) and held[n] > 0]
        if not wrong:
            continue
        answer = table.asking.ask_of_words(
            RETURN_ROWS, ("subtract", "keep"), column_letter(heading.col), heading.name,
            list(dict.fromkeys(cells[n] for n in wrong)),
            count=len(wrong), name=heading.name, found=cells[wrong[0]],
        )  # fmt: skip
        if answer == "subtract":
            _turn(columns, set(wrong))
        return  # a second column says the same of the same rows


def _backs(table: Around, heading: Heading) -> frozenset[str]:
    """The words of a column that say a row is a return: by its type, by being no more than the
    word, or a yes below Returned."""
    kind = table.made.chosen.get("doc_type")
    typed = kind is not None and kind.heading.col == heading.col
    flagged = RETURNED.search(heading.name) is not None
    found = table.body.words(heading.col)
    return frozenset(word for word in found if _is_back(word, typed, flagged))


def _is_back(cell: str, typed: bool, flagged: bool) -> bool:
    if typed:
        return _RETURN_TYPE.search(cell) is not None
    said = flagged and not cell.isdigit() and cast(cell, _FLAG).value is True
    return said or _RETURN.fullmatch(cell) is not None


def _turn(columns: Columns, places: set[int]) -> None:
    """Amounts of these rows become negative."""
    for field in AMOUNTS:
        held = columns.values.get(field)
        if held is not None:
            columns.values[field] = [
                -v if n in places and isinstance(v, int) else v for n, v in enumerate(held)
            ]


def _of_something_else(table: Around, heading: Heading, columns: Columns) -> list[str]:
    """Words of a column of sorts that are no sales though an amount stands beside them: 收款."""
    name = next((n for n in AMOUNTS if n in columns.values), None)
    found = table.body.words(heading.col)
    if table.made.kind.id != KIND or name is None or not _SORT.search(heading.name):
        return []
    words = [word for word in found if _NOT_SOLD.match(word)] if len(found) <= _SORTS else []
    if not words:
        return []
    cells = [shown(cell) for cell in table.body.column(heading.col)]
    held = columns.values[name]
    return [w for w in words if any(v and c == w for c, v in zip(cells, held, strict=True))]


def _not_done(table: Around, heading: Heading) -> list[str]:
    """Words of a log that say that a visit did not take place: 未拜访, or a no below 是否完成."""
    if table.made.kind.id != VISITS:
        return []
    flagged = _DONE.search(heading.name) is not None
    sorts = table.made.chosen.get("visit_type")
    typed = sorts is not None and sorts.heading.col == heading.col
    return [
        word
        for word in table.body.words(heading.col)
        if _NOT_DONE.match(word)
        or (typed and _NO_VISIT.match(word))
        or (flagged and (cast(word, _FLAG).value is False or _NO.fullmatch(word.strip())))
    ]


def _cancelled(table: Around, heading: Heading, columns: Columns) -> None:
    draft = {KIND: _DRAFT, PAID: _UNPAID}.get(table.made.kind.id, _GONE)
    found = table.body.words(heading.col)
    words = [word for word in found if _GONE.match(word) or draft.match(word)]
    words = words or _of_something_else(table, heading, columns) or _not_done(table, heading)
    if not words:
        return
    cells = [shown(cell) for cell in table.body.column(heading.col)]
    gone = [n for n, cell in enumerate(cells) if cell in words]
    answer = table.asking.ask_of_words(
        CANCELLED, ("leave_out", "keep"), column_letter(heading.col), heading.name, words,
        count=len(gone), name=heading.name, found="、".join(words),
    )  # fmt: skip
    if answer == "leave_out":
        for place in gone:
            columns.bad.setdefault(place, "cancelled_row")
