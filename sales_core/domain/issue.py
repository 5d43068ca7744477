"""Bad data, as a value: found on a cell, returned in lists, stored with the batch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Issue:
    """One observation about the data.

    `code` is a catalogue key below `issue.`; `severity` is `error` when the row (or table) is left
    out, `warning` when a person should look, `info` otherwise. `sheet`/`cell` say where
    (cell as "F12", a row as "12", None for the whole table).
    """

    code: str
    severity: Severity
    sheet: str | None = None
    cell: str | None = None
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """`sheet!cell`, as people write an address."""
        return "!".join(part for part in (self.sheet, self.cell) if part)
