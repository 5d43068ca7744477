"""R26, R29, R32: reports that are missing, promises not kept, and work that deserves praise."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sales_core.domain.finding import Evidence, Finding, Route
from sales_core.domain.measure import Measure
from sales_core.findings.facts import Facts, measure

PRAISE_PACE = Fraction(11, 10)
PRAISE_FREQUENCY = Fraction(95, 100)


def rules(facts: Facts) -> Iterator[Finding]:
    """Missing reports, overdue actions and praise."""
    for report in facts.missing:
        absent = Evidence("missing_reports", Measure("count", Fraction(1)), facts.as_of)
        yield Finding(
            "R26",
            report.rep_key,
            report.label,
            2,
            (absent,),
            {"report": f"kind.{report.kind}"},
            Route.MEETING,
        )
    for promise in facts.promises:
        late = Measure("count", Fraction((facts.as_of - promise.due).days))
        due = Measure("date", day=promise.due)
        evidence = (Evidence("days_late", late, facts.as_of), Evidence("due", due, facts.as_of))
        yield Finding(
            "R29",
            None,
            promise.owner,
            2,
            evidence,
            {"action": promise.text, "days": late, "due": due},
            Route.MEETING,
        )
    yield from _praise(facts)


def _praise(facts: Facts) -> Iterator[Finding]:
    """R32: pace 1.10 or more and capped frequency 95 % or more of the time gone."""
    progress = measure(facts.attainment, None, "time_progress")
    for row in facts.reps():
        pace = measure(facts.attainment, row.key, "pace_index")
        capped = measure(facts.visits, row.key, "frequency_capped")
        if not pace or not capped or not progress or pace.value is None or capped.value is None:
            continue
        needed = PRAISE_FREQUENCY * (progress.value or Fraction(1))
        if pace.value >= PRAISE_PACE and capped.value >= needed:
            shown = {"pace_index": pace, "frequency_capped": capped}
            evidence = tuple(Evidence(n, m, facts.as_of) for n, m in shown.items())
            yield Finding("R32", row.key, row.label, 1, evidence, dict(shown), Route.MEETING)
