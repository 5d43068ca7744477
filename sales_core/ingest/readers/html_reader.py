"""HTML tables, often sent under the name .xls: each outermost table is a sheet, with the lines of
text around it that programs show above and below a table: title, day, unit."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from sales_core.domain.errors import FileRefused
from sales_core.ingest.grid import Value, Workbook
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts, check_span
from sales_core.ingest.readers.encoding import decode
from sales_core.ingest.readers.sheet import sheet

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT = ("script", "style", "title", "head")
_BLOCKS = frozenset({"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "hr", "caption"})
ABOVE, BELOW, LONGEST = 6, 3, 300
"""So many lines above and below a table, so long at most, are about it."""


def read_html(file: Guarded, facts: list[SheetFacts], limits: Limits) -> Workbook:
    """Every table as a sheet of texts; spans become merges. FileRefused when there is no table."""
    del facts
    text, encoding = _text(file.data)
    parser = _Tables(limits)
    parser.feed(text)
    parser.close()
    kept = [t for t in parser.done if len(t.rows) > t.titles]
    if not kept:
        raise FileRefused("html_without_table")
    check_span([t.facts for t in kept], limits)
    for number, table in enumerate(kept, 1):
        table.facts.name = f"table {number}"
    return Workbook("html", [sheet(t.facts, t.rows) for t in kept], encoding)


def _text(data: bytes) -> tuple[str, str]:
    found = _CHARSET.search(data[:4096])
    name = found[1].decode().lower() if found else ""
    if name in ("gb2312", "gbk", "gb18030"):
        name = "gb18030"
    if name and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(name), name
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data)


class _Table:
    def __init__(self) -> None:
        self.facts = SheetFacts("")
        self.rows: list[list[Value]] = []
        self.taken: set[tuple[int, int]] = set()
        self.col = self.titles = 0

    def say(self, lines: list[str], limits: Limits) -> None:
        """Lines of text, each in a row of its own."""
        for line in lines:
            self.open_row(False)
            self.put(line, 1, 1, limits)

    def open_row(self, hidden: bool) -> None:
        self.rows.append([])
        self.col = 0
        if hidden:
            self.facts.hidden_rows.add(len(self.rows) - 1)

    def put(self, text: str, down: int, across: int, limits: Limits) -> None:
        """A cell at the next free place of the last row."""
        if not self.rows:
            self.open_row(False)
        row = len(self.rows) - 1
        while (row, self.col) in self.taken:
            self.col += 1
        if self.facts.cells + down * across > limits.cells or self.col + across > limits.columns:
            raise FileRefused("too_many_cells", cells=down * across, limit=limits.cells)
        if down > 1 or across > 1:
            bottom, right = row + down - 1, self.col + across - 1
            self.facts.merged.append((row, self.col, bottom, right))
            self.taken |= {
                (r, c) for r in range(row + 1, bottom + 1) for c in range(self.col, right + 1)
            }
        self.rows[row] += [None] * (self.col - len(self.rows[row])) + [text or None]
        self.col += across
        self.facts.reach(row, self.col - 1)
        self.facts.cells += down * across - 1


class _Tables(HTMLParser):
    """Collects tables. Text of a table inside a cell belongs to that cell."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[_Table] = []
        self._limits = limits
        self._depth = self._silent = 0
        self._cell: tuple[int, int] | None = None
        self._text: list[str] = []
        self._lines: list[str] = []
        self._line: list[str] = []

    def close(self) -> None:
        """The end: what stands below the last table."""
        super().close()
        lines = self._said(BELOW, first=True)
        if self.done and len(self.done[-1].rows) > self.done[-1].titles:
            self.done[-1].say(lines, self._limits)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {k: v or "" for k, v in attrs}
        if tag in _BLOCKS:
            self._end_line()
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._open_table()
        elif tag in _SILENT:
            self._silent += 1
        elif self._depth == 1 and tag == "tr":
            self._close_cell()
            self.done[-1].open_row(bool(_HIDDEN.search(named.get("style", ""))))
        elif self._depth == 1 and tag in ("td", "th"):
            self._close_cell()
            self._cell = (_span(named.get("rowspan")), _span(named.get("colspan")))
        elif self._cell and tag in ("br", "p", "div"):
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._close_cell()
            self._depth -= 1
        elif tag in _SILENT and self._silent:
            self._silent -= 1
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._cell:
            self._text.append(data)
        elif self._depth <= 1:
            self._line.append(data)

    def _end_line(self) -> None:
        """The text outside of cells up to here is a line."""
        line = _SPACE.sub(" ", "".join(self._line)).replace("\xa0", " ").strip()
        if line and len(line) <= LONGEST:
            self._lines.append(line)
        self._line = []

    def _said(self, most: int, first: bool) -> list[str]:
        """The lines since the last table, the first or the last of them."""
        self._end_line()
        lines, self._lines = self._lines, []
        return lines[:most] if first else lines[-most:]

    def _open_table(self) -> None:
        if len(self.done) >= self._limits.sheets:
            limit = self._limits.sheets
            raise FileRefused("too_many_sheets", sheets=len(self.done) + 1, limit=limit)
        table = _Table()
        table.say(self._said(ABOVE, first=False), self._limits)
        table.titles = len(table.rows)
        self.done.append(table)

    def _close_cell(self) -> None:
        if self._cell:
            text = _SPACE.sub(" ", "".join(self._text)).replace("\xa0", " ").strip()
            self.done[-1].put(text, *self._cell, self._limits)
        self._cell, self._text = None, []


def _span(written: str | None) -> int:
    return max(1, min(int(written), 10_000)) if written and written.isdigit() else 1
