"""Whose a table is, as a person says: a name for this file alone, or, where it stands beside a
label above the table (单位名称：永辉超市), that label: every later file names its own there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sales_core.ingest.aliases import normalise
from sales_core.ingest.understand.asking.questions import Asking

_PREPARED = re.compile(
    r"制表|填表|打印|导出|审核|复核|批准|print|prepare|export|approve|check|review|creat|submit",
    re.IGNORECASE,
)
"""Who made the sheet is not whose it is, even where both are one person today."""
Pair = tuple[str, str]


def ask(asking: Asking, code: str, labelled: Sequence[Pair]) -> str | None:
    """The name, or None after noting the question. `labelled`: labels above the table and what
    stands beside them."""
    name = asking.ask_free(
        code, lambda text: text.strip() or None, lambda text: _beside(text, labelled)
    )
    for label, text in labelled:
        known = name is not None and _same(text, name) and _beside(label, labelled) is not None
        if known and not _PREPARED.search(label):
            asking.remember(code, label)
    return name


def _beside(label: str, labelled: Sequence[Pair]) -> str | None:
    """The one text beside a label; None where it stands above the table twice or never."""
    found = {text for one, text in labelled if _same(one, label)}
    return found.pop() if len(found) == 1 else None


def _same(one: str, other: str) -> bool:
    return normalise(one) == normalise(other)
