"""Every reader: values, types, formats, merges, hidden things, errors, encodings."""

import os
from datetime import date, datetime, time
from pathlib import Path

import pytest

from sales_core.domain.errors import FileRefused
from sales_core.ingest import shown_currencies
from sales_core.ingest.guard import guard
from sales_core.ingest.limits import LIMITS
from sales_core.ingest.prescan import prescan
from sales_core.ingest.prescan.formats import meaning
from sales_core.ingest.prescan.sheet_xml_plain import PlainScan
from sales_core.ingest.read import open_workbook
from sales_core.ingest.readers.calamine import read_calamine
from sales_core.ingest.readers.openpyxl_reader import read_openpyxl
from sales_core.ingest.readers.pyxlsb_reader import read_pyxlsb
from tests.unit.ingest import workbooks_made as made

_NEAR = Path(__file__).resolve().parents[4] / "shared" / "data"
EXAMPLES = Path(os.environ.get("LIHUI_SHARED_DATA", _NEAR)) / "examples"


STAMP = datetime.fromisoformat("2025-10-01T09:30")  # Excel knows no time zones


def rich(book):
    sheet = book.add_worksheet("明细")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    chinese = book.add_format({"num_format": 31})
    percent = book.add_format({"num_format": "0.0%"})
    scaled = book.add_format({"num_format": '0.0,"千"'})
    clock = book.add_format({"num_format": "hh:mm"})
    stamp = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    text = book.add_format({"num_format": "@"})
    sheet.merge_range("B1:D1", "十月")
    sheet.write("B2", 5)
    sheet.write("C2", date(2025, 10, 1), day)
    sheet.write("D2", 0.725, percent)
    sheet.write("E2", 45000, chinese)
    sheet.write("F2", 12840, scaled)
    sheet.write("G2", 0.5, clock)
    sheet.write("H2", STAMP, stamp)
    sheet.write_string("I2", "00123", text)
    sheet.write_formula("J2", "=1/0", None, "#DIV/0!")
    sheet.write("K2", True)
    sheet.write_formula("L2", "=B2*2", None, 10)
    sheet.write("B4", "末")
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column("F:G", None, None, {"hidden": True})
    sheet.autofilter("B2:D4")
    sheet.filter_column("B", "x > 1")
    other = book.add_worksheet("隐藏")
    other.write("A1", "x")
    other.hide()


EXPECTED = [
    [None, "十月", None, None, *[None] * 8],
    [
        *(None, 5, date(2025, 10, 1), 0.725, date(2023, 3, 15), 12840, time(12)),
        *(STAMP, "00123", None, True, 10),
    ],
    [None] * 12,
    [None, "末", *[None] * 10],
]


def opened(data, reader=read_calamine):
    file = guard("a.xlsx", data)
    return reader(file, prescan(file), LIMITS)


@pytest.mark.parametrize("reader", [read_calamine, read_openpyxl])
def test_xlsx_values_by_both_readers(reader):
    sheets = opened(made.written(rich), reader).sheets
    assert sheets[0].rows == EXPECTED
    assert [type(v) for v in sheets[0].rows[1]] == [type(v) for v in EXPECTED[1]]


def test_xlsx_facts_beside_the_values():
    sheet, hidden = opened(made.written(rich)).sheets
    assert sheet.merged == [(0, 1, 0, 3)]
    assert sheet.hidden_rows == {2}
    assert sheet.hidden_columns == {5, 6}
    assert sheet.errors == {(1, 9): "#DIV/0!"}
    assert sheet.uncached == set()
    assert sheet.filtered
    assert (sheet.state, hidden.state) == ("visible", "hidden")
    found = {spot: meaning(code) for spot, code in sheet.formats.items()}
    assert found == {
        (1, 2): "date",
        (1, 3): "percent",
        (1, 4): "date",
        (1, 5): "scaled",
        (1, 6): "date",
        (1, 7): "date",
        (1, 8): "text",
    }


def test_the_fast_reader_reads_without_falling_back():
    assert "second_reader" not in open_workbook("a.xlsx", made.written(rich)).notes


