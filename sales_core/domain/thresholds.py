"""Default limits of the status colours; each is editable in Settings.

Pairs are (green, amber): the boundary belongs to the better colour and is tested on the exact
ratio. Source: the threshold table of the metric definitions.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from fractions import Fraction

from sales_core.domain.measure import Rag


@dataclass(frozen=True)
class Limit:
    """`green` and `amber` bounds; `higher` says whether more is better."""

    green: Fraction
    amber: Fraction
    higher: bool = True

    def rag(self, value: Fraction | None) -> Rag:
        """Colour of an exact value; None is grey."""
        if value is None:
            return Rag.GREY
        sign = 1 if self.higher else -1
        if sign * value >= sign * self.green:
            return Rag.GREEN
        return Rag.AMBER if sign * value >= sign * self.amber else Rag.RED


def _limit(green: str, amber: str, higher: bool = True) -> Limit:
    return Limit(Fraction(green), Fraction(amber), higher)


@dataclass(frozen=True)
class Thresholds:
    """All limits. Ratios are plain, pts are percentage points."""

    pace_index: Limit = _limit("1", "9/10")
    attainment_close: Limit = _limit("1", "9/10")
    stretch: Limit = _limit("1", "3/2", higher=False)
    growth: Limit = _limit("0", "-5/100")
    burn_gap_pts: Limit = _limit("5", "15", higher=False)
    eac: Limit = _limit("1", "105/100", higher=False)
    expense_ratio_gap_pts: Limit = _limit("0", "1", higher=False)
    plan_completion: Limit = _limit("9/10", "3/4")
    unplanned_share: Limit = _limit("2/10", "3/10", higher=False)
    capped_frequency: Limit = _limit("95/100", "85/100")
    strike_gap_pts: Limit = _limit("0", "-10")
    on_time: Limit = _limit("95/100", "8/10")
    quality: Limit = _limit("95/100", "85/100")

    def changed(self, values: dict[str, tuple[str, str]]) -> Thresholds:
        """A copy with `{name: (green, amber)}` applied; unknown names are ignored."""
        known = {f.name for f in fields(self)}
        return replace(
            self,
            **{
                name: Limit(Fraction(g), Fraction(a), getattr(self, name).higher)
                for name, (g, a) in values.items()
                if name in known
            },
        )
