"""A workbook whose styles are no XML is read without its formats, and says so."""

import io
import zipfile
from datetime import date

import pytest

from sales_core.ingest.read import open_workbook, read_here
from sales_core.ingest.result import ReadContext
from tests.unit.ingest import workbooks_made as made


def dated(book):
    sheet, day = book.add_worksheet("明细"), book.add_format({"num_format": "yyyy-mm-dd"})
    percent = book.add_format({"num_format": "0.0%"})
    sheet.write_row(0, 0, ["日期", "客户", "业务员", "金额", "折扣率"])
    sheet.write("A2", date(2026, 10, 12), day)
    sheet.write_row(1, 1, ["永辉", "王强", 100])
    sheet.write("E2", 0.725, percent)
    sheet.merge_range("A4:D4", "以上")


@pytest.mark.parametrize("styles", [b"no xml", b"", b"<styleSheet><cellXfs>"])
def test_styles_nobody_can_read_cost_the_formats_alone(styles):
    members = unzipped(made.written(dated)) | {"xl/styles.xml": styles}
    book = open_workbook("a.xlsx", made.zipped(members))
    assert book.notes == ["styles_unread"]
    sheet = book.sheets[0]
    assert sheet.rows[1] == [46_307, "永辉", "王强", 100, 0.725]  # 12 October 2026 by its number
    assert sheet.formats == {}
    assert sheet.merged == [(3, 0, 3, 3)]


def test_days_by_their_numbers_are_days_in_a_column_of_days():
    members = unzipped(made.written(dated)) | {"xl/styles.xml": b"no xml"}
    context = ReadContext(date(2026, 11, 9))
    file = read_here("销售明细.xlsx", made.zipped(members), context)
    assert file.tables[0].period == (date(2026, 10, 12), date(2026, 10, 12))
    assert "styles_unread" in {issue.code for issue in file.issues}


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
