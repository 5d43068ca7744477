"""Repairing a received file: cells corrected by hand, groups of problems answered, and the undo.

Everything is a correction of a cell or a row, kept with the upload; the file stays as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sales_core.domain.actor import Action, Actor
from sales_core.domain.batch import Upload
from sales_core.domain.correction import Correction, Replacement
from sales_core.domain.errors import InvalidInput, NotFound, StaleEdit
from sales_core.ingest.progress import Listener
from sales_core.ingest.result import ReadTable
from sales_core.services import examining, uploads
from sales_core.services.cards import UploadCard
from sales_core.services.examining import Cancelled, Said
from sales_core.services.house import House
from sales_core.services.problems import Group, Place, Repair, of_file, row_of

LONGEST, FOUND = 500, 60


@dataclass(frozen=True)
class Waiting:
    """Who listens while the file is read again, and whether they still want it."""

    progress: Listener | None = None
    cancelled: Cancelled | None = None


def correct(
    house: House,
    actor: Actor,
    upload_id: int,
    seen: Mapping[Place, str],
    wanted: Mapping[Place, str],
    rows_out: Iterable[tuple[str, int]] = (),
    waiting: Waiting | None = None,
) -> UploadCard:
    """Take cells as typed: (sheet, cell) -> text, and leave rows (sheet, 1-based row) out, be they
    rows with a problem or rows that would be loaded.

    `seen`: what these cells showed. StaleEdit (`mine`, `theirs` by place) when somebody corrected
    one of them to something else meanwhile, InvalidInput for a text too long or a place unknown.
    """
    actor.must(Action.WRITE)
    upload, before = _open(house, actor, upload_id)
    stood = {c.place: c for c in before}
    theirs = {
        place: stood[place].text
        for place in wanted
        if place in stood and stood[place].text not in (seen.get(place), wanted[place])
    }
    if theirs:
        raise StaleEdit(mine=dict(wanted), theirs=theirs)
    found = examining.reading(house, actor, upload)
    known = {(t.sheet, row) for t in found.tables for row in t.doubtful}
    known |= {(sheet, row_of(cell)) for sheet, cell in stood}
    for place, text in wanted.items():
        if len(text) > LONGEST or (place[0], row_of(place[1])) not in known:
            raise InvalidInput("not_a_correction", field=place[1])
    new = [
        Correction(sheet, cell, text.strip(), seen.get((sheet, cell), ""))
        for (sheet, cell), text in wanted.items()
    ]
    known |= {(t.sheet, int(row)) for t in found.tables for row in t.frame["_row"]}
    new += [Correction(sheet, str(row)) for sheet, row in rows_out if (sheet, row) in known]
    return _change(house, actor, (upload, before), new, {"cells": len(new)}, waiting)


def loaded_row(table: ReadTable, row: int) -> bool:
    """Whether a sheet row (1-based) of a table would be loaded, or waits to be repaired."""
    return row in table.doubtful or bool((table.frame["_row"] == row).any())


def repair(
    house: House,
    actor: Actor,
    upload_id: int,
    group_id: str,
    how: Repair,
    text: str = "",
    *,
    always: bool = False,
    waiting: Waiting | None = None,
) -> UploadCard:
    """One answer for all problems of a group; `always`: for later files of this layout as well.

    NotFound when the group is gone, InvalidInput when the answer does not fit it.
    """
    actor.must(Action.WRITE)
    upload, before = _open(house, actor, upload_id)
    groups = of_file(examining.reading(house, actor, upload), before).groups
    group = next((g for g in groups if g.id == group_id), None)
    if group is None:
        raise NotFound(group=group_id)
    if how not in group.repairs or (how == "as" and not 0 < len(text.strip()) <= LONGEST):
        raise InvalidInput("not_a_repair", field=group.header or group.code)
    always = always and may_hold_always(group, how)
    new = list(_answered(group, how, text.strip(), always=always))
    details = {"group": group.code, "found": group.found, "how": how, "cells": len(new)}
    details |= {"text": text.strip()} if how == "as" else {}
    return _change(house, actor, (upload, before), new, details | {"always": always}, waiting)


def may_hold_always(group: Group, how: Repair) -> bool:
    """Whether an answer can be remembered for a layout: a text that means something else."""
    whole = 0 < len(group.found) < FOUND  # longer texts are known by their beginning only
    return whole and all(group.layouts) and how != "leave_out" and group.code.startswith("bad_")


def take_back(
    house: House,
    actor: Actor,
    upload_id: int,
    places: Iterable[Place],
    waiting: Waiting | None = None,
) -> UploadCard:
    """Read these places again as the file has them."""
    actor.must(Action.WRITE)
    upload, before = _open(house, actor, upload_id)
    gone = set(places)
    kept = [c for c in before if c.place not in gone]
    entry = ("upload.taken_back", {"cells": len(before) - len(kept)})
    return _again(house, actor, (upload, before), kept, entry, waiting)


def forget(
    house: House,
    actor: Actor,
    upload_id: int,
    header: str,
    found: str,
    waiting: Waiting | None = None,
) -> UploadCard:
    """A text remembered for the layouts of this file means itself again, here and later."""
    actor.must(Action.WRITE)
    upload, before = _open(house, actor, upload_id)
    file = examining.reading(house, actor, upload)
    with house.store.write(actor.workspace_id) as unit:
        for table in file.tables:
            if table.layout is not None:
                unit.corrections.forget(Replacement(table.layout.fingerprint, header, found, ""))
        unit.commit()
    entry = ("upload.taken_back", {"header": header, "found": found})
    return _again(house, actor, (upload, before), before, entry, waiting)


def _answered(group: Group, how: Repair, text: str, *, always: bool) -> Iterable[Correction]:
    if how == "leave_out":
        rows = dict.fromkeys((sheet, row_of(cell)) for sheet, cell in group.cells)
        return [Correction(sheet, str(row), "", group.found) for sheet, row in rows]
    meant = {"as": text, "missing": "", "zero": "0"}[how]
    places = zip(group.cells, group.layouts, strict=True)
    return [
        Correction(*cell, meant, group.found, layout=mark if always else "", header=group.header)
        for cell, mark in places
    ]


def _open(house: House, actor: Actor, upload_id: int) -> tuple[Upload, list[Correction]]:
    with house.store.read(actor.workspace_id) as unit:
        upload = unit.uploads.get(upload_id)
        if upload.status not in uploads.WAITING:
            raise NotFound(upload=upload_id)
        return upload, unit.corrections.of(upload_id)


def _change(
    house: House,
    actor: Actor,
    opened: tuple[Upload, list[Correction]],
    new: list[Correction],
    details: dict[str, Any],
    waiting: Waiting | None,
) -> UploadCard:
    now = house.clock.now()
    first = {c.place: c.found for c in opened[1]}
    stamped = {c.place: replace(c, actor=actor.name, at=now) for c in new}
    # corrected twice: what the file itself holds stays known
    made = [replace(c, found=first.get(c.place, c.found)) for c in stamped.values()]
    kept = [c for c in opened[1] if c.place not in stamped]
    return _again(house, actor, opened, [*kept, *made], ("upload.corrected", details), waiting)


def _again(
    house: House,
    actor: Actor,
    opened: tuple[Upload, list[Correction]],
    corrections: list[Correction],
    entry: tuple[str, dict[str, Any]],
    waiting: Waiting | None,
) -> UploadCard:
    upload, before = opened
    said = replace(_said(upload, corrections, before), entry=entry)
    wait = waiting or Waiting()
    ask: Callable[[], bool] | None = wait.cancelled
    return examining.reread(house, actor, upload, said, progress=wait.progress, cancelled=ask)


def _said(upload: Upload, corrections: list[Correction], before: list[Correction]) -> Said:
    return Said(upload.review.get("answers", {}), corrections, before)
