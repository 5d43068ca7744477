"""A form filled in for one occasion: labels with their value beside them, no rows below headings.

主管 | 罗建平 | 代表 | 覃丽芳 above 日期 | 11月18日 | 时长 | 180分钟 looks like two columns with
headings; read so, days and scores would be people.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import aliases
from sales_core.ingest.grid import Value
from sales_core.ingest.understand.cells.cells import present, shown

Column = tuple[str, Sequence[Value]]
"""A heading and the cells below it."""
FEWEST, MOST_ROWS = 2, 12
"""Labels below a label; rows of the longest form that is thought of."""
SHARE = 0.6


def is_form(columns: Sequence[Column]) -> bool:
    """Whether the headings people know stand above labels and beside values."""
    if not columns or len(columns) % 2 or len(present(columns[0][1])) > MOST_ROWS:
        return False
    labels, values = columns[::2], columns[1::2]
    if any(aliases.known(name) for name, _ in values) or not _holds_labels(labels[0]):
        return False
    known = [name for name, _ in labels if aliases.known(name)]
    return len(known) == len(labels) and not any(map(_holds_labels, values))


def _holds_labels(column: Column) -> bool:
    words = [shown(value) for value in present(column[1])]
    known = {word for word in words if aliases.known(word)}
    return len(known) >= FEWEST and len(known) >= SHARE * len(words)
