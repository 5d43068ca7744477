"""Rows ready for a frame."""

from __future__ import annotations

from dataclasses import dataclass, field

from sales_core.domain.issue import Issue
from sales_core.domain.reading import LeftOut

Row = dict[str, object]


@dataclass
class Shaped:
    """Rows ready for a frame, and the data rows that gave none."""

    rows: list[Row] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
