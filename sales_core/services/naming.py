"""Names in a report become keys of the master data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from sales_core.domain.names.known import Pair
from sales_core.domain.party import Entity
from sales_core.store.unit import Unit

_COLUMNS: dict[str, tuple[Entity, tuple[tuple[str, str | None], ...]]] = {
    "rep_key": ("rep", (("rep_name", "rep_id"),)),
    "customer_key": (
        "customer",
        (
            ("customer_name", "customer_id"),
            ("institution_name", None),
            ("hcp_name", None),
            ("dealer_name", "dealer_id"),
        ),
    ),
    "product_key": ("product", (("product_name", "product_id"),)),
}


@dataclass(frozen=True)
class Named:
    """A frame with rep_key, customer_key and product_key, and the names met for the first time."""

    frame: pd.DataFrame
    new: dict[str, list[str]] = field(default_factory=dict)


def name_rows(unit: Unit, frame: pd.DataFrame) -> Named:
    """Keys for every row; parties not known yet are created."""
    found = frame.copy()
    new: dict[str, list[str]] = {}
    for column, (entity, families) in _COLUMNS.items():
        pairs = _pairs(frame, families)
        if pairs is None:
            continue
        distinct = list(dict.fromkeys(pairs))
        resolved = unit.parties.resolve(entity, distinct)
        keys = dict(zip(distinct, resolved.keys, strict=True))
        found[column] = pd.Series([keys[p] for p in pairs], index=frame.index, dtype=object)
        if resolved.new:
            new.setdefault(entity, []).extend(p.label for p in resolved.new)
    return Named(found, new)


def pairs_by_entity(frames: Sequence[pd.DataFrame]) -> dict[Entity, list[Pair]]:
    """(name, code) of every row of these tables, by whom they name."""
    found: dict[Entity, list[Pair]] = {}
    for frame in frames:
        for entity, families in _COLUMNS.values():
            found.setdefault(entity, []).extend(_pairs(frame, families) or ())
    return found


def _pairs(frame: pd.DataFrame, families: tuple[tuple[str, str | None], ...]) -> list[Pair] | None:
    """(name, code) per row, from the first family of columns the frame has; None without any."""
    for name, code in families:
        if name in frame or (code is not None and code in frame):
            size = len(frame)
            names = _texts(frame, name, size)
            codes = _texts(frame, code, size) if code else [None] * size
            return list(zip(names, codes, strict=True))
    return None


def _texts(frame: pd.DataFrame, column: str, size: int) -> list[str | None]:
    if column not in frame:
        return [None] * size
    values = list(frame[column])
    # names repeat: each is looked at once
    texts = {v: None if pd.isna(v) else str(v).strip() or None for v in set(values)}
    return [texts[v] for v in values]
