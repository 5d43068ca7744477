"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import re

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00\x04\x00")
_OTHERS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
)
_HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|table|meta|style|tr)\b", re.IGNORECASE)
_CONTROLS = (*range(1, 9), 11, *range(14, 32), 127)
_TAG = re.compile(rb"^\s*<")


def container(data: bytes) -> str:
    """zip, ole, biff, html, xml2003, mhtml, xml, text; `other:NAME` for a known foreign format.

    `binary` when it is none of them. A zip still has to be told apart by its members.
    """
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return "zip"
    if data.startswith(_OLE):
        return "ole"
    if foreign := next((name for magic, name in _OTHERS if data.startswith(magic)), None):
        return f"other:{foreign}"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _markup(_narrow(data[:8192])) or "text"
    if data.startswith(_BARE_BIFF) and b"\x00" in data[:64]:
        return "biff"
    head = data[:8192].removeprefix(b"\xef\xbb\xbf")
    return _markup(head) or ("text" if _texty(data) else "binary")


def _narrow(head: bytes) -> bytes:
    return head[2:].replace(b"\x00", b"")


def _markup(head: bytes) -> str | None:
    if head.lstrip()[:200].lower().startswith((b"mime-version:", b"from: <saved by")):
        return "mhtml"
    if not _TAG.match(head):
        return None
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<html" not in head.lower():
        return "xml2003"
    if _HTML.search(head):
        return "html"
    return "xml" if head.lstrip().startswith((b"<?xml", b"<!")) else None


def _texty(data: bytes) -> bool:
    """Text holds no control characters but tab, line ends and form feed; UTF-16 holds NULs."""
    sample = data[:65_536]
    if encoding := wide(sample):
        text = sample.decode(encoding, "ignore")
        return sum(text.count(chr(c)) for c in (0, *_CONTROLS)) <= len(text) // 500
    control = sum(sample.count(bytes((c,))) for c in _CONTROLS)
    return control <= len(sample) // 500 and sample.count(0) == 0


def wide(sample: bytes) -> str | None:
    """utf-16-le or utf-16-be when text without mark has its NULs on one side only, else None."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 8 and even <= odd // 50:
        return "utf-16-le"
    if even > len(sample) // 8 and odd <= even // 50:
        return "utf-16-be"
    return None