def test_both_scans_find_the_same_facts():
    """The byte patterns must agree with the real parser on everything they report."""
    files = [made.written(rich), made.simple()]
    files += [p.read_bytes() for p in sorted(EXAMPLES.glob("*.xlsx"))]
    for data in files:
        file = guard("a.xlsx", data)
        for quick in prescan(file):
            plain = type(quick)(quick.name, quick.state, quick.part, pivot=quick.pivot)
            formats = {}
            from sales_core.ingest.prescan import parts

            if file.archive:
                formats = parts.formats(file.archive, "xl", LIMITS)
                scan = PlainScan(plain, formats, LIMITS)
                for window in file.archive.chunks(quick.part):
                    scan.feed(window)
                scan.close()
            plain.zeros = set()
            assert plain == quick


def test_cells_without_address_and_with_prefix_are_read():
    body = (
        f'<x:worksheet xmlns:x="{made.MAIN}"><x:sheetData><x:row hidden="1"><x:c t="str">'
        "<x:v>a</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    data = made.zipped(made.parts(body))
    facts = prescan(guard("a.xlsx", data))[0]
    assert (facts.height, facts.width, facts.cells, facts.hidden_rows) == (1, 2, 2, {0})
    unprefixed = made.by_hand('<row><c t="str"><v>a</v></c><c><v>2</v></c></row>')
    assert open_workbook("a.xlsx", unprefixed).sheets[0].rows == [["a", 2]]


def test_formulas_without_stored_result_are_noted_and_empty():
    rows = (
        '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1</f><v/></c>'
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>A1</f><v>7</v></c></row>'
    )
    sheet = open_workbook("a.xlsx", made.by_hand(rows)).sheets[0]
    assert sheet.uncached == {(0, 1), (0, 2)}
    assert sheet.rows == [[7, None, None, None, 7]]


def test_zeros_of_a_file_never_computed_are_not_results():
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write("A1", 5)
        sheet.write_formula("B1", "=A1*2")
        sheet.write_formula("C1", "=A1*3")

    sheet = open_workbook("a.xlsx", made.written(fill)).sheets[0]
    assert sheet.uncached == {(0, 1), (0, 2)}
    assert sheet.rows == [[5, None, None]]


def test_nothing_but_uncomputed_formulas_is_refused():
    data = made.by_hand('<row r="1"><c r="A1"><f>1+1</f></c></row>')
    with pytest.raises(FileRefused) as caught:
        open_workbook("a.xlsx", data)
    assert caught.value.code == "never_computed"


def test_long_ids_written_as_numbers_keep_every_digit():
    row = '<row r="1"><c r="A1"><v>1234567890123456789</v></c><c r="B1" t="s"><v>0</v></c></row>'
    strings = f'<sst xmlns="{made.MAIN}"><si><t>1234567890123456789</t></si></sst>'
    sheet = open_workbook("a.xlsx", made.by_hand(row, **{"xl/sharedStrings.xml": strings})).sheets[
        0
    ]
    assert sheet.rows == [[1234567890123456789, "1234567890123456789"]]


def test_strings_in_pieces_without_their_reading_aids():
    strings = (
        f'<sst xmlns="{made.MAIN}"><si><r><t>王</t></r><r><t>芳</t></r>'
        '<rPh sb="0" eb="1"><t>wang</t></rPh></si></sst>'
    )
    row = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>'
    )
    sheet = open_workbook("a.xlsx", made.by_hand(row, **{"xl/sharedStrings.xml": strings})).sheets[
        0
    ]
    assert sheet.rows == [["王芳", "x"]]


