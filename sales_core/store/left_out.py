"""Rows that were not loaded, each with its reason and the cells it held."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import and_

from sales_core.domain.reading import LeftOut
from sales_core.store.scope import Scope
from sales_core.store.tables.imports import batch, batch_table, left_out

COLUMNS = ("file_name", "sheet", "row", "code", "cells")


class LeftOutRows:
    """Rows left out of the batches of one workspace."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, batch_id: int, table_no: int, rows: Iterable[LeftOut]) -> None:
        """Keep the rows of one table, in the order of the sheet."""
        for position, row in enumerate(rows, start=1):
            self._scope.insert(
                left_out,
                batch_id=batch_id,
                table_no=table_no,
                position=position,
                row=row.row,
                code=row.code,
                cells=list(row.cells),
            )

    def for_batches(self, batch_ids: Iterable[int], kind: str | None = None) -> pd.DataFrame:
        """file_name, sheet, row (1-based), code, cells (list of text)."""
        c, t = left_out.c, batch_table.c
        of_table = and_(
            t.workspace_id == c.workspace_id, t.batch_id == c.batch_id, t.table_no == c.table_no
        )
        of_batch = and_(batch.c.workspace_id == c.workspace_id, batch.c.batch_id == c.batch_id)
        query = (
            self._scope.select(left_out, batch.c.file_name, t.sheet, c.row, c.code, c.cells)
            .select_from(left_out.join(batch_table, of_table).join(batch, of_batch))
            .where(c.batch_id.in_(list(batch_ids)))
            .order_by(c.batch_id, c.table_no, c.position)
        )
        if kind is not None:
            query = query.where(t.kind == kind)
        return pd.DataFrame(self._scope.all(query), columns=list(COLUMNS))
