"""Making the marked workbook: guarded like a reading, and done by the same child."""

from __future__ import annotations

from sales_core.domain.errors import FileRefused
from sales_core.ingest.guard import guard
from sales_core.ingest.limits import Limits
from sales_core.ingest.marking.built_workbook import build
from sales_core.ingest.marking.marks import Marking
from sales_core.ingest.marking.own_workbook import mark_own
from sales_core.ingest.prescan import prescan
from sales_core.ingest.progress import Tally, Tell
from sales_core.ingest.readers import read_workbook

OWN_CELLS = 250_000
"""Cells up to which the file itself is opened and written again; above, cells alone are written."""


def marked(
    name: str,
    data: bytes,
    password: str | None,
    marking: Marking,
    limits: Limits,
    tell: Tell,
) -> bytes:
    """An xlsx file. Raises FileRefused for a file that must not be read.

    Of an xlsx or xlsm everything is kept that the library can write again, of other containers (and
    of workbooks it stumbles over) the cells as they were read.
    """
    tally = Tally(tell)
    tally.begin("check")
    file = guard(name, data, password, limits)
    facts = prescan(file, limits, tally)
    tally.begin("read", sum(sheet.height for sheet in facts))
    book = read_workbook(file, facts, limits)
    tally.begin("understand")
    if file.container == "xlsx" and sum(f.height * f.width for f in facts) <= OWN_CELLS:
        try:
            return mark_own(file.data, book, marking)
        except (FileRefused, MemoryError):
            raise
        except Exception:  # noqa: S110 - a library that stumbles over an odd part may raise anything
            pass
    return build(book, marking)
