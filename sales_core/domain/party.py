"""Who a row speaks of: reps, customers, products and distributors under one key each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
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


def normalised(name: str) -> str:
    """The form in which names are compared: NFKC, spaces collapsed, case folded."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()
