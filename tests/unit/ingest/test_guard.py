"""What is refused before any reader sees it, and with which words."""

import random
import time

import pytest

from sales_core.domain.errors import FileRefused
from sales_core.ingest.archive import Archive
from sales_core.ingest.guard import guard
from sales_core.ingest.limits import MIB, Limits
from sales_core.ingest.read import open_workbook
from sales_core.text.translator import LANGUAGES, Translator, entries
from tests.unit.ingest import workbooks_made as made
from tests.unit.ingest.attacks_made import attacks

ATTACKS = attacks()


def code(name, data, password=None, limits=None):
    with pytest.raises(FileRefused) as caught:
        open_workbook(name, data, password, limits or Limits())
    error = caught.value
    for lang in LANGUAGES:
        sentence = Translator(lang).error(error)
        assert "{" not in sentence, sentence
    return error.code


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_are_refused_by_name_and_quickly(name):
    data, expected = ATTACKS[name]
    start = time.process_time()
    assert code("a.xlsx", data) == expected
    assert time.process_time() - start < 2


def test_lock_file_empty_file_and_too_large():
    assert code("~$周报.xlsx", b"\x05user" * 30) == "lock_file"
    assert code("C:\\temp\\~$a.xlsx", b"xx") == "lock_file"
    assert code("a.xlsx", b"") == "empty_file"
    assert code("a.csv", b"\xef\xbb\xbf\r\n  ") == "empty_file"
    assert code("a.xlsx", b"x" * 3000, limits=Limits(file_bytes=2000)) == "too_large"


def test_workbook_without_any_value_is_empty():
    assert code("a.xlsx", made.written(lambda book: book.add_worksheet())) == "empty_file"


def test_noise_of_20_mib_is_no_workbook():
    noise = random.Random(4).randbytes(20 * MIB)
    start = time.process_time()
    assert code("a.xlsx", noise) == "unknown_format"
    assert time.process_time() - start < 2


def test_zip_bomb_is_refused_by_declared_total_too():
    data = made.simple()
    assert code("a.xlsx", data, limits=Limits(inflated_bytes=1000)) == "too_large_inside"


def test_counted_size_is_what_counts():
    data = made.lying_size(made.simple(), "xl/workbook.xml", 10)
    with pytest.raises(FileRefused) as caught:
        Archive(data).read("xl/workbook.xml")
    assert caught.value.code == "unsafe_archive"


def test_archive_reads_what_zipfile_reads():
    data = made.zipped({"a.txt": b"abc" * 100_000, "b.txt": b""})
    archive = Archive(data)
    assert archive.read("a.txt") == b"abc" * 100_000
    assert archive.read("b.txt") == b""


@pytest.mark.parametrize("container", ["xlsx", "html", "csv", "ods", "xls"])
def test_content_decides_not_the_name(container):
    table = (
        '<table:table table:name="S"><table:table-row>'
        '<table:table-cell office:value-type="float" office:value="1"/>'
        "</table:table-row></table:table>"
    )
    files = {
        "xlsx": made.simple(),
        "html": b"<html><table><tr><td>a</td></tr></table></html>",
        "csv": "代表\t目标\n王芳\t120\n".encode("utf-16"),
        "ods": made.ods(table),
        "xls": made.biff2([["rep", 1.0]]),
    }
    assert guard("report.xls", files[container]).container == container


def test_password():
    data = made.protected(made.simple(), "秘密2025")
    assert code("a.xlsx", data) == "encrypted_workbook"
    assert code("a.xlsx", data, "falsch") == "wrong_password"
    book = open_workbook("a.xlsx", data, "秘密2025")
    assert book.sheets[0].rows[1] == ["王芳", 120, 87.5]
    assert "password" in book.notes


def test_password_excel_itself_supplies_opens_without_asking():
    data = made.protected(made.simple(), "VelvetSweatshop")
    assert open_workbook("a.xlsx", data).sheets[0].rows[1][0] == "王芳"


def test_macros_and_links_to_other_workbooks_are_noted_not_refused():
    link = f'<externalLink xmlns="{made.MAIN}"><externalBook/></externalLink>'
    data = made.by_hand(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        xl__vbaProject__bin=b"",
        **{"xl/vbaProject.bin": b"macro", "xl/externalLinks/externalLink1.xml": link},
    )
    assert open_workbook("a.xlsm", data).notes == ["macros", "external_links"]


def test_queries_kept_with_a_workbook_in_utf_16_are_no_danger():
    query = '<DataMashup xmlns="http://example.org/query">AAAA</DataMashup>'.encode("utf-16")
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    data = made.by_hand(row, **{"customXml/item1.xml": query})
    assert open_workbook("a.xlsx", data).sheets[0].rows == [[1]]


def test_text_of_a_formula_with_a_bar_is_no_dde():
    row = '<row r="1"><c r="A1" t="str"><f>A2&amp;"x|"&amp;B!C3</f><v>a|b</v></c></row>'
    assert open_workbook("a.xlsx", made.by_hand(row)).sheets[0].rows == [["a|b"]]


def test_a_full_wide_sheet_is_no_far_cell():
    row = "".join(f"<c><v>{i}</v></c>" for i in range(16_384))
    book = open_workbook("a.xlsx", made.by_hand(f"<row>{row}</row>"))
    assert book.sheets[0].rows[0][-1] == 16_383


def test_empty_styled_cells_at_the_end_of_the_sheet_do_not_count():
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert open_workbook("a.xlsx", made.by_hand(rows)).sheets[0].rows == [[1]]


def test_every_code_has_its_sentence_in_both_languages():
    own = [key for key in entries() if key.startswith("error.")]
    for _, expected in ATTACKS.values():
        assert f"error.{expected}" in own


def test_an_old_protected_xls_is_not_called_damaged_or_half_read() -> None:
    plain = made.biff2([["rep", 1.0]])
    start, rest = plain[:8], plain[8:]
    assert code("a.xls", start + b"\x2f\0\x04\0" + bytes(4) + rest) == "encrypted_workbook"
    assert open_workbook("a.xls", plain).sheets[0].rows == [["rep", 1]]