@pytest.mark.parametrize("reader", [read_calamine, read_openpyxl])
def test_dates_counted_from_1904(reader):
    def fill(book):
        book.date_1904 = True
        sheet = book.add_worksheet()
        sheet.write("A1", date(2025, 10, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write("B1", date(2025, 10, 1), book.add_format({"num_format": 31}))

    assert opened(made.written(fill), reader).sheets[0].rows == [[date(2025, 10, 1)] * 2]


def test_second_reader_takes_over_and_says_so(monkeypatch):
    from sales_core.ingest.readers import calamine

    def broken(*_):
        raise RuntimeError

    monkeypatch.setattr(calamine, "read_calamine", broken)
    book = open_workbook("a.xlsx", made.simple())
    assert book.sheets[0].rows[1] == ["王芳", 120, 87.5]
    assert book.notes == ["second_reader"]


def test_html_named_xls_keeps_text_spans_and_hidden_rows():
    page = (
        '<html><meta charset="gb2312"><body><table><tr><td colspan="2">十月</td>'
        "<td rowspan=2>合计</td></tr><tr><td>目标<td>实际</tr>"
        '<tr style="display:none"><td>00123</td><td>&nbsp;1,284.50&nbsp;</td></tr>'
        "</table><table><tr><th>b</th></tr></table></body></html>"
    )
    book = open_workbook("report.xls", page.encode("gb18030"))
    assert (book.container, book.encoding) == ("html", "gb18030")
    first, second = book.sheets
    assert first.rows == [
        ["十月", None, "合计"],
        ["目标", "实际"],
        ["00123", "1,284.50"],
    ]
    assert first.merged == [(0, 0, 0, 1), (0, 2, 1, 2)]
    assert first.hidden_rows == {2}
    assert second.rows == [["b"]]


def test_old_binary_stream_is_read():
    book = open_workbook("a.xls", made.biff2([["rep", "amount"], ["wang", 120.5]]))
    assert book.sheets[0].rows == [["rep", "amount"], ["wang", 120.5]]


def test_ods_values_repeats_and_hidden():
    cell = '<table:table-cell office:value-type="float" office:value="{}" {}/>'
    table = (
        '<table:table table:name="周报"><table:table-row>'
        '<table:table-cell office:value-type="string">'
        "<text:p>王芳</text:p></table:table-cell>"
        + cell.format(3, 'table:number-columns-repeated="2"')
        + '</table:table-row><table:table-row table:visibility="collapse">'
        + '<table:table-cell office:value-type="percentage" office:value="0.5"/>'
        '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="9"/>'
        "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table>"
    )
    sheet = open_workbook("a.ods", made.ods(table)).sheets[0]
    assert [v for v in sheet.rows[0] if v is not None] == ["王芳", 3, 3]
    assert sheet.rows[1][0] == 0.5
    assert sheet.hidden_rows == {1}
    assert meaning(sheet.formats[1, 0]) == "percent"
    assert shown_currencies.of_format(sheet.formats[1, 1]) == "EUR"


needs_examples = pytest.mark.skipif(
    not EXAMPLES.is_dir(), reason="the shared example workbooks are not here"
)


@needs_examples
def test_examples_open_with_the_first_reader():
    files = [p for p in EXAMPLES.iterdir() if p.suffix != ".md"]
    assert len(files) == 10
    for path in files:
        book = open_workbook(path.name, path.read_bytes())
        assert book.notes == []
        assert sum(len(s.rows) for s in book.sheets) > 3


@needs_examples
def test_xlsb_by_both_readers():
    file = guard("a.xlsb", (EXAMPLES / "en_stores_xlsb.xlsb").read_bytes())
    facts = prescan(file)
    fast = read_calamine(file, facts, LIMITS)
    slow = read_pyxlsb(file, prescan(file), LIMITS)
    assert [s.rows for s in fast.sheets] == [s.rows for s in slow.sheets]
    assert [s.name for s in fast.sheets] == ["2019", "2020", "2019-2020"]
    assert [len(s.formats) for s in fast.sheets] == [6, 6, 12]


def test_text_around_a_table_of_html_is_title_and_note():
    page = (
        "<html><head><title>x</title></head><body><h3>Outstanding</h3><p>Amounts in lakhs</p>"
        "<table><tr><th>Party</th></tr><tr><td>A</td></tr></table>"
        "<p>Printed by Ann</p></body></html>"
    )
    (sheet,) = open_workbook("report.xls", page.encode()).sheets
    assert sheet.rows == [
        ["Outstanding"], ["Amounts in lakhs"], ["Party"], ["A"], ["Printed by Ann"]
    ]  # fmt: skip
