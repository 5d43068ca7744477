"""How far a reading is, for the person who waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Stage = Literal["start", "check", "read", "understand", "done"]


@dataclass(frozen=True)
class Progress:
    """File number `index` (0-based) of `files` has reached `stage`; `detail` counts its sheets."""

    file: str
    index: int
    files: int
    stage: Stage
    detail: int = 0


Listener = Callable[[Progress], None]
Cancelled = Callable[[], bool]
