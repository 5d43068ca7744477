"""The moment of arrival tells the day of a visit where no column of days does."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEADER = ["记录号", "业务员", "客户名称", "签到时间", "签退时间", "拜访小结"]
FILE = "拜访记录_导出.xlsx"


def _rows(*moments: Any) -> list[list[Any]]:
    return [
        [f"R{n:03d}", "沈强", f"小店{n}", when, None, "陈列好"] for n, when in enumerate(moments)
    ]


def test_the_moment_of_arrival_is_the_day_and_the_time() -> None:
    rows = _rows("2026-11-16 09:12:33", "2026-11-16 23:59", "2026-11-17 08:00:01")
    table = only(read(sheet(HEADER, *rows), file=FILE))
    assert table.kind == "visit_log"
    days = [date(2026, 11, 16), date(2026, 11, 16), date(2026, 11, 17)]
    assert [when.date() for when in table.frame["visit_date"]] == days
    assert list(table.frame["checkin_time"]) == ["09:12", "23:59", "08:00"]


def test_a_layout_that_is_known_is_read_the_same_way() -> None:
    first = only(read(sheet(HEADER, *_rows("2026-11-16 09:12", "2026-11-16 10:00")), file=FILE))
    assert first.layout is not None
    later = sheet(HEADER, *_rows("2026-11-23 09:12", "2026-11-24 10:00"))
    table = only(read(later, file=FILE, layouts=[first.layout]))
    assert [when.day for when in table.frame["visit_date"]] == [23, 24]
    assert list(table.frame["checkin_time"]) == ["09:12", "10:00"]


def test_a_time_of_day_alone_is_asked_for_its_day() -> None:
    file = read(sheet(HEADER, *_rows("09:12", "10:30", "11:45")), file=FILE)
    assert only(file).kind is None
    assert asked(file)


def test_a_column_of_days_goes_first() -> None:
    rows = [[*row, "2026-11-15"] for row in _rows("2026-11-16 09:12", "2026-11-16 10:00")]
    table = only(read(sheet([*HEADER, "拜访日期"], *rows), file=FILE))
    assert [when.day for when in table.frame["visit_date"]] == [15, 15]
