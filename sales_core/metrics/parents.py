"""Planned amounts of a parent and of its parts: the same money is not counted twice.

A row that names fewer things (a rep) is the parent of the rows of the same days that name the same
and more (the rep's product groups). The parts stand; of the parent only what they leave over.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pandas as pd

Named = frozenset[tuple[str, str]]
"""What a row names: (column, value) pairs."""


def left_over(frame: pd.DataFrame, measure: str, names: list[str], by: str | None) -> pd.DataFrame:
    """The rows of `frame` (period_start, period_end, `measure`, `names`) with parents reduced.

    Of several ways to divide one parent (by product and by customer) the one that names `by`
    stands, else the largest; rows of the other ways are left out.
    """
    named = frame[names].notna()
    if frame.empty or len(named.drop_duplicates()) == 1:
        return frame
    kept = [
        _reduced(rows, measure, names, by)
        for _, rows in frame.groupby(["period_start", "period_end"], sort=False)
    ]
    return pd.concat(kept)


def _reduced(rows: pd.DataFrame, measure: str, names: list[str], by: str | None) -> pd.DataFrame:
    keys = [
        frozenset((n, str(v)) for n, v in zip(names, values, strict=True) if not pd.isna(v))
        for values in rows[names].itertuples(index=False, name=None)
    ]
    amounts: dict[Named, int] = defaultdict(int)
    for key, amount in zip(keys, rows[measure], strict=True):
        amounts[key] += int(amount)
    net, out = _net(dict(amounts), by)
    first = {key: n for n, key in reversed(list(enumerate(keys)))}
    changed = rows.copy()
    changed[measure] = [
        amount if net[key] == amounts[key] else net[key] if first[key] == n else 0
        for n, (key, amount) in enumerate(zip(keys, rows[measure], strict=True))
    ]
    gone = [key in out or (net[key] == 0 and amounts[key] != 0) for key in keys]
    return changed[[not g for g in gone]]


def _net(amounts: dict[Named, int], by: str | None) -> tuple[dict[Named, int], set[Named]]:
    """What of each key is not in its parts, and the keys left out."""
    below: dict[Named, list[Named]] = defaultdict(list)
    for key in amounts:
        for size in range(len(key)):
            for part in map(frozenset, combinations(sorted(key), size)):
                if part in amounts:
                    below[part].append(key)
    net, whole, out = dict(amounts), dict(amounts), set[Named]()
    for parent in sorted(below, key=len, reverse=True):
        standing = _division(below[parent], below, whole, by)
        for key in below[parent]:
            if not any(s <= key for s in standing):
                out.add(key)
        parts = sum(whole[key] for key in standing)
        rest = amounts[parent] - parts
        net[parent] = rest if (rest > 0) == (amounts[parent] > 0) else 0
        whole[parent] = net[parent] + parts
    return net, out


def _division(
    under: list[Named], below: dict[Named, list[Named]], whole: dict[Named, int], by: str | None
) -> list[Named]:
    direct = [key for key in under if not any(key in below.get(other, ()) for other in under)]
    ways: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for key in direct:
        ways[tuple(sorted(n for n, _ in key))].append(key)
    best = max(ways, key=lambda way: (by in way, sum(whole[k] for k in ways[way]), way))
    return ways[best]
