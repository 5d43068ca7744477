"""Facts about sheets, taken from their raw parts before a reader allocates anything."""

from __future__ import annotations

import struct

from sales_core.domain.errors import FileRefused
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import LIMITS, Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.progress import SILENT, Tally


def prescan(file: Guarded, limits: Limits = LIMITS, tally: Tally = SILENT) -> list[SheetFacts]:
    """Facts of every sheet of an xlsx, xlsb or ods; none for other containers. The rows of an xlsx
    are counted as they pass by.

    Raises FileRefused when a sheet is unsafe, damaged, or spans more cells than may be read.
    """
    try:
        return _scan(file, limits, tally)
    except (ValueError, LookupError, ArithmeticError, struct.error, RecursionError) as error:
        raise FileRefused("damaged_file") from error  # numbers and names that cannot be


def _scan(file: Guarded, limits: Limits, tally: Tally) -> list[SheetFacts]:
    if file.container == "xlsx":
        from sales_core.ingest.prescan.xlsx import scan_xlsx

        return scan_xlsx(file, limits, tally)
    if file.container == "xlsb":
        from sales_core.ingest.prescan.xlsb import scan_xlsb

        return scan_xlsb(file, limits)
    if file.container == "ods":
        from sales_core.ingest.prescan.ods import scan_ods

        return scan_ods(file, limits)
    return []
