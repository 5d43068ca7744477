"""The same facts as `sheet_xml`, by a real parser: for parts not written the way Excel writes."""

from __future__ import annotations

from xml.parsers import expat

from sales_core.domain.cell import parse_address
from sales_core.domain.errors import FileRefused
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts, check_formula

_TRUE = ("1", "true")


class PlainScan:
    """Feeds any well-formed sheet part into `facts`; a cell without address follows the last."""

    def __init__(self, facts: SheetFacts, formats: dict[int, str], limits: Limits) -> None:
        self._facts, self._formats, self._limits = facts, formats, limits
        self._row, self._col, self._depth = -1, -1, 0
        self._cell: dict[str, str] = {}
        self._content = self._formula = False
        self._text: list[str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def feed(self, window: bytes) -> None:
        """The next inflated bytes."""
        self._parse(window, False)

    def close(self) -> None:
        """The part has ended."""
        self._parse(b"", True)

    def _parse(self, window: bytes, final: bool) -> None:
        try:
            self._parser.Parse(window, final)
        except (expat.ExpatError, ValueError) as error:
            raise FileRefused("damaged_file", part=self._facts.part) from error

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            raise FileRefused("unsafe_xml", part=self._facts.part)
        name = tag.rpartition(":")[2]
        if name == "c":
            self._open_cell(attributes)
        elif name == "row":
            self._open_row(attributes)
        elif name in ("v", "f", "is", "t"):
            self._content = self._content or name != "f"
            self._formula = self._formula or name == "f"
            self._text = []
        else:
            self._around(name, attributes)

    def _open_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
        self._col = -1
        if attributes.get("hidden") in _TRUE:
            self._facts.hidden_rows.add(self._row)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._col = parse_address(attributes["r"])
        else:
            self._col += 1
        self._cell, self._content, self._formula = attributes, False, False

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        name = tag.rpartition(":")[2]
        if name in ("v", "f"):
            text, self._text = "".join(self._text or ()), None
            if name == "v":
                self._close_value(text)
            else:
                check_formula(text)
        elif name == "c":
            self._close_cell()

    def _close_value(self, text: str) -> None:
        spot, kind = (self._row, self._col), self._cell.get("t")
        if kind == "e":
            self._facts.errors[spot] = text
        elif kind in (None, "n") and not self._formula and text.isdigit() and len(text) > 15:
            self._facts.exact[spot] = int(text[:40])
        elif self._formula and text == "0" and kind in (None, "n"):
            self._facts.zeros.add(spot)
        if not text and kind != "str":
            self._content = False

    def _close_cell(self) -> None:
        facts, spot = self._facts, (self._row, self._col)
        facts.formulas += self._formula
        if self._formula and not self._content:
            facts.uncached.add(spot)
        if self._content or self._formula:
            facts.reach(*spot)
        if facts.cells > self._limits.cells:
            raise FileRefused("too_many_cells", cells=facts.cells, limit=self._limits.cells)
        style = self._cell.get("s", "0")
        if self._content and style.isdigit() and int(style) in self._formats:
            facts.formats[spot] = self._formats[int(style)]

    def _around(self, name: str, attributes: dict[str, str]) -> None:
        facts = self._facts
        if name == "col" and attributes.get("hidden") in _TRUE:
            last = min(int(attributes["max"]), self._limits.columns)
            facts.hidden_columns |= set(range(int(attributes["min"]) - 1, last))
        elif name == "mergeCell":
            first, _, last_cell = attributes["ref"].partition(":")
            (top, left), (bottom, right) = parse_address(first), parse_address(last_cell or first)
            facts.merged.append((top, left, bottom, right))
            if len(facts.merged) > self._limits.merged:
                raise FileRefused("unsafe_xml", part=facts.part)
        elif name == "filterColumn" or attributes.get("filterMode") in _TRUE:
            facts.filtered = True
