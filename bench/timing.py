"""Time of a call, pairwise with its baseline."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Call = Callable[[], object]


@dataclass(frozen=True)
class Compared:
    """Medians in seconds of a call and of its baseline, taken in turns."""

    name: str
    baseline: str
    seconds: float
    against: float

    def __str__(self) -> str:
        """One line for a person."""
        ratio = self.seconds / self.against
        return (
            f"{self.name}: {self.seconds:.3f} s, {self.baseline}: {self.against:.3f} s, "
            f"ratio {ratio:.2f}"
        )


def compare(name: str, call: Call, baseline: str, base: Call, runs: int = 5) -> Compared:
    """Run both in turns, so that a slow moment of the machine meets both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for place, one in zip(taken, (call, base), strict=True):
            began = time.perf_counter()
            one()
            place.append(time.perf_counter() - began)
    return Compared(name, baseline, *(statistics.median(t) for t in taken))
