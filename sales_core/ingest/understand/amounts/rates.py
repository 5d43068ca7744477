"""Exchange rates quoted for a hundred units of a currency: asked where the table says so,
or where a rate is more than one unit can be worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from sales_core.domain.fields import SCALE
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.columns.typed_columns import Columns
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.tables.titles import Titles

Row = dict[str, object]
KIND, RATE, QUESTION = "fx_rate", "rate_value", "rate_per"
_MOST = {
    **dict.fromkeys(("usd", "eur", "gbp", "chf", "aud", "cad", "sgd", "nzd"), 200),
    **dict.fromkeys(("美元", "欧元", "英镑", "瑞士法郎", "澳元", "加元", "新加坡元"), 200),
    **dict.fromkeys(("hkd", "港币", "港元"), 30), **dict.fromkeys(("jpy", "日元"), 2),
}  # fmt: skip
"""More than one unit of a currency is worth in yuan, dirhams or rupees."""
_HUNDRED = re.compile(
    r"(?:每|\b)?(?:100|百)\s*(?:单位|个?外币|元?外币|units?)|per\s*(?:100|hundred)\b"
)


def settle(made: Assignment, titles: Titles, asking: Asking, columns: Columns) -> None:
    """Divide by a hundred as answered; the rates held are for one unit."""
    rate = made.chosen.get(RATE)
    if made.kind.id != KIND or rate is None:
        return
    texts = [plain(text) for text in (rate.heading.name, *titles.texts, *titles.notes)]
    said = next((found[0] for text in texts if (found := _HUNDRED.search(text))), None)
    said = said or _too_high(columns)
    if said is None:
        return
    answer = asking.ask(QUESTION, ("per_hundred", "per_one"), None, rate.heading.name, found=said)
    if answer == "per_hundred":
        columns.values[RATE] = [
            round(Fraction(v, 100)) if isinstance(v, int) else v for v in columns.values[RATE]
        ]


def per_unit(made: Assignment, titles: Titles, asking: Asking, rows: Sequence[Row]) -> list[Row]:
    """Rows of rates whose months stand across, each for one unit: asked as in a column."""
    if made.kind.id != KIND or not made.across:
        return list(rows)
    texts = [plain(text) for text in (*titles.texts, *titles.notes)]
    said = next((found[0] for text in texts if (found := _HUNDRED.search(text))), None)
    high = _high([(row.get("rate_from"), row.get(RATE)) for row in rows])
    if (said or high) is None:
        return list(rows)
    answer = asking.ask(QUESTION, ("per_hundred", "per_one"), None, RATE, found=said or high)
    if answer != "per_hundred":
        return list(rows)
    return [
        row | {RATE: round(Fraction(value, 100))}
        if isinstance(value := row.get(RATE), int)
        else row
        for row in rows
    ]


def _too_high(columns: Columns) -> str | None:
    """The first rate that is more than one unit of its currency is worth, as it is printed."""
    pairs = zip(columns.values.get("rate_from", []), columns.values[RATE], strict=False)
    return _high(list(pairs))


def _high(pairs: Sequence[tuple[object, object]]) -> str | None:
    scale = SCALE[REPORT_KINDS[KIND].field(RATE).type]
    for name, value in pairs:
        most = _MOST.get(plain(str(name))) if isinstance(value, int) else None
        if most is not None and isinstance(value, int) and value > most * scale:
            return f"{name} {value / scale:g}"
    return None
