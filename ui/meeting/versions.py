"""Two versions of a meeting, part by part."""

from __future__ import annotations

from sales_core.domain.meeting import Meeting
from sales_core.text import numbers
from sales_core.text.translator import Translator
from ui.components.conflict import Difference


def differing(t: Translator, mine: Meeting, theirs: Meeting) -> list[Difference]:
    """The parts that are not the same, as text."""
    pairs = zip(_parts(t, mine), _parts(t, theirs), strict=True)
    return [(label, here, there) for (label, here), (_, there) in pairs if here != there]


def _parts(t: Translator, meeting: Meeting) -> list[tuple[str, str]]:
    agenda = "\n".join(
        f"{item.title}: {item.text}\n  {item.decision}".rstrip() for item in meeting.items
    )
    return [
        (t("meeting.goals"), "\n".join(meeting.goals)),
        (t("meeting.agenda"), agenda),
        (t("meeting.notes"), meeting.notes),
        (t("meeting.private_notes"), meeting.private_notes),
        (t("meeting.attendance"), t("basis.and").join(meeting.attendance)),
        (t("meeting.held_on"), numbers.day(meeting.held_on, t.lang)),
        (t("meeting.status"), t(f"meeting.status_of.{meeting.status}")),
    ]
