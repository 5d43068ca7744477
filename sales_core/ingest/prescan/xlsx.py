"""Facts of the sheets of an xlsx: one streamed pass over every part, nothing kept in memory."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # the type only

from sales_core.domain.errors import FileRefused
from sales_core.ingest.archive import Archive
from sales_core.ingest.guard import Guarded
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan import parts
from sales_core.ingest.prescan.facts import SheetFacts, check_span
from sales_core.ingest.prescan.sheet_xml import SheetScan, UnusualMarkup
from sales_core.ingest.prescan.sheet_xml_plain import PlainScan
from sales_core.ingest.progress import Tally

_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_UNREAD = "customxml/"
"""Parts no reader opens: queries of Excel keep their text there, in UTF-16."""
_DDE = re.compile(rb"<(?:\w+:)?(?:ddeLink|oleLink)\b")


def scan_xlsx(file: Guarded, limits: Limits, tally: Tally) -> list[SheetFacts]:
    """Facts of every sheet. FileRefused for unsafe XML, DDE, far cells, too many cells."""
    archive = file.archive
    if archive is None:
        raise FileRefused("damaged_file")
    part = parts.workbook_part(archive, limits)
    book = parts.tree(archive, part, limits)
    found = parts.sheets(archive, book, part, limits)
    formats = _formats(file, archive, posixpath.dirname(part), limits)
    scanned = {f.part.lower(): f for f in found if f.readable}
    for name in archive.names:
        facts = scanned.get(name.lower())
        if facts:
            _sheet(file, facts, formats, limits, tally)
        else:
            for _ in safe_windows(file, name, limits):
                pass
    check_span(found, limits)
    _never_computed(book, found)
    return found


def _formats(file: Guarded, archive: Archive, folder: str, limits: Limits) -> dict[int, str]:
    """The formats that count; of styles nobody can read there are none, and the readers get the
    file without them."""
    try:
        return parts.formats(archive, folder, limits)
    except (FileRefused, ValueError) as error:
        if isinstance(error, FileRefused) and error.code != "damaged_file":
            raise
    file.data = archive.without(parts.styles(folder))
    file.notes.append("styles_unread")
    return {}


def _sheet(
    file: Guarded, facts: SheetFacts, formats: dict[int, str], limits: Limits, tally: Tally
) -> None:
    before = tally.rows
    quick = SheetScan(facts, formats, limits)
    try:
        for window in safe_windows(file, facts.part, limits):
            quick.feed(window)
            tally.reach(before + facts.height)
        quick.close()
    except UnusualMarkup:
        facts.forget()
        plain = PlainScan(facts, formats, limits)
        for window in safe_windows(file, facts.part, limits):
            plain.feed(window)
            tally.reach(before + facts.height)
        plain.close()


def safe_windows(file: Guarded, name: str, limits: Limits) -> Iterator[bytes]:
    """The inflated part, window by window, with unsafe markup refused on the way."""
    if file.archive is None:
        return
    lower = name.lower()
    markup = lower.endswith((".xml", ".rels", ".vml"))
    wide = lower.startswith(_UNREAD)
    depth, tail, first = 0, b"", not wide
    for window in file.archive.chunks(name):
        if markup:
            text = window.replace(b"\x00", b"") if wide else window
            seen = tail + text
            if _DTD.search(seen) or (first and b"\x00" in window[:512]):
                raise FileRefused("unsafe_xml", part=name)
            if "externallink" in lower and _DDE.search(seen):
                raise FileRefused("dde_link")
            depth = parts.deeper(depth, text, name, limits)
            tail, first = text[-24:], False
        yield window


def _never_computed(book: Element, sheets: list[SheetFacts]) -> None:
    """Programs that write formulas without computing them store 0 and ask for a recalculation.

    When that flag stands and *every* formula of a sheet says 0, the zeros are not results.
    """
    flagged = any(
        parts.local(node) == "calcPr" and node.get("fullCalcOnLoad") in ("1", "true")
        for node in book.iter()
    )
    for sheet in sheets:
        if flagged and sheet.zeros and len(sheet.zeros) + len(sheet.uncached) == sheet.formulas:
            sheet.uncached |= sheet.zeros
        sheet.zeros = set()
