"""All rules over the figures of one period."""

from __future__ import annotations

from sales_core.domain.finding import Finding
from sales_core.findings import calls, discipline, money, pace, rank
from sales_core.findings.facts import Facts

FAMILIES = (pace, calls, money, discipline)


def find(facts: Facts) -> list[Finding]:
    """Every finding, routed and most important first."""
    found = [f for family in FAMILIES for f in family.rules(facts)]
    targets = {
        row.key: int(row.measures["target"].value or 0)
        for row in (*facts.attainment.rows, facts.attainment.total)
        if "target" in row.measures
    }
    active = sum(1 for row in facts.reps() if row.measures["attainment"].value is not None)
    return rank.rank(found, targets, active)
