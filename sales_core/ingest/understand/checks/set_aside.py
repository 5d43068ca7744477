"""Rows a person leaves out knowingly, whatever is in them."""

from __future__ import annotations

from sales_core.domain.reading import LeftOut
from sales_core.ingest.understand.shapes.shaped import Shaped
from sales_core.ingest.understand.tables.body import Body

CODE = "set_aside"


def take_out(body: Body, shaped: Shaped) -> None:
    """Out of the rows that count, into those left out, under the reason that somebody said so."""
    gone = {row + 1 for row in body.set_aside}
    if not gone:
        return
    shaped.rows = [row for row in shaped.rows if row["_row"] not in gone]
    shaped.left_out = [row for row in shaped.left_out if row.row not in gone]
    shaped.left_out += [LeftOut(row, CODE, body.text(row - 1)) for row in sorted(gone)]
