"""Taking the names of reps out of everything a frozen page says."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def masked(value: T, places: dict[str, str]) -> T:
    """A copy of a text, tuple or dataclass with each name of `places` replaced by its place."""
    for name in sorted(filter(None, places), key=len, reverse=True):
        value = _replaced(value, _pattern(name), places[name])
    return value


def _pattern(name: str) -> re.Pattern[str]:
    """Chinese runs on without spaces; a Latin name must be a word (An is not in Anna)."""
    exact = re.escape(name)
    return re.compile(rf"(?<!\w){exact}(?!\w)" if name.isascii() else exact)


def _replaced(value: Any, name: re.Pattern[str], place: str) -> Any:
    if isinstance(value, str):
        return name.sub(lambda _: place, value)
    if isinstance(value, tuple):
        return tuple(_replaced(part, name, place) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _replaced(getattr(value, f.name), name, place) for f in fields(value)}
        return replace(value, **parts)
    return value
