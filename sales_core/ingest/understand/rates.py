"""Exchange rates quoted for a hundred units of a currency: asked where the table says so."""

from __future__ import annotations

import re
from fractions import Fraction

from sales_core.ingest.understand.columns import Assignment
from sales_core.ingest.understand.periods import plain
from sales_core.ingest.understand.questions import Asking
from sales_core.ingest.understand.reading import Columns, Titles

KIND, RATE, QUESTION = "fx_rate", "rate_value", "rate_per"
_HUNDRED = re.compile(
    r"(?:每|\b)?(?:100|百)\s*(?:单位|个?外币|元?外币|units?)|per\s*(?:100|hundred)\b"
)


def settle(made: Assignment, titles: Titles, asking: Asking, columns: Columns) -> None:
    """Divide by a hundred as answered; the rates held are for one unit."""
    rate = made.chosen.get(RATE)
    if made.kind.id != KIND or rate is None:
        return
    texts = [plain(text) for text in (rate.heading.name, *titles.texts, *titles.notes)]
    said = next((found[0] for text in texts if (found := _HUNDRED.search(text))), None)
    if said is None:
        return
    answer = asking.ask(QUESTION, ("per_hundred", "per_one"), None, rate.heading.name, found=said)
    if answer == "per_hundred":
        columns.values[RATE] = [
            round(Fraction(v, 100)) if isinstance(v, int) else v for v in columns.values[RATE]
        ]
