"""The lowest point of a smooth function of many numbers: descent with a short memory (L-BFGS)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[Any]
REMEMBERED, LASTING, SHORTEST = 10, 5, 1e-6
Slope = Callable[[Vector], tuple[float, Vector]]


def lowest(slope: Slope, start: Vector, near: float, most: int = 400) -> Vector:
    """From `start` down until five steps in a row gained less than `near`, `most` steps at most.

    `slope` gives the value at a place and its gradient there.
    """
    place, (value, ahead) = start, slope(start)
    steps: deque[tuple[Vector, Vector]] = deque(maxlen=REMEMBERED)
    gained: deque[float] = deque(maxlen=LASTING)
    for _ in range(most):
        way = _way(ahead, steps)
        size = 1.0
        there, after = slope(place + way)
        while there > value + 1e-4 * size * float(ahead @ way) and size > SHORTEST:
            size /= 2
            there, after = slope(place + size * way)
        steps.append((size * way, after - ahead))
        gained.append(value - there)
        place, value, ahead = place + size * way, there, after
        if len(gained) == LASTING and max(gained) < near:
            break
    return place


def _way(ahead: Vector, steps: deque[tuple[Vector, Vector]]) -> Vector:
    """Downwards, bent by how the slope changed in the steps before."""
    way: Vector = -ahead
    shares = []
    if not steps:
        way /= max(1.0, float(np.linalg.norm(way)))
        return way
    for step, change in reversed(steps):
        share = (step @ way) / (step @ change)
        way = way - share * change
        shares.append(share)
    step, change = steps[-1]
    way = way * ((step @ change) / (change @ change))
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        way = way + step * (share - (change @ way) / (step @ change))
    return way
