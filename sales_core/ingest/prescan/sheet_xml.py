"""One sheet part of an xlsx, window by window: where cells stand and what is special about them."""

from __future__ import annotations

import re

from sales_core.domain.cell import column_index, parse_address
from sales_core.domain.errors import FileRefused
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts, check_formula

_REF = rb'<c r="([A-Z]{1,3}+)([0-9]{1,7}+)"'
_CELL = re.compile(_REF + rb'(?: s="([0-9]++)")?+(?: t="[a-zA-Z]++")?+(?: [cvp][mh]="[0-9]++")*+>')
"""Never taken back once matched: every cell of the file passes here."""
_EMPTY = re.compile(_REF + rb"[^>/]*/>")
_ERROR = re.compile(_REF + rb'[^>]* t="e"[^>]*>(?:(?!</c>).)*?<v>(#[^<]{1,20})</v>', re.DOTALL)
_FORMULA = re.compile(
    _REF + rb"([^>]*)><f(?:[^>]*/>|[^>]*>([^<]*)</f>)(<v>[^<]*</v>|<v ?/>|<is>|</c>)"
)
_ANY_FORMULA = re.compile(rb"<f[ />]")
_LONG = re.compile(_REF + rb"([^>]*)><v>([0-9]{16,40})</v>")
_HIDDEN_ROW = re.compile(rb'<row [^>]*\bhidden="(?:1|true)"[^>]*>')
_COLUMN = re.compile(rb'<col [^>]*\bhidden="(?:1|true)"[^>]*>')
_NUMBER = {
    name: re.compile(rb"\b" + name.encode() + rb'="([0-9]{1,7})"') for name in ("r", "min", "max")
}
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})"')
_FILTER = (b"<filterColumn", b'filterMode="1"', b'filterMode="true"')
_OTHER_STYLE = re.compile(
    rb"<c>|<row>|<\w+:(?:worksheet|row|c)[ >]|<(?:row|c|col|mergeCell|worksheet)\b[^>]*='"
)
_MAYBE_LONG = re.compile(rb"<v>[0-9]{16}")
_PREFIXED = re.compile(rb":(?:worksheet|row|c)[ >]")
_OTHER_MARKS = (b"<c>", b"<row>")
"""Parts of the patterns above that are found much faster; most text has none of them, and no
apostrophe."""
_LONGEST = 4 * 1024 * 1024


class UnusualMarkup(Exception):
    """The part is written in a way the byte patterns do not cover."""


class SheetScan:
    """Feeds a sheet part, written as Excel writes it, into `facts` (50,000 x 8 cells in 0.2 s).

    Raises UnusualMarkup for any other style of writing (prefixes, cells without address):
    `PlainScan` reads those, slowly.
    """

    def __init__(self, facts: SheetFacts, formats: dict[int, str], limits: Limits) -> None:
        self._facts = facts
        self._formats = {str(k).encode(): v for k, v in formats.items()}
        self._limits = limits
        self._rest = b""
        self._columns: dict[bytes, int] = {}

    def feed(self, window: bytes) -> None:
        """The next inflated bytes."""
        text = self._rest + window
        cut = max(text.rfind(b"<c "), text.rfind(b"<row "), text.rfind(b"</sheetData>"))
        if cut <= 0:
            cut = text.rfind(b"<")
        if cut <= 0:
            self._rest = text
        else:
            self._rest = text[cut:]
            self._take(text[:cut])
        if len(self._rest) > _LONGEST:
            raise UnusualMarkup

    def close(self) -> None:
        """The part has ended."""
        rest, self._rest = self._rest, b""
        self._take(rest)

    def _take(self, text: bytes) -> None:
        cells = _CELL.findall(text)
        closed = len(_EMPTY.findall(text)) if b"/>" in text else 0
        if text.count(b"<c ") != len(cells) + closed or _otherwise(text):
            raise UnusualMarkup
        self._cells(cells)
        self._odd_cells(text)
        self._around(text)

    def _cells(self, cells: list[tuple[bytes, bytes, bytes]]) -> None:
        if not cells:
            return
        facts, columns = self._facts, self._columns
        across, down = {cell[0] for cell in cells}, {cell[1] for cell in cells}
        styles = {cell[2] for cell in cells}
        for letters in across.difference(columns):
            columns[letters] = column_index(letters.decode())
        facts.cells += len(cells)
        facts.width = max(facts.width, 1 + max(columns[letters] for letters in across))
        facts.height = max(facts.height, *map(int, down))
        if facts.cells > self._limits.cells:
            raise FileRefused("too_many_cells", cells=facts.cells, limit=self._limits.cells)
        formats = self._formats
        if styles.isdisjoint(formats):
            return
        for letters, row, style in cells:
            if style in formats:
                facts.formats[int(row) - 1, columns[letters]] = formats[style]

    def _odd_cells(self, text: bytes) -> None:
        facts = self._facts
        if b't="e"' in text:
            errors = _ERROR.findall(text)
            if len(errors) != text.count(b' t="e"'):
                raise UnusualMarkup
            for letters, row, shown in errors:
                spot = int(row) - 1, column_index(letters.decode())
                facts.errors[spot] = shown.decode("ascii", "replace")
        long = _LONG.findall(text) if _MAYBE_LONG.search(text) else []
        for letters, row, attributes, digits in long:
            if b't="' not in attributes or b't="n"' in attributes:
                facts.exact[int(row) - 1, column_index(letters.decode())] = int(digits)
        if b"<f" not in text:
            return
        formulas = _FORMULA.findall(text)
        if len(formulas) != len(_ANY_FORMULA.findall(text)):
            raise UnusualMarkup
        for letters, row, attributes, formula, after in formulas:
            spot = int(row) - 1, column_index(letters.decode())
            facts.formulas += 1
            if b"|" in formula:
                check_formula(formula.decode("utf-8", "replace"))
            blank = after in (b"<v/>", b"<v />", b"<v></v>") and b'"str"' not in attributes
            if blank or after == b"</c>":
                facts.uncached.add(spot)
            elif after == b"<v>0</v>":
                facts.zeros.add(spot)

    def _around(self, text: bytes) -> None:
        facts = self._facts
        if b'hidden="' in text:
            for tag in _HIDDEN_ROW.findall(text):
                if found := _NUMBER["r"].search(tag):
                    facts.hidden_rows.add(int(found[1]) - 1)
            for tag in _COLUMN.findall(text):
                low, high = _NUMBER["min"].search(tag), _NUMBER["max"].search(tag)
                if low and high:
                    last = min(int(high[1]), self._limits.columns)
                    facts.hidden_columns |= set(range(int(low[1]) - 1, last))
        if b"<mergeCell " in text:
            for first, last in _MERGE.findall(text):
                top, left = parse_address(first.decode())
                bottom, right = parse_address(last.decode())
                facts.merged.append((top, left, bottom, right))
            if len(facts.merged) > self._limits.merged:
                raise FileRefused("unsafe_xml", part=facts.part)
        if b"filter" in text:
            facts.filtered = facts.filtered or any(mark in text for mark in _FILTER)


def _otherwise(text: bytes) -> bool:
    """Whether the text is written in another style."""
    marked = b"'" in text or any(mark in text for mark in _OTHER_MARKS)
    if marked or _PREFIXED.search(text):
        return bool(_OTHER_STYLE.search(text))
    return False
