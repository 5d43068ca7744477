"""What the cells of a column look like."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Customer Name", "Region", "Mobile"]


def test_how_many_phones_there_are_is_no_number_to_call() -> None:
    rows = [["North Shop", "Leeds", 120], ["South Shop", "York", 80], ["East Shop", "Hull", 75]]
    assert asked(read(sheet(HEAD, *rows), file="shops.xlsx")) == ["S//no_kind"]


def test_a_phone_written_as_a_number_is_one() -> None:
    rows = [["North Shop", "Leeds", 13800000001], ["South Shop", "York", 13800000002]]
    table = only(read(sheet(HEAD, *rows), file="shops.xlsx"))
    assert table.kind == "customer_master"
    assert table.frame["phone"].tolist() == ["13800000001", "13800000002"]
