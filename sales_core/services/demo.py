"""Demo data: the sample files, loaded like anybody's own and marked so that one click removes
them."""

from __future__ import annotations

from pathlib import Path

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import InvalidInput, NotFound
from sales_core.ingest.progress import Listener
from sales_core.ingest.read import Incoming, read_many
from sales_core.ingest.result import ReadContext
from sales_core.services.house import House
from sales_core.services.loading import Loaded, Loading, load
from sales_core.services.uploads import Progress
from sales_core.text.translator import Lang

FOLDER = Path(__file__).resolve().parents[2] / "sample_data"
_FIRST = ("roster", "customers")
"""Master data comes first, so that the reports find their names."""


def load_demo(
    house: House, actor: Actor, lang: Lang, progress: Progress | None = None
) -> list[Loaded]:
    """Load the clean sample files, in one transaction. NotFound when they are not installed,
    InvalidInput when one of them was altered so that it is not understood.
    """
    actor.must(Action.WRITE)
    paths = sorted((FOLDER / lang / "clean").glob("*.*"), key=_order)
    if not paths:
        raise NotFound("sample_data_missing", folder=FOLDER.name)
    now = house.clock.now()
    files = [Incoming(path.name, path.read_bytes()) for path in paths]
    told = None if progress is None else _told(progress)
    read = read_many(files, ReadContext(now.date()), progress=told)
    done: list[Loaded] = []
    with house.store.write(actor.workspace_id) as unit:
        for file in read:
            done.append(load(unit, file, Loading(actor.name, now, "demo")))
            if done[-1].status in ("questions", "refused"):
                raise InvalidInput("demo_file_unclear", file=file.name)
        unit.audit.add(now, actor.name, "demo.loaded", lang, {"files": len(done)})
        unit.commit()
    return done


def remove_demo(house: House, actor: Actor) -> int:
    """Take every demo batch out of the figures; how many there were."""
    actor.must(Action.WRITE)
    with house.store.write(actor.workspace_id) as unit:
        live = [b for b in unit.batches.all(origin="demo") if b.status == "live"]
        for batch in live:
            unit.batches.undo(batch.batch_id)
        if live:
            unit.audit.add(house.clock.now(), actor.name, "demo.removed", "", {"n": len(live)})
            unit.commit()
    return len(live)


def is_loaded(house: House, actor: Actor) -> bool:
    """Whether demo data counts now."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return any(b.status == "live" for b in unit.batches.all(origin="demo"))


def _told(progress: Progress) -> Listener:
    """The reader's progress in files."""
    return lambda at: progress(at.index + (at.stage == "done"), at.files, at.file)


def _order(path: Path) -> tuple[bool, str]:
    return (not any(word in path.name.lower() for word in _FIRST), path.name)
