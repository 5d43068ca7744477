"""Days written with their year, and weeks named by one: week commencing Monday 9th May 2026."""

from __future__ import annotations

import re
from datetime import date

from sales_core.ingest import dates
from sales_core.ingest.dates import DateRule

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WRITTEN = (
    r"(20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}[ -]20\d{2}"
    r"|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? ?20\d{2})"
)
"""A pattern with one group, for texts made plain."""
_WEEK_OF = re.compile(
    r"(?:week (?:of|commencing|beginning|starting|from)|\bw[/.]?c\.?)[\s:-]+"
    rf"(?:(?:{'|'.join(WEEKDAYS)})[a-z]*,? +)?{WRITTEN}"
)


def of_week(word: str) -> date | None:
    """The day after "week of" or "week commencing" in a plain text."""
    found = _WEEK_OF.search(word)
    parsed = dates.parse_text(found[1].strip(), DateRule()) if found else None
    return parsed.day if parsed else None
