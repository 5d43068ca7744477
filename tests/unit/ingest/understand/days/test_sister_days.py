"""Order of day and month told by the other day of each row."""

from __future__ import annotations

from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["Promo ID", "Promo Name", "Start", "End", "Promo Cost"]


def _made(*pairs: tuple[str, str]):  # type: ignore[no-untyped-def]  # a sheet
    rows = [[f"P{n}", f"Deal {n}", first, last, 100] for n, (first, last) in enumerate(pairs)]
    return sheet(["Promotions"], HEAD, *rows)


def _starts(*pairs: tuple[str, str]) -> list[str]:
    return [str(day)[:10] for day in only(read(_made(*pairs))).frame["start_date"]]


def test_an_end_nobody_can_misread_tells_the_start() -> None:
    pairs = ("01.07.2026", "14.07.2026"), ("04.08.2026", "17.08.2026")
    assert asked(read(_made(*pairs))) == []
    assert _starts(*pairs) == ["2026-07-01", "2026-08-04"]


def test_american_days_are_told_alike() -> None:
    pairs = ("07/01/2026", "07/14/2026"), ("08/04/2026", "08/17/2026")
    assert _starts(*pairs) == ["2026-07-01", "2026-08-04"]


def test_days_near_each_other_either_way_are_asked_about() -> None:
    assert asked(read(_made(("06/07/2026", "20/07/2026"), ("07/06/2026", "20/06/2026"))))


def test_days_that_are_far_from_each_other_either_way_are_asked_about() -> None:
    pairs = ("01.07.2026", "14.11.2026"), ("04.08.2026", "17.12.2026")
    assert asked(read(_made(*pairs)))
