"""Months and spans of days written without a sign between: 202610, 20261001-20261031; months as the
names of exported files have them: 2026_10."""

from __future__ import annotations

import re

_YEAR, _MONTH, _DAY = r"(20[1-4]\d)", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_SPAN = re.compile(
    rf"(?<![a-z\d号]){_YEAR}{_MONTH}{_DAY}\s*(?:-|~|至|到|_|–|—)+\s*{_YEAR}{_MONTH}{_DAY}(?!\d)"
)
_OF_MONTH = re.compile(rf"(?<![a-z\d号.,-]){_YEAR}{_MONTH}(?!\d|[.,]\d|%)")
_IN_NAME = re.compile(rf"(?<![a-z\d号.,-]){_YEAR}_{_MONTH}(?!\d|[_.,-]\d)")
"""Not 2026_10_31, which is a day."""


def parted(text: str) -> str:
    """A title or a name with such a span or month written with its signs; a day alone stays, as the
    day a file was made on is no period."""
    if "20" not in text:
        return text
    spans = _SPAN.sub(r"\1-\2-\3至\4-\5-\6", text)
    if spans != text:
        return spans
    return _IN_NAME.sub(r"\1年\2月", _OF_MONTH.sub(r"\1年\2月", text))
