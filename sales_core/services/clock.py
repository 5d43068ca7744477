"""The one place that looks at the clock."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """The present moment, with its offset."""
        ...


class SystemClock:
    """The machine's clock, in its own time zone."""

    def now(self) -> datetime:
        """The present moment, with its offset."""
        return datetime.now().astimezone()
