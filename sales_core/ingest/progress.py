"""How far a reading is, for the person who waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeVar

Stage = Literal["start", "check", "read", "understand", "done", "load"]
STEP = 2_000
"""Rows between two words about them."""
STRETCH = 500
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Progress:
    """File number `index` (0-based) of `files` is at `stage`, which has `rows` of its `of` rows
    behind it; `of` is 0 as long as nobody knows how many there are."""

    file: str
    index: int
    files: int
    stage: Stage
    rows: int = 0
    of: int = 0


Listener = Callable[[Progress], None]
Cancelled = Callable[[], bool]
Tell = Callable[[Stage, int, int], None]
"""(stage, rows behind it, rows in all)"""


class Tally:
    """Counts the `rows` a stage has behind it, and tells now and then."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell
        self._stage: Stage = "start"
        self.rows = self._told = 0.0
        self._of = 0

    def begin(self, stage: Stage, of: int = 0) -> None:
        """Another stage, of so many rows."""
        self._stage, self._of = stage, of
        self.rows = self._told = 0.0
        self._say()

    def reach(self, rows: float) -> None:
        """So many rows are behind it."""
        self.rows = rows
        if rows - self._told >= STEP or rows >= self._of > self._told:
            self._say()

    def each(self, items: Iterable[_Item], worth: float) -> Iterator[_Item]:
        """The items; each of them counts for so many rows, or for a part of one, once done."""
        for item in items:
            yield item
            self.reach(self.rows + worth)

    def stretches(self, rows: range, worth: float) -> Iterator[range]:
        """The rows, some hundreds of them at a time; each counts for so many once done."""
        for first in range(0, len(rows), STRETCH):
            stretch = rows[first : first + STRETCH]
            yield stretch
            self.reach(self.rows + worth * len(stretch))

    def _say(self) -> None:
        self._told = self.rows
        if self._tell is not None:
            self._tell(self._stage, int(self.rows), self._of)


SILENT = Tally()
"""For those nobody waits for."""
