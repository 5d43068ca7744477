"""Where a table lies on its sheet."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Region:
    """One table: rows and columns inclusive, 0-based; `header` its header rows, top first, none
    where the data begin with the first row.

    `titles` are the texts that stand above it.
    """

    top: int
    left: int
    bottom: int
    right: int
    header: list[int]
    titles: list[str] = field(default_factory=list)

    @property
    def above(self) -> int:
        """The row above the first one that may be data."""
        return self.header[-1] if self.header else self.top - 1
