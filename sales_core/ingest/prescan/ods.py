"""Facts of the sheets of an ods: repeats are counted before anything is laid out."""

from __future__ import annotations

from xml.parsers import expat

from sales_core.domain.errors import FileRefused
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts, check_span
from sales_core.ingest.prescan.xlsx import safe_windows

_PERCENT = "0.00%"
_STYLED = {"percentage": _PERCENT, "date": "yyyy-mm-dd"}


def scan_ods(file: Guarded, limits: Limits) -> list[SheetFacts]:
    """Facts of every sheet. FileRefused for unsafe XML, repeats without end, too many cells."""
    if file.archive is None:
        raise FileRefused("damaged_file")
    scan = _Scan(limits)
    for name in file.archive.names:
        for window in safe_windows(file, name, limits):
            if name == "content.xml":
                scan.feed(window)
    check_span(scan.sheets, limits)
    return scan.sheets


class _Scan:
    def __init__(self, limits: Limits) -> None:
        self.sheets: list[SheetFacts] = []
        self._limits = limits
        self._row = self._col = self._depth = self._column = 0
        self._rows = 1
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, window: bytes) -> None:
        try:
            self._parser.Parse(window, False)
        except (expat.ExpatError, ValueError) as error:
            raise FileRefused("damaged_file", part="content.xml") from error

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            raise FileRefused("unsafe_xml", part="content.xml")
        if tag == "style:table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)
        elif tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "table:table":
            self._open_table(attributes)
        elif self.sheets and tag == "table:table-column":
            self._open_column(attributes)
        elif self.sheets and tag == "table:table-row":
            self._open_row(attributes)
        elif self.sheets and tag in ("table:table-cell", "table:covered-table-cell"):
            self._open_cell(attributes)

    def _open_table(self, attributes: dict[str, str]) -> None:
        if len(self.sheets) >= self._limits.sheets:
            raise FileRefused(
                "too_many_sheets", sheets=len(self.sheets) + 1, limit=self._limits.sheets
            )
        hidden = attributes.get("table:style-name") in self._hidden_styles
        state = "hidden" if hidden else "visible"
        self.sheets.append(SheetFacts(attributes.get("table:name", ""), state))
        self._row = self._column = 0

    def _open_column(self, attributes: dict[str, str]) -> None:
        count = int(attributes.get("table:number-columns-repeated", 1))
        if attributes.get("table:visibility") in ("collapse", "filter"):
            last = min(self._column + count, self._limits.columns)
            self.sheets[-1].hidden_columns |= set(range(self._column, last))
        self._column += count

    def _open_row(self, attributes: dict[str, str]) -> None:
        self._rows = int(attributes.get("table:number-rows-repeated", 1))
        self._col = 0
        if attributes.get("table:visibility") in ("collapse", "filter"):
            last = min(self._row + self._rows, self._limits.rows)
            self.sheets[-1].hidden_rows |= set(range(self._row, last))
            if attributes["table:visibility"] == "filter":
                self.sheets[-1].filtered = True

    def _open_cell(self, attributes: dict[str, str]) -> None:
        facts = self.sheets[-1]
        count = int(attributes.get("table:number-columns-repeated", 1))
        kind = attributes.get("office:value-type", "")
        if kind:
            repeated = count * self._rows
            facts.reach(self._row + self._rows - 1, self._col + count - 1)
            facts.cells += repeated - 1
            if max(facts.cells, repeated) > self._limits.cells:
                limit = self._limits.cells
                raise FileRefused("too_many_cells", cells=repeated, limit=limit)
            code = _format_of(kind, attributes)
            for col in range(self._col, self._col + count if code else self._col):
                for row in range(self._row, self._row + self._rows):
                    facts.formats[row, col] = code
        elif "table:formula" in attributes:
            facts.reach(self._row, self._col)
            facts.uncached.add((self._row, self._col))
        down = int(attributes.get("table:number-rows-spanned", 1))
        across = int(attributes.get("table:number-columns-spanned", 1))
        if down > 1 or across > 1:
            bottom, right = self._row + down - 1, self._col + across - 1
            facts.merged.append((self._row, self._col, bottom, right))
        self._col += count

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if tag == "table:table-row":
            self._row += self._rows


def _format_of(kind: str, attributes: dict[str, str]) -> str:
    """The number format a spreadsheet would show such a cell in; empty where it does not matter."""
    currency = attributes.get("office:currency", "") if kind == "currency" else ""
    return f"[${currency}]" if currency else _STYLED.get(kind, "")
