"""Looking closely at one received file before it is loaded: the sheet, and what it would change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sales_core.domain.actor import Action, Actor
from sales_core.domain.measure import Measure
from sales_core.domain.period import Period, PeriodKind
from sales_core.ingest.result import ReadFile
from sales_core.services import changes, examining
from sales_core.services.cards import UploadCard, card_of
from sales_core.services.changes import TableChanges
from sales_core.services.house import House
from sales_core.services.loading import Loading, load
from sales_core.services.overview import headlines
from sales_core.services.view import View


@dataclass(frozen=True)
class Review:
    """`effect` maps a headline figure to (before, after) for the month the file speaks of;
    `changes` are the rows that differ from the report this one corrects."""

    card: UploadCard
    file: ReadFile
    effect: dict[str, tuple[Measure, Measure]] = field(default_factory=dict)
    period: Period | None = None
    changes: tuple[TableChanges, ...] = ()


def review(house: House, actor: Actor, upload_id: int) -> Review:
    """The file as read, and the three headline figures with and without it.

    What it would change is worked out once, until anything is kept or read anew.
    """
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
    file, card = examining.reading(house, actor, upload), card_of(upload)
    if card.status != "ready" or all(t.end is None for t in card.tables):
        return Review(card, file)
    version = house.store.workspaces.data_version(actor.workspace_id)
    answers = upload.review.get("answers", {})
    seen = Review(card, file)
    return house.readings.told(
        actor.workspace_id, upload_id, version, lambda: _tried(house, actor, seen, answers)
    )


def _tried(house: House, actor: Actor, seen: Review, answers: dict[str, str]) -> Review:
    """With what loading the file would change."""
    last = max(t.end for t in seen.card.tables if t.end is not None)
    period = Period.containing(last, PeriodKind.MONTH)
    how = Loading(actor.name, house.clock.now(), answers=answers)
    with house.store.write(actor.workspace_id) as unit:
        before = headlines(unit, View(period, unit.rows.last_day() or last))
        tried = load(unit, seen.file, how)
        after = headlines(unit, View(period, unit.rows.last_day() or last))
        changed = changes.within(unit, tried.batch_id) if tried.batch_id is not None else []
    # not committed: nothing was changed by looking
    effect = {name: (before[name], after[name]) for name in after}
    return replace(seen, effect=effect, period=period, changes=tuple(changed))
