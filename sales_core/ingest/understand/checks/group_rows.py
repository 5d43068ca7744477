"""Rows that head a group of others: they are called so, or the names below them are indented."""

from __future__ import annotations

import re
from itertools import pairwise

from sales_core.ingest.understand.tables.body import Body

_GROUP = re.compile(
    r"(?:大区|区域|区|办事处|分公司|部|组|团队|战区|省|片区|经理)$|^(?:全部|全体|公司|团队)"
    r"|\b(?:region|team|area|district|zone|division|all)\b"
    r"|\b(?:manager|supervisor|team lead(?:er)?)$"
    r"|\((?:[arzntfd]s?m|am|flm|slm|tl|manager|head)\)?$",
    re.IGNORECASE,
)
"""Names of groups of people, and of who leads them: such a row may stand above its only rep."""


def is_called_so(name: str) -> bool:
    """Whether a name is that of a group of people or of who leads one."""
    return _GROUP.search(name) is not None


def above_indented(body: Body) -> set[int]:
    """Rows whose name stands further left in its cell than that of the next row."""
    pairs = pairwise((row, _indent(body, row)) for row in body.rows)
    return {row for (row, own), (_, below) in pairs if own < below}


def _indent(body: Body, row: int) -> int:
    """The spaces before the first text of a row."""
    cells = (body.cell(row, col) for col in range(body.region.left, body.region.right + 1))
    text = next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "")
    return len(text) - len(text.lstrip())
