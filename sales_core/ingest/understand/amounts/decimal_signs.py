"""Which sign marks decimals in a whole table: one column often tells what another leaves open.

301,000 beside 35.492,86 is three hundred and one; 1.234 beside 12.50 has three decimals.
"""

from __future__ import annotations

import re

from sales_core.ingest import numbers
from sales_core.ingest.numbers import Sign
from sales_core.ingest.understand.asking import sent
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.tables.body import Body

SAMPLE, FEWEST = 2_000, 5
QUESTION = "ambiguous_decimal"
COORDINATES = frozenset(("latitude", "longitude"))
_WRITTEN = re.compile(r"[(+-]*[^\d\s]{0,4}\s*\d[\d.,\s]*[-)%]*(?:\s*[^\d\s]{1,3})?")
"""A number as text, with a currency or a unit beside it."""


def of_table(body: Body) -> frozenset[Sign]:
    """The signs that columns of numbers written as texts use beyond doubt."""
    found: set[Sign] = set()
    for col in range(body.region.left, body.region.right + 1):
        words = dict.fromkeys(v for v in sent.column(body, col)[:SAMPLE] if isinstance(v, str))
        texts = [text for text in words if text.strip() and not numbers.is_missing(text)]
        if not texts or not all(_WRITTEN.fullmatch(numbers.plain(text)) for text in texts):
            continue
        plain = [re.sub(r"[^\d.,]", "", numbers.plain(text)).strip(".,") for text in texts]
        if not any("." in text or "," in text for text in plain):
            continue
        if (sign := numbers.decimal_sign(texts)) is not None and not _all_open(plain):
            found.add(sign)
    return frozenset(found)


def of_column(texts: list[str], beside: frozenset[Sign]) -> Sign | None:
    """The sign of one column; where it holds nothing but 301,000 or 1.234, that of the table."""
    sign = numbers.decimal_sign(texts) if texts else "point"
    plain = [re.sub(r"[^\d.,]", "", numbers.plain(text)).strip(".,") for text in texts]
    if sign is None and _all_open(plain) and beside == {"comma"}:
        return "comma"
    if sign is None and beside == {"point"} and _of_three_decimals(plain):
        return "point"
    if sign == "point" and beside == {"comma"} and _all_open(plain):
        return "comma"
    return None if sign == "point" and "comma" in beside and _all_open(plain) else sign


def of_coordinates(texts: list[str]) -> Sign:
    """The sign of degrees, which have no thousands: 25.293 and 25,293 alike are some 25 degrees."""
    return "comma" if any("," in text for text in texts) else "point"


def asked(texts: list[str], letter: str, header: str, asking: Asking) -> Sign:
    """The sign a person says. Columns written alike are asked about once: what a point means in one
    it means in the others of the table."""
    sample = next((t for t in texts if "." in t or "," in t), texts[0])
    mark = "." if "." in sample else ","
    same = f"{QUESTION} {mark}"
    said = asking.alike.get(same)
    if said is not None or same not in asking.alike:
        asking.alike[same] = asking.ask(
            QUESTION, ("point", "comma"), letter, header, said=said, sample=sample
        )
    return "comma" if asking.alike[same] == "comma" else "point"


def _of_three_decimals(plain: list[str]) -> bool:
    """Whether every one of several numbers has a point before three digits: a system that prints
    15.000 pieces prints thousands with commas, as the column beside shows."""
    return len(set(plain)) >= FEWEST and all(re.fullmatch(r"\d{1,3}\.\d{3}", t) for t in plain)


def _all_open(plain: list[str]) -> bool:
    """Whether every number may be read with either sign, and some has one."""
    marked = [text for text in plain if "." in text or "," in text]
    return bool(marked) and all(re.fullmatch(r"\d{1,3}[.,]\d{3}", text) for text in marked)
