"""Rows of sheets in words nobody taught us are told apart by how they look."""

from __future__ import annotations

import pytest

from bench.sheets import make
from sales_core.ingest.understand import lines_of
from sales_core.ingest.understand.lines import line_model
from sales_core.ingest.understand.lines.line_model import CLASSES, Weights, most_likely
from tests.unit.ingest.understand.reading_made import only, read, sheet

POLISH = sheet(
    ["Zestawienie kwartalne, wydanie drugie"],
    [],
    ["Przedstawiciel", "Plan", None, "Wykonanie", None],
    [None, "lipiec", "sierpień", "lipiec", "sierpień"],
    ["Kowalska", 1200, 1400, 1310.5, 1290],
    ["Nowak", 900, 950, 871.25, 1002],
    ["Wójcik", 1500, 1500, 1499.5, 1612],
    ["Razem", 3600, 3850, 3681.25, 3904],
    [],
    ["Źródło: system finansowy, stan na koniec miesiąca, bez korekt."],
)
TOLD = ["title", "blank", "header", "header", "data", "data", "data", "total", "blank", "note"]


def test_a_sheet_in_unknown_words() -> None:
    assert line_model.classify(POLISH) == TOLD


def test_its_header_is_the_header_of_its_table() -> None:
    table = only(read(POLISH))
    assert table.header_rows == [3, 4]
    assert table.bands == TOLD


def test_an_empty_sheet_has_no_lines() -> None:
    assert line_model.classify(sheet()) == []
    assert line_model.classify(sheet([], [None])) == ["blank", "blank"]


def test_of_a_long_sheet_the_middle_is_data() -> None:
    rows = [["klucz", "wartość"], *([f"k{n}", n * 1.5] for n in range(2_000)), [], ["Źródło: x"]]
    found = line_model.classify(sheet(*rows))
    assert (len(found), found[0], found[-2], found[-1]) == (2_003, "header", "blank", "note")
    assert set(found[1:-2]) == {"data"}


def test_the_best_path_is_not_the_best_of_each_row() -> None:
    none = (0.0,) * len(CLASSES)
    ix = {name: i for i, name in enumerate(CLASSES)}
    likes_note = tuple(
        1.0 if i == ix["note"] else 0.9 if i == ix["data"] else 0.0 for i in range(6)
    )
    never_note = tuple(-9.0 if i == ix["note"] else 0.0 for i in range(6))
    after = dict.fromkeys(CLASSES, none) | {"data": never_note}
    surely_data = tuple(5.0 if i == ix["data"] else 0.0 for i in range(6))
    weights = Weights({"a": surely_data, "b": likes_note}, after, none, none)
    assert most_likely([["a"], ["b"]], weights) == ["data", "data"]
    assert most_likely([["b"]], weights) == ["note"]


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_made_up_sheets_are_told_apart_row_by_row(start: int) -> None:
    for seed in range(start, start + 50):
        one = make(seed)
        assert lines_of(one.sheet) == one.lines, (seed, one.layout)


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_made_up_sheets_are_read_right_or_asked_about(start: int) -> None:
    right = 0
    for seed in range(start, start + 50):
        one = make(seed)
        file = read(one.sheet)
        if file.questions:
            continue
        table, plan = only(file), one.plan
        assert (table.kind, table.source_rows) == (plan.kind, len(plan.rows)), (seed, one.layout)
        if plan.measured:
            assert table.frame[plan.measure].sum() == one.total, (seed, one.layout)
        right += 1
    assert right >= 40


def test_the_sheets_differ_in_layout() -> None:
    assert len({make(seed).layout for seed in range(400)}) >= 40


def test_lines_of_a_form_name_no_column() -> None:
    form = sheet(
        ["送货单"],
        ["客户：中百超市", None, "日期：2026-10-26"],
        ["品名", "数量", "单价", "金额"],
        ["酸奶", 32, 61.87, 1979.84],
        ["果汁", 77, 13.82, 1064.14],
        ["合计", 109, None, 3043.98],
    )
    assert line_model.classify(form) == ["title", "title", "header", "data", "data", "total"]


def test_a_number_too_large_for_any_cell_is_a_text() -> None:
    digits = "9" * 400
    made = sheet(["x", digits], ["y", digits], ["z", "3"])
    assert len(lines_of(made)) == 3
