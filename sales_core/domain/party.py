"""Who a row speaks of: reps, customers, products and distributors under one key each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Entity = Literal["rep", "customer", "product", "dealer"]
ENTITIES: tuple[Entity, ...] = ("rep", "customer", "product", "dealer")


@dataclass(frozen=True)
class Party:
    """`key` is the code when the files give one, else the normalised name."""

    entity: Entity
    key: str
    label: str
    code: str | None = None


@dataclass(frozen=True)
class Resolved:
    """Keys in the order asked (None for a blank name); `new` are the parties created on the way."""

    keys: tuple[str | None, ...]
    new: tuple[Party, ...] = ()


@dataclass(frozen=True)
class Alias:
    """Another name of the party `key`. `file_name` is the file it was confirmed from, "" when it
    was typed; `added_at` is missing for names of an older release."""

    entity: Entity
    name: str
    key: str
    file_name: str = ""
    actor: str = ""
    added_at: datetime | None = None


@dataclass(frozen=True)
class Merge:
    """`key` counts as `into_key` until it is split off again."""

    merge_id: int
    entity: Entity
    key: str
    into_key: str
    actor: str
    merged_at: datetime
    split_by: str | None = None
    split_at: datetime | None = None


def root(key: str, merged: dict[str, str]) -> str:
    """The party that `key` counts as, over merges of merges; `merged` maps key -> into."""
    while key in merged:
        key = merged[key]
    return key


_PADDING = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


def normalised(name: str) -> str:
    """The form in which names are compared: NFKC, case folded, spaces collapsed; none between
    Chinese characters, where they only fill a column (张　三)."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()
    return _PADDING.sub("", text)
