"""Looking closely at one received file before it is loaded: the sheet, and what it would change."""

from __future__ import annotations

from dataclasses import dataclass, field

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure
from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.result import ReadFile
from sales_core.services import examining
from sales_core.services.cards import UploadCard, card_of
from sales_core.services.house import House
from sales_core.services.loading import Loading, load
from sales_core.services.overview import headlines
from sales_core.services.view import View


@dataclass(frozen=True)
class Review:
    """`effect` maps a headline figure to (before, after) for the month the file speaks of."""

    card: UploadCard
    file: ReadFile
    effect: dict[str, tuple[Measure, Measure]] = field(default_factory=dict)
    period: Period | None = None


def review(house: House, actor: Actor, upload_id: int) -> Review:
    """The file as read, and the three headline figures with and without it."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    file, card = examining.reading(house, actor, upload), card_of(upload)
    days = [t.end for t in card.tables if t.end is not None]
    if card.status != "ready" or not days:
        return Review(card, file)
    period = Period.containing(max(days), PeriodKind.MONTH)
    how = Loading(actor.name, house.clock.now(), answers=upload.review.get("answers", {}))
    with house.store.write(actor.workspace_id) as unit:
        before = headlines(unit, View(period, unit.rows.last_day() or max(days)))
        load(unit, file, how)
        after = headlines(unit, View(period, unit.rows.last_day() or max(days)))
    # not committed: nothing was changed by looking
    return Review(card, file, {name: (before[name], after[name]) for name in after}, period)
