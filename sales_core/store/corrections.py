"""Cells of uploads corrected by hand, and texts that are always meant otherwise in a layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import pandas as pd
from sqlalchemy import and_, insert

from sales_core.domain.cell import parse_address
from sales_core.domain.correction import Correction, Replacement
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import correction as table
from sales_core.store.tables.imports import replacement, upload

COLUMNS = ("batch_id", "sheet", "source_row", "cell", "found", "text", "actor")


class Corrections:
    """The corrections of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def of(self, upload_id: int) -> list[Correction]:
        """Those of one upload, in the order they were made."""
        query = self._scope.select(table).where(table.c.upload_id == upload_id)
        found = [_correction(row) for row in self._scope.all(query)]
        return sorted(found, key=lambda c: (str(c.at), c.sheet, len(c.cell), c.cell))

    def put(self, upload_id: int, corrections: Iterable[Correction]) -> None:
        """These are the upload's corrections from now on, and no others."""
        gone = self._scope.delete(table).where(table.c.upload_id == upload_id)
        self._scope.connection.execute(gone)
        here = {"workspace_id": self._scope.workspace_id, "upload_id": upload_id}
        rows = [here | asdict(one) for one in corrections]
        if rows:
            self._scope.connection.execute(insert(table), rows)

    def of_batches(self, batch_ids: Iterable[int]) -> pd.DataFrame:
        """COLUMNS of what stands corrected in loaded batches; `source_row` is 1-based."""
        c = table.c
        of_upload = and_(upload.c.workspace_id == c.workspace_id, upload.c.upload_id == c.upload_id)
        names = (upload.c.batch_id, c.sheet, c.cell, c.found, c.text, c.actor)
        query = (
            self._scope.select(table, *names)
            .select_from(table.join(upload, of_upload))
            .where(upload.c.batch_id.in_(list(batch_ids)), upload.c.status == "loaded")
        )
        rows = [dict(row) | {"source_row": _row(row["cell"])} for row in self._scope.all(query)]
        return pd.DataFrame(rows, columns=list(COLUMNS))

    def replacements(self) -> list[Replacement]:
        """What was said for every file of a layout."""
        rows = self._scope.all(self._scope.select(replacement))
        return [Replacement(r["layout"], r["header"], r["found"], r["text"]) for r in rows]

    def always(self, meant: Replacement) -> None:
        """Remember it, in place of what was said of the same text before."""
        self.forget(meant)
        self._scope.insert(replacement, **asdict(meant))

    def forget(self, meant: Replacement) -> None:
        """The text means itself again."""
        c = replacement.c
        same = and_(c.layout == meant.layout, c.header == meant.header, c.found == meant.found)
        self._scope.connection.execute(self._scope.delete(replacement).where(same))

    def forget_layout(self, layout: str) -> None:
        """All texts of a layout mean themselves again."""
        gone = self._scope.delete(replacement).where(replacement.c.layout == layout)
        self._scope.connection.execute(gone)


def _correction(row: Any) -> Correction:
    return Correction(**{k: v for k, v in row.items() if k not in ("workspace_id", "upload_id")})


def _row(cell: str) -> int:
    return int(cell) if cell.isdigit() else parse_address(cell)[0] + 1
