"""Days written in numbers, whatever their order: 31/10/2026, 05.10.26."""

from __future__ import annotations

import re
from collections.abc import Sequence

WRITTEN = re.compile(r"(?<!\d)\d{1,2}([-/.])\d{1,2}\1(?:20)?\d{2}(?!\d)")


def without(texts: Sequence[str]) -> list[str]:
    """The texts without such days: the year of a day is not that of a report."""
    return [WRITTEN.sub(" ", text) for text in texts]
