"""Goods that came back, told by the title of their table or the label above their rows: 退货明细.

Their amounts are as a rule printed without a minus; added to the sales they would count twice the
wrong way. Whether they are to be subtracted is asked, unless they are negative already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.titles import Titles

QUESTION, BY_ROW = "returned_block", "return_rows"
AMOUNTS = ("net_amount", "gross_amount")
TYPE = "slip_type"
_BACK = re.compile(
    r"退货(?![率政])|退回|(?<!进)销退[单货]|退款(?!率)|红字|红冲"
    r"|(?<![a-z])(?:returns?|returned goods|refunds?|credit (?:notes?|memos?))(?![a-z])"
)
_BOTH = re.compile(
    r"(?:含|扣|减|除|净|去)[^,，、]{0,4}退|退[货款回]?[^,，、]{0,3}[后前]|(?:和|与|及|、|/|&)\s*(?:销售?)?退"
    r"|退货?(?:和|与|及|、)|出退货"
    r"|(?:net|less|after|before|incl|excl|including|excluding|and|&|/)[^,]{0,14}(?:return|refund)"
    r"|(?:returns?|refunds?) (?:and|&|policy|rate)|tax return"
)
"""Sales with returns, or without them: nothing is said of single rows."""
_NUMBERED = re.compile(r"^[(（]?[一二三四五六七八九十\d]+[、.．)）]\s*")
_SOLD = re.compile(
    r"销售|出库|发货|出货|送货|开票|订单|(?<![a-z])(?:sales|invoices?|orders?|shipments?)(?![a-z])"
)


def settle(body: Body, titles: Titles, asking: Asking, columns: Columns) -> None:
    """Rows of a returned block become negative, or are left out, as answered."""
    name = next((n for n in AMOUNTS if n in columns.values), None)
    if (
        name is None
        or "doc_type" in columns.values
        or any(asked["code"] == BY_ROW for asked in asking.asked.values())
    ):
        return  # its rows tell themselves
    held = columns.values[name]
    nearest = list(reversed(body.region.titles))
    word = _said([*nearest, *(t for t in titles.texts if t not in nearest)])
    words = [_of_label(label, word) for label in body.group_texts]
    wrong = [n for n, found in enumerate(words) if found and _above_zero(held[n])]
    below_zero = [n for n, found in enumerate(words) if found and _below_zero(held[n])]
    if not wrong or below_zero:
        return
    found = words[wrong[0]] or ""
    choices = ("subtract", "keep", "leave_out")
    answer = asking.ask(QUESTION, choices, None, found, count=len(wrong), found=found)
    if answer == "subtract":
        _turn(columns, set(wrong))
    elif answer == "leave_out":
        for place in wrong:
            columns.bad.setdefault(place, "returned_row")


def type_slips(body: Body, asking: Asking, columns: Columns) -> None:
    """Slips of a block whose title speaks of returns, beside other blocks, are of that type, which
    says what their amounts do; where a column or labels tell their types they stay."""
    word = _said(list(reversed(body.region.titles))) if asking.table else None
    if word is not None and TYPE not in columns.values and not any(body.group_texts):
        columns.values[TYPE] = [word for _ in columns.rows]


def _said(texts: Sequence[str]) -> str | None:
    """The word of the nearest text that speaks of sales or of returns; None for sales."""
    for text in texts:
        word = _NUMBERED.sub("", plain(text))
        if (found := _BACK.search(word)) is not None:
            return None if _BOTH.search(word) else found[0]
        if _SOLD.search(word):
            return None
    return None


def _of_label(label: str | None, around: str | None) -> str | None:
    """The word of the label above a row, else that of the titles."""
    if label is None:
        return around
    word = _NUMBERED.sub("", plain(label))
    found = _BACK.search(word)
    if found is not None:
        return None if _BOTH.search(word) else found[0]
    return None if _SOLD.search(word) else around


def _above_zero(value: object) -> bool:
    return isinstance(value, int) and value > 0


def _below_zero(value: object) -> bool:
    return isinstance(value, int) and value < 0


def _turn(columns: Columns, places: set[int]) -> None:
    columns.turned |= places
    for field in (*AMOUNTS, "qty"):
        held = columns.values.get(field)
        if held is not None:
            columns.values[field] = [
                -v if n in places and isinstance(v, int) and v > 0 else v
                for n, v in enumerate(held)
            ]
