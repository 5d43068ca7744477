"""Small workbooks for these tests: written by real writers, or by hand where those refuse."""

import io
import struct
import zipfile

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def written(fill) -> bytes:
    """A workbook made by xlsxwriter; `fill(book)` writes it."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    fill(book)
    book.close()
    return out.getvalue()


def simple() -> bytes:
    def fill(book):
        sheet = book.add_worksheet("周报")
        sheet.write_row(0, 0, ["代表", "目标", "实际"])
        sheet.write_row(1, 0, ["王芳", 120, 87.5])

    return written(fill)


def sales() -> bytes:
    """Three lines of a sales report."""

    def fill(book):
        sheet = book.add_worksheet("销售明细")
        sheet.write_row(0, 0, ["日期", "单据号", "业务员", "客户", "产品", "数量", "含税金额"])
        for row, amount in enumerate((1200, 350.5, -80), 1):
            sheet.write_row(
                row, 0, [f"2025-10-{row + 12}", f"SO{row}", "王芳", "百佳", "A", 2, amount]
            )

    return written(fill)


def parts(sheet_xml: str | bytes, **more: str | bytes) -> dict[str, bytes]:
    """The parts of a one-sheet xlsx around a hand-written sheet part; `more` by path."""
    linked = f'<Relationships xmlns="{PACKAGE}"><Relationship Id='
    named = {
        "_rels/.rels": f'{linked}"a" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{linked}"r1" Type="{RELS}/worksheet" '
        'Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{RELS}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet_xml,
    } | {k.replace("__", "/"): v for k, v in more.items()}
    return {k: v.encode() if isinstance(v, str) else v for k, v in named.items()}


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def sheet(rows: str, after: str = "", before: str = "") -> str:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return (
        f'{head}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def by_hand(rows: str, after: str = "", before: str = "", **more: str | bytes) -> bytes:
    return zipped(parts(sheet(rows, after, before), **more))


def biff2(cells: list[list[str | float]]) -> bytes:
    """A bare BIFF2 stream: what very old programs call .xls."""
    out = [struct.pack("<HHHH", 0x0009, 4, 2, 0x10)]
    for r, row in enumerate(cells):
        for c, cell in enumerate(row):
            place = struct.pack("<HH", r, c) + b"\0\0\0"
            if isinstance(cell, str):
                body, kind = place + bytes((len(cell),)) + cell.encode("ascii"), 0x0004
            else:
                body, kind = place + struct.pack("<d", cell), 0x0003
            out.append(struct.pack("<HH", kind, len(body)) + body)
    return b"".join(out) + struct.pack("<HH", 0x000A, 0)


def ods(table: str) -> bytes:
    names = " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for p, n in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} '
        f'office:version="1.2"><office:body><office:spreadsheet>{table}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="/" manifest:media-type="'
        'application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def protected(data: bytes, password: str) -> bytes:
    """The workbook behind a password, encrypted as Excel does."""
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def lying_size(data: bytes, member: str, declared: int) -> bytes:
    """The same zip whose directory understates how large a member becomes."""
    changed = bytearray(data)
    for magic, offset, name_at in ((b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)):
        at = changed.find(magic)
        while at >= 0:
            if changed[at + name_at : at + name_at + len(member)] == member.encode():
                struct.pack_into("<I", changed, at + offset, declared)
            at = changed.find(magic, at + 4)
    return bytes(changed)
