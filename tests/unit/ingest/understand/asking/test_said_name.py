"""Whose a table is: typed for one file, or read beside the label where the name stood."""

from __future__ import annotations

from collections.abc import Sequence

from sales_core.domain.layout import Layout
from sales_core.ingest.result import ReadFile
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEAD = ["品名", "期初库存", "进货", "出货", "期末库存"]
ROWS = [["牛奶", 5, 3, 2, 6], ["酸奶", 7, 1, 4, 4]]
ID = "S//party_of"
KIND = {"S//no_kind": "dealer_psi"}


def _read(top: str, said: str | None = None, layouts: Sequence[Layout] = ()) -> ReadFile:
    page = sheet([top], ["截止日期：2026-10-31"], HEAD, *ROWS)
    answers = KIND if said is None else KIND | {ID: said}
    return read(page, file="进销存.xlsx", answers={} if layouts else answers, layouts=layouts)


def _later(first: str, said: str, top: str) -> ReadFile:
    layout = only(_read(first, said)).layout
    assert layout is not None
    return _read(top, layouts=[layout])


def _dealers(file: ReadFile) -> set[str]:
    return set(only(file).frame["dealer_name"])


def test_a_name_beside_a_label_is_read_there_in_later_files() -> None:
    assert asked(_read("单位名称：永兴商贸")) == [ID]
    later = _later("单位名称：永兴商贸", "永兴商贸", "单位名称：华联贸易")
    assert asked(later) == []
    assert _dealers(later) == {"华联贸易"}


def test_a_name_that_stands_nowhere_holds_for_this_file_alone() -> None:
    assert _dealers(_read("进销存报表", "永兴商贸")) == {"永兴商贸"}
    assert asked(_later("进销存报表", "永兴商贸", "进销存报表")) == [ID]


def test_a_file_without_the_label_is_asked_about() -> None:
    assert asked(_later("单位名称：永兴商贸", "永兴商贸", "进销存报表")) == [ID]


def test_who_prepared_a_sheet_is_not_whose_it_is() -> None:
    assert asked(_later("制表人：王强", "王强", "制表人：李娜")) == [ID]
