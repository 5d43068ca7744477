"""A person named by the file and by its title or tab is the rep of all rows; else it is asked."""

from __future__ import annotations

import pytest

from sales_core.ingest.understand.shapes import named_twice
from tests.unit.ingest.understand.reading_made import asked, only, read, sheet

HEADER = ["日期", "费用类型", "金额"]
ROWS = [["2026-11-03", "停车", 10], ["2026-11-04", "加油", 200], ["2026-11-05", "住宿", 260]]


def test_the_person_of_title_and_file_is_the_rep() -> None:
    made = sheet(["周楠 2026年费用"], HEADER, *ROWS)
    table = only(read(made, file="费用明细-周楠.xlsx"))
    assert (table.kind, set(table.frame["rep_name"])) == ("expense_claim", {"周楠"})


def test_one_of_them_alone_is_asked() -> None:
    made = sheet(["2026年费用"], HEADER, *ROWS)
    assert asked(read(made, file="费用明细-周楠.xlsx")) == ["S//rep_of"]


@pytest.mark.parametrize(
    ("title", "file"),
    [
        ("周楠 2026年费用", "费用明细-吴迪.xlsx"),
        ("2026年费用 制表：周楠", "费用明细-周楠.xlsx"),
        ("周楠 欠款明细", "周楠 欠款.xlsx"),
        ("广州 2026年费用", "费用明细-广州.xlsx"),
        ("周楠 吴迪 2026年费用", "费用 周楠 吴迪.xlsx"),
    ],
)
def test_others_a_preparer_a_debtor_a_city_and_several_are_nobody(title: str, file: str) -> None:
    assert named_twice.rep([title], ["Sheet1", file]) is None
