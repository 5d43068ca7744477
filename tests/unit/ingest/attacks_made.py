"""Files made to harm the reader, each with the code it must be refused with."""

import struct
from functools import cache

from tests.unit.ingest.workbooks_made import (
    MAIN,
    RELS,
    by_hand,
    lying_size,
    ods,
    parts,
    sheet,
    zipped,
)

Attacks = dict[str, tuple[bytes, str]]

CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
FIRST_SHEET = "xl/worksheets/sheet1.xml"
REPEATS = (
    '<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">'
    '<table:table-cell office:value-type="float" office:value="1" '
    'table:number-columns-repeated="16384"/></table:table-row></table:table>'
)


@cache
def attacks() -> Attacks:
    """name -> (file, the code it must be refused with)."""
    return cells() | archives() | markup() | links() | others()


def cells() -> Attacks:
    """Addresses and spans that would need more memory than there is."""
    far = CELL + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    prefixed = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c r="A1"><x:v>1</x:v></x:c>'
        '<x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    spans = b"<table><tr><td rowspan=9999 colspan=9999>x</td></tr></table>"
    return {
        "far cell": (by_hand(far), "cell_too_far"),
        "far cell, prefixed": (zipped(parts(prefixed)), "cell_too_far"),
        "far cell in ods": (ods(REPEATS), "too_many_cells"),
        "span bomb": (spans, "too_many_cells"),
    }


def archives() -> Attacks:
    """Containers that lie about what is in them."""
    good = parts(sheet(CELL))
    long = zipped(parts(sheet(CELL + " " * 3_000_000)))
    overlap = bytearray(zipped({"a.txt": b"x" * 5000, "b.txt": b"x" * 5000}))
    struct.pack_into("<I", overlap, overlap.rfind(b"PK\x01\x02") + 42, 0)
    many = good | {f"x/{i}.xml": b"" for i in range(5000)}
    bomb = zipped(good | {"xl/media/a.bin": bytes(400 * 1024 * 1024)})
    return {
        "zip bomb": (bomb, "unsafe_archive"),
        "lying size": (lying_size(long, FIRST_SHEET, 900), "unsafe_archive"),
        "overlapping members": (bytes(overlap), "unsafe_archive"),
        "too many members": (zipped(many), "unsafe_archive"),
        "path upwards": (zipped(good | {"../../evil.txt": b"x"}), "unsafe_archive"),
        "absolute path": (zipped(good | {"/etc/cron.d/x": b"x"}), "unsafe_archive"),
        "zip in a zip": (zipped({"inner.xlsx": zipped(good)}), "zip_of_files"),
        "truncated": (zipped(good)[:-30], "damaged_file"),
    }


def markup() -> Attacks:
    """Parts whose text would cost the parser too much, or make it fetch something."""
    good = parts(sheet(CELL))
    doctype = '<!DOCTYPE a [<!ENTITY b "c">]>'
    styles = "".join(f'<xf fontId="{i * 7919 % 1_000_003}"/>' for i in range(1_000_000))
    many_styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{styles}</cellXfs></styleSheet>'
    many_sheets = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="r1"/>' for i in range(100_000))
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>{many_sheets}</sheets></workbook>'

    def with_sheet(xml: bytes) -> bytes:
        return zipped(good | {FIRST_SHEET: xml})

    strings = zipped(good | {"xl/sharedStrings.xml": f"{doctype}<sst/>".encode()})
    return {
        "doctype in sheet": (with_sheet((doctype + sheet(CELL)).encode()), "unsafe_xml"),
        "doctype in strings": (strings, "unsafe_xml"),
        "doctype in a query": (
            zipped(good | {"customXml/item1.xml": f"{doctype}<a/>".encode("utf-16")}),
            "unsafe_xml",
        ),
        "utf-16 xml": (with_sheet(sheet(CELL).encode("utf-16")), "unsafe_xml"),
        "deep xml": (with_sheet(b"<a>" * 200_000), "unsafe_xml"),
        "a million styles": (zipped(good | {"xl/styles.xml": many_styles.encode()}), "unsafe_xml"),
        "100,000 sheets": (zipped(good | {"xl/workbook.xml": book.encode()}), "too_many_sheets"),
    }


def links() -> Attacks:
    """Cells that start programs."""
    good = parts(sheet(CELL))
    dde_book = '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'
    external = f'<externalLink xmlns="{MAIN}">{dde_book}</externalLink>'.encode()
    formula = '<row r="1"><c r="A1"><f>cmd|\'/c calc\'!A0</f><v>0</v></c></row>'
    return {
        "dde link": (zipped(good | {"xl/externalLinks/externalLink1.xml": external}), "dde_link"),
        "dde formula": (by_hand(formula), "dde_link"),
        "macro sheet": (zipped(good | {"xl/macrosheets/sheet1.xml": b"<a/>"}), "macro_sheet"),
    }


def others() -> Attacks:
    """Things that are no workbooks."""
    return {
        "html without table": (b"<html><body>please log in</body></html>", "html_without_table"),
        "pdf": (b"%PDF-1.7 ...", "not_a_workbook"),
        "ole rubbish": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 3000, "damaged_file"),
        "quote left open": (b'a,b\n"1,2\n' + b"3,4\n" * 50_000, "broken_quotes"),
    }
