"""A process that loads a file and stands still on the way, for its parent to kill.

Arguments: database url, data folder, file, and where to stand still: in the middle of the `rows`,
after all rows were `settled`, with everything written and nothing kept (`commit`), or `never`:
then it loads the file again and again, each time under other document numbers, and tells of each
batch that was `kept`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sales_core.domain.actor import Actor
from sales_core.ingest.read import read_here
from sales_core.ingest.result import ReadContext, ReadFile
from sales_core.services import loading
from sales_core.services.house import House
from sales_core.services.importing import import_file
from sales_core.services.settings import Settings
from sales_core.store import audit, rows
from sales_core.store import loading as rows_loading
from sales_core.store.store import open_store
from tests.conftest import NOW, StandingClock

PLACES: dict[str, tuple[Any, str]] = {
    "rows": (rows_loading, "_insert"),
    "settled": (rows.Rows, "settle"),
    "commit": (audit.Audit, "write"),
}


def main(url: str, folder: str, file: str, place: str) -> None:
    """Load `file` and stand still at `place`."""
    store = open_store(url, Path(folder))
    house = House(store, Settings(data_dir=Path(folder), database_url=url), StandingClock())
    path, actor = Path(file), Actor(1, "张经理")
    if place == "never":
        _again_and_again(house, read_here(path.name, path.read_bytes(), ReadContext(NOW.date())))
    owner, name = PLACES[place]
    setattr(owner, name, _standing_still(getattr(owner, name)))
    import_file(house, actor, path.name, path.read_bytes(), {})


def _standing_still(work: Callable[..., Any]) -> Callable[..., Any]:
    def done_and_still(*given: Any, **named: Any) -> None:
        work(*given, **named)
        _tell("ready")
        time.sleep(60)

    return done_and_still


def _again_and_again(house: House, file: ReadFile) -> None:
    with house.store.read(1) as unit:
        first = len(unit.batches.all())
    _tell("ready")
    for number in range(first, first + 1000):
        table = file.tables[0]
        frame = table.frame.assign(doc_no=table.frame["doc_no"] + f"-{number}")
        other = replace(
            file, sha256=f"{number:064x}", tables=[replace(table, frame=frame, layout=None)]
        )
        with house.store.write(1) as unit:
            loading.load(unit, other, loading.Loading("张经理", NOW))
            unit.commit()
        _tell("kept")


def _tell(what: str) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
