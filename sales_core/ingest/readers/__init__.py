"""One module per reader; `read_workbook` tries the right ones in turn."""

from __future__ import annotations

from collections.abc import Callable

from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import LIMITS, Limits
from sales_core.ingest.prescan.facts import SheetFacts

Reader = Callable[[Guarded, list[SheetFacts], Limits], Workbook]


def read_workbook(file: Guarded, facts: list[SheetFacts], limits: Limits = LIMITS) -> Workbook:
    """Cells of a guarded, prescanned file. The second reader tries what the first refuses.

    Raises FileRefused("damaged_file") when every reader fails, or a named refusal of theirs.
    """
    failure: BaseException | None = None
    for reader in _readers(file.container):
        try:
            book = reader(file, facts, limits)
        except FileRefused:
            raise
        except MemoryError as error:
            raise FileRefused("file_too_heavy") from error
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            failure = error
            continue
        if failure:
            book.notes.append("second_reader")
        book.notes += [n for n in file.notes if n not in book.notes]
        if not any(cell is not None for s in book.sheets for row in s.rows for cell in row):
            if any(s.errors or s.uncached for s in book.sheets):
                raise FileRefused("never_computed")
            raise FileRefused("empty_file")
        return book
    raise FileRefused("damaged_file") from failure


def _readers(container: str) -> list[Reader]:
    if container == "csv":
        from sales_core.ingest.readers.csv_reader import read_csv

        return [read_csv]
    if container == "html":
        from sales_core.ingest.readers.html_reader import read_html

        return [read_html]
    if container == "xls":
        return [_xlrd, _calamine]
    if container == "xlsx":
        return [_calamine, _openpyxl]
    return [_calamine, _pyxlsb] if container == "xlsb" else [_calamine]


def _calamine(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    from sales_core.ingest.readers.calamine import read_calamine

    return read_calamine(file, facts, limits)


def _openpyxl(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    from sales_core.ingest.readers.openpyxl_reader import read_openpyxl

    return read_openpyxl(file, facts, limits)


def _xlrd(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    from sales_core.ingest.readers.xlrd_reader import read_xlrd

    return read_xlrd(file, facts, limits)


def _pyxlsb(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    from sales_core.ingest.readers.pyxlsb_reader import read_pyxlsb

    return read_pyxlsb(file, facts, limits)
