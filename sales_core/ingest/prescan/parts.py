"""The small parts of an xlsx: its sheets, their relations and the number formats of its styles."""

from __future__ import annotations

import posixpath
import re
from xml.etree import ElementTree as ET  # DTDs and entities are refused before it parses

from sales_core.domain.errors import FileRefused
from sales_core.ingest.archive import Archive
from sales_core.ingest.limits import Limits
from sales_core.ingest.prescan.facts import SheetFacts
from sales_core.ingest.prescan.formats import BUILT_IN, telling

_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DEPTH_WINDOW = 65_536


def check_xml(text: bytes, part: str, limits: Limits) -> None:
    """FileRefused for a DTD, another encoding than UTF-8, or absurd nesting."""
    if b"\x00" in text[:512] or _DTD.search(text):
        raise FileRefused("unsafe_xml", part=part)
    depth = 0
    for at in range(0, len(text), _DEPTH_WINDOW):
        depth = deeper(depth, text[at : at + _DEPTH_WINDOW], part, limits)


def deeper(depth: int, window: bytes, part: str, limits: Limits) -> int:
    """Nesting after this window, roughly (tags cut by the window count once); FileRefused if deep.

    Cheap on purpose: it counts brackets instead of parsing, and only thousands matter.
    """
    opened = window.count(b"<") - _marked(window, b"!") - _marked(window, b"?")
    depth += opened - 2 * window.count(b"</") - window.count(b"/>")
    if depth > limits.depth * 16:
        raise FileRefused("unsafe_xml", part=part)
    return depth


def _marked(window: bytes, mark: bytes) -> int:
    """Tags that begin with a mark, which most windows do not hold at all."""
    return window.count(b"<" + mark) if mark in window else 0


def tree(archive: Archive, part: str, limits: Limits) -> ET.Element:
    """The parsed part; FileRefused when it is unsafe or not XML."""
    text = archive.read(part)
    check_xml(text, part, limits)
    if text.count(b"<") > limits.elements:
        raise FileRefused("unsafe_xml", part=part)
    try:
        return ET.fromstring(text)  # noqa: S314 - no DTD gets here, checked above
    except ET.ParseError as error:
        raise FileRefused("damaged_file", part=part) from error


def local(element: ET.Element) -> str:
    """Tag without its namespace: transitional and strict files differ only there."""
    return element.tag.rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str | None:
    """An attribute by local name."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def relations(archive: Archive, part: str, limits: Limits) -> dict[str, tuple[str, str]]:
    """id -> (type, target part) of a part's relations; empty when it has none."""
    folder, name = posixpath.split(part)
    path = f"{folder}/_rels/{name}.rels".lstrip("/")
    if path not in archive:
        return {}
    found = {}
    for node in tree(archive, path, limits):
        target, kind = node.get("Target") or "", (node.get("Type") or "").rpartition("/")[2]
        if node.get("TargetMode") != "External":
            base = "" if target.startswith("/") else folder
            target = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
        found[node.get("Id") or ""] = (kind, target)
    return found


def workbook_part(archive: Archive, limits: Limits) -> str:
    """Path of the workbook part."""
    for kind, target in relations(archive, "", limits).values():
        if kind == "officeDocument" and target in archive:
            return target
    if "xl/workbook.xml" in archive:
        return "xl/workbook.xml"
    raise FileRefused("damaged_file", part="workbook")


def sheets(archive: Archive, book: ET.Element, part: str, limits: Limits) -> list[SheetFacts]:
    """One SheetFacts per sheet in the workbook's order; chart sheets are marked unreadable."""
    linked = relations(archive, part, limits)
    nodes = [n for n in book.iter() if local(n) == "sheet"]
    if len(nodes) > limits.sheets:
        raise FileRefused("too_many_sheets", sheets=len(nodes), limit=limits.sheets)
    found = []
    for node in nodes:
        kind, target = linked.get(attribute(node, "id") or "", ("", ""))
        state = {"hidden": "hidden", "veryHidden": "very_hidden"}.get(
            node.get("state") or "", "visible"
        )
        facts = SheetFacts(node.get("name") or "", state, target)
        facts.readable = kind == "worksheet" and target in archive
        facts.pivot = facts.readable and any(
            k == "pivotTable" for k, _ in relations(archive, target, limits).values()
        )
        found.append(facts)
    return found


def styles(folder: str) -> str:
    """Path of the styles beside a workbook in this folder."""
    return posixpath.join(folder, "styles.xml")


def formats(archive: Archive, folder: str, limits: Limits) -> dict[int, str]:
    """Style index -> number format, only for formats that change what a number means."""
    part = styles(folder)
    if part not in archive:
        return {}
    codes, found = dict(BUILT_IN), {}
    for node in tree(archive, part, limits):
        if local(node) == "numFmts":
            codes |= {int(n.get("numFmtId") or 0): n.get("formatCode") or "" for n in node}
        if local(node) == "cellXfs":
            if len(node) > limits.styles:
                raise FileRefused("unsafe_xml", part=part)
            for index, style in enumerate(node):
                found[index] = codes.get(int(style.get("numFmtId") or 0), "")
    return telling(found)
