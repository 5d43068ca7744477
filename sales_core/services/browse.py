"""Looking through what was loaded: the rows of every kind, whether a page shows its figures or
not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd

from sales_core.domain.actor import Action, Actor
from sales_core.domain.errors import NotFound
from sales_core.domain.fields import SCALE, FieldType
from sales_core.domain.report_kinds import REPORT_KINDS
from sales_core.report.workbook import Cell, Column, Table, write
from sales_core.services.house import House
from sales_core.store.rows import Wanted
from sales_core.text.translator import Lang, Translator

PAGE, MOST = 100, 20_000
"""Rows of a page, and of a workbook."""
_FORMATS = {
    FieldType.MONEY: "#,##0.00", FieldType.QUANTITY: "#,##0.###", FieldType.RATIO: "0.0%",
    FieldType.DATE: "yyyy-mm-dd", FieldType.INTEGER: "0", FieldType.RATE: "0.0000##",
}  # fmt: skip
_PLACES = ("file_name", "sheet", "cell")


@dataclass(frozen=True)
class Browsed:
    """One page of rows as `store.rows.Rows.browse` gives them; `total` rows are meant in all."""

    kind: str
    rows: pd.DataFrame
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.total // PAGE))


def kinds(house: House, actor: Actor) -> dict[str, int]:
    """Kind -> rows loaded, undone ones too; kinds without any are left out."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.rows.counts()


def files(house: House, actor: Actor, kind: str) -> dict[int, str]:
    """Batch -> the file it came from (empty for edits by hand), newest first."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        found = unit.rows.holders(_known(kind))
    return {int(b): str(n) for b, n in zip(found["batch_id"], found["file_name"], strict=True)}


def reps(house: House, actor: Actor, kind: str) -> dict[str, str]:
    """Rep key -> name, of the rows of a kind."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        return unit.rows.reps_of(_known(kind))


def rows(house: House, actor: Actor, kind: str, wanted: Wanted, page: int = 1) -> Browsed:
    """One page, from 1; a page beyond the last is the last. NotFound for an unknown kind."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        offset = (max(1, page) - 1) * PAGE
        found, total = unit.rows.browse(_known(kind), wanted, offset, PAGE)
        last = max(1, -(-total // PAGE))
        if page > last:
            page = last
            found, _ = unit.rows.browse(kind, wanted, (last - 1) * PAGE, PAGE)
    return Browsed(kind, found, total, max(1, page))


def workbook(house: House, actor: Actor, kind: str, wanted: Wanted, lang: Lang) -> str:
    """Keep the rows as an xlsx file for download, the first twenty thousand of them; the hash it is
    fetched by."""
    actor.must(Action.READ)
    with house.store.read(actor.workspace_id) as unit:
        found, total = unit.rows.browse(_known(kind), wanted, 0, MOST)
    t = Translator(lang)
    types = {f.name: f.type for f in REPORT_KINDS[kind].fields}
    names = [name for name in found if name in types]
    title = t(f"kind.{kind}")
    notes = (t("browse.more", count=MOST, total=total),) if total > MOST else ()
    columns = [Column(t(f"field.{n}"), _FORMATS.get(types[n], "General")) for n in names]
    columns += [Column(t(f"browse.{place}"), width=24) for place in ("state", *_PLACES)]
    cells = [
        [*(_cell(getattr(row, n), types[n], t) for n in names), *_place(row, t)]
        for row in found.itertuples()
    ]
    content = write([Table(title, columns, cells, notes)])
    return house.downloads.put(actor.workspace_id, f"{title}.xlsx", content)


def _place(row: Any, t: Translator) -> list[Cell]:
    """Whether a row counts, and the file, sheet and cell it came from."""
    file = str(row.file_name or t("batch.edit"))
    cell = str(row.source_row if pd.isna(row.cell) else row.cell)
    return [t(f"row_state.{row.state}"), file, str(row.sheet or ""), cell]


def _known(kind: str) -> str:
    if kind not in REPORT_KINDS:
        raise NotFound(kind=kind)
    return kind


def _cell(value: object, of: FieldType, t: Translator) -> Cell:
    if value is None or pd.isna(value):  # type: ignore[call-overload]  # a single value
        return None
    if of is FieldType.DATE:
        return pd.Timestamp(str(value)).date()
    if of is FieldType.BOOLEAN:
        return t("trail.yes") if value else t("trail.no")
    if of in SCALE:
        return float(Fraction(int(str(value)), SCALE[of]))
    return str(value)


__all__ = ["MOST", "PAGE", "Browsed", "Wanted", "files", "kinds", "reps", "rows", "workbook"]
