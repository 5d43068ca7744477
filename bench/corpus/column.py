"""A column of a made-up table: how it is printed, and which field it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Show = Callable[[Any], Any]


def same(value: Any) -> Any:
    """As it is."""
    return float(value) if isinstance(value, Decimal) else value


@dataclass(frozen=True)
class Column:
    """`head`: the words of each header level, top first. `field` is what it must be taken for
    (None: nothing). `key` is where a row keeps its value (default: the field). `plus` are fields
    that the heading itself tells, such as the month; columns with the same `plus` make one row.
    `adds`: totals sum it. `also`: other fields that are as right."""

    head: str | tuple[str, ...]
    field: str | None
    key: str = ""
    show: Show = same
    format: str = ""
    adds: bool = False
    plus: dict[str, Any] | None = None
    hidden: bool = False
    also: tuple[str | None, ...] = field(default=())

    @property
    def source(self) -> str:
        """The key of its value in a row."""
        return self.key or self.field or str(self.head)

    @property
    def levels(self) -> tuple[str, ...]:
        """Its words, one for each header row."""
        return (self.head,) if isinstance(self.head, str) else self.head


def text(head: str | tuple[str, ...], field: str | None, key: str = "", **more: Any) -> Column:
    """Words or a code."""
    return Column(head, field, key, **more)


def money(head: str | tuple[str, ...], field: str | None, unit: int = 1, **more: Any) -> Column:
    """An amount, kept in yuan and printed in `unit` of them."""
    shape = {"format": "#,##0.00", "adds": True} | more
    return Column(head, field, show=lambda v: None if v is None else float(v / unit), **shape)


def count(head: str | tuple[str, ...], field: str | None, **more: Any) -> Column:
    """A number of pieces, visits ..."""
    return Column(head, field, **({"format": "#,##0", "adds": True} | more))


def rate(head: str | tuple[str, ...], field: str | None, **more: Any) -> Column:
    """A share of something, in percent."""
    return Column(head, field, **({"format": "0.0%"} | more))


def day(head: str | tuple[str, ...], field: str | None, form: str = "", **more: Any) -> Column:
    """A date: a real one, or words in the form given ("{y}.{m}.{d}")."""
    if not form:
        return Column(head, field, **({"format": "yyyy/m/d"} | more))

    def printed(value: date | None) -> str | None:
        return value and form.format(y=value.year, m=value.month, d=value.day, v=value)

    return Column(head, field, show=printed, **more)
