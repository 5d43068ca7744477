"""Columns of one stretch of time: 周完成 beside 月累计, 本周 beside 上周, and the share of each.

A share without a word of time (完成率) is that of the target and the amount on its left. What was
sold a year ago up to today is not compared with the sales of a month.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sales_core.domain.report_kinds import ReportKind
from sales_core.ingest.understand.columns import joined
from sales_core.ingest.understand.periods import stretches
from sales_core.ingest.understand.periods.periods import plain
from sales_core.ingest.understand.periods.stretches import Stretch

if TYPE_CHECKING:  # columns ask this module
    from sales_core.ingest.understand.columns.assignment import Candidate

SHARE, PAIR = "attainment_rate", 2
ACTUAL = "actual_mtd"
_COMPARED = ("last_year_amount", "prev_amount", "yoy_rate", "mom_rate")
_NO_MONTH = frozenset({"day", "week", "quarter", "year"})
_SAID = frozenset({"layout", "answer"})
_THIS = re.compile(r"[本当这][日周月季年期]|今[日年]|\b(?:this|current)\b")
_LAST = re.compile(r"上个?[周月季年期]|[昨去][日年]|\b(?:last|prev(?:ious)?|prior)\b")
Claims = dict[str, list["Candidate"]]


def settled(kind: ReportKind, claims: Claims) -> Claims:
    """The claims without those of another stretch or an earlier time, which comparisons alone are
    of (本月/去年同期); what a person said stands."""
    claims = {
        name: rivals if name in _COMPARED else _without_earlier(rivals)
        for name, rivals in claims.items()
    }
    of = {id(c): _stretch(c, claims) for rivals in claims.values() for c in rivals}
    told = {name: [of[id(c)] for c in rivals] for name, rivals in claims.items()}
    kept = stretches.kept(kind.id, told)
    found = {
        name: [
            c for c in rivals if name not in kept or c.because in _SAID or of[id(c)] in kept[name]
        ]
        for name, rivals in claims.items()
    }
    found |= {name: _of_month(rivals) for name, rivals in found.items() if name in kept}
    fitting = kept.get(ACTUAL, frozenset(told.get(ACTUAL, ())))
    found |= {name: _beside(found[name], fitting) for name in _COMPARED if name in found}
    return {name: rivals for name, rivals in found.items() if rivals}


def _of_month(rivals: list[Candidate]) -> list[Candidate]:
    """Where a column of the month claims a field, one that is added up (累计) is another's."""
    of = {id(c): stretches.of(c.heading.name) for c in rivals}
    if "month" not in of.values():
        return rivals
    return [c for c in rivals if c.because in _SAID or of[id(c)] != stretches.RUNNING]


def _beside(rivals: list[Candidate], fitting: frozenset[Stretch | None]) -> list[Candidate]:
    """The claims that may be compared with sales of these stretches: Last Year below Year to Date
    is not, beside those of a month. Without sales every one may."""
    above = [stretches.of(joined.above_of(c.heading) or "") for c in rivals]
    aside = _NO_MONTH - fitting if fitting else frozenset()
    return [c for c, of in zip(rivals, above, strict=True) if c.because in _SAID or of not in aside]


def _without_earlier(rivals: list[Candidate]) -> list[Candidate]:
    """Where a column of this week claims a field, one of the last week is not it."""
    if not any(_THIS.search(plain(c.heading.name)) for c in rivals):
        return rivals
    return [c for c in rivals if c.because in _SAID or not _LAST.search(plain(c.heading.name))]


def _stretch(claim: Candidate, claims: Claims) -> Stretch | None:
    own = stretches.of(claim.heading.name)
    if own is not None or claim.field != SHARE:
        return own
    others = [c for name, rivals in claims.items() if name != SHARE for c in rivals]
    left = sorted((c for c in others if c.heading.col < claim.heading.col), key=_place)[-PAIR:]
    found = {stretches.of(c.heading.name) for c in left}
    return found.pop() if len(left) == PAIR and len(found) == 1 else None


def _place(claim: Candidate) -> int:
    return claim.heading.col
