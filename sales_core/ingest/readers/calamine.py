"""The fast reader: xlsx, xlsb, ods and, second, xls."""

from __future__ import annotations

import io

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.readers.sheet import sheet


def _state(visible: SheetVisibleEnum) -> str:
    if visible == SheetVisibleEnum.Visible:
        return "visible"
    return "hidden" if visible == SheetVisibleEnum.Hidden else "very_hidden"


def read_calamine(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """Values of every worksheet; formats, merges and states from the prescan where there is one."""
    known = {f.name: f for f in facts}
    book = Workbook(file.container, [])
    with CalamineWorkbook.from_filelike(io.BytesIO(file.data)) as source:
        for index, meta in enumerate(source.sheets_metadata):
            own = known.get(meta.name) or SheetFacts(meta.name, _state(meta.visible))
            if meta.typ != SheetTypeEnum.WorkSheet or not own.readable:
                continue
            if facts and meta.name not in known:
                raise FileRefused("damaged_file", part=meta.name)
            source_sheet = source.get_sheet_by_index(index)
            if source_sheet.total_height * source_sheet.total_width > limits.cells:
                raise FileRefused("too_many_cells", cells=0, limit=limits.cells)
            book.sheets.append(sheet(own, source_sheet.to_python(skip_empty_area=False)))
    return book
