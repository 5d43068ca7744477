"""What a frozen page shows: texts and figures already in the reader's language, nothing else.

Only what stands here can ever leave the house through a share link.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

SECTIONS = ("attainment", "budget", "visits", "team", "findings", "goals", "actions")
"""What can be chosen; private notes and one-on-one findings are not among them."""


@dataclass(frozen=True)
class SharedTile:
    """One headline figure: `fill` and `mark` are shares (0..1.2) for the bar and its time mark."""

    label: str
    value: str
    rag: str
    sign: str
    note: str
    fill: float | None = None
    mark: float | None = None


@dataclass(frozen=True)
class SharedRow:
    """One line of the team table: cells as text, each with its colour name or an empty string."""

    label: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SharedAction:
    """One action item of the minutes."""

    text: str
    owner: str
    due: str
    state: str


@dataclass(frozen=True)
class SharedContent:
    """The whole page."""

    lang: str
    heading: str
    period: str
    stands_on: str
    frozen: str
    tiles: tuple[SharedTile, ...] = ()
    team_head: tuple[str, ...] = ()
    team_rows: tuple[SharedRow, ...] = ()
    findings: tuple[tuple[str, str], ...] = ()
    goals: tuple[str, ...] = ()
    actions: tuple[SharedAction, ...] = ()
    note: str = ""
    words: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The content as plain values for the store."""
        from dataclasses import asdict

        return asdict(self)
