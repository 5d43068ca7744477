"""Lines that end within a cell: 2026年 above 10月, 12 above Oct."""

from __future__ import annotations

import re

_HAN = r"[\u2e80-\u9fff]"
_WITHIN = re.compile(rf"(?<={_HAN})\s*[\r\n]+\s*(?={_HAN}|\d)|(?<=\d)\s*[\r\n]+\s*(?={_HAN})")
_BETWEEN = re.compile(r"\s*[\r\n]+\s*")


def one_line(text: str) -> str:
    """The text in one line: nothing takes the place of a break within Chinese, else a space."""
    if "\n" not in text and "\r" not in text:
        return text
    return _BETWEEN.sub(" ", _WITHIN.sub("", text.strip()))
