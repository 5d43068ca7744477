"""Nearly a known layout: the next file of a form whose columns moved, came, went or were renamed.

What did not change keeps its answers; only the difference is asked about or told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from sales_core.domain.layout import Layout
from sales_core.domain.report_kinds import REPORT_KINDS

ALIKE, ALIKE_AT_HOME = Fraction(3, 5), Fraction(1, 2)
"""The share of headings in common that makes two layouts nearly one: of any sender, of the same."""
FEWEST = 3


@dataclass(frozen=True)
class Drift:
    """A layout and how a table differs from it. `gone` and `new` are words of headings.

    `same_source`: file and sheet are called as before, numbers aside. `moved`: nothing but the
    order of the columns differs.
    """

    layout: Layout
    new: frozenset[str]
    gone: frozenset[str]
    same_source: bool

    @property
    def moved(self) -> bool:
        """The same columns in another order."""
        return not (self.new or self.gone)


def nearest(look: Layout, layouts: Iterable[Layout]) -> Drift | None:
    """The layout that a table looking like `look` nearly has; None when none or two could be."""
    now, told = frozenset(look.words), frozenset(look.hints)
    found = []
    for layout in layouts:
        if layout.kind not in REPORT_KINDS or not layout.words or told - set(layout.hints):
            continue
        then = frozenset(layout.words)
        share = Fraction(len(now & then), max(len(now), len(then)))
        home = (layout.source, layout.sheet) == (look.source, look.sheet)
        least = ALIKE_AT_HOME if home else ALIKE
        if now == then or (share >= least and len(now & then) >= FEWEST):
            found.append((share, home, Drift(layout, now - then, then - now, home)))
    if not found:
        return None
    best = max((share, home) for share, home, _ in found)
    likely = [drift for share, home, drift in found if (share, home) == best]
    return likely[0] if all(_agree(likely[0].layout, d.layout) for d in likely[1:]) else None


def _agree(one: Layout, other: Layout) -> bool:
    """Whether two layouts say the same of what they have in common."""
    if one.kind != other.kind:
        return False
    pairs = ((one.fields, other.fields), (one.answers, other.answers))
    return all(a[name] == b[name] for a, b in pairs for name in a.keys() & b.keys())
