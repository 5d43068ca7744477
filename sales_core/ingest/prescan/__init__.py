"""Facts about sheets, taken from their raw parts before a reader allocates anything."""

from __future__ import annotations

from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import LIMITS, Limits
from sales_core.ingest.prescan.facts import SheetFacts


def prescan(file: Guarded, limits: Limits = LIMITS) -> list[SheetFacts]:
    """Facts of every sheet of an xlsx, xlsb or ods; none for other containers.

    Raises FileRefused when a sheet is unsafe or spans more cells than may be read.
    """
    if file.container == "xlsx":
        from sales_core.ingest.prescan.xlsx import scan_xlsx

        return scan_xlsx(file, limits)
    if file.container == "xlsb":
        from sales_core.ingest.prescan.xlsb import scan_xlsb

        return scan_xlsb(file, limits)
    if file.container == "ods":
        from sales_core.ingest.prescan.ods import scan_ods

        return scan_ods(file, limits)
    return []
