"""同上, 〃 and ditto stand for what is written above them."""

from __future__ import annotations

from sales_core.ingest.grid import Value

_MARKS = frozenset(
    ("同上", "同前", "同上行", "〃", "″", "′′", '"', "＂", "”", "''", "ditto", "-do-", "do.")
    + ("-ditto-", "- do -", "as above", "same as above", "idem")
)
_AS_WRITTEN = "do"
"""Not Do, which is a name."""
_LONGEST = 14


def spelt(values: list[Value]) -> list[Value]:
    """The cells of a column, each mark as what stands above it; the first cell is nothing but
    itself. The same list where there is none."""
    marks = {v for v in set(values) if isinstance(v, str) and is_ditto(v)}
    if not marks:
        return values
    found: list[Value] = []
    last: Value = None
    for value in values:
        same = isinstance(value, str) and value in marks and last is not None
        last = last if same else value
        found.append(last)
    return found


def is_ditto(text: str) -> bool:
    """Whether a text says no more than that it is the same as above."""
    if len(text) > _LONGEST:
        return False
    word = text.strip()
    return word == _AS_WRITTEN or word.lower() in _MARKS
