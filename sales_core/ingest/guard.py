"""Before any reader: what the file is, whether it may be read, and its bytes without password."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from sales_core.domain.errors import FileRefused
from sales_core.ingest import sniff
from sales_core.ingest.archive import Archive
from sales_core.ingest.limits import LIMITS, Limits

_BUILT_IN_PASSWORD = "VelvetSweatshop"  # noqa: S105 - Excel's public constant for "read-only"
_FOREIGN_PARTS = {"word/": "Word", "ppt/": "PowerPoint", "visio/": "Visio"}


@dataclass
class Guarded:
    """A file fit for reading. `container` is xlsx, xlsb, xls, ods, csv or html.

    `data` are the bytes to read (decrypted where a password opened them). `notes` are codes of
    harmless things worth telling (macros, external_links).
    """

    name: str
    container: str
    data: bytes
    archive: Archive | None = None
    notes: list[str] = field(default_factory=list)


def check_outside(name: str, data: bytes, limits: Limits = LIMITS) -> None:
    """What can be told from name and size alone; FileRefused otherwise."""
    plain = PurePosixPath(name.replace("\\", "/")).name
    if plain.startswith(("~$", ".~lock.", "._")):
        raise FileRefused("lock_file", name=plain)
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise FileRefused("empty_file")
    if len(data) > limits.file_bytes:
        raise FileRefused("too_large", mib=len(data) >> 20, limit=limits.file_bytes >> 20)


def guard(name: str, data: bytes, password: str | None = None, limits: Limits = LIMITS) -> Guarded:
    """The file, recognised and checked from outside; FileRefused with the reason otherwise.

    The contents of sheets are checked afterwards by `prescan`.
    """
    check_outside(name, data, limits)
    found = sniff.container(data)
    if found == "zip":
        return _zip(name, data, limits)
    if found in ("ole", "biff"):
        return _ole(name, data, password, limits) if found == "ole" else Guarded(name, "xls", data)
    if found in ("html", "text"):
        return Guarded(name, "csv" if found == "text" else "html", data)
    if found in ("xml2003", "mhtml"):
        raise FileRefused(f"{found}_file")
    if found == "binary":
        raise FileRefused("unknown_format")
    raise FileRefused("not_a_workbook", found=found.removeprefix("other:"))


def _zip(name: str, data: bytes, limits: Limits) -> Guarded:
    archive = Archive(data, limits)
    if "xl/workbook.xml" in archive:
        return Guarded(name, "xlsx", data, archive, _notes(archive))
    if "xl/workbook.bin" in archive:
        return Guarded(name, "xlsb", data, archive, _notes(archive))
    if "mimetype" in archive and "content.xml" in archive:
        if b"opendocument.spreadsheet" in archive.read("mimetype"):
            return Guarded(name, "ods", data, archive)
        raise FileRefused("not_a_workbook", found="OpenDocument")
    for folder, product in _FOREIGN_PARTS.items():
        if any(n.startswith(folder) for n in archive.names):
            raise FileRefused("not_a_workbook", found=product)
    if other := _workbook_elsewhere(archive):
        return Guarded(name, other, data, archive, _notes(archive))
    if "[Content_Types].xml" in archive:
        raise FileRefused("damaged_file")
    raise FileRefused("zip_of_files")


def _workbook_elsewhere(archive: Archive) -> str | None:
    """Some programs put the workbook in another folder and name it in the package relations."""
    if "_rels/.rels" not in archive:
        return None
    relations = archive.read("_rels/.rels")
    for member in archive.names:
        if member.lower().endswith("workbook.xml") and member.encode() in relations:
            return "xlsx"
    return None


def _notes(archive: Archive) -> list[str]:
    lower = [n.lower() for n in archive.names]
    if any(n.startswith(("xl/macrosheets/", "xl/dialogsheets/")) for n in lower):
        raise FileRefused("macro_sheet")
    notes = []
    if any(n.endswith("vbaproject.bin") for n in lower):
        notes.append("macros")
    if any(n.startswith("xl/externallinks/") for n in lower):
        notes.append("external_links")
    return notes


def _ole(name: str, data: bytes, password: str | None, limits: Limits) -> Guarded:
    import olefile

    try:
        streams = {"/".join(s).lower() for s in olefile.OleFileIO(data).listdir()}
    except Exception as error:  # a parser of hostile bytes may raise anything
        raise FileRefused("damaged_file") from error
    if "encryptedpackage" in streams:
        inner = guard(name, decrypt(data, password), None, limits)
        inner.notes.append("password")
        return inner
    if not streams & {"workbook", "book"}:
        found = "Word" if "worddocument" in streams else "OLE"
        raise FileRefused("not_a_workbook", found=found)
    if _xls_encrypted(data):
        return Guarded(name, "xls", decrypt(data, password), notes=["password"])
    return Guarded(name, "xls", data)


def _xls_encrypted(data: bytes) -> bool:
    import msoffcrypto

    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted())
    except Exception:  # a file the tool does not know is left to the readers
        return False


def decrypt(data: bytes, password: str | None) -> bytes:
    """The bytes behind the password. FileRefused encrypted_workbook or wrong_password."""
    import msoffcrypto

    for word in (password, _BUILT_IN_PASSWORD):
        if not word:
            continue
        out = io.BytesIO()
        try:
            file = msoffcrypto.OfficeFile(io.BytesIO(data))
            file.load_key(password=word)
            file.decrypt(out)
        except Exception:  # noqa: S112 - every failure of the tool means: this word does not open it
            continue
        if out.tell():
            return out.getvalue()
    raise FileRefused("wrong_password" if password else "encrypted_workbook")
