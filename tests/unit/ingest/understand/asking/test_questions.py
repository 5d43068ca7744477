"""What was answered for some names does not hold for others."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

TARGETS = (
    ["业务员", "洗衣液", "牙膏", "香皂", "合计"],
    ["王强", 30, 100, 5, 135],
    ["刘洋", 20, 200, 7, 227],
)
FILE = "2026年10月销售目标.xlsx"


def test_other_names_below_the_same_headings_are_asked_about_again() -> None:
    found = only(read(sheet(*TARGETS), file=FILE, answers={"S//columns_are": "product_name"}))
    assert found.layout is not None
    people = (["业务员", "赵敏", "孙悦", "合计"], ["王强", 1, 2, 3], ["刘洋", 4, 5, 9])
    again = read(sheet(*people), file="2026年11月销售目标.xlsx", layouts=[found.layout])
    assert asked(again) == ["S//columns_are"]
    some = (["业务员", "香皂", "洗发水", "合计"], ["王强", 1, 2, 3], ["刘洋", 4, 5, 9])
    assert asked(read(sheet(*some), file="2026年11月销售目标.xlsx", layouts=[found.layout])) == []
