"""Facts of the sheets of an xlsb: a pass over the records of its binary parts."""

from __future__ import annotations

import posixpath
import struct
from collections.abc import Iterator

from sales_core.domain.errors import FileRefused
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan import parts
from sales_core.ingest.prescan.facts import SheetFacts, check_span
from sales_core.ingest.prescan.formats import BUILT_IN, telling
from sales_core.ingest.prescan.xlsx import safe_windows

_ROW, _BLANK, _COLUMN, _FORMAT, _STYLE = 0, 1, 60, 44, 47
_CELLS = range(1, 12)
_ERRORS = (3, 11)
_ERROR_NAMES = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!"}
_FILTER_COLUMN, _SHEET, _MERGE = 163, 156, 176
_CELL_STYLES, _CELL_STYLES_END = 617, 618
_STATES = ("visible", "hidden", "very_hidden")


def scan_xlsb(file: Guarded, limits: Limits) -> list[SheetFacts]:
    """Facts of every sheet. FileRefused for unsafe markup, far cells, too many cells."""
    archive = file.archive
    if archive is None:
        raise FileRefused("damaged_file")
    formats = _formats(file, limits)
    found = _sheets(file, limits)
    scanned = {f.part.lower() for f in found}
    for name in archive.names:
        if name.lower() not in scanned:
            for _ in safe_windows(file, name, limits):
                pass
    for facts in found:
        if facts.readable:
            _scan(b"".join(archive.chunks(facts.part)), facts, formats, limits)
    check_span(found, limits)
    return found


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(type, payload) of each record. FileRefused when a record runs past the end."""
    at, end = 0, len(data)
    while at < end:
        kind = data[at]
        at += 1
        if kind & 0x80 and at < end:
            kind = (kind & 0x7F) | (data[at] << 7)
            at += 1
        size = shift = 0
        while at < end and shift < 28:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        if at + size > end:
            raise FileRefused("damaged_file")
        yield kind, data[at : at + size]
        at += size


def _text(payload: bytes, at: int) -> tuple[str, int]:
    (count,) = struct.unpack_from("<I", payload, at)
    end = at + 4 + 2 * min(count, 0xFFFF)
    return payload[at + 4 : end].decode("utf-16-le", "replace"), end


def _sheets(file: Guarded, limits: Limits) -> list[SheetFacts]:
    archive = file.archive
    if archive is None:
        return []
    part = next((n for n in archive.names if n.lower().endswith("workbook.bin")), "")
    linked = parts.relations(archive, part, limits)
    found = []
    for kind, payload in records(archive.read(part)):
        if kind != _SHEET or len(payload) < 12:
            continue
        identifier, at = _text(payload, 8)
        name, _ = _text(payload, at)
        sort, target = linked.get(identifier, ("", ""))
        state = _STATES[min(struct.unpack_from("<I", payload)[0], 2)]
        facts = SheetFacts(name, state, target)
        facts.readable = sort == "worksheet" and target in archive
        facts.pivot = facts.readable and any(
            k == "pivotTable" for k, _ in parts.relations(archive, target, limits).values()
        )
        found.append(facts)
    if len(found) > limits.sheets:
        raise FileRefused("too_many_sheets", sheets=len(found), limit=limits.sheets)
    return found


def _formats(file: Guarded, limits: Limits) -> dict[int, str]:
    archive = file.archive
    path = posixpath.join("xl", "styles.bin")
    if archive is None or path not in archive:
        return {}
    codes, found, index, inside = dict(BUILT_IN), {}, 0, False
    for kind, payload in records(archive.read(path)):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", payload)[0]] = _text(payload, 2)[0]
        elif kind in (_CELL_STYLES, _CELL_STYLES_END):
            inside = kind == _CELL_STYLES
        elif kind == _STYLE and inside:
            found[index] = codes.get(struct.unpack_from("<2H", payload)[1], "")
            index += 1
    if index > limits.styles:
        raise FileRefused("unsafe_xml", part=path)
    return telling(found)


def _scan(data: bytes, facts: SheetFacts, formats: dict[int, str], limits: Limits) -> None:
    row = 0
    try:
        for kind, payload in records(data):
            if kind == _ROW:
                (row,) = struct.unpack_from("<I", payload)
                if payload[11] & 0x10:
                    facts.hidden_rows.add(row)
            elif kind in _CELLS:
                _cell(kind, row, payload, facts, formats)
                if facts.cells > limits.cells:
                    raise FileRefused("too_many_cells", cells=facts.cells, limit=limits.cells)
            else:
                _around(kind, payload, facts, limits)
    except (struct.error, IndexError) as error:
        raise FileRefused("damaged_file", part=facts.part) from error


def _cell(kind: int, row: int, payload: bytes, facts: SheetFacts, formats: dict[int, str]) -> None:
    if kind == _BLANK:
        return
    col, style = struct.unpack_from("<2I", payload)
    facts.reach(row, col)
    if code := formats.get(style & 0xFFFFFF):
        facts.formats[row, col] = code
    if kind in _ERRORS:
        facts.errors[row, col] = _ERROR_NAMES.get(payload[8], "#N/A")


def _around(kind: int, payload: bytes, facts: SheetFacts, limits: Limits) -> None:
    if kind == _COLUMN:
        first, last = struct.unpack_from("<2I", payload)
        if payload[16] & 0x01:
            facts.hidden_columns |= set(range(first, min(last + 1, limits.columns)))
    elif kind == _MERGE:
        top, bottom, left, right = struct.unpack_from("<4I", payload)
        facts.merged.append((top, left, bottom, right))
        if len(facts.merged) > limits.merged:
            raise FileRefused("unsafe_xml", part=facts.part)
    elif kind == _FILTER_COLUMN:
        facts.filtered = True
