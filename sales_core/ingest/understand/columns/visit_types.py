"""Type above Visit, Phone and Email in a log of visits: how somebody was met.

Calls by phone are no visits on site, so the column must not be left aside where its words say so.
"""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.ingest import aliases
from sales_core.ingest.understand.columns.assignment import Assignment, Candidate
from sales_core.ingest.understand.tables.body import Body
from sales_core.ingest.understand.tables.header import Heading

KIND, FIELD = "visit_log", "visit_type"
_HEADS = frozenset({"type", "mode", "activity", "method", "medium", "类型", "方式", "形式"})
_MOST = 12
"""A column of sorts has no more different words."""
_REMOTE = frozenset(
    ("phone", "phonecall", "telephone", "telephonic", "telecall", "tel", "video", "videocall")
    + ("online", "remote", "virtual", "email", "whatsapp", "wechat", "zoom", "teams")
    + ("电话", "电话拜访", "电访", "微信", "视频", "线上", "远程")
)


def claim(made: Assignment, body: Body, headings: Sequence[Heading]) -> None:
    """The column of a log of visits that says by one word at least that somebody was not met."""
    if made.kind.id != KIND or FIELD in made.chosen:
        return
    for heading in headings:
        if made.holds(heading.col) or aliases.normalise(heading.name) not in _HEADS:
            continue
        words = {aliases.normalise(word) for word in body.words(heading.col)}
        if words & _REMOTE and len(words) <= _MOST:
            made.chosen[FIELD] = Candidate(heading, FIELD, 90, None, False, "values")
            return
