"""Made-up workbooks as bytes: real .xlsx, and what people send under names that promise it."""

from __future__ import annotations

import csv
import html
import io
import zipfile
from datetime import date, datetime
from typing import Any

import xlsxwriter

from bench.corpus.book import Book
from bench.corpus.page import Page

ENCODINGS = {
    "csv": "utf-8-sig", "csv_gbk": "gb18030", "csv_utf16": "utf-16", "tabs_xls": "utf-16",
    "csv_semicolon": "utf-8",
}  # fmt: skip
BETWEEN = {"tabs_xls": "\t", "csv_semicolon": ";"}


def written(book: Book) -> bytes:
    """The bytes of a workbook in its form."""
    if book.form == "xlsx":
        return _xlsx(book)
    if book.form == "html_xls":
        return _html(book.pages[0])
    if book.form == "ods":
        return _ods(book)
    return _text(book.pages[0], BETWEEN.get(book.form, ","), ENCODINGS[book.form])


def _xlsx(book: Book) -> bytes:
    held = io.BytesIO()
    made = xlsxwriter.Workbook(held, {"in_memory": True})
    made.set_properties({"created": datetime(2026, 11, 1, 9)})  # noqa: DTZ001  no zone in a file
    formats: dict[str, Any] = {"": None}
    for page in book.pages:
        sheet = made.add_worksheet(page.name)
        for (row, col), (value, form) in page.cells.items():
            if form not in formats:
                formats[form] = made.add_format({"num_format": form})
            if isinstance(value, date):
                sheet.write_datetime(row, col, datetime(value.year, value.month, value.day),  # noqa: DTZ001  no zone
                                     formats[form])  # fmt: skip
            elif isinstance(value, str):
                sheet.write_string(row, col, value, formats[form])
            else:
                sheet.write(row, col, value, formats[form])
        _shape(sheet, page, made)
    made.close()
    return held.getvalue()


def _shape(sheet: Any, page: Page, made: Any) -> None:
    blank = made.add_format()
    for top, left, bottom, right in page.merged:
        sheet.merge_range(top, left, bottom, right, "", blank)
        value, _ = page.cells.get((top, left), (None, ""))
        if value is not None:
            sheet.write(top, left, value, blank)
    if page.filtered and page.tables:
        table = page.tables[0]
        sheet.autofilter(table.top, table.left, table.bottom, table.right)
    for row in page.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for col in page.hidden_columns:
        sheet.set_column(col, col, None, None, {"hidden": True})
    if page.state == "hidden":
        sheet.hide()


def _grid(page: Page) -> list[list[str]]:
    width = _width(page)
    found = [[""] * width for _ in page.lines]
    for (row, col), (value, form) in page.cells.items():
        found[row][col] = _printed(value, form)
    return found


def _printed(value: Any, form: str) -> str:
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and "%" in form:
        return f"{value:.1%}"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _text(page: Page, between: str, encoding: str) -> bytes:
    held = io.StringIO()
    csv.writer(held, delimiter=between, lineterminator="\r\n").writerows(_grid(page))
    return held.getvalue().encode(encoding)


def _html(page: Page) -> bytes:
    rows = [
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
        for row in _grid(page)
    ]
    return (
        '<html><head><meta charset="utf-8"></head><body><table border="1">'
        + "\n".join(rows) + "</table></body></html>"
    ).encode()  # fmt: skip


def _ods(book: Book) -> bytes:
    """The least an OpenDocument sheet has: values and words, no merged cells."""
    tables = "".join(
        f'<table:table table:name="{html.escape(page.name)}">'
        + "".join(
            "<table:table-row>" + "".join(_ods_cell(page, row, col) for col in range(_width(page)))
            + "</table:table-row>" for row in range(len(page.lines))
        ) + "</table:table>" for page in book.pages
    )  # fmt: skip
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        f'office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in (("mimetype", kind), ("content.xml", content),
                           ("META-INF/manifest.xml", manifest)):  # fmt: skip
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 9, 0, 0)), text)
    return held.getvalue()


def _width(page: Page) -> int:
    return max(col for _, col in page.cells) + 1


def _ods_cell(page: Page, row: int, col: int) -> str:
    value, _ = page.cells.get((row, col), (None, ""))
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value:%Y-%m-%d}"'
    elif isinstance(value, str):
        kind = 'office:value-type="string"'
    else:
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{html.escape(str(value))}</text:p></table:table-cell>"
