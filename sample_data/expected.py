"""What a file holds when it is read right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Figure = tuple[str, str, int]
"""Month (yyyy-mm or ""), rep id, and minor units (or 1 for a row that carries no money)."""


@dataclass(frozen=True)
class LeftOut:
    """A row that is no data; `printed` is the total it shows, `right` the true one, minor units."""

    row: int
    why: str
    printed: int | None = None
    right: int | None = None


@dataclass
class Expected:
    """Kind, number of rows to load, their figures, and the rows to leave out."""

    kind: str
    measure: str
    figures: list[Figure]
    left_out: list[LeftOut] = field(default_factory=list)
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """The entry of totals.json."""
        found: dict[str, Any] = {
            "kind": self.kind,
            "measure": self.measure,
            "rows": len(self.figures),
            "sums": {
                "total": sum(amount for *_, amount in self.figures),
                "by_month": _by(0, self.figures),
                "by_rep": _by(1, self.figures),
            },
            "left_out": [
                {k: v for k, v in vars(row).items() if v is not None} for row in self.left_out
            ],
        }
        return found | ({"note": self.note} if self.note else {})


def _by(place: int, figures: Iterable[Figure]) -> dict[str, int]:
    found: dict[str, int] = {}
    for figure in figures:
        if figure[place]:
            found[str(figure[place])] = found.get(str(figure[place]), 0) + figure[2]
    return dict(sorted(found.items()))
