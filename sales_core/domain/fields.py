"""Field types and how a value of each is held: exactly, never as a binary float."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """Type of a report field. The comment gives the form in frames and in the store."""

    TEXT = "text"  # str; ids stay text, with their leading zeros
    DATE = "date"  # datetime.date
    TIME = "time"  # "HH:MM"
    MONEY = "money"  # int, minor units (分, cents)
    QUANTITY = "quantity"  # int, thousandths of the unit of measure
    INTEGER = "integer"  # int
    RATIO = "ratio"  # int, millionths (72.5 % is 725_000)
    RATE = "rate"  # int, millionths of the base currency for one unit
    BOOLEAN = "boolean"  # bool


SCALE: dict[FieldType, int] = {
    FieldType.MONEY: 100,
    FieldType.QUANTITY: 1_000,
    FieldType.INTEGER: 1,
    FieldType.RATIO: 1_000_000,
    FieldType.RATE: 1_000_000,
}
NUMERIC = frozenset(SCALE)


def decimal_text(value: int, of: FieldType) -> str:
    """A scaled integer in the unit people use: two places for money, else only those needed."""
    scale = SCALE[of]
    whole, rest = divmod(abs(value), scale)
    sign = "-" if value < 0 else ""
    if of is FieldType.MONEY:
        return f"{sign}{whole}.{rest:02d}"
    places = len(str(scale)) - 1
    tail = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{sign}{whole}" + (f".{tail}" if tail else "")


@dataclass(frozen=True)
class Field:
    """One field of a report kind. `monthly`: a date that stands for its month, as the first."""

    name: str
    type: FieldType = FieldType.TEXT
    monthly: bool = False
