"""累计实收, Cumulative Collected: payments added up since a day no heading tells.

Under a month they may be those of the month alone or everything since the year, or the customer,
began. Beside what was planned they are added up as the plan is; else it is asked, whatever period
the table is of.
"""

from __future__ import annotations

from sales_core.domain.cell import column_letter
from sales_core.ingest.understand.asking.questions import Asking
from sales_core.ingest.understand.columns.assignment import Assignment
from sales_core.ingest.understand.periods import stretches

KIND, PAID, PLANNED = "dealer_payment", "actual_payment", "plan_payment"
QUESTION, THESE, EARLIER = "paid_since", "these_alone", "since_earlier"


def settle(made: Assignment, asking: Asking) -> bool:
    """False while it is asked, and where the payments reach back further than the table."""
    paid = made.chosen.get(PAID)
    if made.kind.id != KIND or paid is None or PLANNED in made.chosen:
        return True
    heading = paid.heading
    if stretches.of(heading.name) != stretches.RUNNING:
        return True
    answer = asking.ask(
        QUESTION, (THESE, EARLIER), column_letter(heading.col), heading.name, name=heading.name
    )
    return answer == THESE
