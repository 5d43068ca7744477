"""All records of the sample, made once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_data import claims, sales, visits
from sample_data.records import Claim, Planned, SaleLine, Visit
from sample_data.story import AS_OF, FIRST, LAST, NEXT

MONTHS = (
    (FIRST, date(2026, 8, 31)),
    (date(2026, 9, 1), date(2026, 9, 30)),
    (date(2026, 10, 1), AS_OF),
)
LAST_YEAR = (
    (date(2025, 8, 1), date(2025, 8, 31)),
    (date(2025, 9, 1), date(2025, 9, 30)),
    (date(2025, 10, 1), date(2025, 10, 31)),
)


@dataclass(frozen=True)
class World:
    """Records up to the day of the data, of the year before, and of the week after (`next_`)."""

    sales: list[SaleLine]
    last_year: list[SaleLine]
    plans: list[Planned]
    visits: list[Visit]
    claims: list[Claim]
    next_sales: list[SaleLine]
    next_visits: list[Visit]
    next_claims: list[Claim]


def world() -> World:
    """The sample, always the same."""
    happened = visits.made(FIRST, AS_OF)
    before = visits.made(LAST_YEAR[0][0], LAST_YEAR[-1][1])
    coming = visits.made(*NEXT)
    planned = visits.plans(FIRST, LAST)
    return World(
        [s for span in MONTHS for s in sales.documents(*span, happened)],
        [s for span in LAST_YEAR for s in sales.documents(*span, before)],
        visits.announced(planned, [*happened, *coming]),
        visits.reported(happened),
        [c for span in MONTHS for c in claims.claims(*span)],
        sales.documents(*NEXT, coming),
        coming,
        claims.claims(*NEXT),
    )
