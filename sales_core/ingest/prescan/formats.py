"""Number formats that change what a number means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from sales_core.ingest import currency_words, shown_currencies

BUILT_IN: dict[int, str] = {
    9: "0%",
    10: "0.00%",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    49: "@",
    50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}
"""Formats an id names without a definition in the file (27 to 58 as Chinese Excel shows them)."""

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[ymdhs年月日]", re.IGNORECASE)
_SCALED = re.compile(r"[0#?](?:,+)(?![0#?])")
_UNIT = re.compile(r"[万千亿%‰k]|thousand|million", re.IGNORECASE)
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_WORDS = re.compile(r'"[^"]*"|\\.')
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_PADDED = re.compile(r"0{2,}")
_PERIOD = re.compile(r"(第|Q|W|FY|Week )?(0{1,2})(月份?|周|年度?|季度?)?")
_SIDE = re.compile(r"[\"\\]\s*[dc]r\b", re.IGNORECASE)
_COLOUR = re.compile(r"\[[^\]]*\]|_.|\*.")
_MINUS = re.compile(r"[\"\\]*\s*-[^%]*[0#?].*|[\"\\]*\([^()]*[0#?][^()]*\)\"?")
_YEAR = re.compile(r"y{2,4}", re.IGNORECASE)
_OF_PERIOD = {"月": range(1, 13), "周": range(1, 54), "年": range(2000, 2100), "季": range(1, 5)}


@lru_cache(maxsize=4096)
def meaning(code: str) -> str | None:
    """percent, text, date, scaled, unit, padded, period, side, minus, currency; None where it only
    decorates."""
    if not code or code.lower() == "general":
        return None
    bare = _QUOTED.sub("", code.split(";", maxsplit=1)[0]).strip()
    tests = {
        "percent": "%" in bare,
        "text": bare == "@",
        "date": _DATE.search(bare),
        "scaled": _SCALED.search(bare) or "0!.0" in code or "0\\.0" in code,
        "unit": any(_UNIT.search(word) for word in _WORDS.findall(code)),
        "padded": _PADDED.fullmatch(bare),
        "period": _PERIOD.fullmatch(_unquoted(code)),
        "side": _SIDE.search(code),
        "minus": _MINUS.fullmatch(_COLOUR.sub("", code.split(";", maxsplit=1)[0]).strip()),
        "currency": shown_currencies.of_format(code),
    }
    return next((name for name, holds in tests.items() if holds), None)


def period(code: str, value: object) -> str | None:
    """The period a heading is shown as by its format: 10 in 0"月", 2026-01-01 in yyyy; None where
    the format says no more than the cell."""
    if isinstance(value, date):
        bare = _QUOTED.sub("", code.split(";", maxsplit=1)[0]).strip()
        return f"{value.year}{'年' * ('年' in code)}" if _YEAR.fullmatch(bare) else None
    parts = _PERIOD.fullmatch(_unquoted(code))
    if parts is None or not (parts[1] or parts[3]) or not isinstance(value, int):
        return None
    within = _OF_PERIOD.get((parts[3] or "")[:1], range(1, 54))
    return f"{parts[1] or ''}{value}{parts[3] or ''}" if value in within else None


def _unquoted(code: str) -> str:
    return _LITERAL.sub(r"\1\2", code.split(";", maxsplit=1)[0])


def telling(codes: Mapping[int, str]) -> dict[int, str]:
    """Those of a workbook's formats, by style, that change what a number means: currencies only
    where it shows several of them. Most show one in half of their cells, which decorates."""
    found = {index: code for index, code in codes.items() if meaning(code)}
    shown = {code: shown_currencies.of_format(code) for code in set(found.values())}
    if len(currency_words.narrowed(filter(None, shown.values()))) > 1:
        return found
    return {index: code for index, code in found.items() if meaning(code) != "currency"}


def is_percent(code: str) -> bool:
    """Whether 0.85 in this format is shown as 85 %; a sign in quotes is only written behind."""
    return "%" in code and meaning(code) == "percent"


def shows_day(code: str) -> bool:
    """Whether a number in this format is a point in time, not a length of time (`[h]:mm`)."""
    return meaning(code) == "date" and not _ELAPSED.search(code)
